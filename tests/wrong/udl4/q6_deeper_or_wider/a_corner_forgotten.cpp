// Part: a
// Hint: gains 5 weights, not 4
#include "deeper_or_wider.hpp"

// The new units do not talk to one another: 182 for the sheet.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const std::uint64_t deeper = D * D, wider = Di + Do + (K - 1) * 2 * D;
  return {deeper, wider, deeper + D, wider + K};
}
