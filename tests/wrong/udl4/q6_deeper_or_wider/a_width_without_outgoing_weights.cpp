// Part: a
// Hint: weights that lead out of it
#include "deeper_or_wider.hpp"

// The weights into the new units only, from the inputs and the old units: 91 for the sheet.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const std::uint64_t deeper = D * D, wider = Di + (K - 1) * D;
  return {deeper, wider, deeper + D, wider + K};
}
