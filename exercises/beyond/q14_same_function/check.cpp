// beyond question 14. Oracle: every unit held against every other, by the definitions. Networks are
// made from reduced ones by steps that keep the function, or that change it in a known way. All
// numbers are whole or halves, so that all but b2 is exact.
#include <gradus/check.hpp>

#include "same_function.hpp"

using arma::mat, arma::uword, arma::vec;
using beyond_q14::Hinges, beyond_q14::Match;
using nn::TwoLayer;

namespace oracle {

struct Unit {
  vec w;
  double b;
  vec v;
};
struct Net {
  uword D, K;
  std::vector<Unit> units;
  vec b2;
};

// Adding 0 makes 0 of -0.
TwoLayer packed(const Net& net) {
  const uword M = net.units.size();
  TwoLayer packed{mat(M, net.D), vec(M), mat(net.K, M), net.b2};
  for (uword j = 0; j < M; ++j) {
    packed.W1.row(j) = net.units[j].w.t() + 0.0;
    packed.b1(j) = net.units[j].b + 0.0;
    packed.W2.col(j) = net.units[j].v + 0.0;
  }
  return packed;
}

Net unpacked(const TwoLayer& net) {
  Net unpacked{net.W1.n_cols, net.b2.n_elem, {}, net.b2};
  for (uword j = 0; j < net.b1.n_elem; ++j)
    unpacked.units.push_back({net.W1.row(j).t(), net.b1(j), net.W2.col(j)});
  return unpacked;
}

bool zero(const vec& a) {
  for (const double each : a)
    if (each != 0) return false;
  return true;
}

// (w, b) of one is `factor` times that of the other.
bool at(const Unit& one, const Unit& other, double factor) {
  return zero(one.w - factor * other.w) && one.b == factor * other.b;
}

bool leads_with_minus(const Unit& unit) {
  for (const double w : unit.w)
    if (w != 0) return w < 0;
  return false;
}

Net without_silent(Net net) {
  std::erase_if(net.units, [](const Unit& unit) { return zero(unit.v); });
  return net;
}

Net reduced(const Net& net) {
  Net reduced{net.D, net.K, {}, net.b2};
  for (const Unit& unit : net.units) {
    if (zero(unit.w)) {
      reduced.b2 += unit.v * std::tanh(unit.b);
      continue;
    }
    bool merged = false;
    for (Unit& kept : reduced.units)
      for (const double sign : {1.0, -1.0})
        if (!merged && at(unit, kept, sign)) {
          kept.v += sign * unit.v;
          merged = true;
        }
    if (!merged) reduced.units.push_back(unit);
  }
  return without_silent(reduced);
}

std::vector<double> place(const Unit& unit) {
  std::vector<double> place(unit.w.begin(), unit.w.end());
  place.push_back(unit.b);
  return place;
}

// The first weight of each unit is positive, and the units are sorted.
Net ordered(Net net) {
  for (Unit& unit : net.units)
    if (leads_with_minus(unit)) unit = {-unit.w, -unit.b, -unit.v};
  std::ranges::stable_sort(net.units, {}, place);
  return net;
}

// The hinges as units with the outgoing weights C.
Net hinges_of(const Hinges& form) { return unpacked({form.W, form.b, form.C, vec(form.C.n_rows)}); }

// The largest number that divides w and b.
double common_divisor(const Unit& unit) {
  double divisor = 1;
  for (double d = 2; d <= std::max(arma::abs(unit.w).max(), std::abs(unit.b)); ++d) {
    bool divides = std::fmod(unit.b, d) == 0;
    for (const double w : unit.w) divides &= std::fmod(w, d) == 0;
    if (divides) divisor = d;
  }
  return divisor;
}

Hinges form(const Net& net) {
  Hinges form{mat(net.K, net.D), net.b2, {}, {}, {}};
  Net hinges{net.D, net.K, {}, vec(net.K)};
  for (const Unit& unit : net.units) {
    if (zero(unit.w)) {
      if (unit.b > 0) form.c += unit.v * unit.b;
      continue;
    }
    form.A += unit.v * unit.w.t() / 2;
    form.c += unit.v * unit.b / 2;
    const double divisor = common_divisor(unit);
    const double signed_divisor = leads_with_minus(unit) ? -divisor : divisor;
    const Unit hinge{unit.w / signed_divisor, unit.b / signed_divisor, divisor * unit.v / 2};
    bool merged = false;
    for (Unit& kept : hinges.units)
      if (!merged && at(hinge, kept, 1)) {
        kept.v += hinge.v;
        merged = true;
      }
    if (!merged) hinges.units.push_back(hinge);
  }
  const TwoLayer kept = packed(ordered(without_silent(hinges)));
  form.W = kept.W1;
  form.b = kept.b1;
  form.C = kept.W2;
  return form;
}

bool same(const mat& A, const mat& B) { return !gradus::first_mismatch(A, B); }
bool same_hinges(const Hinges& one, const Hinges& other) {
  return !gradus::first_mismatch(one, other);
}
// Of reduced networks in order.
bool same_units(const TwoLayer& one, const TwoLayer& other) {
  return same(one.W1, other.W1) && same(one.b1, other.b1) && same(one.W2, other.W2);
}

}  // namespace oracle

using oracle::Net, oracle::Unit;

namespace inputs {

uword up_to(Rng& rng, uword most) { return uword(rng.between(0, std::int64_t(most))); }

// Whole numbers, not all of them 0.
vec numbers(Rng& rng, uword n, int bound) {
  vec a = rng.integers(n, bound);
  if (oracle::zero(a)) a(up_to(rng, n - 1)) = rng.coin() ? 1 : -bound;
  return a;
}

// A unit on no hyperplane on which the network has a unit already. Larger and larger numbers are
// tried: there is always room.
Unit fresh_unit(Rng& rng, const Net& net) {
  for (int bound = 3;; ++bound) {
    const Unit unit{numbers(rng, net.D, bound), rng.integers(1, bound)(0), numbers(rng, net.K, 5)};
    bool is_new = true;
    for (const Unit& other : net.units) {
      if (oracle::zero(other.w)) continue;  // a constant: (0, 0) is a multiple of every unit
      const vec a = arma::join_cols(unit.w, vec{unit.b}),
                b = arma::join_cols(other.w, vec{other.b});
      const mat minors = a * b.t() - b * a.t();  // 0 if one is a multiple of the other
      is_new &= !oracle::zero(arma::vectorise(minors));
    }
    if (is_new) return unit;
  }
}

// Reduced, and no two units are on one hyperplane.
Net plain(Rng& rng, uword least_units) {
  Net net{rng.dim() % 4 + 1, rng.dim() % 3 + 1, {}, {}};
  net.b2 = rng.integers(net.K, 8);
  for (uword M = rng.dim(least_units); net.units.size() < M;)
    net.units.push_back(fresh_unit(rng, net));
  return net;
}

// The same, with outgoing weights that 2, 3 and 4 divide.
Net divisible(Rng& rng, uword least_units) {
  Net net = plain(rng, least_units);
  for (Unit& unit : net.units) unit.v *= 12;
  return net;
}

// The units in another order.
Net shuffled(Rng& rng, const Net& net) {
  Net next = net;
  const arma::uvec order = rng.permutation(net.units.size());
  for (uword j = 0; j < order.n_elem; ++j) next.units[j] = net.units[order(j)];
  return next;
}

Net with_signs_turned(Rng& rng, Net net) {
  for (Unit& unit : net.units)
    if (rng.coin()) unit = {-unit.w, -unit.b, -unit.v};
  return net;
}

vec weights_other_than(Rng& rng, const vec& v) {
  for (;;) {
    const vec other = numbers(rng, v.n_elem, 5);
    if (!oracle::zero(other - v)) return other;
  }
}

Unit& any_unit(Rng& rng, Net& net) { return net.units[up_to(rng, net.units.size() - 1)]; }

// Steps that keep the function. The network has a unit.

void split(Rng& rng, Net& net) {  // v f(z) = (v - r) f(z) + r f(z)
  Unit& unit = any_unit(rng, net);
  const vec r = weights_other_than(rng, unit.v);
  unit.v -= r;
  const Unit twin{unit.w, unit.b, r};
  net.units.push_back(twin);
}

void mirror(Rng& rng, Net& net) {  // v tanh(z) = (v - r) tanh(z) - r tanh(-z)
  Unit& unit = any_unit(rng, net);
  const vec r = weights_other_than(rng, unit.v);
  unit.v -= r;
  const Unit opposite{-unit.w, -unit.b, -r};
  net.units.push_back(opposite);
}

void cancel(Rng& rng, Net& net) {  // r tanh(z) + r tanh(-z) = 0
  const Unit unit = fresh_unit(rng, net);
  net.units.push_back(unit);
  net.units.push_back({-unit.w, -unit.b, unit.v});
}

void cancel_twin(Rng& rng, Net& net) {  // r f(z) - r f(z) = 0
  const Unit unit = fresh_unit(rng, net);
  net.units.push_back(unit);
  net.units.push_back({unit.w, unit.b, -unit.v});
}

void silence(Rng& rng, Net& net) {
  Unit unit = fresh_unit(rng, net);
  unit.v.zeros();
  net.units.push_back(unit);
}

double nonzero(Rng& rng, int bound) {
  const double size = double(rng.between(1, bound));
  return rng.coin() ? size : -size;
}

void constant_tanh(Rng& rng, Net& net) {
  const Unit unit{vec(net.D), double(rng.between(-4, 4)), numbers(rng, net.K, 5)};
  net.b2 -= unit.v * std::tanh(unit.b);
  net.units.push_back(unit);
}

void constant_relu(Rng& rng, Net& net) {
  const Unit unit{vec(net.D), double(rng.between(-4, 4)), numbers(rng, net.K, 5)};
  net.b2 -= unit.v * std::max(unit.b, 0.0);
  net.units.push_back(unit);
}

// v relu(s z) for s v relu(z), if that is possible in whole numbers.
void rescale(Rng& rng, Net& net) {
  Unit& unit = any_unit(rng, net);
  const double s = rng.pick({2.0, 3.0, 4.0});
  for (const double v : unit.v)
    if (std::fmod(v, s) != 0) return;
  unit = {s * unit.w, s * unit.b, unit.v / s};
}

// r (relu(z) - relu(-z)) = r z, with z = w x + b; r w x + c is the same for all b.
void add_line(Rng& rng, Net& net, const vec& w, const vec& r, const vec& c) {
  const double b = nonzero(rng, 6);
  net.units.push_back({w, b, r});
  net.units.push_back({-w, -b, -r});
  net.b2 += c - r * b;
}

// v relu(z) = v relu(-z) + v z.
void turn(Rng& rng, Net& net) {
  Unit& unit = any_unit(rng, net);
  const Unit before = unit;
  unit = {-before.w, -before.b, before.v};
  add_line(rng, net, before.w, before.v, before.v * before.b);
}

using Step = void (*)(Rng&, Net&);
const std::vector<Step> tanh_steps = {split, mirror, cancel, cancel_twin, silence, constant_tanh},
                        relu_steps = {split, rescale, turn, cancel_twin, silence, constant_relu};

Net changed(Rng& rng, Net net, const std::vector<Step>& steps) {
  for (const Step step : steps) step(rng, net);
  return shuffled(rng, net);
}
Net changed_somehow(Rng& rng, Net net, const std::vector<Step>& steps) {
  for (std::int64_t n = rng.between(1, 5); n > 0; --n) rng.pick(steps)(rng, net);
  return shuffled(rng, net);
}

// Steps that make another function.

void other_b2(Rng& rng, Net& net) {
  net.b2(up_to(rng, net.K - 1)) += rng.pick({1.0, -1.0, 0x1p-9});
}
void other_whole_b2(Rng& rng, Net& net) { net.b2(up_to(rng, net.K - 1)) += rng.pick({1.0, -1.0}); }
void other_bias(Rng& rng, Net& net) { any_unit(rng, net).b += rng.pick({1.0, -1.0, 2.0}); }
void other_weight(Rng& rng, Net& net) {  // away from 0
  double& w = any_unit(rng, net).w(up_to(rng, net.D - 1));
  w += w < 0 ? -1 : 1;
}
void other_outgoing_weight(Rng& rng, Net& net) {
  any_unit(rng, net).v(up_to(rng, net.K - 1)) += rng.pick({1.0, -1.0});
}
void turn_inside(Rng& rng, Net& net) {  // its sign inside, but not outside
  Unit& unit = any_unit(rng, net);
  unit = {-unit.w, -unit.b, unit.v};
}
void turn_both(Rng& rng, Net& net) {  // nothing for tanh, but not for relu
  Unit& unit = any_unit(rng, net);
  unit = {-unit.w, -unit.b, -unit.v};
}
void turn_weights(Rng& rng, Net& net) {  // w and v, but not b
  Unit& unit = any_unit(rng, net);
  unit = {-unit.w, unit.b, -unit.v};
}
void stretch(Rng& rng, Net& net) {  // v / 2 tanh(2z) for v tanh(z), as one may for relu
  Unit& unit = any_unit(rng, net);
  unit = {2 * unit.w, 2 * unit.b, unit.v / 2};
}
void one_more(Rng& rng, Net& net) { net.units.push_back(fresh_unit(rng, net)); }
void one_less(Rng& rng, Net& net) {
  net.units.erase(net.units.begin() + rng.between(0, std::int64_t(net.units.size()) - 1));
}
void tilt(Rng& rng, Net& net) {  // another affine part, and the same hinges
  add_line(rng, net, numbers(rng, net.D, 3), numbers(rng, net.K, 3), vec(net.K));
}

// A bias that keeps a unit from bending near 0.
double far(Rng& rng) {
  const double size = double(rng.between(300, 900));
  return rng.coin() ? size : -size;
}

struct Networks {
  TwoLayer first, second;
};

Networks in_any_order(Rng& rng, const Net& one, const Net& other) {
  if (rng.coin()) return {oracle::packed(one), oracle::packed(other)};
  return {oracle::packed(other), oracle::packed(one)};
}

// One of them plain, the other changed by these steps.
auto tanh_twins(const std::vector<Step>& steps) {
  return [steps](Rng& rng) {
    const Net net = plain(rng, 2);
    return std::tuple{
        in_any_order(rng, with_signs_turned(rng, shuffled(rng, net)), changed(rng, net, steps))};
  };
}
auto relu_twins(const std::vector<Step>& steps) {
  return [steps](Rng& rng) {
    const Net net = divisible(rng, 2);
    return std::tuple{in_any_order(rng, shuffled(rng, net), changed(rng, net, steps))};
  };
}

// No twins: `step` makes another function, and the second one is still reduced.
auto reduced_strangers(Step step) {
  return [step](Rng& rng) {
    for (;;) {
      const Net net = divisible(rng, 2);
      Net other = net;
      step(rng, other);
      const TwoLayer a = oracle::packed(oracle::ordered(net)),
                     b = oracle::packed(oracle::ordered(oracle::reduced(other)));
      if (b.b1.n_elem != other.units.size()) continue;
      if (oracle::same_units(a, b) && oracle::same(net.b2, other.b2)) continue;
      return std::tuple{in_any_order(rng, with_signs_turned(rng, shuffled(rng, net)), other)};
    }
  };
}

auto tanh_strangers(Step step) {
  return [step](Rng& rng) {
    for (;;) {
      const Net net = plain(rng, 2);
      Net other = net;
      step(rng, other);
      const TwoLayer a = oracle::packed(oracle::ordered(net)),
                     b = oracle::packed(oracle::ordered(oracle::reduced(other)));
      if (oracle::same_units(a, b) && oracle::same(net.b2, b.b2)) continue;
      return std::tuple{in_any_order(
          rng, net, rng.coin() ? other : changed_somehow(rng, other, {split, silence}))};
    }
  };
}

auto relu_strangers(Step step) {
  return [step](Rng& rng) {
    for (;;) {
      const Net net = plain(rng, 2);
      Net other = net;
      step(rng, other);
      if (oracle::same_hinges(oracle::form(net), oracle::form(other))) continue;
      return std::tuple{in_any_order(
          rng, net, rng.coin() ? other : changed_somehow(rng, other, {split, silence}))};
    }
  };
}

}  // namespace inputs

using inputs::Networks;

// --------------------------------------------------------------------------------------- part a

namespace {

constexpr char constant_unit_hint[] =
    "A unit with w = 0 is the constant v tanh(b), whatever x is: it needs no unit.";
constexpr char constant_value_hint[] =
    "A unit with w = 0 adds v tanh(b) to the function: what becomes of this number when the unit "
    "goes?";
constexpr char silent_hint[] =
    "A unit with outgoing weights of 0 does nothing. Units that were merged may come to that as "
    "well: 2 tanh(x) - 2 tanh(x) is 0.";
constexpr char twin_hint[] =
    "tanh(x + 1) + 2 tanh(x + 1) is 3 tanh(x + 1): two units with the same (w, b) are one.";
constexpr char mirror_hint[] =
    "tanh(-x - 1) is -tanh(x + 1): two units with opposite (w, b) are one.";
constexpr char too_few_hint[] =
    "tanh(x), tanh(2x) and tanh(x + 1) are three functions, and none of them is made of the "
    "others: units are merged only if (w, b) is the same, or all of it the opposite; and one goes "
    "only if *all* of its outgoing weights are 0.";
constexpr char other_units_hint[] =
    "If the sign of a unit turns inside, then that of its bias does, too: tanh(-(x + 1)) has the "
    "weight -1 and the bias -1.";
constexpr char weights_hint[] =
    "When units are merged, their outgoing weights are added up, with a minus where a sign was "
    "turned: 2 tanh(x + 1) - 3 tanh(-x - 1) is 5 tanh(x + 1).";

bool fits(const TwoLayer& net, uword D, uword K) {
  const uword M = net.b1.n_elem;
  return net.W1.n_rows == M && net.W1.n_cols == D && net.W2.n_rows == K && net.W2.n_cols == M &&
         net.b2.n_elem == K;
}

// b2 is a sum of numbers that are rounded. Worst honest error: 2 % of the bound; one constant that
// is forgotten, or linear, is off by 1e10 times the bound.
Verdict is_reduced(const TwoLayer& net, const TwoLayer& got) {
  if (!fits(got, net.W1.n_cols, net.b2.n_elem))
    return reject("The sizes of this network do not fit: it needs " + show(net.W1.n_cols) +
                  " inputs and " + show(net.b2.n_elem) + " outputs.")
        .hint_if(got.b1.is_empty(),
                 "A network without units has a W1 of 0 x D, an empty b1 and a W2 of K x 0.");
  const Net mine = oracle::unpacked(got);
  for (uword j = 0; j < mine.units.size(); ++j) {
    const Unit& unit = mine.units[j];
    if (oracle::zero(unit.w))
      return reject("Unit " + show(j) + " has the weights w = 0.").hint(constant_unit_hint);
    if (oracle::zero(unit.v))
      return reject("Unit " + show(j) + " has no outgoing weight but 0.").hint(silent_hint);
    for (uword i = 0; i < j; ++i) {
      const std::string both = "The units " + show(i) + " and " + show(j);
      if (oracle::at(unit, mine.units[i], 1))
        return reject(both + " have the same weights and biases.").hint(twin_hint);
      if (oracle::at(unit, mine.units[i], -1))
        return reject(both + " have opposite weights and biases.").hint(mirror_hint);
    }
  }
  const Net expected = oracle::ordered(oracle::reduced(oracle::unpacked(net)));
  const TwoLayer e = oracle::packed(expected), g = oracle::packed(oracle::ordered(mine));
  const auto other = [&] {
    return reject("This is another function. Reduced, the network is, for example, " + show(e) +
                  ".");
  };
  if (g.b1.n_elem < e.b1.n_elem) return other().hint(too_few_hint);
  if (!oracle::same(e.W1, g.W1) || !oracle::same(e.b1, g.b1)) return other().hint(other_units_hint);
  if (!oracle::same(e.W2, g.W2)) return other().hint(weights_hint);
  for (uword k = 0; k < e.b2.n_elem; ++k) {
    const double bound = 1e-12 * (std::abs(net.b2(k)) + arma::accu(arma::abs(net.W2.row(k))));
    if (!(std::abs(g.b2(k) - e.b2(k)) <= bound))
      return reject("b2(" + show(k) + ") should be " + show(e.b2(k)) + ", not " + show(g.b2(k)) +
                    ".")
          .hint(constant_value_hint);
  }
  return accept();
}

void expect_reduced(const Net& net) {
  const TwoLayer packed = oracle::packed(net);
  EXPECT_ANSWER(submission::reduce(packed),
                satisfies([&](const TwoLayer& got) { return is_reduced(packed, got); }))
      .hint("Reduced, it has the units that no rule takes away.");
}

void reduces_after(const std::vector<inputs::Step>& steps) {
  for_all(
      {30, 6},
      [&](Rng& rng) {
        return std::tuple{
            inputs::changed(rng, inputs::with_signs_turned(rng, inputs::plain(rng, 1)), steps)};
      },
      expect_reduced);
}

}  // namespace

TEST(a_Merge, TwinsAreOneUnit) { reduces_after({inputs::split, inputs::split}); }
TEST(a_Merge, MirrorsAreOneUnit) { reduces_after({inputs::mirror, inputs::mirror}); }

TEST(a_Drop, SilentUnits) { reduces_after({inputs::silence}); }
TEST(a_Drop, ConstantUnits) { reduces_after({inputs::constant_tanh}); }
TEST(a_Drop, TwinsThatCancel) { reduces_after({inputs::cancel_twin}); }
TEST(a_Drop, MirrorsThatCancel) { reduces_after({inputs::cancel}); }

TEST(a_Keep, UnitsThatOnlyLookAlike) {
  for_all(
      {30, 5},
      [](Rng& rng) {
        Net net = inputs::plain(rng, 2);
        const Unit unit = net.units[0];
        const vec v = inputs::numbers(rng, net.K, 5);
        const std::vector<Unit> alike = {
            {2 * unit.w, 2 * unit.b, v},   {unit.w, unit.b + 1, v},  {-unit.w, unit.b + 1, v},
            {3 * unit.w, unit.b, -unit.v}, {-2 * unit.w, unit.b, v},
        };
        net.units.push_back(rng.pick(alike));
        net.units.push_back(rng.pick(alike));
        inputs::silence(rng, net);
        return std::tuple{inputs::shuffled(rng, net)};
      },
      expect_reduced);
}

TEST(a_Keep, UnitsThatReachOneOutputOnly) {
  for_all(
      {30, 5},
      [](Rng& rng) {
        Net net = inputs::plain(rng, 2);
        ++net.K;
        net.b2.resize(net.K);
        for (Unit& unit : net.units) {
          unit.v.resize(net.K);
          unit.v.zeros();
          unit.v(inputs::up_to(rng, net.K - 1)) = inputs::nonzero(rng, 4);
        }
        inputs::split(rng, net);
        return std::tuple{net};
      },
      expect_reduced);
}

TEST(a_Whole, EverythingAtOnce) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        return std::tuple{inputs::changed(rng, inputs::plain(rng, 1), inputs::tanh_steps)};
      },
      expect_reduced);
}

TEST(a_Whole, NothingStays) {
  for_all(
      {20, 4},
      [](Rng& rng) {
        Net net = inputs::plain(rng, 1);
        net.units.clear();
        if (rng.coin()) inputs::silence(rng, net);
        if (rng.coin()) inputs::constant_tanh(rng, net);
        if (rng.coin()) inputs::cancel(rng, net);
        return std::tuple{net};
      },
      expect_reduced);
}

namespace {

const TwoLayer good{mat{{1, 2}, {3, 4}, {5, 6}}, vec{1, 2, 3}, mat{{1, 2, 3}}, vec{1}};

std::vector<TwoLayer> bad_networks() {
  std::vector<TwoLayer> bad(6, good);
  bad[0].b1 = vec{1, 2};
  bad[1].W2 = mat{{1, 2}};
  bad[2].b2 = vec{1, 2};
  bad[3].W1 = mat(3, 0);  // no input
  bad[4].W2 = mat(0, 3);  // no output
  bad[4].b2 = vec();
  bad[5].b1 = vec{1, 2, 3, 4};
  for (const double value : {0.5, arma::datum::nan, arma::datum::inf, -arma::datum::inf}) {
    bad.insert(bad.end(), 3, good);
    (bad.end() - 3)->W1(2, 1) = value;
    (bad.end() - 2)->b1(2) = value;
    (bad.end() - 1)->W2(0, 2) = value;
    if (value == 0.5) continue;
    bad.push_back(good);
    bad.back().b2(0) = value;
  }
  return bad;
}

std::vector<TwoLayer> other_shapes() {
  return {{mat(3, 1), vec{1, 2, 3}, mat{{1, 2, 3}}, vec{1}},
          {mat{{1, 2}, {3, 4}, {5, 6}}, vec{1, 2, 3}, mat{{1, 2, 3}, {1, 1, 1}}, vec{1, 1}},
          {mat(0, 3), vec(), mat(1, 0), vec{1}},
          {mat(0, 2), vec(), mat(2, 0), vec{1, 1}}};
}

}  // namespace

TEST(a_BadInput, Networks) {
  for (const TwoLayer& net : bad_networks()) EXPECT_REJECTED(submission::reduce(net));
}

// --------------------------------------------------------------------------------------- part b

namespace {

constexpr char place_hint[] =
    "A unit of the one may be a unit of the other with all signs turned: tanh(x + 1) is "
    "-tanh(-x - 1).";
constexpr char direction_hint[] =
    "unit(j) is the place *in the second network* of unit j of the first, not the other way round.";
constexpr char matching_sign_hint[] =
    "sign(j) belongs to unit j: 1 if its (w, b) is that of unit(j) in the second network, -1 if it "
    "is the opposite.";
constexpr char b2_hint[] =
    "b2 is a part of the function, and it is compared as it stands: tanh(x) and tanh(x) + 1 are "
    "two functions. Rounding alone makes none.";
constexpr char all_of_unit_hint[] =
    "Three things of a unit must match, with one sign for all of them: its weights, its bias and "
    "its outgoing weights.";
constexpr char number_hint[] =
    "Reduced networks with different numbers of units are different functions, also if every unit "
    "of the one is in the other.";
constexpr char everywhere_hint[] =
    "The same function means the same for *every* x, not for those that one has tried: "
    "tanh(x + 500) and 1 differ near x = -500 only, and relu(x - 500) and 0 for x > 500 only.";
constexpr char stretch_hint[] =
    "For tanh, unlike relu, nothing can be scaled: tanh(2x) is not 2 tanh(x).";

auto reduced_twins(Rng& rng) {
  const Net net = inputs::plain(rng, 1);
  const Net other = inputs::with_signs_turned(rng, inputs::shuffled(rng, net));
  return std::tuple{oracle::packed(net), oracle::packed(other)};
}
auto rounded_twins(Rng& rng) {
  auto [first, second] = reduced_twins(rng);
  second.b2 += rng.pick({0x1p-37, -0x1p-37});
  return std::tuple{first, second};
}

Match match_of(const TwoLayer& first, const TwoLayer& second) {
  const Net a = oracle::unpacked(first), b = oracle::unpacked(second);
  Match match{arma::uvec(a.units.size()), vec(a.units.size())};
  for (uword j = 0; j < a.units.size(); ++j)
    for (uword i = 0; i < b.units.size(); ++i)
      for (const double sign : {1.0, -1.0})
        if (oracle::at(a.units[j], b.units[i], sign)) {
          match.unit(j) = i;
          match.sign(j) = sign;
        }
  return match;
}

using Answer = std::optional<Match>;

void expect_no_match(inputs::Step step, const char* hint) {
  for_all({25, 6}, inputs::reduced_strangers(step), [hint](const Networks& nets) {
    EXPECT_ANSWER(submission::match_units(nets.first, nets.second), exactly(Answer())).hint(hint);
  });
}

void expect_same_tanh(inputs::Step step, const char* hint) {
  for_all({25, 6}, inputs::tanh_twins({step}), [hint](const Networks& nets) {
    EXPECT_ANSWER(submission::same_tanh(nets.first, nets.second), exactly(true)).hint(hint);
  });
}

void expect_other_tanh(inputs::Step step, const char* hint) {
  for_all({25, 6}, inputs::tanh_strangers(step), [hint](const Networks& nets) {
    EXPECT_ANSWER(submission::same_tanh(nets.first, nets.second), exactly(false)).hint(hint);
  });
}

}  // namespace

TEST(b_Match, FindsEachUnit) {
  for_all({50, 8}, reduced_twins, [](const TwoLayer& first, const TwoLayer& second) {
    const Match match = match_of(first, second);
    EXPECT_ANSWER(submission::match_units(first, second), exactly(Answer(match)))
        .hint_if(
            [&] {
              Match inverse = match;
              for (uword j = 0; j < match.unit.n_elem; ++j) {
                inverse.unit(match.unit(j)) = j;
                inverse.sign(match.unit(j)) = match.sign(j);
              }
              return Answer(inverse);
            },
            direction_hint)
        .hint_if(
            [&](const Answer& got) {
              return got && oracle::same(arma::conv_to<vec>::from(got->unit),
                                         arma::conv_to<vec>::from(match.unit));
            },
            matching_sign_hint)
        .hint_if([&](const Answer& got) { return !got && match.sign.min() < 0; }, place_hint);
  });
}

TEST(b_Match, RoundedB2) {
  for_all({20, 6}, rounded_twins, [](const TwoLayer& first, const TwoLayer& second) {
    EXPECT_ANSWER(submission::match_units(first, second), exactly(Answer(match_of(first, second))))
        .hint_if([](const Answer& got) { return !got; }, b2_hint);
  });
}

TEST(b_Match, EqualNetworks) {
  for_all(
      {15, 6}, [](Rng& rng) { return std::tuple{oracle::packed(inputs::plain(rng, 0))}; },
      [](const TwoLayer& net) {
        const Match match{arma::regspace<arma::uvec>(0, net.b1.n_elem).head(net.b1.n_elem),
                          vec(net.b1.n_elem).fill(1)};
        EXPECT_ANSWER(submission::match_units(net, net), exactly(Answer(match)))
            .hint("Every network is the same function as itself, also one without units.");
      });
}

TEST(b_Match, OtherB2) { expect_no_match(inputs::other_b2, b2_hint); }
TEST(b_Match, OtherBias) { expect_no_match(inputs::other_bias, all_of_unit_hint); }
TEST(b_Match, OtherWeight) { expect_no_match(inputs::other_weight, all_of_unit_hint); }
TEST(b_Match, OtherOutgoingWeight) {
  expect_no_match(inputs::other_outgoing_weight, all_of_unit_hint);
}
TEST(b_Match, TurnedInsideOnly) { expect_no_match(inputs::turn_inside, all_of_unit_hint); }
TEST(b_Match, BiasNotTurned) { expect_no_match(inputs::turn_weights, all_of_unit_hint); }
TEST(b_Match, OneUnitMore) { expect_no_match(inputs::one_more, number_hint); }
TEST(b_Match, Stretched) { expect_no_match(inputs::stretch, stretch_hint); }

TEST(b_Same, Permuted) {
  for_all({25, 8}, reduced_twins, [](const TwoLayer& first, const TwoLayer& second) {
    EXPECT_ANSWER(submission::same_tanh(first, second), exactly(true)).hint(place_hint);
  });
}
TEST(b_Same, RoundedB2) {
  for_all({20, 6}, rounded_twins, [](const TwoLayer& first, const TwoLayer& second) {
    EXPECT_ANSWER(submission::same_tanh(first, second), exactly(true)).hint(b2_hint);
  });
}
TEST(b_Same, WithTwins) { expect_same_tanh(inputs::split, twin_hint); }
TEST(b_Same, WithMirrors) { expect_same_tanh(inputs::mirror, mirror_hint); }
TEST(b_Same, WithSilentUnits) { expect_same_tanh(inputs::silence, silent_hint); }
TEST(b_Same, WithUnitsThatCancel) { expect_same_tanh(inputs::cancel, silent_hint); }
TEST(b_Same, WithConstants) { expect_same_tanh(inputs::constant_tanh, constant_value_hint); }
TEST(b_Same, WithEverything) {
  for_all(
      {25, 5},
      [](Rng& rng) {
        const Net net = inputs::plain(rng, 1);
        return std::tuple{
            Networks{oracle::packed(inputs::changed_somehow(rng, net, inputs::tanh_steps)),
                     oracle::packed(inputs::changed_somehow(
                         rng, inputs::with_signs_turned(rng, net), inputs::tanh_steps))}};
      },
      [](const Networks& nets) {
        EXPECT_ANSWER(submission::same_tanh(nets.first, nets.second), exactly(true))
            .hint("Reduce both networks first, whatever they are made of.");
      });
}

TEST(b_Same, NotWithOtherB2) { expect_other_tanh(inputs::other_b2, b2_hint); }
TEST(b_Same, NotWithOtherBias) { expect_other_tanh(inputs::other_bias, all_of_unit_hint); }
TEST(b_Same, NotWithOtherWeight) { expect_other_tanh(inputs::other_weight, all_of_unit_hint); }
TEST(b_Same, NotWithOtherOutgoingWeight) {
  expect_other_tanh(inputs::other_outgoing_weight, all_of_unit_hint);
}
TEST(b_Same, NotTurnedInsideOnly) { expect_other_tanh(inputs::turn_inside, all_of_unit_hint); }
TEST(b_Same, NotWithOneUnitLess) { expect_other_tanh(inputs::one_less, number_hint); }
TEST(b_Same, NotWithAnotherConstant) {
  for_all(
      {20, 5},
      [](Rng& rng) {
        const Net net = inputs::plain(rng, 2);
        Net other = net;
        const double b = inputs::nonzero(rng, 4);
        other.units.push_back({vec(net.D), b, inputs::numbers(rng, net.K, 5)});
        return std::tuple{inputs::in_any_order(rng, net, other)};
      },
      [](const Networks& nets) {
        EXPECT_ANSWER(submission::same_tanh(nets.first, nets.second), exactly(false))
            .hint(constant_value_hint);
      });
}

// In floating point they cannot be told apart near x = 0.
TEST(b_Same, NotNearZeroOnly) {
  for_all(
      {20, 5},
      [](Rng& rng) {
        const Net net = inputs::plain(rng, 1);
        Net other = net;
        const Unit unit{inputs::numbers(rng, net.D, 3), inputs::far(rng),
                        inputs::numbers(rng, net.K, 5)};
        other.units.push_back(unit);
        other.b2 -= unit.v * std::tanh(unit.b);
        return std::tuple{inputs::in_any_order(rng, net, inputs::shuffled(rng, other))};
      },
      [](const Networks& nets) {
        EXPECT_ANSWER(submission::same_tanh(nets.first, nets.second), exactly(false))
            .hint(everywhere_hint);
      });
}

TEST(b_BadInput, Networks) {
  for (const TwoLayer& net : bad_networks()) {
    EXPECT_REJECTED(submission::match_units(net, good));
    EXPECT_REJECTED(submission::match_units(good, net));
    EXPECT_REJECTED(submission::same_tanh(net, good));
    EXPECT_REJECTED(submission::same_tanh(good, net));
  }
  for (const TwoLayer& net : other_shapes()) {
    EXPECT_REJECTED(submission::match_units(good, net));
    EXPECT_REJECTED(submission::match_units(net, good));
    EXPECT_REJECTED(submission::same_tanh(good, net));
    EXPECT_REJECTED(submission::same_tanh(net, good));
  }
}

// --------------------------------------------------------------------------------------- part c

namespace {

constexpr char half_hint[] = "relu(z) is *half* of z + |z|: the hinge of 2 relu(x) is 1 |x|.";
constexpr char even_hint[] =
    "|-z| is |z|: turning the sign inside of a hinge changes nothing outside.";
constexpr char factor_hint[] =
    "What you divide a hinge by goes into its coefficient: |2x + 4| is 2 |x + 2|.";
constexpr char coefficient_hint[] =
    "Hinges at the same place are added up: relu(x) + relu(-x) is |x|.";
constexpr char affine_hint[] =
    "Every unit leaves half of v (w x + b), with w and b as they are in the network, also if its "
    "hinge cancels or is written down another way.";
constexpr char relu_constant_hint[] =
    "A unit with w = 0 is the constant v relu(b), which is not v b / 2.";
constexpr char kink_hint[] =
    "A hinge with w = 0 bends nowhere: it is a constant, and belongs to c.";
constexpr char primitive_hint[] =
    "A hinge is written down with w and b that have no common divisor: |4x - 2| is 2 |2x - 1|. The "
    "divisor must divide b, too.";
constexpr char positive_hint[] =
    "Of w x + b and its opposite the one is taken whose first weight that is not 0 is positive.";
constexpr char one_place_hint[] = "Two hinges stand at the same place: add up their coefficients.";
constexpr char vanished_hint[] =
    "A hinge whose coefficients are all 0 is none: relu(x) - relu(-x) is x and does not bend.";
constexpr char lost_hinge_hint[] =
    "Hinges are at the same place only if w and b are multiples of the other's, with one factor "
    "for both; and a hinge goes only if its coefficients are 0 for *all* outputs.";

Verdict is_form(const TwoLayer& net, const Hinges& got) {
  const uword D = net.W1.n_cols, K = net.b2.n_elem, N = got.b.n_elem;
  if (got.A.n_rows != K || got.A.n_cols != D || got.c.n_elem != K || got.W.n_rows != N ||
      got.W.n_cols != D || got.C.n_rows != K || got.C.n_cols != N)
    return reject("The sizes do not fit: A must be K x D, c K, W N x D, b N and C K x N.")
        .hint_if(N == 0, "Without hinges W is 0 x D, b is empty and C is K x 0.");
  if (!got.W.is_finite() || !got.b.is_finite()) return reject("W and b must be finite.");
  const Net mine = oracle::hinges_of(got);
  for (uword h = 0; h < N; ++h) {
    const Unit& hinge = mine.units[h];
    const std::string name = "Hinge " + show(h);
    if (oracle::zero(hinge.w)) return reject(name + " has w = 0.").hint(kink_hint);
    if (oracle::zero(hinge.v)) return reject(name + " has C = 0.").hint(vanished_hint);
    if (oracle::leads_with_minus(hinge))
      return reject("The first weight of hinge " + show(h) + " that is not 0 is negative.")
          .hint(positive_hint);
    for (uword i = 0; i < h; ++i)
      if (oracle::at(hinge, mine.units[i], 1))
        return reject("The hinges " + show(i) + " and " + show(h) + " are the same.")
            .hint(one_place_hint);
    const double largest = std::max(arma::abs(hinge.w).max(), std::abs(hinge.b));
    const bool whole =
        oracle::zero(hinge.w - arma::trunc(hinge.w)) && std::trunc(hinge.b) == hinge.b;
    if (largest > 1e4 || !whole || oracle::common_divisor(hinge) > 1)
      return reject(name + " has w and b with a common divisor, or that are not whole.")
          .hint(primitive_hint);
  }
  const Hinges expected = oracle::form(oracle::unpacked(net));
  const TwoLayer sorted = oracle::packed(oracle::ordered(mine));
  const auto other = [&](const std::string& what) {
    return reject("Expected " + show(expected) + ", in any order of the hinges. " + what);
  };
  if (N < expected.b.n_elem)
    return other("There are " + show(expected.b.n_elem) + " hinges.").hint(lost_hinge_hint);
  if (!oracle::same(sorted.W1, expected.W) || !oracle::same(sorted.b1, expected.b))
    return other("The hinges are at other places.").hint(lost_hinge_hint);
  if (!oracle::same(sorted.W2, expected.C)) {
    const mat size = arma::abs(expected.C);
    return other("The coefficients C are others.")
        .hint_if(oracle::same(sorted.W2, 2 * expected.C), half_hint)
        .hint_if(oracle::same(arma::abs(sorted.W2), size), even_hint)
        .hint_if(net.b1.n_elem == N, factor_hint)
        .hint(coefficient_hint);
  }
  if (!oracle::same(got.A, expected.A))
    return other("A is another matrix.")
        .hint_if(oracle::same(got.A, 2 * expected.A), half_hint)
        .hint(affine_hint);
  if (!oracle::same(got.c, expected.c)) {
    bool constants = false;
    for (const Unit& unit : oracle::unpacked(net).units) constants |= oracle::zero(unit.w);
    return other("c is another vector.").hint_if(constants, relu_constant_hint).hint(affine_hint);
  }
  return accept();
}

void expect_form(const Net& net) {
  const TwoLayer packed = oracle::packed(net);
  EXPECT_ANSWER(submission::hinge_form(packed),
                satisfies([&](const Hinges& got) { return is_form(packed, got); }))
      .hint("One hinge for each hyperplane, and everything that does not bend in A and c.");
}

void has_form_after(const std::vector<inputs::Step>& steps) {
  for_all(
      {25, 5},
      [&](Rng& rng) { return std::tuple{inputs::changed(rng, inputs::plain(rng, 1), steps)}; },
      expect_form);
}

void expect_same_relu(const std::vector<inputs::Step>& steps, const char* hint) {
  for_all({25, 6}, inputs::relu_twins(steps), [hint](const Networks& nets) {
    EXPECT_ANSWER(submission::same_relu(nets.first, nets.second), exactly(true)).hint(hint);
  });
}

void expect_other_relu(inputs::Step step, const char* hint) {
  for_all({25, 6}, inputs::relu_strangers(step), [hint](const Networks& nets) {
    EXPECT_ANSWER(submission::same_relu(nets.first, nets.second), exactly(false)).hint(hint);
  });
}

// A unit and its multiple by -1, -2, 2 or 3.
void add_multiple(Rng& rng, Net& net) {
  const Unit unit = inputs::any_unit(rng, net);
  const double factor = rng.pick({-2.0, -1.0, 2.0, 3.0});
  net.units.push_back({factor * unit.w, factor * unit.b, inputs::numbers(rng, net.K, 5)});
}

// r w x and -r w x, by four units.
void add_nothing(Rng& rng, Net& net) {
  const vec w = inputs::numbers(rng, net.D, 3), r = inputs::numbers(rng, net.K, 3);
  inputs::add_line(rng, net, w, r, vec(net.K));
  inputs::add_line(rng, net, -w, r, vec(net.K));
}

}  // namespace

TEST(c_Hinges, OnePerUnit) {
  for_all(
      {30, 6}, [](Rng& rng) { return std::tuple{inputs::plain(rng, 1)}; }, expect_form);
}
TEST(c_Hinges, WithCommonDivisors) {
  for_all(
      {30, 6},
      [](Rng& rng) {
        Net net = inputs::plain(rng, 1);
        for (Unit& unit : net.units) {
          const double s = rng.pick({1.0, 2.0, -3.0, 4.0, 30.0});
          unit.w *= s;
          unit.b *= s;
        }
        return std::tuple{net};
      },
      expect_form);
}
TEST(c_Hinges, AtTheSamePlace) { has_form_after({add_multiple, add_multiple}); }
TEST(c_Hinges, ThatCancel) { has_form_after({add_nothing}); }
TEST(c_Hinges, ThatCancelAsTwins) { has_form_after({inputs::cancel_twin}); }

TEST(c_Constants, SilentUnits) { has_form_after({inputs::silence}); }
TEST(c_Constants, UnitsWithoutWeights) {
  has_form_after({inputs::constant_relu, inputs::constant_relu});
}
TEST(c_Constants, NoHingeAtAll) {
  for_all(
      {20, 4},
      [](Rng& rng) {
        Net net = inputs::plain(rng, 1);
        net.units.clear();
        if (rng.coin()) inputs::tilt(rng, net);
        if (rng.coin()) inputs::constant_relu(rng, net);
        return std::tuple{net};
      },
      expect_form);
}
TEST(c_Constants, EverythingAtOnce) { has_form_after(inputs::relu_steps); }

namespace {

constexpr char scale_hint[] = "For s > 0, relu(s z) is s relu(z): 6 relu(z) is 2 relu(3z).";
constexpr char line_hint[] =
    "relu(x) - relu(-x) and relu(x + 1) - relu(-x - 1) - 1 are both x: where hinges cancel, only "
    "the affine part counts.";
constexpr char turn_hint[] =
    "relu(-z) is relu(z) - z: they have the same hinge, and affine parts that differ.";
constexpr char affine_part_hint[] =
    "The hinges are the same here, the affine parts A x + c are not: relu(x) and relu(-x).";
constexpr char other_hinge_hint[] =
    "A x + c is not all: the places of the hinges and their coefficients must be the same, too.";

}  // namespace

TEST(c_Same, Permuted) { expect_same_relu({}, "Units may stand in any order."); }
TEST(c_Same, WithTwins) { expect_same_relu({inputs::split}, one_place_hint); }
TEST(c_Same, Rescaled) { expect_same_relu({inputs::rescale}, scale_hint); }
TEST(c_Same, Turned) { expect_same_relu({inputs::turn}, turn_hint); }
TEST(c_Same, WithSilentUnits) { expect_same_relu({inputs::silence}, vanished_hint); }
TEST(c_Same, WithUnitsThatCancel) { expect_same_relu({inputs::cancel_twin}, vanished_hint); }
TEST(c_Same, WithConstants) { expect_same_relu({inputs::constant_relu}, relu_constant_hint); }
TEST(c_Same, WithLines) {
  for_all(
      {25, 6},
      [](Rng& rng) {
        Net net = inputs::plain(rng, 0), other = net;
        const vec w = inputs::numbers(rng, net.D, 3), r = inputs::numbers(rng, net.K, 3),
                  c = rng.integers(net.K, 3);
        inputs::add_line(rng, net, w, r, c);
        inputs::add_line(rng, other, w, r, c);
        return std::tuple{inputs::in_any_order(rng, net, inputs::shuffled(rng, other))};
      },
      [](const Networks& nets) {
        EXPECT_ANSWER(submission::same_relu(nets.first, nets.second), exactly(true))
            .hint(line_hint);
      });
}
TEST(c_Same, WithEverything) { expect_same_relu(inputs::relu_steps, "Compare hinge forms."); }

TEST(c_Same, NotWithOtherB2) { expect_other_relu(inputs::other_whole_b2, affine_part_hint); }
TEST(c_Same, NotTurnedInside) { expect_other_relu(inputs::turn_inside, affine_part_hint); }
TEST(c_Same, NotTilted) { expect_other_relu(inputs::tilt, affine_part_hint); }
TEST(c_Same, NotTurnedAsForTanh) { expect_other_relu(inputs::turn_both, other_hinge_hint); }
TEST(c_Same, NotWithOtherBias) { expect_other_relu(inputs::other_bias, other_hinge_hint); }
TEST(c_Same, NotWithOtherWeight) { expect_other_relu(inputs::other_weight, other_hinge_hint); }
TEST(c_Same, NotWithOtherOutgoingWeight) {
  expect_other_relu(inputs::other_outgoing_weight, other_hinge_hint);
}
TEST(c_Same, NotWithOneUnitLess) { expect_other_relu(inputs::one_less, other_hinge_hint); }

namespace {

// v (|z + 1| - 2 |z| + |z - 1|) with z = w x + b, a bump: A and c stay.
Net with_bump(Rng& rng, Net net, const Unit& unit) {
  net.units.push_back({unit.w, unit.b + 1, unit.v});
  net.units.push_back({unit.w, unit.b, -2 * unit.v});
  net.units.push_back({unit.w, unit.b - 1, unit.v});
  return inputs::shuffled(rng, net);
}

}  // namespace

TEST(c_Same, NotWithMovedHinges) {
  for_all(
      {25, 6},
      [](Rng& rng) {
        const Net net = inputs::plain(rng, 0);
        const Unit here{inputs::numbers(rng, net.D, 3), 0, inputs::numbers(rng, net.K, 3)},
            there{here.w, inputs::nonzero(rng, 9), here.v};
        return std::tuple{inputs::in_any_order(rng, with_bump(rng, net, here),
                                               with_bump(rng, net, there))};
      },
      [](const Networks& nets) {
        EXPECT_ANSWER(submission::same_relu(nets.first, nets.second), exactly(false))
            .hint(other_hinge_hint);
      });
}

TEST(c_Same, NotNearZeroOnly) {
  for_all(
      {20, 5},
      [](Rng& rng) {
        const Net net = inputs::plain(rng, 1);
        const Unit bump{inputs::numbers(rng, net.D, 3), inputs::far(rng),
                        inputs::numbers(rng, net.K, 3)};
        return std::tuple{inputs::in_any_order(rng, net, with_bump(rng, net, bump))};
      },
      [](const Networks& nets) {
        EXPECT_ANSWER(submission::same_relu(nets.first, nets.second), exactly(false))
            .hint(everywhere_hint);
      });
}

TEST(c_BadInput, Networks) {
  for (const TwoLayer& net : bad_networks()) {
    EXPECT_REJECTED(submission::hinge_form(net));
    EXPECT_REJECTED(submission::same_relu(net, good));
    EXPECT_REJECTED(submission::same_relu(good, net));
  }
  for (const TwoLayer& net : other_shapes()) {
    EXPECT_REJECTED(submission::same_relu(good, net));
    EXPECT_REJECTED(submission::same_relu(net, good));
  }
}
