// beyond question 8. Oracle: direct evaluation, between all places where the slope could change. On
// small dyadic numbers nothing is rounded, neither there nor in an honest answer.
#include <gradus/check.hpp>

#include "piecewise_composition.hpp"

using arma::uword, arma::vec;
using beyond_q8::Pwl;
using std::size_t, std::uint64_t;
using Stack = std::vector<Pwl>;

namespace oracle {

using real = long double;

real value(const Pwl& f, real x) {
  uword piece = 0;
  while (piece < f.knots.n_elem && f.knots(piece) < x) ++piece;
  return real(f.slope(piece)) * x + f.intercept(piece);
}

real value(const Stack& stack, real x) {
  for (const Pwl& f : stack) x = value(f, x);
  return x;
}

vec values(const Pwl& f, const vec& xs) {
  vec ys(xs.n_elem);
  for (uword i = 0; i < xs.n_elem; ++i) ys(i) = double(value(f, xs(i)));
  return ys;
}

struct Lines {
  std::vector<real> knots, slope, intercept;
};

// The function y(x), which has no knots but among the candidates. Each line from two points of it;
// a candidate where the slope stays is no knot.
template <class F>
Lines fit(F y, std::vector<real> candidates) {
  std::sort(candidates.begin(), candidates.end());
  const auto same = [](real a, real b) { return b - a <= 1e-15L * (1 + std::abs(a)); };
  candidates.erase(std::unique(candidates.begin(), candidates.end(), same), candidates.end());
  Lines f;
  const size_t K = candidates.size();
  for (size_t j = 0; j <= K; ++j) {
    const real low = j > 0 ? candidates[j - 1] : K > 0 ? candidates[0] - 4 : 0;
    const real high = j < K ? candidates[j] : low + 4;
    const real u = low + (high - low) / 4, v = low + (high - low) / 2;
    const real s = (y(v) - y(u)) / (v - u);
    if (j > 0 && std::abs(s - f.slope.back()) <= 1e-9L * (std::abs(s) + std::abs(f.slope.back())))
      continue;
    if (j > 0) f.knots.push_back(low);
    f.slope.push_back(s);
    f.intercept.push_back(y(u) - s * u);
  }
  return f;
}

// A slope can change at the knots of the functions so far, and where one of their lines, on its
// piece or not, meets a knot of the next function.
Lines lines(const Stack& stack) {
  Lines h = {{}, {1}, {0}};
  Stack so_far;
  for (const Pwl& f : stack) {
    so_far.push_back(f);
    std::vector<real> candidates = h.knots;
    for (size_t j = 0; j < h.slope.size(); ++j)
      for (const double k : f.knots)
        if (h.slope[j] != 0) candidates.push_back((k - h.intercept[j]) / h.slope[j]);
    h = fit([&](real x) { return value(so_far, x); }, candidates);
  }
  return h;
}

Pwl composed(const Stack& stack) {
  const auto [knots, slope, intercept] = lines(stack);
  return {arma::conv_to<vec>::from(std::vector<double>(knots.begin(), knots.end())),
          arma::conv_to<vec>::from(std::vector<double>(slope.begin(), slope.end())),
          arma::conv_to<vec>::from(std::vector<double>(intercept.begin(), intercept.end()))};
}

// The pieces of a stack of inputs::grid_map, however many. Places: 0 is -infinity, 1 ... 5 are 0,
// 1/4 ... 1, and 6 is +infinity; every function maps places to places.
uint64_t pieces_on_grid(const Stack& stack) {
  // Of all functions from one on: the slopes beside each place, and the knots between it and the
  // next one.
  std::vector<double> left(7, 1), right(7, 1);
  std::vector<uint64_t> inside(6);
  for (size_t l = stack.size(); l-- > 0;) {
    const auto x = [](int p) { return p == 0 ? -2.0 : p == 6 ? 3.0 : (p - 1) / 4.0; };
    const auto slope = [&](int p) {
      return double((value(stack[l], x(p + 1)) - value(stack[l], x(p))) / (x(p + 1) - x(p)));
    };
    const auto image = [&](int p) {
      if (p == 0 && slope(0) != 0) return slope(0) > 0 ? 0 : 6;
      if (p == 6 && slope(5) != 0) return slope(5) > 0 ? 6 : 0;
      return 1 + int(4 * value(stack[l], x(p)));
    };
    std::vector<double> new_left(7), new_right(7);
    std::vector<uint64_t> new_inside(6);
    for (int p = 0; p < 6; ++p) {
      const auto [low, high] = std::minmax({image(p), image(p + 1)});
      for (int q = low; q < high; ++q)
        new_inside[p] += inside[q] + (q > low && left[q] != right[q]);
      const double s = slope(p);
      new_right[p] = s * (s > 0 ? right : left)[image(p)];
      new_left[p + 1] = s * (s > 0 ? left : right)[image(p + 1)];
    }
    left = new_left, right = new_right, inside = new_inside;
  }
  uint64_t pieces = 1;
  for (int p = 0; p < 6; ++p) pieces += inside[p] + (p > 0 && left[p] != right[p]);
  return pieces;
}

}  // namespace oracle

namespace inputs {

uword up_to(Rng& rng, uword most) {
  return static_cast<uword>(rng.between(0, static_cast<std::int64_t>(most)));
}

using Slopes = std::vector<double>;
const Slopes rising = {0.5, 1, 2, 4}, falling = {-0.5, -1, -2, -4},
             any = {0, 0.5, 1, 2, 4, -0.5, -1, -2, -4}, often_constant = {0, 0, 0, 1, -2},
             thirds = {0, 1, -2, 3, -3, 5, -5, 6, 7};

// Knots and values at the knots are multiples of 1/4 and 1/8, so that many a knot of one function
// is a value of another. Neighbours may have the same slope.
Pwl pieces(Rng& rng, uword K, const Slopes& slopes) {
  Pwl f = {vec(K), vec(K + 1), vec(K + 1)};
  double x = double(rng.between(-6, 2)) / 4;
  f.slope(0) = rng.pick(slopes);
  f.intercept(0) = double(rng.between(-8, 8)) / 4 - f.slope(0) * x;
  for (uword j = 0; j < K; ++j, x += double(rng.between(1, 5)) / 4) {
    f.knots(j) = x;
    f.slope(j + 1) = rng.pick(slopes);
    f.intercept(j + 1) = f.intercept(j) + (f.slope(j) - f.slope(j + 1)) * x;
  }
  return f;
}
Pwl pieces(Rng& rng, const Slopes& slopes = any) { return pieces(rng, rng.dim(0), slopes); }

Stack stack(Rng& rng, uword longest = 4) {
  Stack some(up_to(rng, std::min<uword>(longest, rng.dim(1))));
  for (Pwl& f : some) f = pieces(rng, up_to(rng, 2), any);
  return some;
}

// The second is the inverse of the first, but for its last piece.
std::pair<Pwl, Pwl> bent_and_straightened(Rng& rng) {
  const Pwl f = pieces(rng, 1 + rng.dim(0), rng.coin() ? rising : falling);
  Pwl g = {oracle::values(f, f.knots), 1 / f.slope, -f.intercept / f.slope};
  if (f.slope(0) < 0) {
    g.knots = arma::flipud(g.knots);
    g.slope = arma::flipud(g.slope);
    g.intercept = arma::flipud(g.intercept);
  }
  const uword last = g.knots.n_elem;
  g.slope(last) *= rng.pick({1.0, 2.0, -1.0});
  g.intercept(last) =
      g.intercept(last - 1) + (g.slope(last - 1) - g.slope(last)) * g.knots(last - 1);
  return {f, g};
}

// f falls on a piece at least, and the values at its knots are the knots of g.
std::pair<Pwl, Pwl> knots_onto_knots(Rng& rng) {
  const uword K = 1 + rng.dim(0);
  const Pwl f = pieces(rng, K, rng.coin() ? falling : Slopes{-0.5, -1, 1, -2, 2});
  const vec knots = arma::unique(oracle::values(f, f.knots));
  Pwl g = {knots, vec(knots.n_elem + 1), vec(knots.n_elem + 1)};
  g.slope(0) = rng.pick(any);
  for (uword j = 0; j < knots.n_elem; ++j) {
    do g.slope(j + 1) = rng.pick(any);
    while (g.slope(j + 1) == g.slope(j));
    g.intercept(j + 1) = g.intercept(j) + (g.slope(j) - g.slope(j + 1)) * knots(j);
  }
  return {f, g};
}

Pwl real_pieces(Rng& rng, uword K) {
  const auto slope = [&] { return rng.uniform(0.5, 3) * (rng.coin() ? 1 : -1); };
  Pwl f = {vec(K), vec(K + 1), vec(K + 1)};
  double x = rng.uniform(-2, 1);
  f.slope(0) = slope();
  f.intercept(0) = rng.uniform(-2, 2);
  for (uword j = 0; j < K; ++j, x += rng.uniform(0.2, 1.5)) {
    f.knots(j) = x;
    f.slope(j + 1) = slope();
    f.intercept(j + 1) = f.intercept(j) + (f.slope(j) - f.slope(j + 1)) * x;
  }
  return f;
}

// As the contract promises of numbers that are rounded.
bool well_apart(const Pwl& g, const Pwl& f) {
  for (const double k : g.knots)
    for (const double x : f.knots)
      if (std::abs(k - double(oracle::value(f, x))) < 1e-5) return false;
  const vec slope = oracle::composed({f, g}).slope;
  for (uword j = 1; j < slope.n_elem; ++j)
    if (std::abs(slope(j) - slope(j - 1)) < 1e-5 * std::abs(slope(j))) return false;
  return true;
}

Pwl tent() { return {{0.5}, {2, -2}, {0, 2}}; }

// Up, down and up again between 0 and 1: its knots are thirds.
Pwl zigzag() { return {{1 / 3.0, 2 / 3.0}, {3, -3, 3}, {0, 2, -2}}; }

// Takes 0, 1/4 ... 1 to such numbers; all slopes are 0 or a power of two.
Pwl grid_map(Rng& rng) {
  Pwl f = {{0, 0.25, 0.5, 0.75, 1}, vec(6), vec(6)};
  int y = int(rng.between(0, 4));
  f.slope(0) = rng.pick({0.0, 1.0, -1.0, 2.0});
  f.intercept(0) = y / 4.0;
  for (uword j = 0; j < 5; ++j) {
    int next = y;
    do next = int(rng.between(0, 4));
    while (std::abs(next - y) == 3);
    f.slope(j + 1) = j < 4 ? next - y : rng.pick({0.0, 1.0, -1.0, -2.0});
    f.intercept(j + 1) = f.intercept(j) + (f.slope(j) - f.slope(j + 1)) * f.knots(j);
    y = next;
  }
  return f;
}

// Not what a Pwl may be.
std::vector<Pwl> illegal() {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  return {{{1, 1}, {1, 2, 1}, {0, -1, 0}},
          {{2, 1}, {1, 2, 1}, {0, -2, -1}},
          {{1}, {1}, {0, 0}},
          {{1}, {1, 1}, {0}},
          {{1}, {1, 2, 3}, {0, -1, -2}},
          {vec(), vec(), vec()},
          {{nan}, {1, 1}, {0, 0}},
          {{inf}, {1, 2}, {0, 0}},
          {{1}, {1, nan}, {0, 0}},
          {{1}, {-inf, 1}, {0, 0}},
          {{1}, {1, 1}, {nan, 0}},
          {{1}, {1, 1}, {0, inf}}};
}

}  // namespace inputs

namespace {

bool rises_strictly(const vec& x) {
  for (uword i = 1; i < x.n_elem; ++i)
    if (!(x(i - 1) < x(i))) return false;
  return true;
}

bool has(const vec& knots, double k) {
  for (const double each : knots)
    if (std::abs(each - k) <= 1e-9 * (1 + std::abs(k))) return true;
  return false;
}

bool has_all(const vec& knots, const vec& wanted) {
  for (const double k : wanted)
    if (!has(knots, k)) return false;
  return true;
}

bool has_equal_neighbours(const Pwl& f) {
  for (uword j = 1; j < f.slope.n_elem; ++j)
    if (f.slope(j - 1) == f.slope(j)) return true;
  return false;
}

bool has_a_knot_twice(const Pwl& f) {
  const vec sorted = arma::sort(f.knots);
  for (uword i = 1; i < sorted.n_elem; ++i)
    if (sorted(i) - sorted(i - 1) <= 1e-12 * (1 + std::abs(sorted(i)))) return true;
  return false;
}

bool fits_together(const Pwl& f) {
  return f.slope.n_elem == f.knots.n_elem + 1 && f.intercept.n_elem == f.slope.n_elem;
}

constexpr char equal_hint[] =
    "The slopes on both sides of one of your knots are equal: drop it, and the piece to its right.";
constexpr char count_hint[] = "K knots part K + 1 pieces, and each has a slope and an intercept.";
constexpr char slope_hint[] =
    "f stretches what it hands on: the slope of 3 (2x + 1) + 5 is 3 times 2.";
constexpr char order_of_stack_hint[] =
    "stack[0] is the first that sees x. In the other order ...(stack[1](x)) would come out.";

// For answers that are rounded. The worst honest error seen is 0.1 % of these bounds; a knot in
// single precision is off by 10000 times its bound.
auto near(const Pwl& expected) {
  return satisfies([expected](const Pwl& got) {
    double A = 0;
    for (const double c : expected.intercept) A = std::max(A, std::abs(c));
    for (const double s : expected.slope) A = std::max(A, std::abs(s));
    for (const double k : expected.knots) A = std::max(A, std::abs(k));
    const auto check = [](const char* what, const vec& e, const vec& g, Tolerance t) {
      const auto m = gradus::first_mismatch(e, g, t);
      return !m ? accept()
                : reject(what + m->where + ": expected " + m->expected + ", got " + m->got + ".");
    };
    if (Verdict v = check("knots", expected.knots, got.knots, {1e-12, 1e-12}); !v) return v;
    if (Verdict v = check("slope", expected.slope, got.slope, {0, 1e-12}); !v) return v;
    return check("intercept", expected.intercept, got.intercept, {1e-12 * (1 + A), 0});
  });
}

}  // namespace

// ---------------------------------------------------------------------------------------- evaluate

TEST(a_Evaluate, EveryPointOnItsPiece) {
  for_all(
      {80, 9},
      [](Rng& rng) {
        const Pwl f = inputs::pieces(rng);
        vec xs = rng.dyadics(rng.dim(), 4.0, 16);
        for (double& x : xs)
          if (f.knots.n_elem > 0 && rng.coin()) x = f.knots(inputs::up_to(rng, f.knots.n_elem - 1));
        return std::tuple{f, xs};
      },
      [](const Pwl& f, const vec& xs) {
        const vec ys = oracle::values(f, xs);
        EXPECT_ANSWER(submission::evaluate(f, xs), exactly(ys))
            .hint_if(oracle::values(f, arma::sort(xs)), "Give the values in the order of xs.")
            .hint_if(vec(arma::sort(ys)), "Give the values in the order of xs.")
            .hint("Left of knots(0) piece 0 counts, right of knots(j) piece j + 1.");
      });
}

// ---------------------------------------------------------------------------------------- simplify

namespace {

// Runs of pieces with one slope each.
Pwl with_runs(Rng& rng) {
  const Pwl f = inputs::pieces(rng, rng.dim(0), inputs::any);
  const uword K = f.knots.n_elem;
  Pwl g = f;
  for (uword j = 1; j <= K; ++j) {
    const auto what = rng.between(0, 3);
    // The same line again, or one that is hardly steeper, or another one.
    g.slope(j) = what < 2 ? g.slope(j - 1) : what == 2 ? g.slope(j - 1) + 0x1p-40 : f.slope(j);
    g.intercept(j) = g.intercept(j - 1) + (g.slope(j - 1) - g.slope(j)) * g.knots(j - 1);
  }
  return g;
}

Pwl simplified(const Pwl& f) {
  std::vector<uword> kept = {0};
  for (uword j = 1; j < f.slope.n_elem; ++j)
    if (f.slope(j) != f.slope(j - 1)) kept.push_back(j);
  Pwl g = {vec(kept.size() - 1), vec(kept.size()), vec(kept.size())};
  for (uword i = 0; i < kept.size(); ++i) {
    if (i > 0) g.knots(i - 1) = f.knots(kept[i] - 1);
    g.slope(i) = f.slope(kept[i]);
    g.intercept(i) = f.intercept(kept[i]);
  }
  return g;
}

}  // namespace

TEST(a_Simplify, LeavesNoKnotOut) {
  for_all(
      {80, 8}, [](Rng& rng) { return std::tuple{with_runs(rng)}; },
      [](const Pwl& f) {
        const Pwl expected = simplified(f);
        EXPECT_ANSWER(submission::simplify(f), exactly(expected))
            .hint_if([](const Pwl& got) { return !fits_together(got); }, count_hint)
            .hint_if(has_equal_neighbours,
                     "Two neighbours in your answer have the same slope. After a piece has gone, "
                     "the one behind it has a new neighbour.")
            .hint_if(
                [&](const Pwl& got) {
                  return got.knots.n_elem < expected.knots.n_elem &&
                         has_all(expected.knots, got.knots);
                },
                "A knot is missing: the slope changes there, if only by 1e-12, and the slope alone "
                "decides. |x| has a knot, although both of its lines have the intercept 0.")
            .hint_if(
                [&](const Pwl& got) {
                  return arma::approx_equal(got.slope, expected.slope, "absdiff", 0.0);
                },
                "The slopes are right, but not the knots or intercepts that go with them: a run of "
                "equal slopes begins at its first knot and ends at the first knot that stays.");
      });
}

TEST(a_BadInput, NoFunctionOrNoPoint) {
  for (const Pwl& f : inputs::illegal()) {
    EXPECT_REJECTED(submission::evaluate(f, {0.0, 1.0}));
    EXPECT_REJECTED(submission::simplify(f));
  }
  EXPECT_REJECTED(submission::evaluate(inputs::tent(), vec()));
}

SPEED(a, evaluate, {250, 2000, 16000}, [](Rng& rng, uword n) {
  Pwl f = {arma::sort(rng.uniforms(n)), rng.uniforms(n + 1), vec(n + 1)};
  for (uword j = 0; j < n; ++j) {
    if (j > 0 && f.knots(j) <= f.knots(j - 1)) f.knots(j) = std::nextafter(f.knots(j - 1), 2.0);
    f.intercept(j + 1) = f.intercept(j) + (f.slope(j) - f.slope(j + 1)) * f.knots(j);
  }
  return std::tuple{f, rng.uniforms(n)};
});

// ----------------------------------------------------------------------------------------- compose

namespace {

uword piece_at(const Pwl& f, double x) {
  uword j = 0;
  while (j < f.knots.n_elem && f.knots(j) < x) ++j;
  return j;
}

// A point inside of each piece.
vec inner_points(const Pwl& got) {
  const uword K = got.knots.n_elem;
  vec xs(K + 1);
  for (uword i = 0; i <= K; ++i)
    xs(i) = K == 0   ? 0
            : i == 0 ? got.knots(0) - 1
            : i == K ? got.knots(K - 1) + 1
                     : (got.knots(i - 1) + got.knots(i)) / 2;
  return xs;
}

// Whether a wrong answer has the slopes of g where those of f belong to them as well.
bool has_slopes_of_g(const Pwl& got, const Pwl& g, const Pwl& f) {
  if (!fits_together(got) || !rises_strictly(got.knots)) return false;
  bool wrong = false;
  const vec xs = inner_points(got);
  for (uword i = 0; i < xs.n_elem; ++i) {
    if (got.slope(i) != g.slope(piece_at(g, double(oracle::value(f, xs(i)))))) return false;
    wrong |= f.slope(piece_at(f, xs(i))) != 1 && got.slope(i) != 0;
  }
  return wrong;
}

// Whether the slopes of a wrong answer are those of the piece of g at x.
bool looks_for_x(const Pwl& got, const Pwl& g, const Pwl& f) {
  if (!fits_together(got) || !rises_strictly(got.knots)) return false;
  bool wrong = false;
  const vec xs = inner_points(got);
  for (uword i = 0; i < xs.n_elem; ++i) {
    const double x = xs(i), slope = f.slope(piece_at(f, x));
    if (got.slope(i) != slope * g.slope(piece_at(g, x))) return false;
    wrong |= got.slope(i) != slope * g.slope(piece_at(g, double(oracle::value(f, x))));
  }
  return wrong;
}

template <class Validator>
void expect_composition(const Pwl& g, const Pwl& f, Validator validator) {
  const Pwl h = oracle::composed({f, g});
  // Whether a knot of the answer is missing that lies inside of such a piece of f.
  const auto missing_on = [&](const Pwl& got, auto such) {
    for (const double k : h.knots)
      if (!has(got.knots, k) && !has(f.knots, k) && such(piece_at(f, k))) return true;
    return false;
  };
  EXPECT_ANSWER(submission::compose(g, f), validator)
      .hint_if([](const Pwl& got) { return !got.knots.is_finite(); },
               "Nothing can be divided by the slope of a constant piece: f(x) has one value there, "
               "and crosses no knot of g.")
      .hint_if([](const Pwl& got) { return !fits_together(got); }, count_hint)
      .hint_if(
          [&] {
            return oracle::composed({g, f});
          },
          "This is f(g(x)). compose(g, f) is g(f(x)): f is the first to see x.")
      .hint_if(
          has_a_knot_twice,
          "A knot stands twice in your answer: where f has a knot and its value is a knot of g, "
          "both lists give the same point.")
      .hint_if(
          [&](const Pwl& got) {
            return !gradus::first_mismatch(h, got, {1e-4, 1e-4});
          },
          "All is right but for the last digits. A float has 24 bits; compute in double.")
      .hint_if(
          [](const Pwl& got) { return !rises_strictly(got.knots); },
          "Your knots do not increase. On a falling piece of f the knots of g are met from the "
          "last to the first: 2 - 2x comes to 1 before it comes to 0.")
      .hint_if(has_equal_neighbours, equal_hint)
      .hint_if([&](const Pwl& got) { return has_slopes_of_g(got, g, f); }, slope_hint)
      .hint_if([&](const Pwl& got) { return looks_for_x(got, g, f); },
               "You look for x among the knots of g. Which piece of g counts is decided by f(x).")
      .hint_if(
          [&](const Pwl& got) {
            return missing_on(got, [&](uword j) { return f.slope(j) < 0; }) &&
                   !missing_on(got, [&](uword j) { return f.slope(j) > 0; });
          },
          "A knot is missing on a falling piece of f: -x meets the knot 1 of g at -1. Rising or "
          "falling, f takes every value between those at the ends of a piece.")
      .hint_if(
          [&](const Pwl& got) { return missing_on(got, [](uword) { return true; }); },
          "A knot is missing inside of a piece of f: where f(x) is a knot of g, the slope changes "
          "although f is straight. The first and the last piece have no end: f(x) = x meets any "
          "knot of g.")
      .hint_if([&](const Pwl& got) { return !has_all(got.knots, h.knots); },
               "A knot of f is missing: where f bends, g(f(x)) bends, even where g is straight. "
               "Only if g has another slope on each side may it undo the bend.")
      .hint_if([&](const Pwl& got) { return !has_all(h.knots, got.knots); },
               "One of your knots is none: a line of f is f only between two of its knots, and "
               "(k - c) / s beyond them is no point where f is k.")
      .hint_if(
          [&](const Pwl& got) {
            return arma::any(f.slope < 0) &&
                   arma::approx_equal(arma::sort(got.slope), arma::sort(h.slope), "absdiff",
                                      1e-9) &&
                   !arma::approx_equal(got.slope, h.slope, "absdiff", 1e-9);
          },
          "The slopes are right, but in the wrong places: where f falls, the pieces of g come from "
          "right to left, too.")
      .hint_if(
          [&](const Pwl& got) { return !arma::approx_equal(got.slope, h.slope, "absdiff", 1e-9); },
          "The knots are right, the slopes are not. The slope of 3 (2x + 1) + 5 is 3 times 2.")
      .hint(
          "A constant goes through g as well: 3 (2x + 1) + 5 has the intercept 3 times 1, plus 5.");
}

void expect_exact_composition(const Pwl& g, const Pwl& f) {
  expect_composition(g, f, exactly(oracle::composed({f, g})));
}
void expect_rounded_composition(const Pwl& g, const Pwl& f) {
  expect_composition(g, f, near(oracle::composed({f, g})));
}

auto two(const inputs::Slopes& of_f) {
  return [&of_f](Rng& rng) {
    const Pwl g = inputs::pieces(rng);
    return std::tuple{g, inputs::pieces(rng, of_f)};
  };
}

}  // namespace

TEST(b_Compose, RisingPieces) { for_all({40, 5}, two(inputs::rising), expect_exact_composition); }

TEST(b_Compose, FallingPieces) { for_all({40, 5}, two(inputs::falling), expect_exact_composition); }

TEST(b_Compose, ConstantPieces) {
  for_all({40, 5}, two(inputs::often_constant), expect_exact_composition);
}

TEST(b_Compose, AnyPieces) { for_all({60, 6}, two(inputs::any), expect_exact_composition); }

TEST(b_Compose, BendsThatAreUndone) {
  for_all(
      {40, 5},
      [](Rng& rng) {
        const auto [f, g] = inputs::bent_and_straightened(rng);
        return std::tuple{g, f};
      },
      expect_exact_composition);
}

TEST(b_Rounded, KnotsAtThirds) {
  for_all(
      {40, 5},
      [](Rng& rng) {
        Pwl f = inputs::pieces(rng, rng.dim(0), inputs::thirds);
        f.intercept += 0.125;  // no knot of f is mapped onto one of g
        return std::tuple{inputs::pieces(rng, rng.dim(0), inputs::thirds), f};
      },
      expect_rounded_composition);
}

TEST(b_Rounded, RealNumbers) {
  for_all(
      {40, 5},
      [](Rng& rng) {
        Pwl g, f;
        do {
          g = inputs::real_pieces(rng, rng.dim(0));
          f = inputs::real_pieces(rng, rng.dim(0));
        } while (!inputs::well_apart(g, f));
        return std::tuple{g, f};
      },
      expect_rounded_composition);
}

TEST(b_BadInput, NoFunction) {
  for (const Pwl& f : inputs::illegal()) {
    EXPECT_REJECTED(submission::compose(f, inputs::tent()));
    EXPECT_REJECTED(submission::compose(inputs::tent(), f));
  }
}

// f wanders through [0, 1] and up, with steps of up to five of the distances between the knots of
// g. Knots of g are even and values of f at its knots odd multiples of 2^-36.
SPEED(b, compose, {250, 2000, 16000}, [](Rng& rng, uword n) {
  const auto even = [](double x) { return std::round(x * 0x1p35) * 0x1p-35; };
  const double N = static_cast<double>(n);
  Pwl g = {arma::abs(rng.uniforms(n)), rng.uniforms(n + 1), vec(n + 1)},
      f = {rng.uniforms(n), vec(n + 1), vec(n + 1)};
  g.knots = arma::sort(g.knots);
  const vec u = rng.uniforms(n);
  for (uword j = 0; j < n; ++j) {
    g.knots(j) = even(g.knots(j));
    if (j > 0 && g.knots(j) <= g.knots(j - 1)) g.knots(j) = g.knots(j - 1) + 0x1p-35;
    g.intercept(j + 1) = g.intercept(j) + (g.slope(j) - g.slope(j + 1)) * g.knots(j);
    f.knots(j) = (static_cast<double>(j) + 0.4 * f.knots(j)) / N;
  }
  const auto y = [&](uword j) { return even((static_cast<double>(j) + 2 * u(j)) / N) + 0x1p-36; };
  for (uword j = 0; j + 1 < n; ++j) {
    f.slope(j + 1) = (y(j + 1) - y(j)) / (f.knots(j + 1) - f.knots(j));
    f.intercept(j + 1) = y(j) - f.slope(j + 1) * f.knots(j);
  }
  f.slope(0) = 1;
  f.intercept(0) = y(0) - f.knots(0);
  f.slope(n) = -1;
  f.intercept(n) = y(n - 1) + f.knots(n - 1);
  return std::tuple{g, f};
});

// ----------------------------------------------------------------------------------- compose_stack

namespace {

template <class Validator>
void expect_stack(const Stack& stack, Validator validator) {
  const Pwl h = oracle::composed(stack);
  EXPECT_ANSWER(submission::compose_stack(stack), validator)
      .hint_always(stack.empty(), "A stack of no function leaves x alone: y = x, one piece.")
      .hint_if([](const Pwl& got) { return !fits_together(got); }, count_hint)
      .hint_if([&] { return oracle::composed(Stack(stack.rbegin(), stack.rend())); },
               order_of_stack_hint)
      .hint_if([&] { return oracle::composed({stack.back()}); },
               "Only one function of the stack is left in your answer.")
      .hint_if(
          has_a_knot_twice,
          "A knot stands twice in your answer. Where a function of the stack has a knot and its "
          "value there is a knot of the next one, there is one bend, not two; on a falling "
          "piece, too.")
      .hint_if(has_equal_neighbours, equal_hint)
      .hint("Put together the first two, by hand: is stack[1](stack[0](x)) what you have?");
}

}  // namespace

TEST(c_Stack, FirstElementFirst) {
  for_all(
      {60, 4}, [](Rng& rng) { return std::tuple{inputs::stack(rng)}; },
      [](const Stack& stack) { expect_stack(stack, exactly(oracle::composed(stack))); });
}

TEST(c_Stack, KnotsThatMeetKnots) {
  for_all(
      {30, 4},
      [](Rng& rng) {
        const auto [f, g] = inputs::knots_onto_knots(rng);
        return std::tuple{rng.coin() ? Stack{f, g}
                                     : Stack{inputs::pieces(rng, 1, inputs::any), f, g}};
      },
      [](const Stack& stack) { expect_stack(stack, exactly(oracle::composed(stack))); });
}

TEST(c_Stack, Tents) {
  for (const uword L : {1, 2, 3, 6}) {
    const Stack stack(L, inputs::tent());
    expect_stack(stack, exactly(oracle::composed(stack)));
  }
}

TEST(c_Stack, OneFunctionThatDoesNotBendAtItsKnot) {
  const Stack stack{{{0, 1}, {1, 1, 2}, {0, 0, -1}}};
  expect_stack(stack, exactly(oracle::composed(stack)));
}

TEST(c_Stack, NoFunction) { expect_stack({}, exactly(Pwl{{}, {1}, {0}})); }

TEST(c_Stack, KnotsAtPowersOfAThird) {
  for (const uword L : {1, 2, 4}) {
    const Stack stack(L, inputs::zigzag());
    expect_stack(stack, near(oracle::composed(stack)));
  }
}

// ------------------------------------------------------------------------------------ count_pieces

namespace {

void expect_count(const Stack& stack, uint64_t pieces) {
  uint64_t product = 1;
  for (const Pwl& f : stack) product *= simplified(f).slope.n_elem;
  EXPECT_ANSWER(submission::count_pieces(stack), exactly(pieces))
      .hint_if(
          [&](uint64_t got) {
            return pieces >> 53 > 0 && static_cast<double>(got) == static_cast<double>(pieces);
          },
          "That is the right number rounded to a double: count in 64-bit whole numbers.")
      .hint_if([&](uint64_t got) { return got == static_cast<std::uint32_t>(pieces); },
               "That is the right number modulo 2^32: count in 64-bit whole numbers.")
      .hint_if([&](uint64_t got) { return stack.size() < 2 && got == pieces - 1; },
               "That is the number of knots: K knots part K + 1 pieces.")
      .hint_if([&](uint64_t got) { return stack.size() > 1 && got == product; },
               "Not every piece of one function meets every knot of the next: pieces do not just "
               "multiply. max(x, 0) after max(x, 1) adds none.")
      .hint_if(
          [&](uint64_t got) { return got > pieces; },
          "You count knots at which the slope does not change in the end: a later function may "
          "be constant there, or undo the bend. (Where a piece falls, left and right change "
          "places.)")
      .hint(
          "Some knots are not counted. Both sides of a fold are mapped onto the same interval, "
          "and what lies in it counts for each of them. (Where a piece falls, left and right "
          "change places.)")
      .hint_always(
          "A stack of 60 tents has 2^60 pieces: they cannot be written down, but counted. Each "
          "side of the first tent is mapped onto the same interval. What has to be known about "
          "it?");
}

}  // namespace

TEST(c_Pieces, SmallStacks) {
  for_all(
      {60, 4}, [](Rng& rng) { return std::tuple{inputs::stack(rng)}; },
      [](const Stack& stack) { expect_count(stack, oracle::lines(stack).slope.size()); });
}

TEST(c_Pieces, BendsThatAreUndone) {
  for_all(
      {40, 4},
      [](Rng& rng) {
        Stack stack = inputs::stack(rng, 1);
        const auto [f, g] = inputs::bent_and_straightened(rng);
        stack.push_back(f);
        stack.push_back(g);
        return std::tuple{stack};
      },
      [](const Stack& stack) { expect_count(stack, oracle::lines(stack).slope.size()); });
}

TEST(c_Pieces, LongStacks) {
  for_all(
      {30, 24},
      [](Rng& rng) {
        Stack stack(rng.dim());
        for (Pwl& f : stack) f = inputs::grid_map(rng);
        return std::tuple{stack};
      },
      [](const Stack& stack) { expect_count(stack, oracle::pieces_on_grid(stack)); });
}

TEST(c_Pieces, Tents) {
  for (const uword L : {1, 2, 5, 12, 33, 60}) {
    expect_count(Stack(L, inputs::tent()), uint64_t{1} << L);
    if (HasFailure()) return;
  }
}

// Below 1/2 all is filled up: 2^(L - 1) peaks of two pieces, with a constant one after each, and
// before the first. A double has no such number for L = 60.
TEST(c_Pieces, TentsWithAFloor) {
  for (const uword L : {1, 4, 60}) {
    Stack stack(L, inputs::tent());
    stack.push_back({{0.5}, {0, 1}, {0.5, 0}});
    expect_count(stack, 3 * (uint64_t{1} << (L - 1)) + 1);
    if (HasFailure()) return;
  }
}

TEST(c_BadInput, NoFunction) {
  for (const Pwl& f : inputs::illegal()) {
    EXPECT_REJECTED(submission::compose_stack({f}));
    EXPECT_REJECTED(submission::compose_stack({inputs::tent(), f, inputs::tent()}));
    EXPECT_REJECTED(submission::count_pieces({f}));
    // Behind a constant nothing has a knot, but it must be a function all the same.
    EXPECT_REJECTED(submission::count_pieces({{{}, {0}, {1}}, f}));
  }
}

// Tents that are not symmetrical: each of them doubles the number of pieces.
SPEED(
    c, compose_stack, {256, 2048, 16384},
    [](Rng& rng, uword n) {
      Stack stack;
      for (uword pieces = 1; pieces < n; pieces *= 2) {
        const double top = rng.uniform(0.4, 0.6);
        stack.push_back({{top}, {1 / top, -1 / (1 - top)}, {0, 1 / (1 - top)}});
      }
      return std::tuple{stack};
    },
    [](const Pwl& expected, const Pwl& got) {
      const double A = arma::abs(expected.slope).max();
      return !gradus::first_mismatch(expected.knots, got.knots, {1e-9, 0}) &&
             !gradus::first_mismatch(expected.slope, got.slope, {0, 1e-9}) &&
             !gradus::first_mismatch(expected.intercept, got.intercept, {1e-9 * A, 0});
    });

// --------------------------------------------------------------------------------- shallow_network

namespace {

using oracle::real;

real relu(real z) { return z > 0 ? z : 0; }

real value(const nn::Shallow1D& net, real x) {
  real y = net.phi0;
  for (uword j = 0; j < net.phi.n_elem; ++j)
    y += net.phi(j) * relu(net.theta0(j) + net.theta1(j) * x);
  return y;
}

uword neurons_for(const Pwl& f) { return std::max<uword>(2, f.knots.n_elem + 1); }

// The knots, points beside them, and some far away.
std::vector<real> places(const Pwl& f) {
  std::vector<real> x = {-99, -1, 0, 1, 99};
  for (uword j = 0; j < f.knots.n_elem; ++j)
    for (const double step : {-0.0625, 0.0, 0.0625}) x.push_back(f.knots(j) + step);
  return x;
}

// How large the terms of a sum can be in which f(x) is computed: 1e-9 of it may be lost. A sum of
// K + 1 terms loses K 1e-16 of it.
real terms(const Pwl& f, real x) {
  real A = 1 + std::abs(f.slope(0) * x) + std::abs(f.intercept(0));
  for (uword j = 0; j < f.knots.n_elem; ++j)
    A += (std::abs(f.slope(j)) + std::abs(f.slope(j + 1))) * (std::abs(x) + std::abs(f.knots(j)));
  return A;
}

Verdict is_shallow_network(const Pwl& f, const nn::Shallow1D& net) {
  const uword n = net.phi.n_elem;
  if (net.theta0.n_elem != n || net.theta1.n_elem != n)
    return reject("phi, theta0 and theta1 must have one entry for each neuron.");
  if (n > neurons_for(f))
    return reject("These are " + show(n) + " neurons for " + show(f.knots.n_elem) + " knots.")
        .hint(
            "One neuron too many. relu(x - k) and relu(k - x), with a weight each, make any two "
            "slopes beside the knot k: the line left of all knots needs no further neurons.");
  if (!std::isfinite(net.phi0) || !net.phi.is_finite() || !net.theta0.is_finite() ||
      !net.theta1.is_finite())
    return reject("All numbers of the network must be finite.");
  const auto off = [&](real x) { return value(net, x) - oracle::value(f, x); };
  const real left = f.knots.is_empty() ? -1 : f.knots(0) - 1;
  for (const real x : places(f)) {
    if (std::abs(off(x)) <= 1e-9L * terms(f, x)) continue;
    const real t = 1e-9L * terms(f, 99);
    return reject("At x = " + show(double(x)) + " f is " + show(double(oracle::value(f, x))) +
                  ", the network " + show(double(value(net, x))) + ".")
        .hint_if(f.knots.is_empty() && n == 1,
                 "One relu is 0 on one side: a line with a slope takes two neurons, one for each "
                 "side of some point.")
        .hint_if(std::abs(off(-99) - off(-98)) > t,
                 "Left of all knots the slope is wrong. Neurons relu(x - k) are all 0 there: the "
                 "first line takes a neuron that looks to the left, relu(k - x).")
        .hint_if(std::abs(off(left) - off(-99)) <= t && std::abs(off(left) - off(99)) <= t,
                 "The network is off by the same amount everywhere: phi0 is its value where all "
                 "neurons are 0. Which point is that, and what is f there?")
        .hint_if(
            std::abs(off(99) - off(98)) > t,
            "Right of all knots the slope is wrong. Neurons that are on stay on: at a knot the "
            "weight of the new neuron is what the slope changes by.")
        .hint(
            "The outer lines are right up to a constant. Do all neurons turn at the knots? "
            "theta0 + theta1 x is 0 at x = -theta0 / theta1.");
  }
  return accept();
}

}  // namespace

TEST(d_Shallow, TheSameFunction) {
  for_all(
      {60, 7}, [](Rng& rng) { return std::tuple{inputs::pieces(rng)}; },
      [](const Pwl& f) {
        EXPECT_ANSWER(submission::shallow_network(f), satisfies([&](const nn::Shallow1D& net) {
                        return is_shallow_network(f, net);
                      }));
      });
}

TEST(d_Shallow, StraightLines) {
  for_all(
      {20, 3}, [](Rng& rng) { return std::tuple{inputs::pieces(rng, 0, inputs::any)}; },
      [](const Pwl& f) {
        EXPECT_ANSWER(submission::shallow_network(f), satisfies([&](const nn::Shallow1D& net) {
                        return is_shallow_network(f, net);
                      }));
      });
}

// ------------------------------------------------------------------------------------ deep_network

namespace {

real value(const nn::Mlp& net, real x) {
  std::vector<real> h = {x};
  for (size_t l = 0; l < net.W.size(); ++l) {
    std::vector<real> z(net.W[l].n_rows);
    for (uword i = 0; i < z.size(); ++i) {
      z[i] = net.b[l](i);
      for (uword j = 0; j < h.size(); ++j) z[i] += net.W[l](i, j) * h[j];
      if (l + 1 < net.W.size()) z[i] = relu(z[i]);
    }
    h = z;
  }
  return h[0];
}

// As before: what is lost in one layer goes through all others.
real terms(const Stack& stack, real x) {
  real A = std::abs(x);
  for (const Pwl& f : stack) A = terms(f, A);
  return A;
}

bool are_widths_of_reversed(const Stack& stack, const nn::Mlp& net) {
  const size_t L = stack.size();
  for (size_t l = 0; l < L; ++l)
    if (net.W[l].n_rows > neurons_for(stack[L - 1 - l])) return false;
  return true;
}

Verdict is_deep_network(const Stack& stack, const std::vector<real>& xs, const nn::Mlp& net) {
  const size_t L = stack.size();
  if (net.W.size() != L + 1 || net.b.size() != L + 1)
    return reject("There are " + show(net.W.size()) + " matrices and " + show(net.b.size()) +
                  " biases; " + show(L) + " hidden layers have " + show(L + 1) + " of each.")
        .hint_if(L > 1 && net.W.size() == 2,
                 "All in one hidden layer: that is the shallow network of the composed function. A "
                 "layer for each function of the stack is what makes it small.")
        .hint_if(net.W.size() > L + 1,
                 "Between two functions is no ReLU, it would cut off what is negative: the linear "
                 "output of one and the neurons of the next are one layer.");
  uword inputs = 1;
  for (size_t l = 0; l <= L; ++l) {
    const auto& W = net.W[l];
    const uword outputs = l < L ? W.n_rows : 1;
    if (W.n_rows != outputs || W.n_cols != inputs || net.b[l].n_elem != outputs)
      return reject("W[" + show(l) + "] is " + show(W.n_rows) + " x " + show(W.n_cols) + " and b[" +
                    show(l) + "] has " + show(net.b[l].n_elem) +
                    " entries: that does not fit to the layers beside it.");
    if (l < L && outputs > neurons_for(stack[l]))
      return reject("Hidden layer " + show(l) + " has " + show(outputs) + " neurons for " +
                    show(stack[l].knots.n_elem) + " knots.")
          .hint_if(are_widths_of_reversed(stack, net), order_of_stack_hint)
          .hint("K + 1 neurons are enough for K knots, in a layer as in a shallow network.");
    if (!W.is_finite() || !net.b[l].is_finite())
      return reject("All numbers of the network must be finite.");
    inputs = outputs;
  }
  const auto equals = [&](const Stack& other) {
    for (const real x : xs)
      if (!(std::abs(value(net, x) - oracle::value(other, x)) <= 1e-9L * terms(stack, x)))
        return false;
    return true;
  };
  if (equals(stack)) return accept();
  const real x = *std::max_element(xs.begin(), xs.end(), [&](real a, real b) {
    return std::abs(value(net, a) - oracle::value(stack, a)) <
           std::abs(value(net, b) - oracle::value(stack, b));
  });
  return reject("At x = " + show(double(x)) + " the stack is " +
                show(double(oracle::value(stack, x))) + ", the network " +
                show(double(value(net, x))) + ".")
      .hint_if(equals(Stack(stack.rbegin(), stack.rend())), order_of_stack_hint)
      .hint(
          "Put y = W h + b into relu(theta0 + theta1 y), and read off what multiplies h and what "
          "does not. Everything that is constant belongs to the bias.");
}

void expect_deep_network(const Stack& stack, const vec& at) {
  const std::vector<real> xs(at.begin(), at.end());
  EXPECT_ANSWER(submission::deep_network(stack),
                satisfies([&](const nn::Mlp& net) { return is_deep_network(stack, xs, net); }));
}

}  // namespace

TEST(d_Deep, AnyStack) {
  for_all(
      {60, 5},
      [](Rng& rng) {
        return std::tuple{inputs::stack(rng), rng.dyadics(uword{12}, 4.0, 16)};
      },
      expect_deep_network);
}

TEST(d_Deep, Tents) {
  Rng rng = gradus::test_rng();
  for (const uword L : {1, 2, 3, 12})
    expect_deep_network(Stack(L, inputs::tent()), rng.dyadics(uword{40}, 1.5, 1 << 12));
}

TEST(d_BadInput, NoFunction) {
  for (const Pwl& f : inputs::illegal()) {
    EXPECT_REJECTED(submission::shallow_network(f));
    EXPECT_REJECTED(submission::deep_network({f}));
    EXPECT_REJECTED(submission::deep_network({inputs::tent(), f}));
  }
}
