// Part: h
// Hint: a stride may be longer than the window
#include "find_the_convolution.hpp"

// "Then pixels would be left out."
std::vector<ift6135_q8::Config> ift6135_q8::all_configs(arma::uword in, arma::uword out,
                                                        const Fixed& fixed, arma::uword kmax,
                                                        arma::uword smax, arma::uword dmax) {
  if (in == 0 || out == 0 || kmax == 0 || smax == 0 || dmax == 0)
    throw std::invalid_argument("zero");
  const auto fits = [](const std::optional<arma::uword>& value, arma::uword n) {
    return value.value_or(n) == n;
  };
  std::vector<Config> found;
  for (arma::uword k = 1; k <= kmax; ++k)
    for (arma::uword s = 1; s <= std::min(kmax, smax); ++s)
      for (arma::uword d = 1; d <= dmax; ++d)
        for (arma::uword p = 0; p <= d * (k - 1); ++p)
          if (fits(fixed.k, k) && fits(fixed.s, s) && fits(fixed.p, p) && fits(fixed.d, d) &&
              valid_config(in, out, {k, s, p, d}))
            found.push_back({k, s, p, d});
  return found;
}
