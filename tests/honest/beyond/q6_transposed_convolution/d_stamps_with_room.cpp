#include <algorithm>

#include "transposed_convolution.hpp"

// Larger stamps than needed, with zeros around, and the weights by the definition of the hat.
static arma::vec stamp_of(arma::uword s, bool bilinear) {
  arma::vec values(3 * s);
  for (arma::uword u = 0; u < 3 * s; ++u) {
    const double from_the_middle =
        (static_cast<double>(u) + 0.5) / static_cast<double>(s) - 1.5;  // in pixels of X
    values(u) = bilinear ? std::max(0.0, 1 - std::abs(from_the_middle))
                         : double(std::abs(from_the_middle) < 0.5);
  }
  return values;
}

static beyond_q6::Upsampler upsampler(arma::uword C, arma::uword sh, arma::uword sw,
                                      bool bilinear) {
  if (C * sh * sw == 0) throw std::invalid_argument("zero");
  const arma::mat stamp = stamp_of(sh, bilinear) * stamp_of(sw, bilinear).t();
  arma::mat F(stamp.n_elem * C, C);
  for (arma::uword c = 0; c < C; ++c)
    for (arma::uword e = 0; e < stamp.n_elem; ++e) F(c * stamp.n_elem + e, c) = stamp(e);
  return {{3 * sh, 3 * sw, sh, sw, sh, sw}, F};
}

beyond_q6::Upsampler beyond_q6::nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  return upsampler(C, sh, sw, false);
}

beyond_q6::Upsampler beyond_q6::bilinear_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  return upsampler(C, sh, sw, true);
}

arma::mat beyond_q6::checkerboard(const arma::mat& stamp, arma::uword sh, arma::uword sw,
                                  arma::uword ph, arma::uword pw) {
  if (stamp.is_empty() || sh == 0 || sw == 0) throw std::invalid_argument("zero");
  arma::mat Y(sh, sw);
  for (arma::uword u = 0; u < stamp.n_rows; ++u)
    for (arma::uword v = 0; v < stamp.n_cols; ++v)
      Y((u + (sh - 1) * ph) % sh, (v + (sw - 1) * pw) % sw) += stamp(u, v);
  return Y;
}
