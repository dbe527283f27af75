// Part: a
// Hint: A unit with w = 0 is the constant
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

nn::TwoLayer packed(const std::vector<Unit>& units, const nn::TwoLayer& like, const arma::vec& b2) {
  nn::TwoLayer net{arma::mat(units.size(), like.W1.n_cols), arma::vec(units.size()),
                   arma::mat(b2.n_elem, units.size()), b2};
  for (arma::uword j = 0; j < units.size(); ++j) {
    for (arma::uword i = 0; i < like.W1.n_cols; ++i) net.W1(j, i) = units[j].place[i];
    net.b1(j) = units[j].place.back();
    net.W2.col(j) = units[j].v;
  }
  return net;
}

}  // namespace

// Constant units are merged like all others.
nn::TwoLayer beyond_q14::reduce(const nn::TwoLayer& net) {
  require_network(net);
  std::vector<Unit> reduced;
  arma::vec b2 = net.b2;
  for (const Unit& unit : units_of(net)) {
    bool merged = false;
    for (Unit& kept : reduced)
      if (merged) {
        break;
      } else if (kept.place == unit.place) {
        kept.v += unit.v;
        merged = true;
      } else if (kept.place == times(unit.place, -1)) {
        kept.v -= unit.v;
        merged = true;
      }
    if (!merged) reduced.push_back(unit);
  }
  std::erase_if(reduced, [](const Unit& unit) { return unit.v.is_zero(); });
  return packed(reduced, net, b2);
}
