// Part: a
// Hint: Large kernels have large rounding errors
#include <algorithm>

#include "separable_filters.hpp"

// The rest is compared with a constant.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  const arma::uword p = arma::abs(K).index_max(), a = p % K.n_rows, b = p / K.n_rows;
  if (K(a, b) == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  const Factors found = {K.col(b), K.row(a).t() / K(a, b)};
  const double size = arma::norm(K, "fro");
  if (arma::norm(K - found.u * found.v.t(), "fro") > 1e-12 * std::min(size, 1.0))
    return std::nullopt;
  return found;
}
