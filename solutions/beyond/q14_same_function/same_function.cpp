#include "same_function.hpp"

#include <map>
#include <numeric>

namespace beyond_q14 {

namespace {

// (w, b) of a unit, all in one, so that units can be sorted and found.
using Place = std::vector<double>;
// The outgoing weights of all units at a place together.
using Units = std::map<Place, arma::vec>;

void require_network(const nn::TwoLayer& net) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.n_cols == 0 || b2.n_elem == 0) throw std::invalid_argument("D and K must be positive");
  if (b1.n_elem != W1.n_rows || W2.n_cols != W1.n_rows || W2.n_rows != b2.n_elem)
    throw std::invalid_argument("the sizes of the layers do not fit");
  for (const arma::mat& A : {W1, arma::mat(b1), W2})
    for (const double a : A)
      if (!(std::trunc(a) == a && std::isfinite(a)))
        throw std::invalid_argument("W1, b1 and W2 must hold whole numbers");
  if (!b2.is_finite()) throw std::invalid_argument("b2 must be finite");
}

void require_networks(const nn::TwoLayer& first, const nn::TwoLayer& second) {
  require_network(first);
  require_network(second);
  if (first.W1.n_cols != second.W1.n_cols || first.b2.n_elem != second.b2.n_elem)
    throw std::invalid_argument("the networks differ in their inputs or outputs");
}

// The sign of the first weight that is not 0; 0 if there is none.
double leading_sign(const arma::rowvec& w) {
  for (const double each : w)
    if (each != 0) return each > 0 ? 1 : -1;
  return 0;
}

Place place_of(const nn::TwoLayer& net, arma::uword j, double divisor) {
  Place place;
  for (const double w : net.W1.row(j).eval()) place.push_back(w / divisor);
  place.push_back(net.b1(j) / divisor);
  return place;
}

void add(Units& units, const Place& place, const arma::vec& weights) {
  const auto [here, is_new] = units.try_emplace(place, weights);
  if (!is_new) here->second += weights;
}

// The matrices of the units, those that cancel each other left out.
struct Layer {
  arma::mat W;
  arma::vec b;
  arma::mat outgoing;
};
Layer layer_of(Units units, arma::uword D, arma::uword K) {
  std::erase_if(units, [](const auto& unit) { return unit.second.is_zero(); });
  Layer layer{arma::mat(units.size(), D), arma::vec(units.size()), arma::mat(K, units.size())};
  arma::uword j = 0;
  for (const auto& [place, weights] : units) {
    for (arma::uword i = 0; i < D; ++i) layer.W(j, i) = place[i];
    layer.b(j) = place[D];
    layer.outgoing.col(j) = weights;
    ++j;
  }
  return layer;
}

}  // namespace

// tanh(-z) = -tanh(z): with the first weight made positive, a unit has one place only. A unit
// without weights is v tanh(b), whatever x is.
nn::TwoLayer reduce(const nn::TwoLayer& net) {
  require_network(net);
  Units units;
  arma::vec b2 = net.b2;
  for (arma::uword j = 0; j < net.b1.n_elem; ++j) {
    const double sign = leading_sign(net.W1.row(j));
    if (sign == 0)
      b2 += net.W2.col(j) * std::tanh(net.b1(j));
    else
      add(units, place_of(net, j, sign), sign * net.W2.col(j));
  }
  const Layer layer = layer_of(units, net.W1.n_cols, net.b2.n_elem);
  return {layer.W, layer.b, layer.outgoing, b2};
}

std::optional<Match> match_units(const nn::TwoLayer& first, const nn::TwoLayer& second) {
  require_networks(first, second);
  const arma::uword M = first.b1.n_elem;
  if (second.b1.n_elem != M) return std::nullopt;
  if (arma::any(arma::abs(first.b2 - second.b2) > 1e-9)) return std::nullopt;

  std::map<Place, arma::uword> places;
  for (arma::uword i = 0; i < M; ++i)
    places[place_of(second, i, leading_sign(second.W1.row(i)))] = i;

  Match match{arma::uvec(M), arma::vec(M)};
  for (arma::uword j = 0; j < M; ++j) {
    const double sign = leading_sign(first.W1.row(j));
    const auto found = places.find(place_of(first, j, sign));
    if (found == places.end()) return std::nullopt;
    const arma::uword i = found->second;
    match.unit(j) = i;
    match.sign(j) = sign * leading_sign(second.W1.row(i));
    if (arma::any(first.W2.col(j) != match.sign(j) * second.W2.col(i))) return std::nullopt;
  }
  return match;
}

bool same_tanh(const nn::TwoLayer& first, const nn::TwoLayer& second) {
  return match_units(reduce(first), reduce(second)).has_value();
}

// v relu(z) = v z / 2 + v |z| / 2. With z = g z0, where z0 is how the hyperplane z = 0 is written
// down, |z| = |g| |z0|.
Hinges hinge_form(const nn::TwoLayer& net) {
  require_network(net);
  const arma::uword D = net.W1.n_cols, K = net.b2.n_elem;
  Hinges form{arma::mat(K, D), net.b2, {}, {}, {}};
  Units hinges;
  for (arma::uword j = 0; j < net.b1.n_elem; ++j) {
    const arma::vec v = net.W2.col(j);
    const arma::rowvec w = net.W1.row(j);
    const double b = net.b1(j), sign = leading_sign(w);
    if (sign == 0) {
      form.c += v * std::max(b, 0.0);
      continue;
    }
    form.A += v * w / 2;
    form.c += v * b / 2;
    auto g = static_cast<std::int64_t>(b);
    for (const double each : w) g = std::gcd(g, static_cast<std::int64_t>(each));
    const double divisor = static_cast<double>(g);  // positive
    add(hinges, place_of(net, j, sign * divisor), divisor * v / 2);
  }
  const Layer layer = layer_of(hinges, D, K);
  form.W = layer.W;
  form.b = layer.b;
  form.C = layer.outgoing;
  return form;
}

// The difference of the two is one network, with the units of both. It must be 0.
bool same_relu(const nn::TwoLayer& first, const nn::TwoLayer& second) {
  require_networks(first, second);
  const Hinges difference = hinge_form(
      {arma::join_cols(first.W1, second.W1), arma::join_cols(first.b1, second.b1),
       arma::join_rows(first.W2, -second.W2), first.b2 - second.b2});
  return difference.A.is_zero() && difference.c.is_zero() && difference.b.is_empty();
}

}  // namespace beyond_q14
