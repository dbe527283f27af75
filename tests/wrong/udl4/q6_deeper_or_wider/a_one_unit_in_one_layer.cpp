// Part: a
// Hint: in each of the K hidden layers
#include "deeper_or_wider.hpp"

// One hidden layer in the middle gets a unit.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const std::uint64_t deeper = D * D, wider = 2 * D;
  return {deeper, wider, deeper + D, wider + 1};
}
