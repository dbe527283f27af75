#include "find_the_convolution.hpp"

// The window's last place begins at s(out - 1) and ends before in + 2p; one stride more must not
// fit.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (std::min({in, out, c.k, c.s, c.d}) == 0) return false;
  const arma::uword end = c.s * (out - 1) + c.d * (c.k - 1) + 1;
  return end <= in + 2 * c.p && end + c.s > in + 2 * c.p;
}

// The output grows with p: one more zero at each border until it is large enough, and on while it
// still is.
std::vector<ift6135_q8::Config> ift6135_q8::all_configs(arma::uword in, arma::uword out,
                                                        const Fixed& fixed, arma::uword kmax,
                                                        arma::uword smax, arma::uword dmax) {
  if (in == 0 || out == 0) throw std::invalid_argument("in and out must be positive");
  if (std::min({kmax, smax, dmax}) == 0) throw std::invalid_argument("a bound is 0");
  std::vector<Config> found;
  for (arma::uword d = dmax; d >= 1; --d)
    for (arma::uword s = smax; s >= 1; --s)
      for (arma::uword k = kmax; k >= 1; --k) {
        if (fixed.k.value_or(k) != k || fixed.s.value_or(s) != s || fixed.d.value_or(d) != d)
          continue;
        const arma::uword end = s * (out - 1) + d * (k - 1) + 1;
        for (arma::uword p = end > in ? (end - in + 1) / 2 : 0;
             p <= d * (k - 1) && in + 2 * p < end + s; ++p)
          if (fixed.p.value_or(p) == p) found.push_back({k, s, p, d});
      }
  return found;
}
