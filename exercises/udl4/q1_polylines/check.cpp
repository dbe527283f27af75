// udl4 question 1. Oracle: every point where the slope could change, found by trying all pieces
// with all joints, in long double. On the small dyadic numbers of most tests nothing is rounded,
// neither there nor in an honest answer.
#include <gradus/check.hpp>

#include "polylines.hpp"

using arma::uword, arma::vec;
using std::size_t;
using udl4_q1::Polyline;

namespace oracle {

using real = long double;

struct Point {
  real x, y;
};
using Points = std::vector<Point>;

real value(const Polyline& f, real x) {
  uword j = 1;
  while (j + 1 < f.x.n_elem && f.x(j) < x) ++j;
  const real t = (x - f.x(j - 1)) / (real(f.x(j)) - f.x(j - 1));
  return f.y(j - 1) + t * (real(f.y(j)) - f.y(j - 1));
}

// How far b is above or below the line from a to c.
real off_line(const Point& a, const Point& b, const Point& c) {
  return std::abs(b.y - a.y - (c.y - a.y) * ((b.x - a.x) / (c.x - a.x)));
}

real largest_height(const Points& h) {
  real A = 0;
  for (const Point& p : h) A = std::max(A, std::abs(p.y));
  return A;
}

Points bends(Points h) {
  const real tolerance = 1e-10L * largest_height(h);
  for (size_t i = 1; i + 1 < h.size();)
    if (off_line(h[i - 1], h[i], h[i + 1]) <= tolerance)
      h.erase(h.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
  return h;
}

Points points(const Polyline& f) {
  Points h;
  for (uword j = 0; j < f.x.n_elem; ++j) h.push_back({f.x(j), f.y(j)});
  return h;
}

// The places where g(f(x)) could bend.
Points candidates(const Polyline& g, const Polyline& f) {
  Points h;
  for (uword j = 0; j < f.x.n_elem; ++j) {
    h.push_back({f.x(j), value(g, f.y(j))});
    if (j == 0) continue;
    const real x0 = f.x(j - 1), y0 = f.y(j - 1), x1 = f.x(j), y1 = f.y(j);
    for (uword i = 0; i < g.x.n_elem; ++i)
      if (std::min(y0, y1) < g.x(i) && g.x(i) < std::max(y0, y1))
        h.push_back({x0 + (g.x(i) - y0) / (y1 - y0) * (x1 - x0), g.y(i)});
  }
  std::sort(h.begin(), h.end(), [](const Point& a, const Point& b) { return a.x < b.x; });
  return h;
}

Polyline rounded(const Points& h) {
  Polyline f = {vec(h.size()), vec(h.size())};
  for (size_t i = 0; i < h.size(); ++i) {
    f.x(i) = double(h[i].x);
    f.y(i) = double(h[i].y);
  }
  return f;
}

Polyline composed(const Polyline& g, const Polyline& f) { return rounded(bends(candidates(g, f))); }

uword regions(const Polyline& h) { return bends(points(h)).size() - 1; }

// As the contract promises: each vertex bends clearly, or not at all, and none are too close.
bool is_clear(const Points& h) {
  const real A = largest_height(h);
  for (const Points& vertices : {h, bends(h)})
    for (size_t i = 1; i + 1 < vertices.size(); ++i) {
      const real d = off_line(vertices[i - 1], vertices[i], vertices[i + 1]);
      if (1e-13L * A < d && d < 1e-5L * A) return false;
    }
  return true;
}

}  // namespace oracle

namespace inputs {

// low ... high, cut in halves again and again: all widths are (high - low) / 2^k.
vec cuts(Rng& rng, uword pieces, double low, double high) {
  std::vector<double> x = {low, high};
  while (x.size() < pieces + 1) {
    const auto i = rng.between(1, static_cast<std::int64_t>(x.size()) - 1);
    const auto right = x.begin() + i;
    if (*right - *(right - 1) > (high - low) / 32) x.insert(right, (*(right - 1) + *right) / 2);
  }
  return x;
}

using Rises = std::vector<double>;
const Rises any = {0, 0.125, 0.25, 0.5, 1, 2, -0.125, -0.25, -0.5, -1, -2},
            often_flat = {0, 0, 0, 0.25, 1, -0.25, -0.5},
            quarters = {0.25, 0.5, 1, 2, -0.25, -0.5, -1, -2};

// From [-1, 1] to [-1, 1]. Widths and rises are powers of two.
Polyline network_1(Rng& rng, const Rises& rises, double start) {
  const uword pieces = rng.dim();
  Polyline f = {cuts(rng, pieces, -1, 1), vec(pieces + 1)};
  f.y(0) = start;
  for (uword j = 1; j <= pieces; ++j) {
    double rise = rng.pick(rises);
    while (std::abs(f.y(j - 1) + rise) > 1) rise = rng.pick(rises);
    f.y(j) = f.y(j - 1) + rise;
  }
  return f;
}
Polyline network_1(Rng& rng) { return network_1(rng, any, rng.dyadic(1, 8)); }

// From [-1, 1] to [-1, 1], with any heights.
Polyline network_2(Rng& rng) {
  const uword pieces = rng.dim();
  return {cuts(rng, pieces, -1, 1), rng.dyadics(pieces + 1, 1.0, 8)};
}

// Some pieces are cut in two, in the middle (t = 1/2) or elsewhere.
template <class T>
Polyline with_straight_vertices(Rng& rng, const Polyline& f, T t) {
  std::vector<double> x = {f.x(0)}, y = {f.y(0)};
  for (uword j = 1; j < f.x.n_elem; ++j) {
    for (int more = int(rng.between(0, 2)); more > 0; --more) {
      const double at = t();
      x.push_back(x.back() + at * (f.x(j) - x.back()));
      y.push_back(y.back() + at * (f.y(j) - y.back()));
    }
    x.push_back(f.x(j));
    y.push_back(f.y(j));
  }
  return {x, y};
}
Polyline with_midpoints(Rng& rng, const Polyline& f) {
  return with_straight_vertices(rng, f, [] { return 0.5; });
}

// Real numbers: nothing is exact. Joints are nearly evenly spaced, pieces flat or not nearly flat.
Polyline real_polyline(Rng& rng, uword pieces, double low, double high) {
  Polyline f = {vec(pieces + 1), vec(pieces + 1)};
  const double width = (high - low) / static_cast<double>(pieces);
  for (uword j = 0; j <= pieces; ++j) {
    f.x(j) = low + width * (static_cast<double>(j) + rng.uniform(-0.2, 0.2));
    do f.y(j) = rng.uniform(-1, 1);
    while (j > 0 && std::abs(f.y(j) - f.y(j - 1)) < 0.1);
    if (j > 1 && rng.between(0, 5) == 0) f.y(j) = f.y(j - 1);
  }
  f.x(0) = low;
  f.x(pieces) = high;
  return f;
}

using Pair = std::tuple<Polyline, Polyline>;  // g, f

template <class Draw>
Pair clear(Draw draw) {
  for (;;) {
    const auto [g, f] = draw();
    if (oracle::is_clear(oracle::candidates(g, f))) return {g, f};
  }
}

// What is no polyline.
std::vector<Polyline> illegal() {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  return {{{-1, 0, 1}, {0, 0.5}}, {{-1, 1}, {0, 0.5, 1}},        {{0}, {0}},
          {vec(), vec()},         {{-1, 0, 0, 1}, {0, 0, 0, 0}}, {{-1, 1, 0}, {0, 0, 0}},
          {{1, -1}, {0, 0}},      {{-1, nan, 1}, {0, 0, 0}},     {{-1, inf}, {0, 0}},
          {{-inf, 1}, {0, 0}},    {{-1, 0, 1}, {0, nan, 0}},     {{-1, 0, 1}, {0, inf, 0}}};
}

}  // namespace inputs

namespace {

double largest(const vec& v) {
  double most = 0;
  for (const double each : v) most = std::max(most, std::abs(each));
  return most;
}

// What rounding is measured by: A + S X of the contract.
double scale(std::initializer_list<const Polyline*> all) {
  double A = 0, S = 0, X = 0;
  for (const Polyline* f : all) {
    A = std::max(A, largest(f->y));
    S = std::max(S, largest(arma::diff(f->y) / arma::diff(f->x)));
    X = std::max(X, largest(f->x));
  }
  return A + S * X;
}

bool fits_together(const Polyline& f) { return f.x.n_elem == f.y.n_elem && f.x.n_elem >= 2; }

bool has(const vec& x, double wanted) {
  for (const double each : x)
    if (std::abs(each - wanted) <= 1e-9) return true;
  return false;
}
bool has_all(const vec& x, const vec& wanted) {
  for (const double each : wanted)
    if (!has(x, each)) return false;
  return true;
}

bool increases(const vec& x) {
  for (uword i = 1; i < x.n_elem; ++i)
    if (!(x(i - 1) < x(i))) return false;
  return true;
}

bool has_twice(vec x) {
  x = arma::sort(x);
  for (uword i = 1; i < x.n_elem; ++i)
    if (x(i) - x(i - 1) <= 1e-12) return true;
  return false;
}

bool is_drawable(const Polyline& f) {
  return fits_together(f) && f.x.is_finite() && f.y.is_finite() && increases(f.x);
}

// Whether both draw the same line.
bool same_line(const Polyline& a, const Polyline& b) {
  if (!is_drawable(a) || std::abs(a.x.front() - b.x.front()) > 1e-9 ||
      std::abs(a.x.back() - b.x.back()) > 1e-9)
    return false;
  const auto near = [](const Polyline& vertices, const Polyline& line) {
    for (uword i = 0; i < vertices.x.n_elem; ++i)
      if (std::abs(double(oracle::value(line, vertices.x(i))) - vertices.y(i)) > 1e-6) return false;
    return true;
  };
  return near(a, b) && near(b, a);
}

bool is_evenly_spaced(const Polyline& f) {
  const vec widths = arma::diff(f.x);
  return f.x.n_elem >= 30 && widths.max() - widths.min() <= 1e-9;
}

uword piece_of(const Polyline& f, double x) {
  uword j = 1;
  while (j + 1 < f.x.n_elem && f.x(j) <= x) ++j;
  return j;
}

// The inner vertices where f turns round.
vec turning_points(const Polyline& f) {
  std::vector<double> x;
  for (uword j = 1; j + 1 < f.x.n_elem; ++j)
    if ((f.y(j) > f.y(j - 1)) != (f.y(j + 1) > f.y(j))) x.push_back(f.x(j));
  return x;
}

}  // namespace

// ---------------------------------------------------------------------------------------- evaluate

TEST(a_Evaluate, OnEveryPiece) {
  for_all(
      [](Rng& rng) {
        const Polyline f = inputs::network_2(rng);
        const auto j =
            static_cast<uword>(rng.between(0, static_cast<std::int64_t>(f.x.n_elem) - 1));
        return std::tuple{f, rng.coin() ? f.x(j) : rng.dyadic(1, 64)};
      },
      [](const Polyline& f, double x) {
        constexpr char vertex_hint[] =
            "At a vertex the value is its y, at the first and at the last one, too.";
        EXPECT_ANSWER(submission::evaluate(f, x), exactly(double(oracle::value(f, x))))
            .hint_if(arma::any(f.x == x), vertex_hint)
            .hint_if_no_answer(x == f.x.front() || x == f.x.back(), vertex_hint)
            .hint_if([&](double y) { return arma::any(f.y == y); },
                     "Between two vertices f is a straight line: a third of the way from one to "
                     "the other, a third of the rise is done.")
            .hint("Find the two vertices with x between them. No others matter.");
      });
}

// Worst error of the honest answers: 0.1 % of the bound.
TEST(a_Evaluate, RealNumbers) {
  for_all(
      [](Rng& rng) {
        const double low = rng.uniform(-3, 1), high = low + rng.uniform(1, 4);
        return std::tuple{inputs::real_polyline(rng, rng.dim(), low, high), rng.uniform(low, high)};
      },
      [](const Polyline& f, double x) {
        const double y = double(oracle::value(f, x));
        EXPECT_ANSWER(submission::evaluate(f, x), close_to(y, {1e-12 * scale({&f}), 0}))
            .hint_if([&](double got) { return std::abs(got - y) < 1e-4; },
                     "Only the last digits are wrong. A float has 24 bits: stay in double.")
            .hint("Find the two vertices with x between them. No others matter.");
      });
}

// ----------------------------------------------------------------------------------------- compose

namespace {

// A rounded answer. Worst error of the honest answers: 0.1 % of the bounds; single precision misses
// them by a factor of 10000.
auto near(const Polyline& h, const Polyline& g, const Polyline& f) {
  return satisfies([h, bound_x = 1e-12 * std::max(largest(f.x), largest(g.x)),
                    bound_y = 1e-12 * scale({&g, &f, &h})](const Polyline& got) {
    if (!fits_together(got)) return reject("A polyline has as many y as x, two or more.");
    if (got.x.n_elem != h.x.n_elem) {
      const std::string number = "The answer has " + show(h.x.n_elem) + " vertices, yours has " +
                                 show(got.x.n_elem);
      for (const double x : h.x)
        if (!has(got.x, x)) return reject(number + ": there is none at x = " + show(x) + ".");
      for (const double x : got.x)
        if (!has(h.x, x))
          return reject(number + ": there should be none at x = " + show(x) + ".");
      return reject(number + ": one place is there more than once.");
    }
    const auto check = [](const char* what, const vec& e, const vec& v, double bound) {
      const auto m = gradus::first_mismatch(e, v, {bound, 0});
      return !m ? accept()
                : reject(what + m->where + ": expected " + m->expected + ", got " + m->got + ".");
    };
    if (got.x.front() != h.x.front() || got.x.back() != h.x.back())
      return reject("The domain is that of f, from " + show(h.x.front()) + " to " +
                    show(h.x.back()) + ", bit for bit.");
    if (Verdict v = check("x", h.x, got.x, bound_x); !v) return v;
    return check("y", h.y, got.y, bound_y);
  });
}

template <class Validator>
void expect_composition(const Polyline& g, const Polyline& f, const Polyline& h,
                        Validator validator) {
  const auto missing = [&](const Polyline& got, auto such) {
    for (const double x : h.x)
      if (!has(got.x, x) && !has(f.x, x) && such(piece_of(f, x))) return true;
    return false;
  };
  const bool may_be_exchanged = g.y.min() >= f.x.front() && g.y.max() <= f.x.back();
  EXPECT_ANSWER(submission::compose(g, f), validator)
      .hint_if([](const Polyline& got) { return !got.x.is_finite() || !got.y.is_finite(); },
               "On a flat piece f(x) is one number: no joint of g lies between its ends, and "
               "nothing can be divided by its slope.")
      .hint_if([](const Polyline& got) { return !fits_together(got); },
               "Each vertex has an x and a y, and a line has two ends.")
      .hint_if(
          [&](const Polyline& got) {
            return may_be_exchanged &&
                   !gradus::first_mismatch(oracle::composed(f, g), got, {1e-9, 0});
          },
          "This is f(g(x)). With f(x) = 2x and g(y) = y + 1 you would get 2x + 2; the question is "
          "for 2x + 1.")
      .hint_if(
          [&](const Polyline& got) {
            return !gradus::first_mismatch(h, got, {1e-5, 1e-5});
          },
          "Only the last digits are wrong. A float has 24 bits: stay in double.")
      .hint_if([](const Polyline& got) { return has_twice(got.x); },
               "A vertex stands twice in your answer. Where f has a vertex exactly as high as a "
               "joint of g is far right, two lists name the same point.")
      .hint_if([](const Polyline& got) { return !increases(got.x); },
               "Your x do not increase. Where f falls, it comes to the larger joints of g first: "
               "1 - x is at 3/4 before it is at 1/2.")
      .hint_if(
          [&](const Polyline& got) {
            return got.x.front() != f.x.front() || got.x.back() != f.x.back();
          },
          "The first and the last x are those of f: the two ends are vertices, though nothing "
          "bends there.")
      .hint_if([](const Polyline& got) { return is_evenly_spaced(got); },
               "You try many points in a row. No grid meets every joint, and there is no need for "
               "one: where f(x) = k on a straight piece is a linear equation.")
      .hint_if([&](const Polyline& got) { return same_line(got, h); },
               "The line is right, but some of your vertices lie on a straight line between their "
               "neighbours. If g undoes what f does, one line from end to end is left.")
      .hint_if(
          [&](const Polyline& got) {
            return has_all(f.x, got.x) && missing(got, [](uword) { return true; });
          },
          "You look at the vertices of f alone. If f(x) = x and g = |y|, what is g(f(x)), and "
          "where does it bend?")
      .hint_if(
          [&](const Polyline& got) {
            bool wrong = false;
            for (const double x : got.x) {
              if (!has(f.x, x) && !has(g.x, x)) return false;
              wrong |= has(g.x, x) && !has(h.x, x);
            }
            return wrong;
          },
          "You put the joints of g on the x-axis. They are values of f: if f(x) = 2x, the joint "
          "1 of g is met at x = 1/2.")
      .hint_if(
          [&](const Polyline& got) {
            return has_all(h.x, got.x) && has_all(got.x, turning_points(h)) &&
                   turning_points(got).n_elem + 2 == got.x.n_elem;
          },
          "You keep the points where the line turns round. It also bends where it only becomes "
          "steeper, or flat.")
      .hint_if(
          [&](const Polyline& got) {
            return missing(got, [&](uword j) { return f.y(j) < f.y(j - 1); }) &&
                   !missing(got, [&](uword j) { return f.y(j) > f.y(j - 1); });
          },
          "A joint is missing where f falls. -x takes the value 1/2 as well as x does.")
      .hint_if([&](const Polyline& got) { return missing(got, [](uword) { return true; }); },
               "A joint is missing inside of a piece of f: a piece may be so long that it meets "
               "several joints of g, one after the other.")
      .hint_if([&](const Polyline& got) { return !has_all(got.x, h.x); },
               "A joint of f is missing: f bends there, and so does g(f(x)), even if g is straight "
               "there. Only a bend of g at the same point could undo it.")
      .hint_if([&](const Polyline& got) { return !has_all(h.x, got.x); },
               "A vertex of yours is none. The line through a piece of f reaches f(x) = k "
               "somewhere, but perhaps beyond the end of that piece.")
      .hint(
          "The x are right, the heights are not: first to f(x), which says which piece of g comes "
          "next.");
}

void expect_exactly(const Polyline& g, const Polyline& f) {
  const Polyline h = oracle::composed(g, f);
  expect_composition(g, f, h, exactly(h));
}
void expect_nearly(const Polyline& g, const Polyline& f) {
  const Polyline h = oracle::composed(g, f);
  expect_composition(g, f, h, near(h, g, f));
}

}  // namespace

namespace {

// Folds the whole domain of g four times.
const Polyline four_folds = {{-1, -0.4, 0, 0.6, 1}, {-1, 1, -1, 1, -1}},
               three_pieces = {{-1, -0.2, 0.5, 1}, {1, -0.8, 0.7, -0.6}};

}  // namespace

TEST(a_Compose, TwelveRegions) {
  const Polyline h = {{-1, -0.76, -0.55, -0.4, -0.3, -0.16, 0, 0.24, 0.45, 0.6, 0.7, 0.84, 1},
                      {1, -0.8, 0.7, -0.6, 0.7, -0.8, 1, -0.8, 0.7, -0.6, 0.7, -0.8, 1}};
  expect_composition(three_pieces, four_folds, h, near(h, three_pieces, four_folds));
}

DRAWING(a, "three pieces after four folds, and marks below the vertices") {
  const auto draw = [](gradus::Pen& pen, const Polyline& h) {
    pen.line(h.x, h.y);
    for (const double x : h.x) pen.line({x, x}, {-1.3, -1.05});
  };
  draw(drawing.asked, oracle::composed(three_pieces, four_folds));
  draw(drawing.yours, submission::compose(three_pieces, four_folds));
}

TEST(a_Compose, AnyTwo) {
  for_all(
      [](Rng& rng) {
        return inputs::Pair{inputs::network_2(rng), inputs::network_1(rng)};
      },
      expect_exactly);
}

TEST(a_Compose, FlatPieces) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        return inputs::Pair{inputs::network_2(rng),
                            inputs::network_1(rng, inputs::often_flat, rng.dyadic(1, 4))};
      },
      expect_exactly);
}

// The vertices of f are as high as the joints of g are far right.
TEST(a_Compose, JointsOnJoints) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        const Polyline g = {arma::linspace(-1, 1, 9), rng.dyadics(uword{9}, 1.0, 8)};
        return inputs::Pair{g, inputs::network_1(rng, inputs::quarters, rng.dyadic(1, 4))};
      },
      expect_exactly);
}

// g takes back what f does, on all of its domain or on the lower part of it.
TEST(a_Compose, BendsThatAreUndone) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        const uword pieces = rng.dim();
        Polyline f = {inputs::cuts(rng, pieces, -1, 1), inputs::cuts(rng, pieces, -1, 1)};
        Polyline g = {f.y, f.x};
        if (rng.coin()) {
          f.y = arma::reverse(f.y);
          g.y = arma::reverse(g.y);
        }
        if (rng.coin()) g.y.tail(pieces / 2) = rng.dyadics(pieces / 2, 1.0, 8);
        return inputs::Pair{g, f};
      },
      expect_exactly);
}

TEST(a_Compose, VerticesThatDoNotBend) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        return inputs::Pair{inputs::with_midpoints(rng, inputs::network_2(rng)),
                            inputs::with_midpoints(rng, inputs::network_1(rng))};
      },
      expect_exactly);
}

TEST(a_Compose, OtherDomains) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        Polyline g = inputs::network_2(rng), f = inputs::network_1(rng);
        const double width = rng.pick({0.5, 1.0, 8.0}), between = rng.pick({0.25, 2.0, 64.0}),
                     up = rng.pick({0x1p-40, 4.0, 0x1p40}), by = double(rng.between(-5, 5));
        f.x = width * f.x + by;
        f.y = between * (f.y + by);
        g.x = between * (g.x + by);
        g.y *= up;
        return inputs::Pair{g, f};
      },
      expect_exactly);
}

// f stays within a part of the domain of g.
TEST(a_Compose, PartOfTheDomain) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        Polyline f = inputs::network_1(rng);
        f.y = f.y * 0.25 + rng.dyadic(0.75, 8);
        return inputs::Pair{inputs::network_2(rng), f};
      },
      expect_exactly);
}

TEST(a_ComposeRounded, RealNumbers) {
  for_all(
      {40, 7},
      [](Rng& rng) {
        return inputs::clear([&] {
          const double low = rng.uniform(-3, 1);
          return inputs::Pair{inputs::real_polyline(rng, rng.dim(), -1, 1),
                              inputs::real_polyline(rng, rng.dim(), low, low + rng.uniform(1, 4))};
        });
      },
      expect_nearly);
}

// Rounding moves the vertices a little off the line.
TEST(a_ComposeRounded, VerticesThatDoNotBend) {
  for_all(
      {40, 5},
      [](Rng& rng) {
        const auto straight = [&](const Polyline& f) {
          return inputs::with_straight_vertices(rng, f, [&] { return rng.uniform(0.2, 0.8); });
        };
        return inputs::clear([&] {
          return inputs::Pair{straight(inputs::real_polyline(rng, rng.dim(), -1, 1)),
                              straight(inputs::real_polyline(rng, rng.dim(), -1, 1))};
        });
      },
      expect_nearly);
}

TEST(a_ComposeRounded, BendsThatAreUndone) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        return inputs::clear([&] {
          const uword pieces = 1 + rng.dim();
          Polyline f = {inputs::real_polyline(rng, pieces, -1, 1).x,
                        inputs::real_polyline(rng, pieces, -1, 1).x};
          Polyline g = {f.y, rng.pick({1.0, 1e9}) * f.x};
          if (rng.coin()) {
            f.y = arma::reverse(f.y);
            g.y = arma::reverse(g.y);
          }
          return inputs::Pair{g, f};
        });
      },
      expect_nearly);
}

// A piece that is almost a jump: up to 2 in 2e-8. Rounding x moves a height by 1e-8 there, so all
// vertices bend.
TEST(a_ComposeRounded, SteepPieces) {
  for_all(
      {40, 5},
      [](Rng& rng) {
        for (;;) {
          Polyline f = inputs::real_polyline(rng, 2 + rng.dim(), -1, 1);
          f.x(2) = f.x(1) + 2e-8;
          f.y(1) = rng.uniform(-1, -0.5);
          f.y(2) = rng.uniform(0.5, 1);
          const Polyline g = inputs::real_polyline(rng, rng.dim(), -1, 1);
          const oracle::Points h = oracle::candidates(g, f);
          if (oracle::is_clear(h) && oracle::bends(h).size() == h.size()) return inputs::Pair{g, f};
        }
      },
      expect_nearly);
}

// ------------------------------------------------------------------------------------ region_count

namespace {

void expect_regions(const Polyline& h) {
  const uword regions = oracle::regions(h);
  EXPECT_ANSWER(submission::region_count(h), exactly(regions))
      .hint_if([&](uword n) { return n == h.x.n_elem; },
               "n vertices have n - 1 lines between them.")
      .hint_if([&](uword n) { return n + 1 == regions; },
               "Two regions meet at each joint: one joint, two regions.")
      .hint_if([&](uword n) { return n > regions; },
               "Some vertices lie on the straight line between their neighbours, up to rounding. "
               "They end no region; and if several come in a row, none of them does.")
      .hint(
          "You leave out too many. The heights may be small, and a bend small beside them; see the "
          "contract for what counts.");
}

}  // namespace

TEST(a_Regions, StraightVertices) {
  for_all(
      [](Rng& rng) {
        Polyline h =
            inputs::with_midpoints(rng, inputs::with_midpoints(rng, inputs::network_1(rng)));
        h.y *= rng.pick({0.0, 0x1p-60, 1.0, 0x1p60});
        return std::tuple{h};
      },
      expect_regions);
}

TEST(a_Regions, UpToRounding) {
  for_all(
      {60, 6},
      [](Rng& rng) {
        for (;;) {
          Polyline h = inputs::with_straight_vertices(
              rng, inputs::real_polyline(rng, rng.dim(), rng.uniform(-3, -1), rng.uniform(0, 9)),
              [&] { return rng.uniform(0.2, 0.8); });
          h.y *= rng.pick({1e-9, 1.0, 1e9});
          if (oracle::is_clear(oracle::points(h))) return std::tuple{h};
        }
      },
      expect_regions);
}

// On one line but for some vertices, which are off it by 2.4e-5 of its height.
TEST(a_Regions, SmallBends) {
  for_all(
      {40, 9},
      [](Rng& rng) {
        const uword n = 2 + rng.dim();
        Polyline h = {arma::regspace(0, static_cast<double>(n) - 1), vec(n)};
        const double slope = rng.uniform(-1, 1), A = rng.pick({1e-9, 1.0, 1e9});
        for (uword j = 0; j < n; ++j) h.y(j) = A * slope * (h.x(j) / h.x.back());
        const double most = A * std::abs(slope);
        for (uword j = 1; j + 1 < n; ++j) h.y(j) += rng.pick({0.0, 0.0, 2.4e-5, -2.4e-5}) * most;
        return std::tuple{h};
      },
      expect_regions);
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, NoPolyline) {
  const Polyline line = {{-1, 1}, {-1, 1}};
  for (const Polyline& f : inputs::illegal()) {
    EXPECT_REJECTED(submission::evaluate(f, 0));
    EXPECT_REJECTED(submission::compose(line, f));
    EXPECT_REJECTED(submission::compose(f, {{-1, 1}, {0, 0}}));
    EXPECT_REJECTED(submission::region_count(f));
  }
}

TEST(a_BadInput, OutsideOfTheDomain) {
  const char* const domain_hint =
      "A polyline says nothing of what lies beyond its ends, be it by 1e-16. Comparisons with NaN "
      "are false, whichever way round.";
  const Polyline f = {{-1, 0, 1}, {0.5, 1, 0.25}};
  for (const double x : {std::nextafter(-1.0, -2.0), std::nextafter(1.0, 2.0), -2.0, 3.0,
                         arma::datum::nan, arma::datum::inf, -arma::datum::inf})
    EXPECT_REJECTED(submission::evaluate(f, x)).hint(domain_hint);
  for (const vec& domain : {vec{std::nextafter(0.25, 1.0), 1}, vec{0.25, std::nextafter(1.0, 0.0)}})
    EXPECT_REJECTED(submission::compose({domain, {1, 2}}, f)).hint(domain_hint);
}

// Eight times up and down the whole domain of g.
SPEED(a, compose, {1000, 5000, 25000}, [](Rng& rng, uword n) {
  const auto jittered = [&](uword pieces) {
    const double N = static_cast<double>(pieces);
    vec x = rng.uniforms(pieces + 1);
    for (uword j = 0; j <= pieces; ++j) x(j) = 2 * (static_cast<double>(j) + 0.4 * x(j)) / N - 1;
    x.front() = -1;
    x.back() = 1;
    return x;
  };
  const Polyline f = {jittered(8), {-1, 1, -1, 1, -1, 1, -1, 1, -1}};
  return std::tuple{Polyline{jittered(n), rng.uniforms(n + 1)}, f};
});
