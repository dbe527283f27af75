// Part: b
// Hint: Solve for the joints
#include "zigzag.hpp"

// Watches the slope on a grid of 1000 points.
std::uint64_t udl4_q8::count_regions(const nn::Mlp& net, double lo, double hi) {
  if (!(lo < hi) || !std::isfinite(lo) || !std::isfinite(hi))
    throw std::invalid_argument("interval");
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  const auto output = [&](double x) {
    arma::vec y{x};
    for (std::size_t k = 0; k < net.W.size(); ++k) {
      if (net.W[k].n_cols != y.n_elem || net.W[k].n_rows != net.b[k].n_elem)
        throw std::invalid_argument("sizes");
      y = net.W[k] * y + net.b[k];
      if (k + 1 < net.W.size()) y = arma::clamp(y, 0, arma::datum::inf);
    }
    if (y.n_elem != 1) throw std::invalid_argument("one output");
    return y(0);
  };
  const double h = (hi - lo) / 1000;
  std::uint64_t regions = 1;
  double before = output(lo + h) - output(lo);
  bool changed = false;  // a step that holds a joint has a slope of its own
  for (int i = 1; i < 1000; ++i) {
    const double step = output(lo + (i + 1) * h) - output(lo + i * h);
    const bool change = std::abs(step - before) > 1e-9 * (1 + std::abs(step));
    if (change && !changed) ++regions;
    changed = change;
    before = step;
  }
  return regions;
}
