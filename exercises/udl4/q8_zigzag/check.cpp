// udl4 question 8. Oracles: values in long double; regions counted exactly, in whole numbers; the
// iterated zig-zag straight from its picture, without a network.
#include <gradus/check.hpp>
#include <numeric>
#include <set>

#include "zigzag.hpp"

using arma::mat, arma::uword, arma::vec;
using nn::Mlp, nn::Shallow1D;

namespace oracle {

__extension__ typedef __int128 Wide;
using Whole = std::int64_t;

long double relu(long double z) { return z > 0 ? z : 0; }

long double value(const Shallow1D& f, long double x) {
  long double y = f.phi0;
  for (uword j = 0; j < f.phi.n_elem; ++j) y += f.phi(j) * relu(f.theta0(j) + f.theta1(j) * x);
  return y;
}

long double value(const Mlp& net, long double x) {
  std::vector<long double> y{x};
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    std::vector<long double> z(net.b[k].begin(), net.b[k].end());
    for (uword i = 0; i < z.size(); ++i) {
      for (uword j = 0; j < y.size(); ++j) z[i] += net.W[k](i, j) * y[j];
      if (k + 1 < net.W.size()) z[i] = relu(z[i]);
    }
    y = z;
  }
  return y[0];
}

long double iterate(const Shallow1D& f, long double x, uword copies) {
  for (uword k = 0; k < copies; ++k) x = value(f, x);
  return x;
}

Mlp chain(const Shallow1D& f, uword copies) {
  Mlp net{{f.theta1}, {f.theta0}};
  for (uword k = 1; k < copies; ++k) {
    net.W.push_back(f.theta1 * f.phi.t());
    net.b.push_back(f.theta0 + f.theta1 * f.phi0);
  }
  net.W.push_back(f.phi.t());
  net.b.push_back(vec{f.phi0});
  return net;
}

// The exact region counter: whole weights, so each pre-activation on a piece is a x + b with whole
// a and b, and its zero -b / a is compared by cross-multiplication.
struct Affine {
  Whole a, b;
  bool operator==(const Affine&) const = default;
};
struct Rational {
  Whole n, d;  // d > 0
  bool operator<(const Rational& o) const { return Wide(n) * o.d < Wide(o.n) * d; }
  long double approximately() const { return static_cast<long double>(n) / d; }
};
struct Piece {
  Rational left, right;
  std::vector<Affine> units;
};
struct Count {
  std::uint64_t regions, unmerged;
  bool clear;  // no two joints and no two slopes nearly coincide
};

// f has no zero inside (left, right): its sign there.
bool positive(const Affine& f, const Rational& left, const Rational& right) {
  return Wide(f.a) * left.n + Wide(f.b) * left.d > 0 ||
         Wide(f.a) * right.n + Wide(f.b) * right.d > 0;
}

Count count_regions(const Mlp& net, Whole lo, Whole hi) {
  std::vector<Piece> pieces{{{lo, 1}, {hi, 1}, {{1, 0}}}};
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    std::vector<Piece> finer;
    for (const Piece& p : pieces) {
      std::vector<Affine> pre;
      for (uword i = 0; i < net.b[k].n_elem; ++i) {
        Affine f{0, Whole(net.b[k](i))};
        for (uword j = 0; j < p.units.size(); ++j) {
          f.a += Whole(net.W[k](i, j)) * p.units[j].a;
          f.b += Whole(net.W[k](i, j)) * p.units[j].b;
        }
        pre.push_back(f);
      }
      if (k + 1 == net.W.size()) {
        finer.push_back({p.left, p.right, pre});
        continue;
      }
      std::set<Rational> ends{p.left, p.right};
      for (const Affine& f : pre) {
        if (f.a == 0) continue;
        const Rational zero = f.a > 0 ? Rational{-f.b, f.a} : Rational{f.b, -f.a};
        if (p.left < zero && zero < p.right) ends.insert(zero);
      }
      for (auto left = ends.begin(), right = std::next(left); right != ends.end();
           ++left, ++right) {
        std::vector<Affine> active = pre;
        for (Affine& f : active)
          if (!positive(f, *left, *right)) f = {0, 0};
        finer.push_back({*left, *right, active});
      }
    }
    pieces = std::move(finer);
  }
  Count count{1, pieces.size(), true};
  for (std::size_t q = 0; q < pieces.size(); ++q) {
    const Piece& p = pieces[q];
    if (p.right.approximately() - p.left.approximately() < 2e-6L * (hi - lo)) count.clear = false;
    if (q == 0 || p.units[0] == pieces[q - 1].units[0]) continue;
    ++count.regions;
    const double s = double(p.units[0].a), r = double(pieces[q - 1].units[0].a);
    if (std::abs(s - r) < 2e-6 * std::max(std::abs(s), std::abs(r))) count.clear = false;
  }
  return count;
}

// pieces^copies, or 2^64 where that is more.
Wide power(Wide pieces, uword copies) {
  Wide p = 1;
  for (uword k = 0; k < copies && p < Wide(1) << 64; ++k) p *= pieces;
  return std::min(p, Wide(1) << 64);
}

// From its picture: 0 at x = 0, then alternately 1 and 0. x and the result in units of 1 / one.
Whole zigzag(const std::vector<Whole>& widths, Whole x, Whole one) {
  const Whole total = std::accumulate(widths.begin(), widths.end(), Whole{0});
  Whole left = 0;
  bool rising = true;
  for (const Whole w : widths) {
    const Whole into = x - left * (one / total);
    if (into <= w * (one / total)) return rising ? into * total / w : one - into * total / w;
    left += w;
    rising = !rising;
  }
  return 0;
}

}  // namespace oracle

namespace inputs {

// Joints in the order of their places, whole widths; slopes in units of 12 / total are whole as
// well.
struct Widths {
  std::vector<int> w;

  vec joints() const {
    const double total = std::accumulate(w.begin(), w.end(), 0);
    vec t(w.size() - 1);
    int sum = 0;
    for (uword j = 0; j < t.n_elem; ++j) t(j) = (sum += w[j]) / total;
    return t;
  }
  // What is missing from the leftmost slope when exactly the units in `left` face left.
  int missing_slope(unsigned left) const {
    int missing = 12 / w[0];
    for (uword j = 0; j + 1 < w.size(); ++j)
      if (left >> j & 1) missing += (j % 2 == 0 ? -1 : 1) * (12 / w[j] + 12 / w[j + 1]);
    return missing;
  }
  std::vector<unsigned> solvable() const {
    std::vector<unsigned> found;
    for (unsigned left = 0; left < 1u << (w.size() - 1); ++left)
      if (missing_slope(left) == 0) found.push_back(left);
    return found;
  }
};

vec facing(uword n, unsigned left) {
  vec side(n);
  for (uword j = 0; j < n; ++j) side(j) = left >> j & 1 ? -1 : 1;
  return side;
}

Widths widths(Rng& rng, uword units) {
  Widths all;
  for (uword k = 0; k <= units; ++k) all.w.push_back(rng.pick({1, 2, 3, 4, 6}));
  return all;
}

auto solvable(Rng& rng) {
  for (;;) {
    const Widths drawn = widths(rng, 3 + static_cast<uword>(rng.between(0, rng.size() / 3)));
    if (const auto left = drawn.solvable(); !left.empty())
      return std::tuple{drawn.joints(), facing(drawn.w.size() - 1, rng.pick(left))};
  }
}

auto unsolvable(Rng& rng) {
  for (;;) {
    const uword n = 1 + static_cast<uword>(rng.between(0, rng.size() / 2));
    const Widths drawn = rng.coin() ? widths(rng, n) : Widths{std::vector<int>(n + 1, 1)};
    const unsigned all = (1u << n) - 1;
    const unsigned left = rng.pick({0u, all, static_cast<unsigned>(rng.bits()) & all});
    if (drawn.missing_slope(left) != 0) return std::tuple{drawn.joints(), facing(n, left)};
  }
}

Shallow1D sheet() { return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}}; }

// The same on [0, 6] instead of [0, 1]: all weights are whole.
Shallow1D whole_sheet() { return {24, {-12, 9, -6}, {-1, -2, 4}, {1, 1, -1}}; }

// Widths (1, 1, 2, 2, 1, 1) / 8, third unit facing left: slopes and joints are dyadic.
Shallow1D dyadic() {
  return {4,
          {-16, 12, -8, 12, -16},
          {-1 / 8.0, -2 / 8.0, 4 / 8.0, -6 / 8.0, -7 / 8.0},
          {1, 1, -1, 1, 1}};
}

Shallow1D small_network(Rng& rng) {
  const uword D = 1 + static_cast<uword>(rng.between(0, rng.size() / 3));
  const auto vector = [&](std::int64_t bound) { return rng.integers(D, bound); };
  return {double(rng.between(-2, 2)), vector(2), vector(3), vector(2)};
}

// Small whole weights with many zeros: dead units, joints that coincide or cancel.
auto network_and_interval(Rng& rng) {
  for (;;) {
    const uword depth = static_cast<uword>(rng.between(0, std::min(4, 1 + rng.size() / 2)));
    const std::int64_t bound = rng.pick({1, 2, 4});
    Mlp net;
    uword inputs = 1;
    for (uword k = 0; k <= depth; ++k) {
      const uword units =
          k == depth ? 1 : static_cast<uword>(rng.between(1, std::min(4, 1 + rng.size() / 2)));
      net.W.push_back(rng.integers(units, inputs, bound));
      net.b.push_back(rng.integers(units, bound));
      if (units > 1 && rng.coin()) {  // a unit twice
        net.W[k].row(1) = net.W[k].row(0);
        net.b[k](1) = net.b[k](0);
      }
      inputs = units;
    }
    const std::int64_t lo = rng.between(-5, 3), hi = lo + rng.between(1, 6);
    if (oracle::count_regions(net, lo, hi).clear) return std::tuple{net, double(lo), double(hi)};
  }
}

// A network with 3 units in each of K layers and 4^K regions on [0, 1], different each time.
Mlp oscillating_chain(Rng& rng, uword K) {
  const double w3 = rng.uniform(1, 2), w4 = rng.uniform(1, 2), w2 = rng.uniform(0.7, 1.5);
  const double w1 = w3 * w4 / (w3 + w4), total = w1 + w2 + w3 + w4;
  const vec t = vec{w1, w1 + w2, w1 + w2 + w3} / total;
  const vec s = total * vec{1 / w1, -1 / w2, 1 / w3, -1 / w4}, phi = arma::diff(s), side{1, 1, -1};
  return oracle::chain({-phi(2) * t(2), phi, -side % t, side}, K);
}

}  // namespace inputs

// ------------------------------------------------------------------------------------------ part a

namespace {

constexpr char height_hint[] =
    "At x = 0 every left-facing unit is on: phi0 must take away what they add. With relu(1/2 - x) "
    "and "
    "weight 4 that is 2.";
constexpr char side_hint[] =
    "The slope left of the first joint is wrong: a left-facing unit relu(t - x) has slope -1 where "
    "it "
    "is on.";
constexpr char width_hint[] =
    "Each region climbs or falls by 1: one that is twice as wide has half the slope.";

bool finite(const Shallow1D& f) {
  return std::isfinite(f.phi0) && f.phi.is_finite() && f.theta0.is_finite() && f.theta1.is_finite();
}

// The contract's 1e-9. Worst error of the honest variants: 1e-13; the wrong answers miss a height by
// 36 and more.
Verdict zigzags(const Shallow1D& f, const vec& t, const vec& facing) {
  const uword n = t.n_elem;
  if (f.phi.n_elem != n || f.theta0.n_elem != n || f.theta1.n_elem != n)
    return reject("There must be one unit for each of the " + show(n) + " joints.");
  if (!finite(f)) return reject("A weight is not finite.");
  for (uword j = 0; j < n; ++j)
    if (f.theta1(j) != facing(j) || f.theta0(j) != -facing(j) * t(j))
      return reject("Unit " + show(j) + " is not h_" + show(j) + ": its weights must be theta1 = " +
                    show(facing(j)) + ", theta0 = " + show(-facing(j) * t(j)) + ".");
  const vec at = arma::join_cols(vec{0}, t, vec{1});
  const auto rise = [&](uword k) { return oracle::value(f, at(k + 1)) - oracle::value(f, at(k)); };
  for (uword k = 0; k <= n; ++k)
    if (const long double wanted = k % 2 == 0 ? 1 : -1; !(std::abs(rise(k) - wanted) <= 1e-9L))
      return reject("From x = " + show(at(k)) + " to " + show(at(k + 1)) + " f changes by " +
                    show(double(rise(k))) + "; it must change by " + show(double(wanted)) + ".")
          .hint(k == 0 ? side_hint : width_hint);
  if (const long double start = oracle::value(f, 0); !(std::abs(start) <= 1e-9L))
    return reject("f(0) is " + show(double(start)) + ", it must be 0.").hint(height_hint);
  return accept();
}

}  // namespace

TEST(a_Sheet, TheFourWeights) {
  EXPECT_ANSWER(submission::sheet_answer(), close_to(inputs::sheet(), {1e-12, 0}))
      .hint_if(
          [](const Shallow1D& f) {
            return f.phi.n_elem != 3 || f.theta0.n_elem != 3 || f.theta1.n_elem != 3;
          },
          "The whole network is asked for: phi, theta0 and theta1 have one entry for each of the "
          "three units.")
      .hint_if([](const Shallow1D& f) { return f.phi0 == 0; },
               "At x = 0 the third unit is on: h_3 = 4/6.")
      .hint_if([](const Shallow1D& f) { return f.phi.n_elem == 3 && f.phi(2) > 0; },
               "h_3 has slope -1.")
      .hint_if(
          [](const Shallow1D& f) { return f.phi.n_elem == 3 && f.phi(0) == -12 && f.phi(2) == -6; },
          "Region 3 is twice as wide: slope 3.")
      .hint("Left of 1/6 only h_3 is on. Begin there and add the units from left to right.");
}

TEST(a_Zigzag, GoesUpAndDown) {
  for_all(inputs::solvable, [](const vec& t, const vec& facing) {
    EXPECT_ANSWER(submission::zigzag(t, facing), satisfies([&](const std::optional<Shallow1D>& f) {
                    return f ? zigzags(*f, t, facing)
                             : reject("There are such weights: the slopes fit, the leftmost too.");
                  }));
  });
}

TEST(a_Zigzag, SaysWhenThereAreNone) {
  for_all(inputs::unsolvable, [](const vec& t, const vec& facing) {
    EXPECT_ANSWER(submission::zigzag(t, facing), satisfies([&](const std::optional<Shallow1D>& f) {
                    return f ? reject("No weights do this: the answer is nullopt.") : accept();
                  }))
        .hint(
            "Over-determined: check the residual. There are n + 2 heights to meet and n + 1 "
            "weights.");
  });
}

TEST(a_BadInput, JointsAndDirections) {
  EXPECT_REJECTED(submission::zigzag(vec(), vec()));
  EXPECT_REJECTED(submission::zigzag(vec{0.5, 0.25}, vec{1, -1}));
  EXPECT_REJECTED(submission::zigzag(vec{0.5, 0.5}, vec{1, -1}));
  EXPECT_REJECTED(submission::zigzag(vec{0, 0.5}, vec{1, -1}));
  EXPECT_REJECTED(submission::zigzag(vec{0.5, 1}, vec{1, -1}));
  EXPECT_REJECTED(submission::zigzag(vec{0.5, arma::datum::nan}, vec{1, -1}));
  EXPECT_REJECTED(submission::zigzag(vec{0.25, 0.5}, vec{1}));
  EXPECT_REJECTED(submission::zigzag(vec{0.25, 0.5}, vec{1, 0.5}));
  EXPECT_REJECTED(submission::zigzag(vec{0.25, 0.5}, vec{1, arma::datum::nan}));
}

DRAWING(a, "up and down on the sheet's regions") {
  const vec t{1 / 6.0, 2 / 6.0, 4 / 6.0};
  drawing.asked.line(arma::join_cols(vec{0}, t, vec{1}), {0, 1, 0, 1, 0});
  const auto f = submission::zigzag(t, vec{1, 1, -1});
  if (f && arma::uvec{f->phi.n_elem, f->theta0.n_elem, f->theta1.n_elem}.min() == 3)
    drawing.yours.graph([&](double x) { return oracle::value(*f, x); }, 0, 1);
}

// ------------------------------------------------------------------------------------------ part b

namespace {

constexpr char row_hint[] =
    "Unit i of a copy sees theta1(i) times the whole sum phi^T h of the copy before, so its row of "
    "W[k] is phi times one number: with phi = (2, 5) and theta1(i) = 3 it is (6, 15).";
constexpr char layer_hint[] =
    "Each copy has one hidden layer. The inner output is linear, so it is no layer of its own: "
    "what follows it sees an affine function of one hidden layer, and one matrix and one bias are "
    "enough for that.";
constexpr char shift_hint[] =
    "The units of the next copy see phi0 + phi^T h, so their bias becomes theta0 + theta1 phi0.";
constexpr char product_hint[] =
    "Every region of the first copy contains all regions of the second.";
constexpr char merge_hint[] =
    "Regions, not joints; merge equal slopes. relu(x) - relu(x) has one region, relu(x) on [-1, 1] "
    "two.";
constexpr char solve_hint[] =
    "Solve for the joints: on a piece a pre-activation is A x + B, and its joint is at -B / A.";

// Worst error of the honest variants: 0.07 % of the bound; that of the wrong answers is 1e9 times it
// and more.
Verdict is_chain(const Mlp& net, const Shallow1D& f, uword copies, const vec& at) {
  const uword D = f.phi.n_elem;
  if (net.W.size() != copies + 1 || net.b.size() != copies + 1)
    return reject("There must be " + show(copies) + " hidden " +
                  (copies == 1 ? "layer" : "layers") + ": " +
                  (copies == 0 ? "W[0] and b[0]."
                               : "W[0] ... W[" + show(copies) + "] and as many b."))
        .hint_if(copies == 0,
                 "No copy is no hidden layer: the identity is x -> 1 x + 0, one matrix and one "
                 "bias.")
        .hint(layer_hint);
  for (uword k = 0; k <= copies; ++k) {
    const uword inputs = k == 0 ? 1 : D, units = k == copies ? 1 : D;
    if (net.W[k].n_rows != units || net.W[k].n_cols != inputs || net.b[k].n_elem != units)
      return reject("W[" + show(k) + "] must be " + show(units) + "x" + show(inputs) + " and b[" +
                    show(k) + "] must have " + show(units) + " entries.");
    if (!net.W[k].is_finite() || !net.b[k].is_finite()) return reject("A weight is not finite.");
  }
  Shallow1D unshifted = f;
  unshifted.phi0 = 0;
  for (const double x : at) {
    const long double expected = oracle::iterate(f, x, copies), got = oracle::value(net, x);
    if (std::abs(got - expected) <= 1e-9L * std::max(1.0L, std::abs(expected))) continue;
    const bool shift = std::abs(got - f.phi0 - oracle::iterate(unshifted, x, copies)) < 1e-6L;
    return reject("At x = " + show(x) + " the network is " + show(double(got)) + ", the chain is " +
                  show(double(expected)) + ".")
        .hint(shift ? shift_hint : row_hint);
  }
  return accept();
}

}  // namespace

TEST(b_Compose, IsTheChainOfCopies) {
  for_all(
      [](Rng& rng) {
        const Shallow1D f = inputs::small_network(rng);
        return std::tuple{f, static_cast<uword>(rng.between(0, std::min(4, rng.size()))),
                          rng.dyadics(20, 4)};
      },
      [](const Shallow1D& f, uword copies, const vec& at) {
        EXPECT_ANSWER(submission::self_compose(f, copies),
                      satisfies([&](const Mlp& net) { return is_chain(net, f, copies, at); }));
      });
}

TEST(b_Compose, TheSheetsNetwork) {
  const Shallow1D f = inputs::sheet();
  for (uword copies = 1; copies <= 5; ++copies)
    EXPECT_ANSWER(submission::self_compose(f, copies), satisfies([&](const Mlp& net) {
                    return is_chain(net, f, copies, arma::linspace(-1, 2, 200));
                  }));
}

DRAWING(b, "the sheet's network, composed with itself") {
  const Shallow1D f = inputs::sheet();
  drawing.asked.graph([&](double x) { return oracle::iterate(f, x, 2); }, 0, 1);
  const Mlp net = submission::self_compose(f, 2);
  if (is_chain(net, f, 2, {}))  // no x is looked at: of the right shape, whatever its weights
    drawing.yours.graph([&](double x) { return oracle::value(net, x); }, 0, 1);
}

TEST(b_Regions, OfTheSheetsNetwork) {
  for (const uword copies : {1, 2, 3}) {
    const Mlp net = oracle::chain(inputs::sheet(), copies);
    const auto regions = static_cast<std::uint64_t>(oracle::power(4, copies));
    EXPECT_ANSWER(submission::count_regions(net, 0.0, 1.0), exactly(regions))
        .hint_if(regions - 1, merge_hint)
        .hint_if([&](std::uint64_t got) { return got < regions; }, product_hint)
        .hint(solve_hint);
    EXPECT_ANSWER(submission::count_regions(net, -1.0, 2.0), exactly(regions)).hint(solve_hint);
  }
}

TEST(b_Regions, ManyAndNarrow) {
  for (const uword copies : {4, 5}) {
    const auto regions = static_cast<std::uint64_t>(oracle::power(4, copies));
    EXPECT_ANSWER(submission::count_regions(oracle::chain(inputs::sheet(), copies), 0.0, 1.0),
                  exactly(regions))
        .hint(solve_hint);
    EXPECT_ANSWER(submission::count_regions(oracle::chain(inputs::whole_sheet(), copies), 0.0, 6.0),
                  exactly(regions))
        .hint(solve_hint);
  }
}

TEST(b_Regions, DeadUnitsAndJointsThatCancel) {
  for_all({150, 10}, inputs::network_and_interval, [](const Mlp& net, double lo, double hi) {
    const auto count = oracle::count_regions(net, std::int64_t(lo), std::int64_t(hi));
    EXPECT_ANSWER(submission::count_regions(net, lo, hi), exactly(count.regions))
        .hint_if(count.unmerged, merge_hint)
        .hint_if(count.regions - 1, merge_hint)
        .hint_if([&](std::uint64_t got) { return got < count.regions; }, product_hint)
        .hint(solve_hint);
  });
}

TEST(b_Regions, OnlyOnTheInterval) {
  const Mlp kink{{mat{1}, mat{1}}, {vec{-1}, vec{0}}};  // relu(x - 1)
  for (const auto& [lo, hi, regions] : {std::tuple{0.0, 2.0, 2},
                                        {0.0, 1.0, 1},
                                        {1.0, 3.0, 1},
                                        {-7.0, 0.0, 1},
                                        {2.0, 9.0, 1},
                                        {-9.0, 9.0, 2}})
    EXPECT_ANSWER(submission::count_regions(kink, lo, hi), exactly(std::uint64_t(regions)))
        .hint("A joint outside of [lo, hi], or at its end, parts nothing.");
}

TEST(b_Regions, OnIntervalsOfAnySize) {
  const Mlp kink{{mat{1}, mat{1}}, {vec{-1}, vec{0}}};  // relu(x - 1)
  for (const double half : {0x1p-24, 0x1p-10, 0x1p30})
    EXPECT_ANSWER(submission::count_regions(kink, 1 - half, 1 + half), exactly(std::uint64_t{2}))
        .hint("What is near depends on the interval: a millionth is much in one as short as that.");
}

// Of the slopes a c and b (a c / b) one may be rounded up and the other down.
TEST(b_Regions, SlopesThatAreEqualUpToRounding) {
  const auto one_or_two = [](double a, double b, double c) {
    const auto regions = [&](double left) {  // slopes a c and left a c
      return submission::count_regions(
          Mlp{{mat(vec{a, -b}), mat(arma::rowvec{c, -left * (a * c / b)})}, {vec(2), vec{0}}}, -1.0,
          1.0);
    };
    EXPECT_ANSWER(regions(1), exactly(std::uint64_t{1}))
        .hint("Two slopes that differ by a rounding error are one: do not compare with ==.");
    EXPECT_ANSWER(regions(2), exactly(std::uint64_t{2}))
        .hint("Slopes of 1e-12 and 2e-12 differ: hold the difference against the larger slope.");
  };
  one_or_two(1, 49, 1);  // 49 (1 / 49) is not 1
  for_all(
      {40, 5},
      [](Rng& rng) {
        const auto number = [&] { return rng.uniform(0.5, 2); };
        return std::tuple{number(), number(), number() * rng.pick({0x1p-40, 1.0, 0x1p20})};
      },
      one_or_two);
}

TEST(b_BadInput, NetworksAndIntervals) {
  const Mlp fine{{mat{1}, mat{1}}, {vec{0}, vec{0}}};
  EXPECT_REJECTED(submission::count_regions(fine, 1.0, 1.0));
  EXPECT_REJECTED(submission::count_regions(fine, 2.0, 1.0));
  EXPECT_REJECTED(submission::count_regions(fine, arma::datum::nan, 1.0));
  EXPECT_REJECTED(submission::count_regions(fine, 0.0, arma::datum::inf));
  EXPECT_REJECTED(submission::count_regions(Mlp{}, 0.0, 1.0));
  EXPECT_REJECTED(submission::count_regions(Mlp{{mat(1, 2)}, {vec{0}}}, 0.0, 1.0));
  EXPECT_REJECTED(submission::count_regions(Mlp{{mat(2, 1)}, {vec{0, 0}}}, 0.0, 1.0));
  EXPECT_REJECTED(
      submission::count_regions(Mlp{{mat(2, 1), mat(1, 3)}, {vec(2), vec(1)}}, 0.0, 1.0));
  EXPECT_REJECTED(
      submission::count_regions(Mlp{{mat(2, 1), mat(1, 2)}, {vec(1), vec(1)}}, 0.0, 1.0));
  EXPECT_REJECTED(submission::count_regions(Mlp{{mat(2, 1), mat(1, 2)}, {vec(2)}}, 0.0, 1.0));
  EXPECT_REJECTED(submission::self_compose(Shallow1D{}, 1));
  EXPECT_REJECTED(submission::self_compose(Shallow1D{0, vec(2), vec(1), vec(2)}, 1));
  EXPECT_REJECTED(submission::self_compose(Shallow1D{0, vec(2), vec(2), vec(3)}, 0));
}

// The count depends on where the interval begins and ends, so that it does not follow from the number of copies.
SPEED(b, count_regions, {300, 1200, 4800}, [](Rng& rng, uword regions) {
  uword copies = 0;
  while (oracle::power(4, copies + 1) <= regions) ++copies;
  return std::tuple{inputs::oscillating_chain(rng, copies), rng.uniform(0, 0.2), rng.uniform(0.8, 1)};
});

// ------------------------------------------------------------------------------------------ part c

namespace {

// What the call gives; nothing if it throws std::overflow_error, as it should.
template <class Call>
std::optional<std::uint64_t> unless_too_large(const Call& call) {
  try {
    return call();
  } catch (const std::overflow_error&) {
    return std::nullopt;
  }
}

}  // namespace

TEST(c_Copies, OneIsTheNetworkItself) {
  for (const uword pieces : {1, 2, 4, 9}) {
    EXPECT_ANSWER(submission::regions_of_copies(pieces, 1), exactly(std::uint64_t{pieces}))
        .hint("One copy is f itself.");
    EXPECT_ANSWER(submission::regions_of_copies(pieces, 0), exactly(std::uint64_t{1}))
        .hint("No copy is the identity: one region.");
  }
}

TEST(c_Copies, NestInOneAnother) {
  for_all(
      [](Rng& rng) {
        return std::tuple{static_cast<uword>(rng.between(2, 1 + rng.size())),
                          static_cast<uword>(rng.between(2, 1 + rng.size()))};
      },
      [](uword pieces, uword copies) {
        const auto power = [](uword base, uword times) {
          return static_cast<std::uint64_t>(oracle::power(base, times));
        };
        EXPECT_ANSWER(submission::regions_of_copies(pieces, copies), exactly(power(pieces, copies)))
            .hint_if(std::uint64_t{pieces * copies}, "Copies nest, they do not line up.")
            .hint_if(power(copies, pieces), "Base and exponent swapped.")
            .hint_if(power(pieces, copies + 1), "One copy is f itself.")
            .hint_if(power(pieces, copies - 1), "One copy is f itself.")
            .hint(
                "Two copies of the sheet's network have 16 regions: each of 4 pieces meets all 4.");
      });
}

TEST(c_Copies, ExactInAll64Bits) {
  for (const auto& [pieces, copies] :
       {std::pair<uword, uword>{3, 40}, {7, 22}, {15, 16}, {4, 31}, {2, 63}, {1, 500}})
    EXPECT_ANSWER(submission::regions_of_copies(pieces, copies),
                  exactly(static_cast<std::uint64_t>(oracle::power(pieces, copies))))
        .hint("Use integers: a double keeps 53 bits, and 3^40 has 64.");
  EXPECT_ANSWER(submission::regions_of_copies(1, uword{1} << 62), exactly(std::uint64_t{1}))
      .hint_always("One piece stays one region, however many copies there are: do not count them.");
}

TEST(c_Copies, SaysWhenTheyAreTooMany) {
  for (const auto& [pieces, copies] :
       {std::pair<uword, uword>{4, 32}, {2, 64}, {3, 41}, {7, 23}, {uword{1} << 32, 2}, {5, 1000}})
    EXPECT_ANSWER(unless_too_large([&] { return submission::regions_of_copies(pieces, copies); }),
                  satisfies([&](const std::optional<std::uint64_t>& got) {
                    return got ? reject(show(pieces) + "^" + show(copies) +
                                        " needs more than 64 bits: it must throw "
                                        "std::overflow_error.")
                               : accept();
                  }))
        .hint(
            "Ask before the multiplication whether it fits: a product that wrapped round looks "
            "harmless.");
}

constexpr char needed_hint[] =
    "5 regions need two copies of the sheet's network, 4 need one, 1 needs none.";
constexpr char logarithm_hint[] =
    "A quotient of logarithms is rounded: where it should be 3 it may be a little more.";

TEST(c_Needed, TheSmallestNumberOfCopies) {
  for_all(
      [](Rng& rng) {
        const auto pieces = static_cast<uword>(rng.between(2, 1 + rng.size()));
        const auto power =
            oracle::power(pieces, static_cast<uword>(rng.between(0, 2 * rng.size())));
        const std::int64_t beside = rng.between(-1, 1);
        return std::tuple{pieces,
                          std::max(std::uint64_t{1}, static_cast<std::uint64_t>(power + beside))};
      },
      [](uword pieces, std::uint64_t regions) {
        uword copies = 0;
        while (oracle::power(pieces, copies) < regions) ++copies;
        EXPECT_ANSWER(submission::copies_needed(pieces, regions), exactly(copies))
            .hint_if(oracle::power(pieces, copies) == regions ? copies + 1 : copies, logarithm_hint)
            .hint(needed_hint);
      });
}

TEST(c_Needed, AtPowersAndOneBeyond) {
  for (const uword pieces : {2, 3, 5, 6, 10, 12})
    for (uword copies = 1; oracle::power(pieces, copies) < oracle::Wide{1} << 53; ++copies) {
      const auto regions = static_cast<std::uint64_t>(oracle::power(pieces, copies));
      EXPECT_ANSWER(submission::copies_needed(pieces, regions), exactly(copies))
          .hint_if(copies + 1, logarithm_hint)
          .hint(needed_hint);
      EXPECT_ANSWER(submission::copies_needed(pieces, regions + 1), exactly(copies + 1))
          .hint(needed_hint);
    }
}

TEST(c_Needed, UpToTheLargestNumber) {
  constexpr std::uint64_t most = ~std::uint64_t{0};
  for (const auto& [pieces, copies] :
       {std::pair<uword, uword>{2, 64}, {4, 32}, {3, 41}, {7, 23}, {uword{1} << 63, 2}})
    EXPECT_ANSWER(submission::copies_needed(pieces, most), exactly(copies))
        .hint("The power that is large enough may not fit into 64 bits itself: divide instead.");
  for (const uword pieces : {1, 2, 9})
    EXPECT_ANSWER(submission::copies_needed(pieces, 1), exactly(uword{0}));
}

// In fractions of 2^40 and with dyadic slopes nothing is ever rounded, in whatever order it is
// summed.
TEST(c_Iterate, ExactOnDyadicPoints) {
  const std::int64_t one = std::int64_t{1} << 40;
  for_all(
      {60, 12},
      [&](Rng& rng) {
        return std::tuple{rng.between(1, one - 1), static_cast<uword>(rng.between(0, rng.size()))};
      },
      [&](std::int64_t point, uword copies) {
        const double x = std::ldexp(double(point), -40);
        std::int64_t y = point;
        for (uword k = 0; k < copies; ++k) y = oracle::zigzag({1, 1, 2, 2, 1, 1}, y, one);
        EXPECT_ANSWER(submission::iterate(inputs::dyadic(), x, copies),
                      exactly(std::ldexp(double(y), -40)))
            .hint_if([&] { return double(oracle::iterate(inputs::dyadic(), x, copies + 1)); },
                     "One copy is f itself, no copy gives x back.")
            .hint("Every number here has few bits: in double not one of them is rounded.");
      });
}

// An error of rounding grows by 6 a copy. Worst error of the honest variants: 15 % of the bound; in
// float 2e8 times it.
TEST(c_Iterate, TheSheetsNetwork) {
  const std::int64_t one = 6 * (std::int64_t{1} << 40);
  for_all(
      {60, 12},
      [&](Rng& rng) {
        return std::tuple{rng.between(1, one - 1), static_cast<uword>(rng.between(0, rng.size()))};
      },
      [&](std::int64_t point, uword copies) {
        const double x = double(point) / double(one);
        std::int64_t y = point;
        for (uword k = 0; k < copies; ++k) y = oracle::zigzag({1, 1, 2, 2}, y, one);
        EXPECT_ANSWER(submission::iterate(inputs::sheet(), x, copies),
                      close_to(double(y) / double(one), {std::pow(6.0, double(copies)) * 1e-15, 0}))
            .hint("Every copy multiplies an earlier error by up to 6: stay in double.");
      });
}

DRAWING(c, "three copies of a tent in a chain") {
  const Shallow1D f{0, {2, -4}, {0, -0.5}, {1, 1}};
  drawing.asked.graph([&](double x) { return oracle::iterate(f, x, 3); }, 0, 1);
  drawing.yours.graph([&](double x) { return submission::iterate(f, x, 3); }, 0, 1);
}

TEST(c_Iterate, AlsoOutsideTheUnitInterval) {
  for_all(
      [](Rng& rng) {
        return std::tuple{inputs::small_network(rng), rng.dyadic(4),
                          static_cast<uword>(rng.between(0, 4))};
      },
      [](const Shallow1D& f, double x, uword copies) {
        EXPECT_ANSWER(submission::iterate(f, x, copies),
                      exactly(double(oracle::iterate(f, x, copies))))
            .hint("Between two copies nothing is cut off: f may be negative, or larger than 1.");
      });
}

TEST(c_BadInput, NothingToCount) {
  EXPECT_REJECTED(submission::regions_of_copies(0, 1));
  EXPECT_REJECTED(submission::regions_of_copies(0, 0));
  EXPECT_REJECTED(submission::copies_needed(0, 1));
  EXPECT_REJECTED(submission::copies_needed(2, 0));
  EXPECT_REJECTED(submission::copies_needed(1, 2));
  EXPECT_REJECTED(submission::iterate(Shallow1D{}, 0.5, 1));
  EXPECT_REJECTED(submission::iterate(Shallow1D{0, vec(2), vec(2), vec(1)}, 0.5, 1));
  EXPECT_REJECTED(submission::iterate(Shallow1D{0, vec(1), vec(2), vec(2)}, 0.5, 1));
}
