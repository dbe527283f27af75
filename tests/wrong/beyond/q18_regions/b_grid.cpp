// Part: b
// Hint: Whole numbers need no tolerance
#include "regions.hpp"

// Watches the slopes on a grid of 1024 steps; two joints in one step are one.
std::uint64_t beyond_q18::regions_on_segment(const nn::Mlp& net, const arma::vec& x0,
                                             const arma::vec& x1) {
  if (x0.n_elem != x1.n_elem) throw std::invalid_argument("points");
  const nn::Mlp walk = beyond_q18::restriction(net, x0, x1 - x0);
  const auto output = [&](double t) {
    arma::vec y{t};
    for (std::size_t k = 0; k < walk.W.size(); ++k) {
      y = walk.W[k] * y + walk.b[k];
      if (k + 1 < walk.W.size()) y = arma::clamp(y, 0, arma::datum::inf);
    }
    return y;
  };
  std::uint64_t regions = 1;
  bool bent = false;
  arma::vec before = 1024 * (output(1.0 / 1024) - output(0));
  for (int s = 1; s < 1024; ++s) {
    const arma::vec here = 1024 * (output((s + 1) / 1024.0) - output(s / 1024.0));
    const bool bends = arma::abs(here - before).max() > 1e-6;
    if (bends && !bent) ++regions;
    bent = bends && !bent;
    before = here;
  }
  return regions;
}
