// Part: a
// Hint: This input is not legal
#include "deeper_or_wider.hpp"

// The formula gives a number for zeros as well.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  const std::uint64_t deeper = D * D, wider = Di + (K - 1) * (2 * D + 1) + Do;
  return {deeper, wider, deeper + D, wider + K};
}
