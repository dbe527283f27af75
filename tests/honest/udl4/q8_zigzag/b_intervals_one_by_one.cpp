#include "zigzag.hpp"

namespace {

using Line = std::pair<double, double>;  // slope, intercept

// Depth first: one interval at a time goes through all layers, cut where a unit of the layer turns.
struct Counter {
  const nn::Mlp& net;
  double gap;
  std::uint64_t regions = 0;
  double last_slope = 0;

  void visit(std::size_t k, double left, double right, const std::vector<Line>& inputs) {
    std::vector<Line> units;
    std::vector<double> cuts;
    for (arma::uword i = 0; i < net.W[k].n_rows; ++i) {
      Line unit{0, net.b[k](i)};
      for (std::size_t j = 0; j < inputs.size(); ++j) {
        unit.first += net.W[k].at(i, j) * inputs[j].first;
        unit.second += net.W[k].at(i, j) * inputs[j].second;
      }
      units.push_back(unit);
      const double zero = -unit.second / unit.first;
      if (unit.first != 0 && zero > left + gap && zero < right - gap) cuts.push_back(zero);
    }
    if (k + 1 == net.W.size()) return count(units[0].first);
    cuts.push_back(right);
    std::sort(cuts.begin(), cuts.end());
    for (const double cut : cuts) {
      if (cut - left <= gap) continue;
      std::vector<Line> active = units;
      for (Line& unit : active)
        if (unit.first * ((left + cut) / 2) + unit.second <= 0) unit = {0, 0};
      visit(k + 1, left, cut, active);
      left = cut;
    }
  }

  void count(double slope) {
    const double larger = std::max(std::abs(slope), std::abs(last_slope));
    if (regions == 0 || std::abs(slope - last_slope) > 1e-9 * larger) ++regions;
    last_slope = slope;
  }
};

}  // namespace

std::uint64_t udl4_q8::count_regions(const nn::Mlp& net, double lo, double hi) {
  if (!std::isfinite(hi - lo) || lo >= hi) throw std::invalid_argument("interval");
  if (net.W.empty() || net.b.size() != net.W.size()) throw std::invalid_argument("layers");
  for (std::size_t k = 0; k < net.W.size(); ++k)
    if (net.W[k].n_cols != (k == 0 ? 1 : net.W[k - 1].n_rows) || net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("sizes");
  if (net.W.back().n_rows != 1) throw std::invalid_argument("outputs");
  Counter counter{net, 1e-9 * (hi - lo)};
  counter.visit(0, lo, hi, {{1, 0}});
  return counter.regions;
}

// The layers from the last to the first; each takes over what the copy before it hands on.
nn::Mlp udl4_q8::self_compose(const nn::Shallow1D& f, arma::uword copies) {
  const arma::uword D = f.phi.n_elem;
  if (D == 0 || f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("f");
  if (copies == 0) return {{arma::mat(1, 1, arma::fill::ones)}, {arma::vec(1)}};
  nn::Mlp net;
  net.W.resize(copies + 1);
  net.b.resize(copies + 1);
  net.W[copies] = arma::trans(f.phi);
  net.b[copies] = arma::vec(1, arma::fill::value(f.phi0));
  for (arma::uword k = copies; k-- > 0;) {
    const arma::mat from = k == 0 ? arma::mat(1, 1, arma::fill::ones) : arma::mat(f.phi.t());
    net.W[k] = arma::kron(f.theta1, from);
    net.b[k] = f.theta0 + (k == 0 ? 0 : f.phi0) * f.theta1;
  }
  return net;
}
