// Part: a
// Hint: The entries of this kernel add up to 0
#include "separable_filters.hpp"

// Right for kernels that smooth: sums of rows times sums of columns, divided by the sum of all.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  if (arma::abs(K).max() == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  const Factors found = {arma::sum(K, 1), arma::sum(K, 0).t() / arma::accu(K)};
  const arma::mat rest = K - found.u * found.v.t();
  if (!(arma::accu(rest % rest) <= 1e-24 * arma::accu(K % K))) return std::nullopt;
  return found;
}
