// Part: a
// Hint: each of them has its bias
#include "deeper_or_wider.hpp"

// One unit more, one bias more.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const std::uint64_t deeper = D * D, wider = Di + (K - 1) * (2 * D + 1) + Do;
  return {deeper, wider, deeper + D, wider + 1};
}
