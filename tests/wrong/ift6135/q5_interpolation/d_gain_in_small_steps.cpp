// Part: d
// Hint: Double lambda
#include "interpolation.hpp"

double ift6135_q5::sufficient_gain(const arma::vec& t_sorted, const nn::ScalarFunction& phi,
                                   double tau) {
  if (t_sorted.empty() || !(phi(0) > 0) || !(tau > 0 && tau < 1))
    throw std::invalid_argument("arguments");
  if (t_sorted.n_elem == 1) return 1;
  const double gap = arma::abs(arma::diff(t_sorted)).min();
  for (double z = 0.25; z < 1e4; z += 0.25) {
    const arma::mat M = ift6135_q5::gain_matrix(t_sorted, phi, z / gap);
    bool small = true;
    for (arma::uword j = 0; j + 1 < M.n_cols; ++j)
      for (arma::uword i = j + 1; i < M.n_rows; ++i) small &= std::abs(M(i, j)) <= tau * phi(0);
    if (small) return z / gap;
  }
  throw std::invalid_argument("no such lambda");
}
