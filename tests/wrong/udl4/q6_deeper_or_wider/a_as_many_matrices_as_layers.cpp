// Part: a
// Hint: K - 1 full matrices between them
#include "deeper_or_wider.hpp"

// K instead of K - 1.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const std::uint64_t deeper = D * D, wider = Di + K * (2 * D + 1) + Do;
  return {deeper, wider, deeper + D, wider + K};
}
