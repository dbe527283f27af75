// Part: a
// Hint: Count in whole numbers of 64 bits
#include "deeper_or_wider.hpp"

// The difference of two totals near 10^17, which a double does not hold to the last digit.
udl4_q6::Growth udl4_q6::growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const auto weights = [&](double k, double d) {
    return double(Di) * d + (k - 1) * d * d + d * double(Do);
  };
  const double k = double(K), d = double(D), deeper = weights(k + 1, d) - weights(k, d),
               wider = weights(k, d + 1) - weights(k, d);
  return {std::uint64_t(deeper), std::uint64_t(wider), std::uint64_t(deeper + d),
          std::uint64_t(wider + k)};
}
