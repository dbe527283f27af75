// Part: a
// Fails: speed
#include "interpolation.hpp"

// Entry by entry: right, but no product of matrices.
arma::mat ift6135_q5::forward(const nn::TwoLayer& net, const arma::mat& X,
                              const nn::ScalarFunction& phi) {
  const auto& [W1, b1, W2, b2] = net;
  if (X.n_rows != W1.n_cols || b1.n_elem != W1.n_rows || W2.n_cols != W1.n_rows ||
      b2.n_elem != W2.n_rows)
    throw std::invalid_argument("sizes");
  arma::mat Y(b2.n_elem, X.n_cols);
  arma::vec h(b1.n_elem);
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    for (arma::uword j = 0; j < b1.n_elem; ++j) {
      double z = b1(j);
      for (arma::uword k = 0; k < X.n_rows; ++k) z += W1(j, k) * X(k, b);
      h(j) = phi(z);
    }
    for (arma::uword c = 0; c < b2.n_elem; ++c) {
      Y(c, b) = b2(c);
      for (arma::uword j = 0; j < b1.n_elem; ++j) Y(c, b) += W2(c, j) * h(j);
    }
  }
  return Y;
}
