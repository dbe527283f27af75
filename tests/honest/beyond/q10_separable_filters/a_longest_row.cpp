#include "separable_filters.hpp"

// The longest row has the direction of v; the other rows are projected on it, one by one.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("no entry");
  const double size = arma::abs(K).max();
  if (size == 0) return Factors{arma::zeros(K.n_rows), arma::ones(K.n_cols)};
  const arma::mat A = K / size;
  arma::rowvec direction = A.row(0);
  for (const arma::uword i : arma::regspace<arma::uvec>(0, A.n_rows - 1))
    if (arma::norm(A.row(i)) > arma::norm(direction)) direction = A.row(i);
  direction /= arma::norm(direction);
  arma::vec u(K.n_rows);
  for (arma::uword i = 0; i < K.n_rows; ++i) {
    u(i) = arma::dot(A.row(i), direction);
    if (arma::norm(A.row(i) - u(i) * direction) > 1e-11) return std::nullopt;
  }
  return Factors{u, size * direction.t()};
}
