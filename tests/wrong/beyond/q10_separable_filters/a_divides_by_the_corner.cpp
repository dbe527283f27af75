// Part: a
// Hint: You divide by an entry or by a sum that is 0
#include "separable_filters.hpp"

// K(0, 0) may be 0, and then NaN is not larger than anything.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  const Factors found = {K.col(0), K.row(0).t() / K(0, 0)};
  const arma::mat rest = K - found.u * found.v.t();
  if (arma::accu(rest % rest) > 1e-24 * arma::accu(K % K)) return std::nullopt;
  return found;
}
