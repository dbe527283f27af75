#include "nn/models/network_regions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "nn/detail/checked.hpp"
#include "nn/detail/dyadic.hpp"

namespace nn {

using arma::mat, arma::vec;
using dyadic::Wide;

namespace {

void require_network(const Mlp& net, uword inputs, const char* where) {
  require(!net.W.empty() && net.W.size() == net.b.size(), where, ": the network has ", net.W.size(), " matrices and ",
          net.b.size(), " biases, and must have as many of both, at least one");
  for (uword l = 0; l < net.W.size(); ++l) {
    const mat& W = net.W[l];
    require(W.n_cols == inputs && net.b[l].n_elem == W.n_rows && W.n_rows > 0, where, ": W[", l, "] is ", W.n_rows,
            " x ", W.n_cols, " and b[", l, "] has ", net.b[l].n_elem, " entries, after a layer of ", inputs, " units");
    require(W.is_finite() && net.b[l].is_finite(), where, ": a number in layer ", l, " is not finite");
    inputs = W.n_rows;
  }
}

constexpr double roundings = 16 * std::numeric_limits<double>::epsilon();  // of a sum, relative to its terms

/// Pieces between neighbouring ends; on piece p unit i is slope(i, p) x + intercept(i, p).
template <class Arithmetic>
struct Pieces {
  std::vector<typename Arithmetic::Point> ends;  // one more than pieces, ascending
  typename Arithmetic::Matrix slope, intercept;
  uword count() const { return ends.size() - 1; }
};

/// Doubles; two points nearer than the gap are one.
struct Rounded {
  using Point = double;
  using Matrix = mat;
  double absolute_gap = 0, relative_gap = 0;

  bool before(Point p, Point q) const {
    if (std::isinf(p) || std::isinf(q)) return p < q;
    return q - p > absolute_gap + relative_gap * std::max({1.0, std::abs(p), std::abs(q)});
  }
  static bool has_zero(double A, double B) { return A != 0 && std::isfinite(B / A); }
  static Point zero(double A, double B) { return -B / A; }
  static bool positive(double A, double B, Point left, Point right) {
    double middle = left + (right - left) / 2;
    if (std::isinf(left)) middle = std::isinf(right) ? 0 : right - std::max(1.0, std::abs(right));
    if (std::isinf(right) && std::isfinite(left)) middle = left + std::max(1.0, std::abs(left));
    return A * middle + B > 0;
  }
};

/// Integers A, B of 64 bits, and points numerator / denominator, denominator >= 0 (0: infinite).
struct Exact {
  struct Point {
    std::int64_t numerator, denominator;
  };
  using Matrix = arma::Mat<arma::sword>;

  static bool before(Point p, Point q) {
    return Wide(p.numerator) * q.denominator < Wide(q.numerator) * p.denominator ||
           (p.denominator == 0 && q.denominator == 0 && p.numerator < q.numerator);
  }
  static bool has_zero(arma::sword A, arma::sword) { return A != 0; }
  static Point zero(arma::sword A, arma::sword B) {
    const auto negative = [](arma::sword n) { return checked::subtract(arma::sword{0}, n, "count_regions_exact"); };
    return A > 0 ? Point{negative(B), A} : Point{B, negative(A)};
  }
  /// No zero lies strictly inside, so a rising unit is positive iff its zero is not to the right of the left end.
  static bool positive(arma::sword A, arma::sword B, Point left, Point right) {
    if (A == 0) return B > 0;
    return A > 0 ? !before(left, zero(A, B)) : !before(zero(A, B), right);
  }
};

/// Cuts the pieces at the zeros of all units and applies ReLU.
template <class Arithmetic>
void apply_relu(const Arithmetic& arithmetic, Pieces<Arithmetic>& pieces) {
  using Point = typename Arithmetic::Point;
  const auto before = [&](const Point& p, const Point& q) { return arithmetic.before(p, q); };
  const auto& A = pieces.slope;
  const auto& B = pieces.intercept;
  std::vector<Point> ends{pieces.ends[0]}, zeros;
  std::vector<uword> parent;   // of each new piece
  const Arithmetic sorting{};  // without gaps: an order
  for (uword p = 0; p < pieces.count(); ++p) {
    const Point right = pieces.ends[p + 1];
    zeros.clear();
    for (uword i = 0; i < A.n_rows; ++i)
      if (arithmetic.has_zero(A(i, p), B(i, p))) {
        const Point zero = arithmetic.zero(A(i, p), B(i, p));
        if (before(pieces.ends[p], zero) && before(zero, right)) zeros.push_back(zero);
      }
    std::sort(zeros.begin(), zeros.end(), [&](const Point& x, const Point& y) { return sorting.before(x, y); });
    for (const Point& zero : zeros)
      if (before(ends.back(), zero)) ends.push_back(zero), parent.push_back(p);
    ends.push_back(right), parent.push_back(p);
  }
  typename Arithmetic::Matrix slope(A.n_rows, parent.size()), intercept(A.n_rows, parent.size());
  for (uword q = 0; q < parent.size(); ++q)
    for (uword i = 0; i < A.n_rows; ++i) {
      const auto a = A(i, parent[q]), b = B(i, parent[q]);
      if (arithmetic.positive(a, b, ends[q], ends[q + 1])) slope(i, q) = a, intercept(i, q) = b;
    }
  pieces = {std::move(ends), std::move(slope), std::move(intercept)};
}

Pieces<Rounded> pieces_of(const Mlp& net, double lo, double hi, const Rounded& arithmetic, mat* slope_scale) {
  Pieces<Rounded> pieces{{lo, hi}, mat(1, 1, arma::fill::ones), mat(1, 1)};
  mat& scale = *slope_scale;
  for (uword l = 0; l < net.W.size(); ++l) {
    const bool last = l + 1 == net.W.size();
    scale = arma::abs(net.W[l]) * arma::abs(pieces.slope);
    pieces.slope = net.W[l] * pieces.slope;
    for (uword i = 0; i < scale.n_elem; ++i)  // what is left of slopes that cancel makes no joint
      if (std::abs(pieces.slope(i)) <= roundings * scale(i)) pieces.slope(i) = 0;
    pieces.intercept = net.W[l] * pieces.intercept;
    pieces.intercept.each_col() += net.b[l];
    if (!last) apply_relu(arithmetic, pieces);
  }
  return pieces;
}

/// Whether the output i has one slope on pieces p and q.
bool same_slope(const Pieces<Rounded>& pieces, const mat& scale, uword i, uword p, uword q, double tolerance) {
  const double s = pieces.slope(i, p), r = pieces.slope(i, q);
  return std::abs(s - r) <=
         std::max(tolerance * std::max(std::abs(s), std::abs(r)), roundings * std::max(scale(i, p), scale(i, q)));
}

/// C(i, p) = sum_k W(i, k) S(k, p), refusing to overflow.
Exact::Matrix product(const Exact::Matrix& W, const Exact::Matrix& S) {
  Exact::Matrix C(W.n_rows, S.n_cols);
  const char* where = "count_regions_exact";
  for (uword p = 0; p < S.n_cols; ++p)
    for (uword k = 0; k < W.n_cols; ++k)
      for (uword i = 0; i < W.n_rows; ++i)
        C(i, p) = checked::add(C(i, p), checked::multiply(W(i, k), S(k, p), where), where);
  return C;
}

/// An end of the interval as a fraction.
Exact::Point fraction(double x) {
  const char* where = "count_regions_exact";
  if (std::isinf(x)) return {x > 0 ? 1 : -1, 0};
  const int k = std::min(dyadic::lowest_bit(x), 0);
  return {dyadic::whole(x, k, where), dyadic::whole(1, k, where)};
}

Exact::Matrix whole(const mat& M, int k) {
  Exact::Matrix result(M.n_rows, M.n_cols);
  for (uword i = 0; i < M.n_elem; ++i) result(i) = dyadic::whole(M(i), k, "count_regions_exact");
  return result;
}

int lowest_bit(const mat& M) {
  int k = 0;
  for (const double x : M) k = std::min(k, dyadic::lowest_bit(x));
  return k;
}

}  // namespace

PiecewiseLinear from_network(const Mlp& net, double tolerance) {
  require_network(net, 1, "from_network");
  require(net.W.back().n_rows == 1, "from_network: the network has ", net.W.back().n_rows, " outputs, and must have 1");
  require(tolerance >= 0, "from_network: the tolerance is ", tolerance, ", and must not be negative");
  mat scale;
  const double infinity = arma::datum::inf;
  const Pieces<Rounded> pieces = pieces_of(net, -infinity, infinity, {0, tolerance}, &scale);
  std::vector<double> knots, slope{pieces.slope(0)}, intercept{pieces.intercept(0)};
  for (uword p = 1, kept = 0; p < pieces.count(); ++p) {
    if (same_slope(pieces, scale, 0, kept, p, tolerance)) continue;
    kept = p;
    knots.push_back(pieces.ends[p]);
    slope.push_back(pieces.slope(p));
    intercept.push_back(pieces.intercept(p));
  }
  return {vec(knots), vec(slope), vec(intercept)};
}

std::uint64_t count_regions(const Mlp& net, double lo, double hi) {
  require_network(net, 1, "count_regions");
  require(std::isfinite(lo) && std::isfinite(hi) && lo < hi, "count_regions: lo is ", lo, " and hi ", hi,
          ", and must be finite, lo less than hi");
  mat scale;
  const Pieces<Rounded> pieces = pieces_of(net, lo, hi, {1e-9 * (hi - lo), 0}, &scale);
  std::uint64_t regions = 1;
  for (uword p = 1; p < pieces.count(); ++p) {
    bool same = true;
    for (uword i = 0; i < pieces.slope.n_rows; ++i) same = same && same_slope(pieces, scale, i, p - 1, p, 1e-9);
    regions += !same;
  }
  return regions;
}

// Layer l works on inputs scaled by 2^-s: with W 2^-k and b 2^-(k + s) whole, its outputs are scaled by 2^-(k + s).
std::uint64_t count_regions_exact(const Mlp& net, double lo, double hi) {
  require_network(net, 1, "count_regions_exact");
  require(lo < hi, "count_regions_exact: lo is ", lo, " and hi ", hi, ", and lo must be less");
  const Exact arithmetic;
  Pieces<Exact> pieces{{fraction(lo), fraction(hi)}, Exact::Matrix(1, 1, arma::fill::ones), Exact::Matrix(1, 1)};
  int s = 0;
  for (uword l = 0; l < net.W.size(); ++l) {
    const int k = std::min(lowest_bit(net.W[l]), lowest_bit(net.b[l]) - s);
    s += k;
    const Exact::Matrix W = whole(net.W[l], k), b = whole(net.b[l], s);
    pieces.slope = product(W, pieces.slope);
    pieces.intercept = product(W, pieces.intercept);
    for (uword p = 0; p < pieces.count(); ++p)
      for (uword i = 0; i < b.n_elem; ++i)
        pieces.intercept(i, p) = checked::add(pieces.intercept(i, p), b(i), "count_regions_exact");
    if (l + 1 < net.W.size()) apply_relu(arithmetic, pieces);
  }
  std::uint64_t regions = 1;
  for (uword p = 1; p < pieces.count(); ++p)
    regions += !std::equal(pieces.slope.begin_col(p - 1), pieces.slope.end_col(p - 1), pieces.slope.begin_col(p));
  return regions;
}

// The network restricted to x0 + t (x1 - x0): its first layer becomes W (x1 - x0) t + (W x0 + b).
std::uint64_t count_regions_between(const Mlp& net, const vec& x0, const vec& x1) {
  require(x0.n_elem == x1.n_elem && x0.n_elem > 0, "count_regions_between: x0 has ", x0.n_elem, " entries and x1 ",
          x1.n_elem, ", and both must have as many as the network has inputs");
  require(x0.is_finite() && x1.is_finite(), "count_regions_between: a number in x0 or x1 is not finite");
  require_network(net, x0.n_elem, "count_regions_between");
  Mlp restricted = net;
  restricted.W[0] = net.W[0] * (x1 - x0);
  restricted.b[0] = net.W[0] * x0 + net.b[0];
  return count_regions(restricted, 0, 1);
}

}  // namespace nn
