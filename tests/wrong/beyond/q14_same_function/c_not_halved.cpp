// Part: c
// Hint: is *half* of
#include <algorithm>
#include <numeric>

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

double divisor(const std::vector<double>& place) {
  std::int64_t g = 0;
  for (const double p : place) g = std::gcd(g, static_cast<std::int64_t>(p));
  return static_cast<double>(g);
}

}  // namespace

// The hinge of relu(z) is taken for |z|.
beyond_q14::Hinges beyond_q14::hinge_form(const nn::TwoLayer& net) {
  require_network(net);
  const arma::uword D = net.W1.n_cols, K = net.b2.n_elem;
  std::vector<Unit> hinges;
  Hinges form{arma::mat(K, D), net.b2, {}, {}, {}};
  for (const Unit& unit : units_of(net)) {
    const double b = unit.place.back();
    if (constant(unit)) {
      form.c += unit.v * std::max(b, 0.0);
      continue;
    }
    const arma::rowvec w(std::vector<double>(unit.place.begin(), unit.place.end() - 1));
    const double g = divisor(unit.place), sign = lead(unit);
    static_cast<void>(g), static_cast<void>(sign), static_cast<void>(b);
    form.A += unit.v * w / 2, form.c += unit.v * b / 2;
    const Unit hinge{times(unit.place, sign / g), g * unit.v};
    bool merged = false;
    for (Unit& kept : hinges)
      if (!merged && kept.place == hinge.place) {
        kept.v += hinge.v;
        merged = true;
      }
    if (!merged) hinges.push_back(hinge);
  }
  std::erase_if(hinges, [](const Unit& hinge) { return hinge.v.is_zero(); });

  form.W = arma::mat(hinges.size(), D);
  form.b = arma::vec(hinges.size());
  form.C = arma::mat(K, hinges.size());
  for (arma::uword h = 0; h < hinges.size(); ++h) {
    for (arma::uword i = 0; i < D; ++i) form.W(h, i) = hinges[h].place[i];
    form.b(h) = hinges[h].place.back();
    form.C.col(h) = hinges[h].v;
  }
  return form;
}
