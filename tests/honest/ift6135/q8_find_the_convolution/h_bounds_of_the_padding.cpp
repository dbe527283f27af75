#include <algorithm>

#include "find_the_convolution.hpp"

using Whole = std::int64_t;
__extension__ typedef __int128 Wide;

static Whole ceil_half(Whole n) { return n > 0 ? (n + 1) / 2 : 0; }

// In whole numbers with a sign: what is left over after the last place lies in 0 ... s - 1.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (in == 0 || out == 0 || c.k == 0 || c.s == 0 || c.d == 0) return false;
  const Wide places = Wide(c.s) * (Wide(out) - 1) + Wide(c.d) * (Wide(c.k) - 1) + 1;
  const Wide over = Wide(in) + 2 * Wide(c.p) - places;
  return over >= 0 && over < c.s;
}

// The box from its last corner, strides outermost; a fixed padding is tested and not searched.
std::vector<ift6135_q8::Config> ift6135_q8::all_configs(arma::uword in, arma::uword out,
                                                        const Fixed& fixed, arma::uword kmax,
                                                        arma::uword smax, arma::uword dmax) {
  for (const arma::uword n : {in, out, kmax, smax, dmax})
    if (n == 0) throw std::invalid_argument("0");
  const auto fits = [](const std::optional<arma::uword>& f, arma::uword n) {
    return !f || *f == n;
  };
  std::vector<Config> found;
  for (arma::uword s = smax; s > 0; --s) {
    if (!fits(fixed.s, s)) continue;
    for (arma::uword d = dmax; d > 0; --d) {
      if (!fits(fixed.d, d)) continue;
      for (arma::uword k = kmax; k > 0; --k) {
        if (!fits(fixed.k, k)) continue;
        const Whole halo = Whole(d) * (Whole(k) - 1);
        const Whole lack = Whole(s) * (Whole(out) - 1) + halo + 1 - Whole(in);  // 2p must reach it
        if (fixed.p) {
          const Whole over = 2 * Whole(*fixed.p) - lack;
          if (Whole(*fixed.p) <= halo && over >= 0 && over < Whole(s))
            found.push_back({k, s, *fixed.p, d});
          continue;
        }
        const Whole beyond = ceil_half(lack + Whole(s));  // the first p that is too large
        for (Whole p = ceil_half(lack); p < beyond && p <= halo; ++p)
          found.push_back({k, s, arma::uword(p), d});
      }
    }
  }
  return found;
}
