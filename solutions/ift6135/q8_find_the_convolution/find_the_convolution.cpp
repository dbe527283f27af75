#include "find_the_convolution.hpp"

#include <algorithm>

namespace ift6135_q8 {

// o = floor((i + 2p - e) / s) + 1 with e = d(k - 1) + 1, the width of a dilated window.

// k, s, p, d
Config first_layer() { return {8, 2, 3, 1}; }          // (64 + 6 - 8) / 2 + 1 = 32
Config first_layer_dilated() { return {2, 2, 3, 7}; }  // (64 + 6 - 8) / 2 + 1 = 32: e = 8 again
Config pooling() { return {4, 4, 0, 1}; }              // (32 - 4) / 4 + 1 = 8
Shape pooled_shape() { return {64, 7, 7}; }            // (32 - 8) / 4 + 1 = 7
Config last_layer() { return {5, 1, 0, 1}; }           // (8 - 5) / 1 + 1 = 4
Config last_layer_dilated() { return {5, 1, 2, 2}; }   // (8 + 4 - 9) / 1 + 1 = 4
Config last_layer_padded() { return {4, 2, 1, 1}; }    // (8 + 2 - 4) / 2 + 1 = 4

bool valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (in == 0 || out == 0 || c.k == 0 || c.s == 0 || c.d == 0) return false;
  const arma::uword padded = in + 2 * c.p, e = c.d * (c.k - 1) + 1;
  return e <= padded && (padded - e) / c.s + 1 == out;
}

namespace {

struct Range {
  arma::uword first, last;  // empty if first > last
};

Range allowed(const std::optional<arma::uword>& fixed, Range free) {
  if (!fixed) return free;
  return {std::max(*fixed, free.first), std::min(*fixed, free.last)};
}

}  // namespace

// The floor is o - 1 exactly if s(o - 1) <= i + 2p - e <= so - 1: an interval for p, no search.
std::vector<Config> all_configs(arma::uword in, arma::uword out, const Fixed& fixed,
                                arma::uword kmax, arma::uword smax, arma::uword dmax) {
  if (in == 0 || out == 0) throw std::invalid_argument("in and out must be positive");
  if (kmax == 0 || smax == 0 || dmax == 0)
    throw std::invalid_argument("kmax, smax and dmax must be positive");
  std::vector<Config> found;
  const Range ks = allowed(fixed.k, {1, kmax}), ss = allowed(fixed.s, {1, smax}),
              ds = allowed(fixed.d, {1, dmax});
  for (arma::uword k = ks.first; k <= ks.last; ++k)
    for (arma::uword d = ds.first; d <= ds.last; ++d)
      for (arma::uword s = ss.first; s <= ss.last; ++s) {
        const arma::uword e = d * (k - 1) + 1;
        if (s * out + e <= in) continue;              // more than o even without padding
        const arma::uword least = s * (out - 1) + e;  // what i + 2p must reach
        const arma::uword first = least > in ? (least - in + 1) / 2 : 0;
        const arma::uword last = (least + s - 1 - in) / 2;
        const Range ps = allowed(fixed.p, {first, std::min(last, e - 1)});
        for (arma::uword p = ps.first; p <= ps.last; ++p) found.push_back({k, s, p, d});
      }
  return found;
}

}  // namespace ift6135_q8
