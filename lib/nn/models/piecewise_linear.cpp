#include "nn/models/piecewise_linear.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace nn {

using arma::vec;

namespace {

/// Grows from left to right; a piece that continues the one before it adds no knot.
class Builder {
 public:
  explicit Builder(double tolerance) : tolerance_(tolerance) {}
  /// The piece that begins at `left`, which the first piece ignores.
  void append(double left, double slope, double intercept) {
    if (!slope_.empty()) {
      const double before = slope_.back();
      if (std::abs(slope - before) <= tolerance_ * std::max(std::abs(slope), std::abs(before))) return;
      knots_.push_back(left);
    }
    slope_.push_back(slope);
    intercept_.push_back(intercept);
  }
  PiecewiseLinear result() const { return {vec(knots_), vec(slope_), vec(intercept_)}; }

 private:
  double tolerance_;
  std::vector<double> knots_, slope_, intercept_;
};

/// The piece of g that x lies on; at a knot the one to the left.
uword piece_of(const PiecewiseLinear& g, double x) {
  return static_cast<uword>(std::lower_bound(g.knots.begin(), g.knots.end(), x) - g.knots.begin());
}

/// How far rounding may move x = (k - t) / s, and an end of a piece that was computed likewise.
double rounding(double end, double k, double s, double t) {
  return 4 * arma::datum::eps * ((std::abs(k) + std::abs(t)) / std::abs(s) + (std::isinf(end) ? 0 : std::abs(end)));
}

double value(const PiecewiseLinear& g, double x) {
  const uword j = piece_of(g, x);
  return g.slope(j) * x + g.intercept(j);
}

void require_units(const Shallow1D& net) {
  const uword D = net.phi.n_elem;
  require(net.theta0.n_elem == D && net.theta1.n_elem == D, "Shallow1D: phi, theta0 and theta1 have ", D, ", ",
          net.theta0.n_elem, " and ", net.theta1.n_elem, " entries, and must have one length");
}

}  // namespace

void require_valid(const PiecewiseLinear& f) {
  const uword K = f.knots.n_elem;
  require(f.slope.n_elem == K + 1 && f.intercept.n_elem == K + 1, "PiecewiseLinear: ", K, " knots need ", K + 1,
          " pieces, and there are ", f.slope.n_elem, " slopes and ", f.intercept.n_elem, " intercepts");
  require(f.knots.is_finite() && f.slope.is_finite() && f.intercept.is_finite(),
          "PiecewiseLinear: a number is not finite");
  for (uword j = 1; j < K; ++j)
    require(f.knots(j - 1) < f.knots(j), "PiecewiseLinear: knot ", j, " is not greater than the one before it");
}

double evaluate(const PiecewiseLinear& f, double x) {
  require_valid(f);
  return value(f, x);
}

vec evaluate(const PiecewiseLinear& f, const vec& x) {
  require_valid(f);
  vec y(x.n_elem, arma::fill::none);
  for (uword i = 0; i < x.n_elem; ++i) y(i) = value(f, x(i));
  return y;
}

PiecewiseLinear line(double slope, double intercept) { return {vec(), vec{slope}, vec{intercept}}; }

PiecewiseLinear add(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  require_valid(f);
  require_valid(g);
  std::vector<double> knots;
  std::set_union(f.knots.begin(), f.knots.end(), g.knots.begin(), g.knots.end(), std::back_inserter(knots));
  PiecewiseLinear sum{vec(knots), vec(knots.size() + 1), vec(knots.size() + 1)};
  for (uword j = 0, i = 0, k = 0; j < sum.slope.n_elem; ++j) {
    sum.slope(j) = f.slope(i) + g.slope(k);
    sum.intercept(j) = f.intercept(i) + g.intercept(k);
    if (j == knots.size()) break;
    if (i < f.knots.n_elem && f.knots(i) == knots[j]) ++i;
    if (k < g.knots.n_elem && g.knots(k) == knots[j]) ++k;
  }
  return sum;
}

PiecewiseLinear scale(const PiecewiseLinear& f, double a) {
  require_valid(f);
  require(std::isfinite(a), "scale: the factor is not finite");
  return {f.knots, a * f.slope, a * f.intercept};
}

// On a piece y = s x + t of f, g's piece  y' = m y + q  is  m s x + (m t + q).
PiecewiseLinear compose(const PiecewiseLinear& g, const PiecewiseLinear& f) {
  require_valid(f);
  require_valid(g);
  Builder result(1e-12);
  const double infinity = arma::datum::inf;
  for (uword i = 0; i < f.slope.n_elem; ++i) {
    const double s = f.slope(i), t = f.intercept(i);
    double left = i > 0 ? f.knots(i - 1) : -infinity;
    const double right = i < f.knots.n_elem ? f.knots(i) : infinity;
    if (s == 0) {
      result.append(left, 0, value(g, t));
      continue;
    }
    // The piece of g just to the right of x = left: above its y if f rises, below it if f falls.
    const double y = std::isinf(left) ? (s > 0 ? -infinity : infinity) : s * left + t;
    const auto at = s > 0 ? std::upper_bound(g.knots.begin(), g.knots.end(), y)
                          : std::lower_bound(g.knots.begin(), g.knots.end(), y);
    uword j = static_cast<uword>(at - g.knots.begin());
    while (true) {
      double next = right;
      bool inside = true;
      if (s > 0 ? j < g.knots.n_elem : j > 0) {
        const double k = g.knots(s > 0 ? j : j - 1), x = (k - t) / s;
        if (x < right - rounding(right, k, s, t)) next = x, inside = left + rounding(left, k, s, t) < x;
      }
      if (inside) {
        result.append(left, s * g.slope(j), g.slope(j) * t + g.intercept(j));
        left = next;
      }
      if (next == right) break;
      s > 0 ? ++j : --j;
    }
  }
  return result.result();
}

PiecewiseLinear simplify(const PiecewiseLinear& f, double tolerance) {
  require_valid(f);
  require(tolerance >= 0, "simplify: the tolerance is ", tolerance, ", and must not be negative");
  Builder result(tolerance);
  for (uword j = 0; j < f.slope.n_elem; ++j) result.append(j > 0 ? f.knots(j - 1) : 0, f.slope(j), f.intercept(j));
  return result.result();
}

// Left of all joints the units with theta1 < 0 are on. At its joint a unit goes on or off, which changes the slope by
// phi |theta1| and the intercept by phi theta0 sign(theta1).
PiecewiseLinear from_shallow(const Shallow1D& net) {
  require_units(net);
  require(std::isfinite(net.phi0) && net.phi.is_finite() && net.theta0.is_finite() && net.theta1.is_finite(),
          "from_shallow: a number of the network is not finite");
  struct Joint {
    double x;
    long double slope, intercept;
  };
  std::vector<Joint> joints;
  long double slope = 0, intercept = net.phi0, largest = 0;
  for (uword j = 0; j < net.phi.n_elem; ++j) {
    const double theta0 = net.theta0(j), theta1 = net.theta1(j), joint = -theta0 / theta1;
    const long double phi = net.phi(j), side = theta1 > 0 ? 1 : -1;
    const bool has_joint = theta1 != 0 && std::isfinite(joint);  // else it is on or off for all x that a double can be
    if (has_joint ? theta1 < 0 : theta0 > 0) slope += phi * theta1, intercept += phi * theta0;
    if (!has_joint) continue;
    joints.push_back({joint, phi * theta1 * side, phi * theta0 * side});
    largest = std::max(largest, std::abs(phi * theta1));
  }
  std::sort(joints.begin(), joints.end(), [](const Joint& a, const Joint& b) { return a.x < b.x; });
  std::vector<double> knots, slopes{static_cast<double>(slope)}, intercepts{static_cast<double>(intercept)};
  for (uword j = 0; j < joints.size(); ++j) {
    slope += joints[j].slope;
    intercept += joints[j].intercept;
    if (std::abs(slope) <= 1e-16L * largest) slope = 0;  // what is left of slopes that cancel
    const bool same_joint = j + 1 < joints.size() && joints[j + 1].x == joints[j].x;
    if (same_joint) continue;
    knots.push_back(joints[j].x);
    slopes.push_back(static_cast<double>(slope));
    intercepts.push_back(static_cast<double>(intercept));
  }
  return simplify({vec(knots), vec(slopes), vec(intercepts)});
}

Shallow1D to_shallow(const PiecewiseLinear& f) {
  require_valid(f);
  const uword K = f.knots.n_elem;
  if (K == 0) return {f.intercept(0), {f.slope(0), -f.slope(0)}, {0, 0}, {1, -1}};
  std::vector<double> phi, theta0, theta1;
  const auto unit = [&](double weight, double knot, double side) {
    if (weight == 0) return;
    phi.push_back(weight), theta0.push_back(-side * knot), theta1.push_back(side);
  };
  unit(-f.slope(0), f.knots(0), -1);
  unit(f.slope(1), f.knots(0), 1);
  for (uword j = 1; j < K; ++j) unit(f.slope(j + 1) - f.slope(j), f.knots(j), 1);
  return {f.slope(0) * f.knots(0) + f.intercept(0), vec(phi), vec(theta0), vec(theta1)};
}

// One unit after the other over a block of inputs: no hidden value is stored, and the inner loop vectorises.
arma::rowvec evaluate(const Shallow1D& net, const arma::rowvec& x) {
  require_units(net);
  constexpr uword block = 512;  // inputs: what they need stays in the cache
  const uword B = x.n_elem;
  arma::rowvec y(B, arma::fill::none);
  const double* in = x.memptr();
  double* out = y.memptr();
  for (uword begin = 0; begin < B; begin += block) {
    const uword end = std::min(begin + block, B);
    for (uword i = begin; i < end; ++i) out[i] = std::isnan(in[i]) ? in[i] : net.phi0;
    for (uword j = 0; j < net.phi.n_elem; ++j) {
      const double theta0 = net.theta0(j), theta1 = net.theta1(j), phi = net.phi(j);
      for (uword i = begin; i < end; ++i) {
        const double z = theta0 + theta1 * in[i];
        out[i] += phi * (z < 0 ? 0 : z);  // NaN is not below 0, so it passes
      }
    }
  }
  return y;
}

uword count_regions(const PiecewiseLinear& f, double lo, double hi, double tolerance) {
  require(lo < hi, "count_regions: lo is ", lo, " and hi ", hi, ", and lo must be less");
  uword regions = 1;
  const PiecewiseLinear simple = simplify(f, tolerance);
  for (const double knot : simple.knots) regions += lo < knot && knot < hi;
  return regions;
}

}  // namespace nn
