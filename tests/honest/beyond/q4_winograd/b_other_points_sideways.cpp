#include "winograd.hpp"

// At 0, 1 and -1 downwards, at 0, 1 and -2 sideways; products and scales mixed up.
arma::mat beyond_q4::transform_filter_2d(const arma::mat& g) {
  if (g.n_rows != 3 || g.n_cols != 3) throw std::invalid_argument("g");
  const arma::mat G = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
  const arma::mat g3 = {
      {-0.5, 0, 0}, {1. / 3, 1. / 3, 1. / 3}, {1. / 6, -1. / 3, 2. / 3}, {0, 0, 1}};
  return 5 * arma::reverse(G * g * g3.t(), 1);
}

arma::mat beyond_q4::transform_input_2d(const arma::mat& d) {
  if (d.n_rows != 4 || d.n_cols != 4) throw std::invalid_argument("d");
  const arma::mat B = {{1, 0, -1, 0}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0, 1, 0, -1}};
  const arma::mat B3 = {{-2, 1, 1, 0}, {0, 2, 1, 0}, {0, -1, 1, 0}, {0, -2, 1, 1}};
  return arma::reverse(B * d * B3.t(), 1) / 10;
}

arma::mat beyond_q4::transform_output_2d(const arma::mat& m) {
  if (m.n_rows != 4 || m.n_cols != 4) throw std::invalid_argument("m");
  const arma::mat A = {{1, 1, 1, 0}, {0, 1, -1, -1}};
  const arma::mat A3 = {{1, 1, 1, 0}, {0, 1, -2, 1}};
  return 2 * A * arma::reverse(m, 1) * A3.t();
}
