#include "winograd.hpp"

// One matrix for all sixteen products, on the entries in a row.
arma::mat beyond_q4::transform_filter_2d(const arma::mat& g) {
  if (g.n_rows != 3 || g.n_cols != 3) throw std::invalid_argument("g");
  const arma::mat G = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
  return arma::reshape(arma::kron(G, G) * arma::vectorise(g), 4, 4);
}

arma::mat beyond_q4::transform_input_2d(const arma::mat& d) {
  if (d.n_rows != 4 || d.n_cols != 4) throw std::invalid_argument("d");
  const arma::mat B = {{1, 0, -1, 0}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0, 1, 0, -1}};
  return arma::reshape(arma::kron(B, B) * arma::vectorise(d), 4, 4);
}

arma::mat beyond_q4::transform_output_2d(const arma::mat& m) {
  if (m.n_rows != 4 || m.n_cols != 4) throw std::invalid_argument("m");
  const arma::mat A = {{1, 1, 1, 0}, {0, 1, -1, -1}};
  return arma::reshape(arma::kron(A, A) * arma::vectorise(m), 2, 2);
}
