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

void require_networks(const nn::TwoLayer& a, const nn::TwoLayer& b) {
  require_network(a);
  require_network(b);
  if (a.W1.n_cols != b.W1.n_cols || a.b2.n_elem != b.b2.n_elem)
    throw std::invalid_argument("other inputs or outputs");
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

// Both networks in one, the second with its outgoing weights turned: it must be 0 everywhere.
bool beyond_q14::same_relu(const nn::TwoLayer& first, const nn::TwoLayer& second) {
  require_networks(first, second);
  std::vector<Unit> both = units_of(first);
  for (Unit unit : units_of(second)) {
    unit.v *= -1;
    both.push_back(unit);
  }
  arma::mat affine(first.b2.n_elem, first.W1.n_cols + 1);
  affine.tail_cols(1) = 2 * (first.b2 - second.b2);
  for (Unit& unit : both) {
    const arma::rowvec place(unit.place);
    if (constant(unit)) {
      affine.tail_cols(1) += 2 * unit.v * std::max(unit.place.back(), 0.0);
      unit.v.zeros();
      continue;
    }
    affine += unit.v * place;
    const double g = divisor(unit.place);
    unit = {times(unit.place, lead(unit) / g), g * unit.v};
  }
  if (!affine.is_zero()) return false;
  for (const Unit& unit : both) {
    arma::vec sum = arma::zeros(unit.v.n_elem);
    for (const Unit& other : both)
      if (other.place == unit.place) sum += other.v;
    if (!sum.is_zero()) return false;
  }
  return true;
}
