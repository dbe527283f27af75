// Part: h
// Hint: A fixed value outside its bound matches nothing.
#include "find_the_convolution.hpp"

// A fixed value replaces its range, whatever the bound.
std::vector<ift6135_q8::Config> ift6135_q8::all_configs(arma::uword in, arma::uword out,
                                                        const Fixed& fixed, arma::uword kmax,
                                                        arma::uword smax, arma::uword dmax) {
  if (in * out * kmax * smax * dmax == 0) throw std::invalid_argument("zero");
  std::vector<Config> found;
  for (arma::uword k = fixed.k.value_or(1); k <= fixed.k.value_or(kmax); ++k)
    for (arma::uword s = fixed.s.value_or(1); s <= fixed.s.value_or(smax); ++s)
      for (arma::uword d = fixed.d.value_or(1); d <= fixed.d.value_or(dmax); ++d)
        for (arma::uword p = 0; k > 0 && p <= d * (k - 1); ++p)
          if (fixed.p.value_or(p) == p && valid_config(in, out, {k, s, p, d}))
            found.push_back({k, s, p, d});
  return found;
}
