// Part: a
// Hint: Each new unit has one bias, and nothing else does
#include "deeper_or_wider.hpp"

// The outputs have biases, but they had them before.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("sizes");
  const std::uint64_t deeper = D * D, wider = Di + Do + (K - 1) * (2 * D + 1);
  return {deeper, wider, deeper + D + Do, wider + K + Do};
}
