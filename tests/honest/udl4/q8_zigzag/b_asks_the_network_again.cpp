#include "zigzag.hpp"

// The sorted places, lo and hi among them, between which every unit keeps its state: layer by
// layer, from the values of the units at both ends of each piece.
static std::vector<double> ends_of_pieces(const nn::Mlp& net, double lo, double hi) {
  const auto before_relu = [&](double x, std::size_t layer) {
    arma::vec y{x};
    for (std::size_t k = 0; k < layer; ++k)
      y = arma::clamp(net.W[k] * y + net.b[k], 0, arma::datum::inf);
    return arma::vec(net.W[layer] * y + net.b[layer]);
  };
  std::vector<double> ends{lo, hi};
  for (std::size_t k = 0; k + 1 < net.W.size(); ++k) {
    std::vector<double> finer{lo};
    for (std::size_t q = 0; q + 1 < ends.size(); ++q) {
      const double l = ends[q], r = ends[q + 1], h = r - l;
      // From two places well inside the piece: nothing depends on which side of a joint an end
      // lies.
      const arma::vec u = before_relu(l + h / 4, k), v = before_relu(r - h / 4, k);
      std::vector<double> joints;
      for (arma::uword i = 0; i < u.n_elem; ++i)
        if (u(i) != v(i)) joints.push_back(l + h / 4 - u(i) * (h / 2) / (v(i) - u(i)));
      joints.push_back(r);
      std::sort(joints.begin(), joints.end());
      for (const double x : joints)
        if (x <= r && x - finer.back() > 1e-9 * (hi - lo) && (x == r || r - x > 1e-9 * (hi - lo)))
          finer.push_back(x);
    }
    ends = finer;
  }
  return ends;
}

static double output(const nn::Mlp& net, double x) {
  arma::vec y{x};
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    y = net.W[k] * y + net.b[k];
    if (k + 1 < net.W.size()) y = arma::clamp(y, 0, arma::datum::inf);
  }
  return y(0);
}

static void require(const nn::Mlp& net, double lo, double hi) {
  if (!(lo < hi) || !std::isfinite(lo) || !std::isfinite(hi))
    throw std::invalid_argument("interval");
  arma::uword inputs = 1;
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].n_cols != inputs || net.W[k].n_rows != net.b[k].n_elem)
      throw std::invalid_argument("sizes");
    inputs = net.W[k].n_rows;
  }
  if (inputs != 1) throw std::invalid_argument("one output");
}

// No slope and intercept is carried along: every piece asks the whole network again.
std::uint64_t udl4_q8::count_regions(const nn::Mlp& net, double lo, double hi) {
  require(net, lo, hi);
  const std::vector<double> ends = ends_of_pieces(net, lo, hi);
  std::uint64_t joints = 0;
  double before = arma::datum::nan;
  for (std::size_t q = 0; q + 1 < ends.size(); ++q) {
    const double h = (ends[q + 1] - ends[q]) / 4;
    const double left = output(net, ends[q] + h), right = output(net, ends[q + 1] - h);
    // Where f is flat, the two values differ by what was rounded.
    const bool flat = std::abs(right - left) <= 1e-12 * (std::abs(left) + std::abs(right));
    const double slope = flat ? 0 : (right - left) / (2 * h);
    if (q > 0 && std::abs(slope - before) > 1e-7 * std::max(std::abs(slope), std::abs(before)))
      ++joints;
    before = slope;
  }
  return joints + 1;
}
