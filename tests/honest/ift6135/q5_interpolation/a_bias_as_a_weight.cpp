#include "interpolation.hpp"

// A bias is the weight of an input that is always 1: [W, b] [X; 1], twice.
arma::mat ift6135_q5::forward(const nn::TwoLayer& net, const arma::mat& X,
                              const nn::ScalarFunction& phi) {
  const arma::uword hidden = net.W1.n_rows, B = X.n_cols;
  if (net.W1.n_cols != X.n_rows || net.b1.n_elem != hidden || net.W2.n_cols != hidden ||
      net.b2.n_elem != net.W2.n_rows)
    throw std::invalid_argument("sizes");
  const arma::mat ones(1, B, arma::fill::ones);
  arma::mat H = arma::join_rows(net.W1, net.b1) * arma::join_cols(X, ones);
  for (double& h : H) h = phi(h);
  return arma::join_rows(net.W2, net.b2) * arma::join_cols(H, ones);
}

// Each hidden unit has n weights in, a bias and m weights out; each output has a bias.
std::uint64_t ift6135_q5::parameter_count(std::uint64_t n, std::uint64_t N, std::uint64_t m) {
  if (n * N == 0 || m == 0) throw std::invalid_argument("0");
  return (N - 1) * (n + 1 + m) + m;
}
