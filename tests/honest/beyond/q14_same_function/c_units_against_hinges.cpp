#include <algorithm>

#include "same_function.hpp"

namespace {

void require_network(const nn::TwoLayer& net) {
  const arma::uword M = net.b1.n_elem;
  bool legal = net.W1.n_rows == M && net.W1.n_cols > 0 && net.W2.n_cols == M &&
               net.W2.n_rows == net.b2.n_elem && !net.b2.is_empty() && net.b2.is_finite();
  for (const arma::mat& A : {net.W1, arma::mat(net.b1), net.W2})
    for (const double a : A) legal &= std::isfinite(a) && a == std::floor(a);
  if (!legal) throw std::invalid_argument("this is no network of whole numbers");
}

struct Unit {
  std::vector<double> place;  // w, b
  arma::vec v;
};

std::vector<Unit> units_of(const nn::TwoLayer& net) {
  std::vector<Unit> units;
  for (arma::uword j = 0; j < net.b1.n_elem; ++j) {
    Unit unit;
    for (arma::uword i = 0; i < net.W1.n_cols; ++i) unit.place.push_back(net.W1(j, i));
    unit.place.push_back(net.b1(j));
    unit.v = net.W2.col(j);
    units.push_back(unit);
  }
  return units;
}

bool constant(const Unit& unit) {
  return std::all_of(unit.place.begin(), unit.place.end() - 1, [](double w) { return w == 0; });
}

std::vector<double> times(std::vector<double> place, double factor) {
  for (double& p : place) p *= factor;
  return place;
}

double lead(const Unit& unit) {
  for (std::size_t i = 0; i + 1 < unit.place.size(); ++i)
    if (unit.place[i] != 0) return unit.place[i] < 0 ? -1 : 1;
  return 1;
}

double common(double a, double b) { return b == 0 ? std::abs(a) : common(b, std::fmod(a, b)); }

}  // namespace

// A hinge at a time, from the last unit to the first; the affine part is the value and the slope
// where all hinges are on their positive side, minus the hinges.
beyond_q14::Hinges beyond_q14::hinge_form(const nn::TwoLayer& net) {
  require_network(net);
  std::vector<Unit> hinges;
  for (Unit unit : units_of(net)) {
    if (constant(unit)) continue;
    double g = 0;
    for (const double p : unit.place) g = common(g, p);
    unit = {times(unit.place, lead(unit) / g), unit.v * (g / 2)};
    const auto found = std::find_if(hinges.begin(), hinges.end(),
                                    [&](const Unit& h) { return h.place == unit.place; });
    if (found == hinges.end())
      hinges.insert(hinges.begin(), unit);
    else
      found->v += unit.v;
  }
  std::erase_if(hinges, [](const Unit& h) { return arma::all(h.v == 0); });
  const arma::uword D = net.W1.n_cols, K = net.b2.n_elem, N = hinges.size();
  Hinges form{arma::mat(K, D), net.b2, arma::mat(N, D), arma::vec(N), arma::mat(K, N)};
  for (arma::uword h = 0; h < N; ++h) {
    for (arma::uword i = 0; i < D; ++i) form.W(h, i) = hinges[h].place[i];
    form.b(h) = hinges[h].place.back();
    form.C.col(h) = hinges[h].v;
  }
  for (const Unit& unit : units_of(net)) {
    const bool on = constant(unit) ? unit.place.back() > 0 : lead(unit) > 0;
    if (!on) continue;
    for (arma::uword i = 0; i < D; ++i) form.A.col(i) += unit.v * unit.place[i];
    form.c += unit.v * unit.place.back();
  }
  form.A -= form.C * form.W;
  form.c -= form.C * form.b;
  return form;
}
