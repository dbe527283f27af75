#include "separable_filters.hpp"

// Two steps of power iteration find the factors of a product; then the largest entry of the rest
// tells whether it was one.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("no entry");
  const double size = arma::abs(K).max();
  if (size == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  const arma::mat A = K / size;
  arma::vec v = A.row(arma::index_max(arma::max(arma::abs(A), 1))).t();
  for (int step = 0; step < 2; ++step) v = arma::normalise(A.t() * (A * v));
  const arma::vec u = A * v;
  if (arma::abs(A - u * v.t()).max() > 1e-11) return std::nullopt;
  return Factors{size * u, v};
}
