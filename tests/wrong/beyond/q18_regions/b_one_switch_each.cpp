// Part: b
// Hint: A unit of a deeper layer can switch many times on one walk
#include "regions.hpp"

// A unit with another state at x1 than at x0 has switched once; the others never.
std::uint64_t beyond_q18::regions_on_segment(const nn::Mlp& net, const arma::vec& x0,
                                             const arma::vec& x1) {
  if (x0.n_elem != x1.n_elem) throw std::invalid_argument("points");
  beyond_q18::restriction(net, x0, x1 - x0);
  arma::vec y0 = x0, y1 = x1;
  std::uint64_t regions = 1;
  for (std::size_t k = 0; k + 1 < net.W.size(); ++k) {
    const arma::vec z0 = net.W[k] * y0 + net.b[k], z1 = net.W[k] * y1 + net.b[k];
    for (arma::uword i = 0; i < z0.n_elem; ++i)
      if (z0(i) * z1(i) < 0) ++regions;
    y0 = arma::clamp(z0, 0, arma::datum::inf);
    y1 = arma::clamp(z1, 0, arma::datum::inf);
  }
  return regions;
}
