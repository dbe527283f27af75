#include "nn/grad_check.hpp"

#include <cmath>
#include <iomanip>
#include <limits>
#include <random>
#include <sstream>
#include <utility>

namespace nn {

namespace {

using arma::mat;

/// phi at a point, and the scale of its rounding error: the sum of the absolute values of its terms.
struct Value {
  double phi, scale;
};
using Function = std::function<Value()>;  // of the tensor's present content

/// A derivative along a direction, with an estimate of its error.
struct Quotient {
  double value, error;
  bool kink;
};

constexpr double eps = std::numeric_limits<double>::epsilon();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int max_resamples = 5;

/// eps^(1/3) max(1, |x|_inf) / max(1, |u|_inf), rounded to a power of 2, so that multiplying by it is exact.
double step_for(const mat& x, const mat& u) {
  const double wanted = std::cbrt(eps) * std::max(1.0, arma::abs(x).max()) / std::max(1.0, arma::abs(u).max());
  return std::exp2(std::round(std::log2(wanted)));
}

/// The direction next to u for which x + h u / 4 is a number of the machine, entry by entry.
mat representable(const mat& x, const mat& u, double h) {
  const mat moved = x + h / 4 * u;
  return (moved - x) * (4 / h);
}

/// With D(h) = (phi(x + h u) - phi(x - h u)) / 2h, at h, h/2 and h/4, Richardson's (4 D(h/2) - D(h)) / 3.
/// `here`: phi(x).
Quotient differentiate(const Function& phi, const Value& here, mat& x, const mat& u, double h) {
  const mat x0 = x;
  double scale = here.scale, D[3], J[3];
  for (int k = 0; k < 3; ++k) {
    const double step = h / (1 << k);
    x = x0 + step * u;
    const Value right = phi();
    x = x0 - step * u;
    const Value left = phi();
    scale = std::max({scale, right.scale, left.scale});
    D[k] = (right.phi - left.phi) / (2 * step);
    J[k] = ((right.phi - here.phi) - (here.phi - left.phi)) / step;  // h phi'', and the jump of the slope at x
  }
  x = x0;
  const double rounding = 4 * eps * scale / h;
  // A smooth function has first = 4 second. Below the rounding error nothing can be told, nor needs to be.
  const double first = D[0] - D[1], second = D[1] - D[2];
  const bool visible = std::abs(first) > 16 * rounding || std::abs(second) > 32 * rounding;
  const double ratio = second == 0 ? infinity : first / second;
  const bool between = visible && !(ratio > 2 && ratio < 8);
  // At a kink itself D has no error to shrink. But J keeps the jump when h is halved, and phi'' leaves 2 J(h/2) - J(h).
  const double jump = 2 * J[1] - J[0], again = 2 * J[2] - J[1];
  const bool at_x = std::abs(jump) > 128 * rounding && std::abs(again - jump) < std::abs(jump) / 4;
  return {(4 * D[1] - D[0]) / 3, std::abs(first) / 3 + rounding, between || at_x};
}

/// One comparison. The error is in units of the tolerance.
struct Comparison {
  double analytic, numeric, tolerance, error;
  bool kink;
  double difference() const { return kink ? 0 : std::abs(analytic - numeric); }
};

std::string place(uword i, uword rows) {
  std::ostringstream text;
  text << "(" << i % rows << ", " << i / rows << ")";
  return text.str();
}

/// Checks one tensor x after another.
class Checker {
 public:
  Checker(const GradCheckOptions& options, std::mt19937_64& random, const Function& phi, const Value& here)
      : options_(options), random_(random), phi_(phi), here_(here) {}

  GradCheckRow check(const std::string& name, mat& x, const mat& gradient) {
    GradCheckRow row;
    row.name = name;
    if (!std::isfinite(here_.phi)) row.gave_up = true, row.where = "value not finite";
    if (!gradient.is_finite()) row.gave_up = true, row.where = "gradient not finite";
    if (x.is_empty() || row.gave_up) return row;
    mat worst;  // the direction of the worst row
    for (int k = 0; k < options_.directions; ++k)
      until_smooth(
          row, x, gradient, [&](int attempt) { return direction(x, attempt); },
          [&](const mat& u) {
            worst = u;
            return "direction " + std::to_string(k);
          });
    for (const uword i : places(x))
      until_smooth(
          row, x, gradient, [&](int attempt) { return unit(x, attempt == 0 ? i : random_() % x.n_elem); },
          [&](const mat& u) {
            worst.reset();
            return place(u.index_max(), x.n_rows);
          });
    if (row.worst > 1 && !worst.is_empty()) locate(row, x, gradient, worst);
    return row;
  }

 private:
  static mat unit(const mat& x, uword i) {
    mat u(x.n_rows, x.n_cols);
    u(i) = 1;
    return u;
  }

  /// Normal entries. Each new attempt leaves out half of them once more, and with these, hopefully, what has a kink.
  mat direction(const mat& x, int attempt) {
    std::normal_distribution<double> draw;
    mat u(x.n_rows, x.n_cols);
    for (double& entry : u) entry = draw(random_);
    const std::uint64_t left_out = (std::uint64_t{1} << attempt) - 1;
    for (double& entry : u)
      if (attempt > 0 && (random_() >> 32 & left_out) != 0) entry = 0;
    return arma::any(arma::vectorise(u) != 0) ? u : unit(x, random_() % x.n_elem);
  }

  Comparison compare(mat& x, const mat& gradient, const mat& wanted) const {
    const double h = step_for(x, wanted);
    const mat u = representable(x, wanted, h);
    const Quotient numeric = differentiate(phi_, here_, x, u, h);
    const double analytic = arma::dot(gradient, u);
    const double tolerance = 10 * numeric.error + options_.slack * arma::dot(arma::abs(gradient), arma::abs(u));
    const double difference = std::abs(analytic - numeric.value);
    const double error = difference <= tolerance && tolerance == 0 ? 0 : difference / tolerance;
    return {analytic, numeric.value, tolerance, std::isnan(error) ? infinity : error, numeric.kink};
  }

  static void enter(GradCheckRow& row, const Comparison& c, const std::string& where) {
    row.worst = c.error, row.where = where;
    row.analytic = c.analytic, row.numeric = c.numeric, row.tolerance = c.tolerance;
  }

  template <typename Draw, typename Where>
  void until_smooth(GradCheckRow& row, mat& x, const mat& gradient, const Draw& draw, const Where& where) {
    for (int attempt = 0; attempt <= max_resamples; ++attempt) {
      const mat u = draw(attempt);
      const Comparison c = compare(x, gradient, u);
      if (c.kink) {
        ++row.resampled;
        continue;
      }
      if (c.error > row.worst) enter(row, c, where(u));
      return;
    }
    row.gave_up = true;
    if (row.worst <= 1) row.where = "only kinks";
  }

  /// The error along u is a sum of the entries' errors. Its larger half again and again leads to a single entry.
  void locate(GradCheckRow& row, mat& x, const mat& gradient, const mat& u) const {
    uword begin = 0, end = x.n_elem;
    const auto error_of = [&](uword first, uword last) {
      mat part(x.n_rows, x.n_cols);
      std::copy(u.begin() + first, u.begin() + last, part.begin() + first);
      return compare(x, gradient, part).difference();
    };
    while (end - begin > 1) {
      const uword middle = begin + (end - begin) / 2;
      if (error_of(begin, middle) >= error_of(middle, end))
        end = middle;
      else
        begin = middle;
    }
    const Comparison there = compare(x, gradient, unit(x, begin));
    if (!there.kink && there.error > 1) enter(row, there, place(begin, x.n_rows));
  }

  /// Corners, the middles of edges, then random entries; every entry of a small tensor.
  std::vector<uword> places(const mat& x) {
    std::vector<uword> all;
    const uword R = x.n_rows, C = x.n_cols, most = static_cast<uword>(options_.coordinates);
    if (x.n_elem <= most) {
      for (uword i = 0; i < x.n_elem; ++i) all.push_back(i);
      return all;
    }
    for (const uword j : {uword{0}, C - 1, C / 2})
      for (const uword i : {uword{0}, R - 1, R / 2})
        if (all.size() < most) all.push_back(i + j * R);
    while (all.size() < most) all.push_back(random_() % x.n_elem);
    return all;
  }

  const GradCheckOptions& options_;
  std::mt19937_64& random_;
  const Function& phi_;
  const Value here_;
};

/// What a layer holds beside its scratch, put back in the end, also if the layer throws.
class Kept {
 public:
  explicit Kept(Layer<double>& layer) : counters_(layer.counters()) {
    for (const auto& p : layer.parameters()) keep(*p.value), keep(*p.gradient);
    for (const auto& b : layer.buffers()) keep(*b.value);
    for (const std::uint64_t* counter : counters_) counts_.push_back(*counter);
  }
  ~Kept() {
    for (auto& [M, content] : matrices_) *M = content;
    rewind();
  }
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;
  /// The next random draws are those of the first pass.
  void rewind() {
    for (std::size_t i = 0; i < counters_.size(); ++i) *counters_[i] = counts_[i];
  }

 private:
  void keep(mat& M) { matrices_.emplace_back(&M, M); }
  std::vector<std::pair<mat*, mat>> matrices_;
  std::vector<std::uint64_t*> counters_;
  std::vector<std::uint64_t> counts_;
};

}  // namespace

GradCheckReport grad_check(Layer<double>& layer, const mat& X, const GradCheckOptions& options) {
  std::mt19937_64 random(options.seed);
  Kept kept(layer);
  mat x = X, Y, Z, dX;
  layer.forward(x, Y);
  mat V(Y.n_rows, Y.n_cols);
  std::normal_distribution<double> draw;
  for (double& v : V) v = draw(random);

  const std::vector<Parameter<double>> parameters = layer.parameters();
  std::vector<mat> gradients;  // those that this backward adds
  zero_gradients(parameters);
  layer.backward(x, Y, V, &dX);
  for (const auto& p : parameters) gradients.push_back(*p.gradient);

  const auto value = [&](const mat& at) { return Value{arma::dot(V, at), arma::dot(arma::abs(V), arma::abs(at))}; };
  const Function phi = [&] {
    kept.rewind();
    layer.forward(x, Z);
    return value(Z);
  };
  Checker checker(options, random, phi, value(Y));
  GradCheckReport report;
  if (options.input) report.rows.push_back(checker.check("X", x, dX));
  for (uword i = 0; i < parameters.size(); ++i)
    report.rows.push_back(checker.check(parameters[i].name, *parameters[i].value, gradients[i]));
  phi();  // the layer's scratch is X's again
  return report;
}

GradCheckReport grad_check(const ScalarWithGradient& f, const mat& X, const GradCheckOptions& options) {
  std::mt19937_64 random(options.seed);
  mat x = X, dX(X.n_rows, X.n_cols);
  const double here = f(x, &dX);
  const Function phi = [&] {
    const double value = f(x, nullptr);
    return Value{value, std::abs(value)};
  };
  return {{Checker(options, random, phi, {here, std::abs(here)}).check("X", x, dX)}};
}

bool GradCheckReport::passed() const {
  for (const GradCheckRow& row : rows)
    if (!row.passed()) return false;
  return !rows.empty();
}

std::string GradCheckReport::text() const {
  std::ostringstream out;
  out << std::left << std::setw(16) << "tensor" << std::setw(12) << "error/bound" << std::setw(14) << "at"
      << std::setw(16) << "backward" << std::setw(16) << "difference"
      << "kinks\n"
      << std::setprecision(6);
  for (const GradCheckRow& r : rows)
    out << std::setw(16) << r.name << std::setw(12) << r.worst << std::setw(14) << r.where << std::setw(16)
        << r.analytic << std::setw(16) << r.numeric << r.resampled << (r.passed() ? "" : "   WRONG") << "\n";
  return out.str();
}

}  // namespace nn
