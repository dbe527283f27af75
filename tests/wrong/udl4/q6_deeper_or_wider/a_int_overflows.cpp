// Part: a
// Hint: Count in whole numbers of 64 bits
#include "deeper_or_wider.hpp"

// 10^12 does not fit into an int.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const auto i = static_cast<unsigned>(Di), o = static_cast<unsigned>(Do),
             k = static_cast<unsigned>(K), d = static_cast<unsigned>(D);
  const unsigned deeper = d * d, wider = i + (k - 1) * (2 * d + 1) + o;
  return {deeper, wider, deeper + d, wider + k};
}
