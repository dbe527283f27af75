// Part: b
// Hint: with all signs turned
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

}  // namespace

// Only equal units match.
std::optional<beyond_q14::Match> beyond_q14::match_units(const nn::TwoLayer& first,
                                                         const nn::TwoLayer& second) {
  require_networks(first, second);
  const std::vector<Unit> a = units_of(first), b = units_of(second);
  if (!(a.size() == b.size() && arma::all(arma::abs(first.b2 - second.b2) <= 1e-9)))
    return std::nullopt;
  Match match{arma::uvec(a.size()), arma::vec(a.size())};
  for (arma::uword j = 0; j < a.size(); ++j) {
    bool found = false;
    for (arma::uword i = 0; i < b.size(); ++i)
      for (const double sign : {1.0})
        if (b[i].place == times(a[j].place, sign) && arma::all(a[j].v == sign * b[i].v)) {
          match.unit(j) = i;
          match.sign(j) = sign;
          found = true;
        }
    if (!found) return std::nullopt;
  }
  return match;
}
