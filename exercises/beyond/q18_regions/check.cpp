// beyond question 18. Oracles, all in whole numbers: a walk along the segment that asks the whole
// network anew behind every joint; for the plane the sign vectors at the corners of all cells, and
// these cells merged one by one. No formula for the number of cells is used, and no tolerance.
#include <array>
#include <gradus/check.hpp>
#include <numeric>
#include <set>

#include "regions.hpp"

using arma::mat, arma::uword, arma::vec;
using nn::Mlp, nn::TwoLayer;

namespace oracle {

__extension__ typedef __int128 Wide;
using Whole = std::int64_t;

struct Affine {
  Whole a, b;  // a t + b
};
struct Fraction {
  Whole n, d;  // d > 0
};
bool before(const Fraction& p, const Fraction& q) { return Wide(p.n) * q.d < Wide(q.n) * p.d; }

struct Walk {
  std::vector<std::vector<Whole>> slopes;  ///< of the outputs, piece by piece
  Whole largest = 0;                       ///< coefficient of a pre-activation or an output

  std::uint64_t pieces() const { return slopes.size(); }
  /// Pieces after merging what `look` cannot tell apart.
  std::uint64_t seen_by(const std::function<Whole(const std::vector<Whole>&)>& look) const {
    std::uint64_t n = 1;
    for (std::size_t q = 1; q < slopes.size(); ++q) n += look(slopes[q]) != look(slopes[q - 1]);
    return n;
  }
  std::uint64_t regions() const {
    std::uint64_t n = 1;
    for (std::size_t q = 1; q < slopes.size(); ++q) n += slopes[q] != slopes[q - 1];
    return n;
  }
  std::uint64_t distinct() const { return std::set(slopes.begin(), slopes.end()).size(); }
};

Walk walk(const Mlp& net, const vec& x0, const vec& x1) {
  Walk w;
  for (Fraction t{0, 1}; t.n < t.d;) {
    Fraction next{1, 1};
    std::vector<Affine> y;
    for (uword i = 0; i < x0.n_elem; ++i) y.push_back({Whole(x1(i) - x0(i)), Whole(x0(i))});
    for (std::size_t k = 0; k < net.W.size(); ++k) {
      std::vector<Affine> z;
      for (uword i = 0; i < net.W[k].n_rows; ++i) {
        Affine f{0, Whole(net.b[k](i))};
        for (uword j = 0; j < y.size(); ++j) {
          f.a += Whole(net.W[k](i, j)) * y[j].a;
          f.b += Whole(net.W[k](i, j)) * y[j].b;
        }
        w.largest = std::max({w.largest, std::abs(f.a), std::abs(f.b)});
        if (k + 1 < net.W.size()) {
          const Fraction zero = f.a > 0 ? Fraction{-f.b, f.a} : Fraction{f.b, -f.a};
          if (f.a != 0 && before(t, zero) && before(zero, next)) next = zero;
          const Wide here = Wide(f.a) * t.n + Wide(f.b) * t.d;
          if (here < 0 || (here == 0 && f.a <= 0)) f = {0, 0};  // its state just behind t
        }
        z.push_back(f);
      }
      y = std::move(z);
    }
    w.slopes.emplace_back();
    for (const Affine& f : y) w.slopes.back().push_back(f.a);
    t = next;
  }
  return w;
}

Mlp restriction(const Mlp& net, const vec& x0, const mat& V) {
  Mlp r = net;
  r.W[0].zeros(net.W[0].n_rows, V.n_cols);
  for (uword i = 0; i < net.W[0].n_rows; ++i)
    for (uword j = 0; j < x0.n_elem; ++j) {
      for (uword c = 0; c < V.n_cols; ++c) r.W[0](i, c) += net.W[0](i, j) * V(j, c);
      r.b[0](i) += net.W[0](i, j) * x0(j);
    }
  return r;
}

struct Line {
  Whole a, b, c;  // a x + b y + c
  bool exists() const { return a != 0 || b != 0; }
};
Whole det(const Line& p, const Line& q) { return p.a * q.b - p.b * q.a; }
bool same(const Line& p, const Line& q) {
  return det(p, q) == 0 && p.a * q.c == p.c * q.a && p.b * q.c == p.c * q.b;
}
int sign(Wide x) { return (x > 0) - (x < 0); }

std::vector<Line> lines(const mat& W, const vec& b) {
  std::vector<Line> all;
  for (uword i = 0; i < W.n_rows; ++i) all.push_back({Whole(W(i, 0)), Whole(W(i, 1)), Whole(b(i))});
  return all;
}

/// A cell is known by the signs of all units there. Each cell has a corner (x = 0 and y = 0 are
/// drawn as well, so that there are corners), and at a corner of the lines i and j a cell lies in
/// one of the directions between i and j.
using Signs = std::vector<int>;
std::set<Signs> cells(std::vector<Line> all) {
  const std::size_t n = all.size();
  all.push_back({1, 0, 0});
  all.push_back({0, 1, 0});
  std::set<Signs> found;
  for (const Line& p : all)
    for (const Line& q : all) {
      const Whole d = det(p, q);
      if (d == 0) continue;
      const Whole x = p.b * q.c - p.c * q.b, y = p.c * q.a - p.a * q.c;  // the corner is (x, y) / d
      for (const int side : {-1, 1})
        for (const int other : {-1, 1}) {
          const Whole u = side * p.b + other * q.b, v = -side * p.a - other * q.a;
          Signs signs;
          for (std::size_t k = 0; k < n; ++k) {
            const Line& l = all[k];
            int s = sign(Wide(l.a) * x + Wide(l.b) * y + Wide(l.c) * d) * sign(d);
            if (s == 0) s = sign(Wide(l.a) * u + Wide(l.b) * v);
            if (s == 0 && l.exists()) break;  // along a line, in no cell
            signs.push_back(s);
          }
          if (signs.size() == n) found.insert(signs);
        }
    }
  return found;
}

std::uint64_t cells(const mat& W, const vec& b) { return cells(lines(W, b)).size(); }

/// Cells of the function: neighbours with equal gradients have one name.
struct Merged {
  std::uint64_t cells, regions, gradients;
};
Merged merged(const TwoLayer& net) {
  const std::vector<Line> units = lines(net.W1, net.b1);
  const std::set<Signs> known = cells(units);
  const std::vector<Signs> all(known.begin(), known.end());
  std::vector<std::vector<Whole>> gradient;
  for (const Signs& signs : all) {
    std::vector<Whole> g(2 * net.W2.n_rows);
    for (uword c = 0; c < net.W2.n_rows; ++c)
      for (uword i = 0; i < units.size(); ++i)
        if (signs[i] > 0) {
          g[2 * c] += Whole(net.W2(c, i)) * units[i].a;
          g[2 * c + 1] += Whole(net.W2(c, i)) * units[i].b;
        }
    gradient.push_back(g);
  }
  // They have a common side if the units that differ all share one line.
  const auto neighbours = [&](const Signs& r, const Signs& s) {
    std::optional<Line> over;
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (r[i] == s[i]) continue;
      if (over && !same(*over, units[i])) return false;
      over = units[i];
    }
    return true;
  };
  std::vector<std::size_t> name(all.size());
  std::iota(name.begin(), name.end(), std::size_t{0});
  for (std::size_t p = 0; p < all.size(); ++p)
    for (std::size_t q = 0; q < p; ++q)
      if (name[p] != name[q] && gradient[p] == gradient[q] && neighbours(all[p], all[q])) {
        const std::size_t old = name[p], other = name[q];
        for (std::size_t& x : name)
          if (x == old) x = other;
      }
  return {all.size(), std::set(name.begin(), name.end()).size(),
          std::set(gradient.begin(), gradient.end()).size()};
}

/// What the formulas of the usual mistakes count.
struct Tally {
  std::uint64_t units = 0, lines = 0, crossings = 0, points = 0;
  static std::uint64_t general(std::uint64_t n) { return 1 + n + n * (n - 1) / 2; }
};
Tally tally(const mat& W, const vec& b) {
  Tally t;
  std::vector<Line> distinct;
  for (const Line& l : lines(W, b)) {
    if (!l.exists()) continue;
    ++t.units;
    if (std::none_of(distinct.begin(), distinct.end(), [&](const Line& m) { return same(l, m); }))
      distinct.push_back(l);
  }
  t.lines = distinct.size();
  std::set<std::array<Whole, 3>> points;
  for (std::size_t i = 0; i < distinct.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Line &p = distinct[i], &q = distinct[j];
      const Whole d = det(p, q), x = p.b * q.c - p.c * q.b, y = p.c * q.a - p.a * q.c;
      if (d == 0) continue;
      ++t.crossings;
      const Whole common = std::gcd(std::gcd(x, y), d) * sign(d);
      points.insert({x / common, y / common, d / common});
    }
  t.points = points.size();
  return t;
}

}  // namespace oracle

namespace inputs {

Mlp network(Rng& rng, uword inputs, uword outputs, uword hidden, int bound) {
  Mlp net;
  for (uword k = 0; k <= hidden; ++k) {
    const uword units =
        k == hidden ? outputs : static_cast<uword>(rng.between(1, std::min(4, 1 + rng.size() / 2)));
    net.W.push_back(rng.integers(units, inputs, bound));
    net.b.push_back(rng.integers(units, bound));
    inputs = units;
  }
  return net;
}

constexpr std::int64_t limit = std::int64_t{1} << 26;

auto network_and_points(Rng& rng) {
  for (;;) {
    const auto inputs = static_cast<uword>(rng.between(1, std::min(4, rng.size())));
    const auto outputs = static_cast<uword>(rng.between(1, 2));
    const auto hidden = static_cast<uword>(rng.between(0, std::min(4, rng.size())));
    const Mlp net = network(rng, inputs, outputs, hidden, rng.pick({1, 2, 4}));
    const vec x0 = rng.integers(inputs, 5), x1 = rng.integers(inputs, 5);
    if (oracle::walk(net, x0, x1).largest <= limit) return std::tuple{net, x0, x1};
  }
}

// n units that switch one after the other on a walk of length n + 1 along (1, -1, 1 ...); what they
// are worth to the outputs is in W2.
std::tuple<Mlp, vec, vec> joints_in_a_row(Rng& rng, const mat& W2) {
  const uword n = W2.n_cols, N = static_cast<uword>(rng.between(2, 3));
  vec direction(N);
  for (uword i = 0; i < N; ++i) direction(i) = i % 2 == 0 ? 1 : -1;
  const vec x0 = rng.integers(N, 9);
  mat W(n, N);
  vec b(n);
  const arma::uvec order = rng.permutation(n);
  for (uword i = 0; i < n; ++i) {
    // w . direction = facing, and the unit switches at x0 + (place + 1) direction
    const double facing = rng.coin() ? 1 : -1, spare = double(rng.between(-3, 3));
    W(i, 0) = facing + spare;
    W(i, 1) = spare;
    b(i) = -arma::dot(W.row(i), x0.t()) - facing * double(order(i) + 1);
  }
  const vec x1 = x0 + double(n + 1) * direction;
  return {Mlp{{W, W2}, {b, rng.integers(W2.n_rows, 5)}}, x0, x1};
}

// A chain of tents on [0, 512] with 2^layers pieces, read along a diagonal: from and to are parts
// of it.
std::tuple<Mlp, vec, vec> tents(Rng& rng, uword layers, double from, double to) {
  const double top = 512;
  const vec x0 = rng.integers(uword{3}, 7), w{2, -3, 2};  // w . (1, 1, 1) = 1
  const double start = arma::dot(w, x0);
  Mlp net{{mat{{2, -3, 2}, {2, -3, 2}}}, {vec{-start, -start - top / 2}}};
  for (uword k = 1; k < layers; ++k) {
    net.W.push_back(mat{{2, -4}, {2, -4}});
    net.b.push_back(vec{0, -top / 2});
  }
  net.W.push_back(mat(arma::rowvec{2, -4}));
  net.b.push_back(rng.integers(uword{1}, 3));
  const vec ones(3, arma::fill::ones);
  return {net, vec(x0 + from * top * ones), vec(x0 + to * top * ones)};
}

// Two units on a walk of one step in the plane: the first switches at k / (2 k + 1), a little below
// 1/2, the other at the next fraction (k + 1) / (2 k + 3), or in the same place, `times` as steep.
std::tuple<Mlp, vec, vec> near_or_equal(Rng& rng) {
  const auto k = double(rng.between(1 << 19, 1 << 21));
  const bool equal = rng.coin();
  const double times = rng.pick({3.0, 5.0, 7.0});
  const vec step = equal ? vec{2 * k + 1, times * (2 * k + 1)} : vec{2 * k + 1, 2 * k + 3};
  const vec offset = equal ? vec{-k, -times * k} : vec{-k, -k - 1};
  const vec x0 = rng.integers(uword{2}, 3), spare = rng.integers(uword{2}, 9),
            sides = vec{rng.coin() ? 1.0 : -1.0, rng.coin() ? 1.0 : -1.0};
  const mat W = arma::join_rows(sides % step, spare);
  const vec b = sides % offset - W * x0;
  return {Mlp{{W, mat(arma::rowvec{1, rng.pick({1.0, 2.0})})}, {b, vec{0}}}, x0,
          vec(x0 + vec{1, 0})};
}

// One unit rises from 0 at x0 or falls to 0 at x1, one stands still, and both are on all along.
// They are handed on, and two units of the third layer switch where a multiple of the first is as
// large as the second.
std::tuple<Mlp, vec, vec> one_stands_still(Rng& rng) {
  const double step = rng.pick({-1, 1}), side = rng.pick({-1, 1}), steep = rng.pick({1, 2, 3}),
               still = rng.pick({1, 2}), turned = rng.pick({-1, 1});
  const vec x0 = rng.integers(uword{2}, 5), on = {side > 0 ? 0 : steep, still};
  Mlp net;
  net.W = {mat{{side * steep * step, rng.pick({0.0, 2.0})}, {0, rng.pick({-1.0, 1.0})}},
           mat{{1, 0}, {0, turned}}, mat{{still + 1, -1}, {still + 2, -1}},
           mat(arma::rowvec{1, rng.pick({1.0, 2.0})})};
  net.b = {vec(on - net.W[0] * x0), vec{0, turned > 0 ? 0 : 2 * still}, vec(2), vec(1)};
  return {net, x0, vec(x0 + vec{step, 0})};
}

auto few_lines(Rng& rng) {
  const uword n = rng.dim(0);
  const int bound = rng.pick({1, 2, 6});
  mat W = rng.integers(n, uword{2}, bound);
  vec b = rng.integers(n, rng.pick({1, 3, 7}));
  return std::tuple{W, b};
}

// Lines through few points.
auto bundles(Rng& rng) {
  const uword n = rng.dim(2);
  mat W = rng.integers(n, uword{2}, 4);
  vec b(n);
  const mat points = rng.integers(uword{2}, uword{2}, 3);
  for (uword i = 0; i < n; ++i) b(i) = -arma::dot(W.row(i), points.col(i % 3 == 0 ? 1 : 0).t());
  return std::tuple{W, b};
}

// Families of parallels, and lines that several units share: in other units, or facing the other
// way.
auto parallels(Rng& rng) {
  const uword n = rng.dim(2);
  mat W = rng.integers(uword{2}, uword{2}, 3);
  W(0, 0) = W(1, 1) = rng.pick({-1, 2});
  mat all(n, 2);
  vec b(n);
  for (uword i = 0; i < n; ++i) {
    const double times = rng.pick({-3, -1, 1, 2});
    all.row(i) = times * W.row(i % 2);
    b(i) = times * double(rng.between(-3, 3));
  }
  return std::tuple{all, b};
}

// Rows a, b, c of three lines whose determinant is 1: their crossings differ, but by less than 1e-9
// and at times by 1e-14.
const std::vector<mat> nearly_concurrent = {
    mat{{4001, 1, -3003}, {-1063, 2514, 1656}, {1007, -973, -1088}},
    mat{{3999, -1, 2517}, {-3763, 2884, -186}, {-2720, 751, -1144}},
    mat{{1, 4003, -2963}, {2356, 3727, -1960}, {-242, -1047, 693}},
    mat{{-3761, 2213, 3512}, {-2716, -3073, -955}, {2585, 273, -1073}},
    mat{{3001, 3997, -3800}, {-158, 3114, -1981}, {-48, 1085, -693}}};

// Three such lines, or two of them and a third that does go through their crossing; and some more.
auto large_lines(Rng& rng) {
  mat all = rng.pick(nearly_concurrent);
  if (rng.coin()) {
    const arma::rowvec sum = all.row(1) + all.row(2), difference = all.row(1) - all.row(2);
    all.row(0) = arma::abs(sum).max() <= 4096 ? sum : difference;
  }
  const uword more = static_cast<uword>(rng.between(0, rng.size())) / 3;
  all = mat(arma::join_cols(all, rng.integers(more, uword{3}, 4096)));
  all = mat(all.rows(rng.permutation(all.n_rows)));
  for (uword i = 0; i < all.n_rows; ++i)
    if (rng.coin()) all.row(i) *= -1;
  if (rng.coin()) all.swap_cols(0, 1);
  return std::tuple{mat(all.cols(0, 1)), vec(all.col(2))};
}

// Small lines, several units on some of them, and weights such that some lines vanish.
auto plane_network(Rng& rng) {
  const uword n = rng.dim(0), C = static_cast<uword>(rng.between(1, 2));
  TwoLayer net{rng.integers(n, uword{2}, 2), rng.integers(n, 2), rng.integers(C, n, 2),
               rng.integers(C, 3)};
  for (uword i = 1; i < n; i += 2) {  // the unit before it once more, times 1, 2 or -1
    const double times = rng.pick({1, 2, -1, -1});
    net.W1.row(i) = times * net.W1.row(i - 1);
    net.b1(i) = times * net.b1(i - 1);
    const auto how = rng.between(0, 4);
    if (how == 0) net.W2.col(i) = -net.W2.col(i - 1);
    if (how == 1) net.W2.col(i - 1) = -std::abs(times) * net.W2.col(i);
    if (how == 2) net.W2(0, i) = -net.W2(0, i - 1);
    if (how == 3) net.W2.col(i) = net.W2.col(i - 1);
  }
  return std::tuple{net};
}

}  // namespace inputs

// ------------------------------------------------------------------------------------------ part a

TEST(a_Restriction, OnlyTheFirstLayerChanges) {
  for_all(
      [](Rng& rng) {
        const uword N = rng.dim(), k = static_cast<uword>(rng.between(1, 3));
        Mlp net = inputs::network(rng, N, rng.dim(), static_cast<uword>(rng.between(0, 3)), 5);
        net.b[0] += rng.dyadics(net.b[0].n_elem, 1.0) + 8;  // not all of it is 0
        return std::tuple{net, rng.dyadics(N, 2.0), rng.dyadics(N, k, 2.0)};
      },
      [](const Mlp& net, const vec& x0, const mat& V) {
        const Mlp expected = oracle::restriction(net, x0, V);
        const auto with_bias = [&](const vec& b) {
          Mlp wrong = expected;
          wrong.b[0] = b;
          return wrong;
        };
        EXPECT_ANSWER(submission::restriction(net, x0, V), exactly(expected))
            .hint_if([&] { return with_bias(net.b[0]); },
                     "At s = 0 the network must see x0: relu(x) at x0 = 3 with V = (1) is "
                     "relu(s + 3).")
            .hint_if([&] { return with_bias(expected.b[0] - net.b[0]); },
                     "The units keep their own biases: relu(x - 1) at x0 = 3 with V = (1) is "
                     "relu(s + 2).")
            .hint_if(
                [&] {
                  mat directions = V;
                  directions.each_col() -= x0;
                  return oracle::restriction(net, x0, directions);
                },
                "The columns of V are directions, not points: s = (1) leads to x0 + V, not to V.")
            .hint_if([&](const Mlp& got) { return got.W.size() > net.W.size(); },
                     "No layer is added. A new one in front would end in a ReLU, and x0 + V s may "
                     "be negative.")
            .hint_if(
                [&](const Mlp& got) {
                  return !got.W.empty() && arma::size(got.W[0]) != arma::size(expected.W[0]);
                },
                "W[0] keeps its units and has one column for each column of V.")
            .hint("Sort W (x0 + V s) + b by s: one part is the new matrix, the other the bias.");
      });
}

TEST(a_Restriction, TheWalkOfTheStatement) {
  const Mlp f{{mat{{1, 0}, {0, 1}, {1, 1}}, mat(arma::rowvec{1, 1, -1})}, {vec{0, 0, -2}, vec{0}}};
  EXPECT_ANSWER(submission::restriction(f, vec{-1, 1}, mat(vec{4, 0})),
                exactly(Mlp{{mat(vec{4, 0, 4}), f.W[1]}, {vec{-1, 1, -2}, f.b[1]}}));
}

TEST(a_BadInput, SizesThatDoNotFit) {
  const Mlp fine{{mat(3, 2), mat(1, 3)}, {vec(3), vec(1)}};
  EXPECT_REJECTED(submission::restriction(fine, vec(3), mat(2, 1))).hint("x0 is no input.");
  EXPECT_REJECTED(submission::restriction(fine, vec(1), mat(2, 1))).hint("x0 is no input.");
  EXPECT_REJECTED(submission::restriction(fine, vec(2), mat(3, 1))).hint("V is no direction.");
  EXPECT_REJECTED(submission::restriction(fine, vec(2), mat(1, 2))).hint("V is no direction.");
  EXPECT_REJECTED(submission::restriction(fine, vec(2), mat(2, 0)))
      .hint("V must have a column: a network without inputs is none.");
  EXPECT_REJECTED(submission::restriction(Mlp{}, vec(), mat(0, 1)));
  EXPECT_REJECTED(submission::restriction({{mat(3, 2), mat(1, 3)}, {vec(3)}}, vec(2), mat(2, 1)));
  EXPECT_REJECTED(submission::restriction({{mat(3, 2)}, {vec(3), vec(1)}}, vec(2), mat(2, 1)));
  const char* layers_hint = "Look at all layers: also those that do not change must fit.";
  EXPECT_REJECTED(
      submission::restriction({{mat(3, 2), mat(1, 2)}, {vec(3), vec(1)}}, vec(2), mat(2, 1)))
      .hint(layers_hint);
  EXPECT_REJECTED(
      submission::restriction({{mat(3, 2), mat(1, 3)}, {vec(3), vec(2)}}, vec(2), mat(2, 1)))
      .hint(layers_hint);
  EXPECT_REJECTED(
      submission::restriction({{mat(3, 2), mat(1, 3)}, {vec(2), vec(1)}}, vec(2), mat(2, 1)))
      .hint(layers_hint);
}

// ------------------------------------------------------------------------------------------ part b

namespace {

constexpr char merge_hint[] =
    "A unit may switch without any output noticing: relu(x) - relu(x) has one region.";
constexpr char direction_hint[] = "The walk goes from x0 to x1: its direction is x1 - x0, not x1.";
constexpr char joints_hint[] = "Two joints part a line into three regions.";
constexpr char often_hint[] =
    "A unit of a deeper layer can switch many times on one walk: look for its zero on each piece "
    "of the layers before it.";
constexpr char linear_hint[] = "There is no ReLU behind the last layer: outputs may be negative.";
constexpr char outside_hint[] =
    "A joint outside of the segment, or at one of its ends, parts nothing.";
constexpr char still_hint[] =
    "A unit without a joint between the points can be on, too: one that stands still at 1, say, or "
    "one that is t itself, 0 at x0. Behind these two relu(2 t - 1) switches at t = 1/2.";
constexpr char output_hint[] =
    "A joint counts if any output bends there: (relu(x), 0) and (0, relu(x)) have two regions, and "
    "so has (relu(x), -relu(x)).";
constexpr char neighbours_hint[] =
    "Only neighbours merge: on a walk with the slopes 0, 1, 0 there are three regions.";
constexpr char exact_hint[] =
    "Whole numbers need no tolerance: 1/2 and 2/4 are one joint, 524288/1048577 and "
    "524289/1048579 are two.";

// The last layer with a ReLU: as one more hidden layer.
Mlp rectified(Mlp net) {
  const uword C = net.b.back().n_elem;
  net.W.push_back(mat(C, C, arma::fill::eye));
  net.b.push_back(vec(C));
  return net;
}

}  // namespace

TEST(b_Regions, WholeNetworks) {
  for_all({150, 10}, inputs::network_and_points, [](const Mlp& net, const vec& x0, const vec& x1) {
    const auto w = oracle::walk(net, x0, x1);
    EXPECT_ANSWER(submission::regions_on_segment(net, x0, x1), exactly(w.regions()))
        .hint_if(w.regions() - 1, joints_hint)
        .hint_if([&] { return oracle::walk(net, x0, x0 + x1).regions(); }, direction_hint)
        .hint_if([&] { return oracle::walk(rectified(net), x0, x1).regions(); }, linear_hint)
        .hint_if(w.pieces(), merge_hint)
        .hint_if([&](std::uint64_t got) { return got < w.regions(); }, often_hint)
        .hint("Take the layers one by one: each cuts the pieces of the one before.");
  });
}

TEST(b_Regions, FromOnePointToTheOther) {
  for_all(
      {40, 12},
      [](Rng& rng) {
        const mat all_seen(1, rng.dim(2), arma::fill::ones);
        return inputs::joints_in_a_row(rng, all_seen);
      },
      [](const Mlp& net, const vec& x0, const vec& x1) {
        const auto regions = oracle::walk(net, x0, x1).regions();
        EXPECT_ANSWER(submission::regions_on_segment(net, x0, x1), exactly(regions))
            .hint_if([&] { return oracle::walk(net, x0, x0 + x1).regions(); }, direction_hint)
            .hint_if(regions - 1, joints_hint)
            .hint_if([&](std::uint64_t got) { return got > regions; }, outside_hint);
      });
}

TEST(b_Regions, UnitsOfDeepLayersSwitchOften) {
  for_all(
      {16, 8},
      [](Rng& rng) {
        const auto layers = static_cast<uword>(rng.between(1, rng.size()));
        const double from = rng.pick({0, 1, 2}) / 8.0;
        return inputs::tents(rng, layers, from, from + double(rng.between(1, 6)) / 8);
      },
      [](const Mlp& net, const vec& x0, const vec& x1) {
        const auto regions = oracle::walk(net, x0, x1).regions();
        EXPECT_ANSWER(submission::regions_on_segment(net, x0, x1), exactly(regions))
            .hint_if([&](std::uint64_t got) { return got > regions; }, outside_hint)
            .hint(often_hint);
      });
}

TEST(b_Regions, OnlyBetweenThePoints) {
  // relu(x + y - 2)
  const Mlp kink{{mat{{1, 1}}, mat{1}}, {vec{-2}, vec{0}}};
  for (const auto& [x0, x1, regions] : {std::tuple{vec{0, 0}, vec{2, 2}, 2},
                                        {vec{0, 0}, vec{1, 1}, 1},
                                        {vec{1, 1}, vec{3, 0}, 1},
                                        {vec{-5, 0}, vec{1, 0}, 1},
                                        {vec{4, 4}, vec{3, 1}, 1},
                                        {vec{4, 4}, vec{-3, 1}, 2},
                                        {vec{0, 2}, vec{2, 0}, 1},
                                        {vec{0, 3}, vec{3, 0}, 1},
                                        {vec{3, -3}, vec{2, 1}, 2}})
    EXPECT_ANSWER(submission::regions_on_segment(kink, x0, x1), exactly(std::uint64_t(regions)))
        .hint(outside_hint);
}

TEST(b_Regions, TheLastLayerIsLinear) {
  // relu(x + 3) - 5 and relu(x + 3) - 4, from below 0 to above it, without a joint.
  const Mlp net{{mat{1}, mat(2, 1, arma::fill::ones)}, {vec{3}, vec{-5, -4}}};
  EXPECT_ANSWER(submission::regions_on_segment(net, vec{0}, vec{4}), exactly(std::uint64_t{1}))
      .hint_if([](std::uint64_t got) { return got > 1; }, linear_hint);
}

TEST(b_Regions, UnitsThatDoNotSwitchMayBeOn) {
  for_all({20, 8}, inputs::one_stands_still, [](const Mlp& net, const vec& x0, const vec& x1) {
    EXPECT_ANSWER(submission::regions_on_segment(net, x0, x1),
                  exactly(oracle::walk(net, x0, x1).regions()))
        .hint_if(std::uint64_t{1}, still_hint)
        .hint_if([&] { return oracle::walk(net, x0, x0 + x1).regions(); }, direction_hint);
  });
}

TEST(b_Regions, NoStepAtAll) {
  for_all({20, 8}, inputs::network_and_points, [](const Mlp& net, const vec& x0, const vec&) {
    EXPECT_ANSWER(submission::regions_on_segment(net, x0, x0), exactly(std::uint64_t{1}))
        .hint("If x0 = x1 nothing moves: one region.");
  });
}

// Each unit is seen by one output, by two that bend in opposite ways, or by none.
TEST(b_Outputs, WhicheverBends) {
  for_all(
      [](Rng& rng) {
        const uword n = rng.dim(), C = static_cast<uword>(rng.between(2, 3));
        mat W2(C, n);
        for (uword i = 0; i < n; ++i) {
          const auto how = rng.between(0, 3);
          const uword c = static_cast<uword>(rng.between(0, static_cast<std::int64_t>(C) - 1));
          if (how > 0) W2(c, i) = 1;
          if (how == 1) W2((c + 1) % C, i) = -1;
        }
        return inputs::joints_in_a_row(rng, W2);
      },
      [](const Mlp& net, const vec& x0, const vec& x1) {
        const auto w = oracle::walk(net, x0, x1);
        using Slopes = std::vector<oracle::Whole>;
        EXPECT_ANSWER(submission::regions_on_segment(net, x0, x1), exactly(w.regions()))
            .hint_if(w.pieces(), merge_hint)
            .hint_if(w.seen_by([](const Slopes& s) { return s.front(); }), output_hint)
            .hint_if(w.seen_by([](const Slopes& s) { return s.back(); }), output_hint)
            .hint_if(
                w.seen_by([](const Slopes& s) { return std::accumulate(s.begin(), s.end(), 0L); }),
                output_hint)
            .hint_if(w.distinct(), neighbours_hint);
      });
}

TEST(b_Outputs, SlopesThatComeBack) {
  for_all(
      [](Rng& rng) {
        mat W2 = rng.integers(static_cast<uword>(rng.between(1, 2)), rng.dim(2), 1);
        return inputs::joints_in_a_row(rng, W2);
      },
      [](const Mlp& net, const vec& x0, const vec& x1) {
        const auto w = oracle::walk(net, x0, x1);
        EXPECT_ANSWER(submission::regions_on_segment(net, x0, x1), exactly(w.regions()))
            .hint_if(w.distinct(), neighbours_hint)
            .hint_if(w.pieces(), merge_hint);
      });
}

TEST(b_Exact, JointsThatAreNearOrTheSame) {
  for_all({40, 8}, inputs::near_or_equal, [](const Mlp& net, const vec& x0, const vec& x1) {
    const auto regions = oracle::walk(net, x0, x1).regions();
    EXPECT_ANSWER(submission::regions_on_segment(net, x0, x1), exactly(regions)).hint(exact_hint);
  });
}

// One unit is on all along and worth 2^25, the others bend by very little or not at all.
TEST(b_Exact, SlopesThatAreNearOrTheSame) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        const uword n = rng.dim(2);
        auto [net, x0, x1] = inputs::joints_in_a_row(rng, rng.integers(uword{1}, n, 1));
        arma::rowvec w(x0.n_elem);
        w(0) = 1;
        net.W[0].insert_rows(0, w);
        net.b[0].insert_rows(0, vec{1 - x0(0)});
        net.W[1].insert_cols(0, vec{0x1p21});
        return std::tuple{net, x0, x1};
      },
      [](const Mlp& net, const vec& x0, const vec& x1) {
        const auto w = oracle::walk(net, x0, x1);
        EXPECT_ANSWER(submission::regions_on_segment(net, x0, x1), exactly(w.regions()))
            .hint_if(w.pieces(), merge_hint)
            .hint("Whole slopes are equal or they are not, and a double holds them exactly.");
      });
}

TEST(b_BadInput, NetworksAndPoints) {
  const Mlp fine{{mat(3, 2), mat(1, 3)}, {vec(3), vec(1)}};
  EXPECT_REJECTED(submission::regions_on_segment(fine, vec(3), vec(3)));
  EXPECT_REJECTED(submission::regions_on_segment(fine, vec(2), vec(3)));
  EXPECT_REJECTED(submission::regions_on_segment(fine, vec(1), vec(2)));
  EXPECT_REJECTED(submission::regions_on_segment(Mlp{}, vec(), vec()));
  EXPECT_REJECTED(submission::regions_on_segment({{mat(3, 2)}, {vec(2)}}, vec(2), vec(2)));
  EXPECT_REJECTED(submission::regions_on_segment({{mat(3, 2), mat(1, 2)}, {vec(3), vec(1)}}, vec(2),
                                                 vec{1, 1}));
  EXPECT_REJECTED(
      submission::regions_on_segment({{mat(3, 2), mat(1, 3)}, {vec(3)}}, vec(2), vec{1, 1}));
  EXPECT_REJECTED(submission::regions_on_segment({{mat(3, 2), mat(1, 3)}, {vec(3), vec(2)}}, vec(2),
                                                 vec{1, 1}));
}

// ------------------------------------------------------------------------------------------ part c

namespace {

constexpr char general_hint[] =
    "1 + n + n (n - 1) / 2 holds if every two lines cross, each pair in its own point.";
constexpr char point_hint[] =
    "Three lines through one point make 6 cells, not 7: the third is cut in one point, not in two.";
constexpr char crowd_hint[] =
    "Four lines through one point make 8 cells: each line after the first two adds two cells.";
constexpr char shared_hint[] =
    "Some of these units share a line: x - 2 y + 1 = 0 and -2 x + 4 y - 2 = 0, say, are one line, "
    "and draw it only once.";
constexpr char no_line_hint[] = "A unit with both weights 0 never switches: it has no line.";
constexpr char parallel_hint[] = "Two parallel lines never cross: they make 3 cells.";
constexpr char vertical_hint[] =
    "On a vertical line all points have one x, on a horizontal one they have one y.";

}  // namespace

TEST(c_Cells, OfFewLines) {
  for_all({120, 10}, inputs::few_lines, [](const mat& W, const vec& b) {
    const auto t = oracle::tally(W, b);
    EXPECT_ANSWER(submission::cells(W, b), exactly(oracle::cells(W, b)))
        .hint_if([&](std::uint64_t got) { return W.n_rows == 0 || (t.lines == 0 && got == 0); },
                 "Without a line the plane is one cell.")
        .hint_if([&] { return oracle::Tally::general(W.n_rows); }, general_hint)
        .hint_if([&] { return oracle::Tally::general(t.lines); }, general_hint)
        .hint_if(1 + t.lines + t.crossings, point_hint)
        .hint_if(1 + t.lines + t.points, crowd_hint)
        .hint_if([&](std::uint64_t got) { return t.lines < t.units && got > oracle::cells(W, b); },
                 shared_hint)
        .hint("Draw the lines one after the other: how many cells does each split?");
  });
}

TEST(c_Cells, OfBundles) {
  for_all(inputs::bundles, [](const mat& W, const vec& b) {
    const auto t = oracle::tally(W, b);
    EXPECT_ANSWER(submission::cells(W, b), exactly(oracle::cells(W, b)))
        .hint_if(1 + t.lines + t.crossings, point_hint)
        .hint_if(1 + t.lines + t.points, crowd_hint)
        .hint("Where many lines meet, each new one is cut once, however many they are.");
  });
}

TEST(c_Cells, OfParallels) {
  for_all(
      [](Rng& rng) {
        // Two families: with a normal in each, and in places that are all different.
        const uword n = rng.dim(2);
        const std::vector<mat> families = {mat{{1, 2}, {3, -1}}, mat{{2, 3}, {2, 3}},
                                           mat{{-1, 1}, {2, 2}}};
        const mat normals = rng.pick(families);
        const arma::uvec places = rng.permutation(n);
        mat W(n, 2);
        vec b(n);
        for (uword i = 0; i < n; ++i) {
          W.row(i) = normals.row(i % 2);
          b(i) = 2 * double(places(i)) - double(n);
        }
        return std::tuple{W, b};
      },
      [](const mat& W, const vec& b) {
        const auto count = oracle::cells(W, b);
        EXPECT_ANSWER(submission::cells(W, b), exactly(count))
            .hint_if([&](std::uint64_t got) { return got != count; }, parallel_hint);
      });
}

TEST(c_Cells, OfUnitsThatShareLines) {
  for_all(inputs::parallels, [](const mat& W, const vec& b) {
    const auto t = oracle::tally(W, b);
    EXPECT_ANSWER(submission::cells(W, b), exactly(oracle::cells(W, b)))
        .hint(t.lines < t.units ? shared_hint : parallel_hint);
  });
}

TEST(c_Cells, OfGrids) {
  for_all(
      [](Rng& rng) {
        const uword n = rng.dim(2);
        mat W(n, 2);
        for (uword i = 0; i < n; ++i) W(i, rng.coin() ? 0 : 1) = rng.pick({-2, -1, 1, 3});
        return std::tuple{W, rng.integers(n, 4)};
      },
      [](const mat& W, const vec& b) {
        EXPECT_ANSWER(submission::cells(W, b), exactly(oracle::cells(W, b)))
            .hint_if(
                [&](std::uint64_t got) {
                  return got < oracle::cells(W, b) && arma::any(W.col(0)) && arma::any(W.col(1));
                },
                vertical_hint)
            .hint("Lines x = p and y = q, some of them from several units.");
      });
}

TEST(c_Cells, OfUnitsWithoutALine) {
  for_all(
      [](Rng& rng) {
        const uword n = rng.dim();
        mat W(n, 2);
        // (i + 1) x + y + i^2 = 0: no two parallel, no three through one point. Half of them are
        // none.
        for (uword i = 0; i < n; ++i)
          if (rng.coin()) W.row(i) = arma::rowvec{double(i + 1), 1};
        vec b(n);
        for (uword i = 0; i < n; ++i) b(i) = double(i * i);
        return std::tuple{W, b};
      },
      [](const mat& W, const vec& b) {
        EXPECT_ANSWER(submission::cells(W, b), exactly(oracle::cells(W, b)))
            .hint_if(W.n_rows > oracle::tally(W, b).units, no_line_hint);
      });
}

TEST(c_Exact, CrossingsThatAreNearOrTheSame) {
  for_all({60, 9}, inputs::large_lines, [](const mat& W, const vec& b) {
    EXPECT_ANSWER(submission::cells(W, b), exactly(oracle::cells(W, b)))
        .hint(
            "No tolerance here: some crossings lie 1e-14 apart, and some that are computed from "
            "different lines are the same.");
  });
}

TEST(c_BadInput, SizesThatDoNotFit) {
  EXPECT_REJECTED(submission::cells(mat(2, 3), vec(2))).hint("The plane has two coordinates.");
  EXPECT_REJECTED(submission::cells(mat(2, 1), vec(2))).hint("The plane has two coordinates.");
  EXPECT_REJECTED(submission::cells(mat(), vec())).hint("No unit in the plane is a 0 x 2 matrix.");
  EXPECT_REJECTED(submission::cells(mat(3, 2, arma::fill::ones), vec(2)));
  EXPECT_REJECTED(submission::cells(mat(3, 2, arma::fill::ones), vec(4)));
  EXPECT_REJECTED(submission::cells(mat(0, 2), vec(1)));
}

SPEED(c, cells, {64, 192, 512}, [](Rng& rng, uword n) {
  return std::tuple{rng.integers(n, uword{2}, 4096), rng.integers(n, 4096)};
});

// ------------------------------------------------------------------------------------------ part d

namespace {

constexpr char vanish_hint[] =
    "A line at which the gradient does not change parts nothing: relu(z) - relu(z) is 0.";
constexpr char facing_hint[] =
    "relu(z) - relu(-z) = z does not bend, but relu(z) + relu(-z) = |z| does: step over the line "
    "in one direction, and one unit goes on while the other goes off.";
constexpr char scale_hint[] =
    "A unit with twice the weights bends twice as much: relu(2 z) - 2 relu(z) = 0.";
constexpr char apart_hint[] =
    "Only neighbours merge: relu(x) - relu(x - 1) has the gradient (0, 0) on two regions, and they "
    "do not touch.";
constexpr char any_output_hint[] = "Cells merge only if all outputs have equal gradients there.";

}  // namespace

TEST(d_Function, OfFewUnits) {
  for_all({150, 9}, inputs::plane_network, [](const TwoLayer& net) {
    const auto m = oracle::merged(net);
    EXPECT_ANSWER(submission::function_regions(net), exactly(m.regions))
        .hint_if(m.cells, vanish_hint)
        .hint_if(m.gradients, apart_hint)
        .hint("How does the gradient change over each line, with all units on it together?");
  });
}

// Two units on each line, with lines in general position.
TEST(d_Function, OfPairsOnALine) {
  for_all(
      [](Rng& rng) {
        const uword pairs = rng.dim();
        const double facing = rng.pick({1.0, -1.0});
        TwoLayer net{mat(2 * pairs, 2), vec(2 * pairs), rng.integers(uword{1}, 2 * pairs, 1),
                     rng.integers(uword{1}, 2)};
        for (uword i = 0; i < pairs; ++i) {
          const arma::rowvec w{double(i) - 3, 1};
          const double offset = double(i * i) - 5;
          net.W1.row(2 * i) = w;
          net.b1(2 * i) = offset;
          net.W1.row(2 * i + 1) = facing * w;
          net.b1(2 * i + 1) = facing * offset;
        }
        return std::tuple{net};
      },
      [](const TwoLayer& net) {
        const auto m = oracle::merged(net);
        EXPECT_ANSWER(submission::function_regions(net), exactly(m.regions))
            .hint_if(m.cells, vanish_hint)
            .hint_if(net.W1(0, 1) * net.W1(1, 1) < 0, facing_hint)
            .hint(vanish_hint);
      });
}

TEST(d_Function, OfTwoUnitsFaceToFace) {
  const mat W1{{1, 0}, {-1, 0}};
  const auto regions = [&](double v) {
    return submission::function_regions({W1, vec(2), mat{{1, v}}, vec(1)});
  };
  EXPECT_ANSWER(regions(-1), exactly(std::uint64_t{1})).hint(facing_hint);
  EXPECT_ANSWER(regions(1), exactly(std::uint64_t{2})).hint(facing_hint);
}

TEST(d_Function, OfUnitsOfAnySize) {
  for_all(
      [](Rng& rng) {
        const uword pairs = rng.dim();
        TwoLayer net{mat(2 * pairs, 2), vec(2 * pairs), rng.integers(uword{1}, 2 * pairs, 2),
                     rng.integers(uword{1}, 2)};
        for (uword i = 0; i < pairs; ++i) {
          const arma::rowvec w{double(i) - 3, 1};
          const double offset = double(i * i) - 5;
          const double p = rng.pick({1, 2, 3}), q = rng.pick({1, 2, 3});
          net.W1.row(2 * i) = p * w;
          net.b1(2 * i) = p * offset;
          net.W1.row(2 * i + 1) = q * w;
          net.b1(2 * i + 1) = q * offset;
          const int how = static_cast<int>(rng.between(0, 2));
          if (how == 0) net.W2(2 * i) = q, net.W2(2 * i + 1) = -p;
          if (how == 1) net.W2(2 * i) = 1, net.W2(2 * i + 1) = -1;
        }
        return std::tuple{net};
      },
      [](const TwoLayer& net) {
        EXPECT_ANSWER(submission::function_regions(net), exactly(oracle::merged(net).regions))
            .hint(scale_hint);
      });
}

TEST(d_Function, OfSeveralOutputs) {
  for_all(
      [](Rng& rng) {
        const uword n = rng.dim(), C = static_cast<uword>(rng.between(2, 3));
        TwoLayer net{mat(n, 2), vec(n), mat(C, n), rng.integers(C, 2)};
        for (uword i = 0; i < n; ++i) {
          net.W1.row(i) = arma::rowvec{double(i) - 3, 1};
          net.b1(i) = double(i * i) - 5;
          const auto how = rng.between(0, 3);
          const uword c = static_cast<uword>(rng.between(0, static_cast<std::int64_t>(C) - 1));
          if (how > 0) net.W2(c, i) = 1;
          if (how == 1) net.W2((c + 1) % C, i) = -1;
        }
        return std::tuple{net};
      },
      [](const TwoLayer& net) {
        const auto m = oracle::merged(net);
        EXPECT_ANSWER(submission::function_regions(net), exactly(m.regions))
            .hint_if(m.cells, vanish_hint)
            .hint_if([&](std::uint64_t got) { return got < m.regions; }, any_output_hint);
      });
}

TEST(d_Function, OfLinesThatBendBack) {
  for_all(
      [](Rng& rng) {
        const uword n = rng.dim(2);
        TwoLayer net{mat(n, 2), vec(n), mat(1, n), vec{1}};
        const arma::rowvec w{1, rng.pick({-1.0, 0.0, 2.0})};
        for (uword i = 0; i < n; ++i) {
          const double facing = rng.pick({1.0, -1.0});
          net.W1.row(i) = facing * w;
          net.b1(i) = -facing * double(i);
          net.W2(i) = i % 2 == 0 ? 1 : -1;
        }
        return std::tuple{net};
      },
      [](const TwoLayer& net) {
        const auto m = oracle::merged(net);
        EXPECT_ANSWER(submission::function_regions(net), exactly(m.regions))
            .hint_if(m.gradients, apart_hint)
            .hint("Parallel strips, and the function bends at each of their sides.");
      });
}

TEST(d_Exact, LargeWeights) {
  for_all(
      {60, 9},
      [](Rng& rng) {
        const auto [W, b] = inputs::large_lines(rng);
        // The first line once more, such that the second of the two undoes it, or all but.
        const double rest = rng.pick({0.0, 1.0});
        TwoLayer net{arma::join_cols(W, -W.row(0)), arma::join_cols(b, -b.head(1)),
                     rng.integers(uword{1}, W.n_rows + 1, 3), vec{0}};
        net.W2(0) = 4095;
        net.W2(W.n_rows) = rest - 4095;
        return std::tuple{net};
      },
      [](const TwoLayer& net) {
        EXPECT_ANSWER(submission::function_regions(net), exactly(oracle::merged(net).regions))
            .hint(
                "Everything is whole: a change of the gradient is 0 or it is not, and crossings "
                "are the same or they are not.");
      });
}

TEST(d_BadInput, SizesThatDoNotFit) {
  const mat W1(3, 2, arma::fill::ones), W2(2, 3, arma::fill::ones);
  EXPECT_REJECTED(submission::function_regions({mat(3, 3), vec(3), W2, vec(2)}))
      .hint("The plane has two coordinates.");
  EXPECT_REJECTED(submission::function_regions({mat(3, 1), vec(3), W2, vec(2)}))
      .hint("The plane has two coordinates.");
  EXPECT_REJECTED(submission::function_regions({W1, vec(2), W2, vec(2)}));
  EXPECT_REJECTED(submission::function_regions({W1, vec(4), W2, vec(2)}));
  EXPECT_REJECTED(submission::function_regions({W1, vec(3), mat(2, 2), vec(2)}));
  EXPECT_REJECTED(submission::function_regions({W1, vec(3), mat(2, 4), vec(2)}));
  EXPECT_REJECTED(submission::function_regions({W1, vec(3), W2, vec(1)}));
  EXPECT_REJECTED(submission::function_regions({W1, vec(3), W2, vec(3)}));
  EXPECT_REJECTED(submission::function_regions({W1, vec(3), mat(0, 3), vec()}))
      .hint("A network needs an output.");
}
