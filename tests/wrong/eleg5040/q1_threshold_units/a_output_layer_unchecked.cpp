// Part: a
// Hint: This input is not legal
#include "threshold_units.hpp"

// Checks the hidden layer, and lets the rest be repeated or cut as it comes.
nn::TwoLayer eleg5040_q1::gradient(const nn::TwoLayer& net, const arma::mat& X,
                                   const arma::mat& T) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows || b1.n_elem != W1.n_rows)
    throw std::invalid_argument("shapes");
  nn::TwoLayer g{0 * W1, 0 * b1, 0 * W2, 0 * b2};
  const double N = static_cast<double>(X.n_cols);
  for (arma::uword n = 0; n < std::min(X.n_cols, T.n_cols); ++n) {
    const arma::vec y = arma::conv_to<arma::vec>::from(W1 * X.col(n) + b1 >= 0);
    for (arma::uword k = 0; k < std::min({W2.n_rows, T.n_rows, b2.n_elem}); ++k) {
      double error = b2(k) - T(k, n);
      for (arma::uword i = 0; i < std::min(y.n_elem, W2.n_cols); ++i) error += W2(k, i) * y(i);
      g.b2(k) += error / N;
      for (arma::uword i = 0; i < std::min(y.n_elem, W2.n_cols); ++i)
        g.W2(k, i) += error / N * y(i);
    }
  }
  return g;
}
