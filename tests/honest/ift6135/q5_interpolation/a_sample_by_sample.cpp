#include "interpolation.hpp"

// One sample after the other, and a count that adds up layer by layer.
arma::mat ift6135_q5::forward(const nn::TwoLayer& net, const arma::mat& X,
                              const nn::ScalarFunction& phi) {
  if (net.W1.n_cols != X.n_rows || net.W1.n_rows != net.b1.n_elem ||
      net.W2.n_cols != net.b1.n_elem || net.W2.n_rows != net.b2.n_elem)
    throw std::invalid_argument("the shapes do not fit");
  arma::mat Y(net.b2.n_elem, X.n_cols);
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    const arma::vec z = net.W1 * X.col(b) + net.b1;
    arma::vec y = net.b2;
    for (arma::uword j = 0; j < z.n_elem; ++j) y += net.W2.col(j) * phi(z(j));
    Y.col(b) = y;
  }
  return Y;
}

std::uint64_t ift6135_q5::parameter_count(std::uint64_t n, std::uint64_t N, std::uint64_t m) {
  if (n == 0 || N == 0 || m == 0) throw std::invalid_argument("n, N, m >= 1");
  const std::uint64_t hidden = N - 1;
  return hidden * n + hidden + m * hidden + m;
}
