// Part: a
// Hint: but replaces one
#include "deeper_or_wider.hpp"

// A layer in between has a matrix before it and one after it.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const std::uint64_t deeper = 2 * D * D, wider = Di + (K - 1) * (2 * D + 1) + Do;
  return {deeper, wider, deeper + D, wider + K};
}
