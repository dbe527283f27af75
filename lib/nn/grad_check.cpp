#include "nn/grad_check.hpp"

#include <cmath>
#include <iomanip>
#include <limits>
#include <random>
#include <sstream>

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
constexpr int max_resamples = 5;

/// D(h) = (phi(x + h u) - phi(x - h u)) / 2h at h, h/2 and h/4; Richardson: (4 D(h/2) - D(h)) / 3.
Quotient differentiate(const Function& phi, mat& x, const mat& u) {
  const mat x0 = x;
  const double largest = x0.is_empty() ? 0 : arma::abs(x0).max();
  const double h = std::cbrt(eps) * std::max(1.0, largest) / std::max(1.0, arma::abs(u).max());
  double scale = 0;
  const auto quotient = [&](double step) {
    x = x0 + step * u;
    const Value right = phi();
    x = x0 - step * u;
    const Value left = phi();
    scale = std::max({scale, right.scale, left.scale});
    return (right.phi - left.phi) / (2 * step);
  };
  const double D1 = quotient(h), D2 = quotient(h / 2), D4 = quotient(h / 4);
  x = x0;
  const double rounding = 4 * eps * scale / h;
  const double first = D1 - D2, second = D2 - D4;
  // A smooth function has first = 4 second. Below the rounding error nothing can be told, nor needs to be.
  const bool visible = std::abs(first) > 16 * rounding || std::abs(second) > 32 * rounding;
  const double ratio = second == 0 ? std::numeric_limits<double>::infinity() : first / second;
  return {(4 * D2 - D1) / 3, std::abs(first) / 3 + rounding, visible && !(ratio > 2 && ratio < 8)};
}

class Checker {
 public:
  explicit Checker(const GradCheckOptions& options) : options_(options), random_(options.seed) {}

  mat normal(uword rows, uword cols) {
    mat U(rows, cols);
    std::normal_distribution<double> draw;
    for (double& u : U) u = draw(random_);
    return U;
  }

  GradCheckRow check(const std::string& name, const Function& phi, mat& x, const mat& gradient) {
    GradCheckRow row;
    row.name = name;
    if (!gradient.is_finite()) row.gave_up = true, row.where = "gradient not finite";
    if (x.is_empty() || row.gave_up) return row;
    for (int k = 0; k < options_.directions; ++k)
      try_until_smooth(row, phi, x, gradient, [&] { return normal(x.n_rows, x.n_cols); },
                       [&](const mat&) { return "direction " + std::to_string(k); });
    for (const uword i : places(x)) {
      bool first = true;
      try_until_smooth(
          row, phi, x, gradient,
          [&] {
            mat u(x.n_rows, x.n_cols);
            u(std::exchange(first, false) ? i : random_() % x.n_elem) = 1;
            return u;
          },
          [&](const mat& u) {
            const uword at = u.index_max();
            return "(" + std::to_string(at % x.n_rows) + ", " + std::to_string(at / x.n_rows) + ")";
          });
    }
    return row;
  }

 private:
  template <typename Draw, typename Where>
  void try_until_smooth(GradCheckRow& row, const Function& phi, mat& x, const mat& gradient, const Draw& draw,
                        const Where& where) {
    for (int attempt = 0; attempt <= max_resamples; ++attempt) {
      const mat u = draw();
      const Quotient numeric = differentiate(phi, x, u);
      if (numeric.kink) {
        ++row.resampled;
        continue;
      }
      const double analytic = arma::dot(gradient, u);
      const double tolerance = 10 * numeric.error + options_.slack * arma::dot(arma::abs(gradient), arma::abs(u));
      const double difference = std::abs(analytic - numeric.value);
      const double error = difference <= tolerance && tolerance == 0 ? 0 : difference / tolerance;
      if (!(error <= row.worst)) {  // also if it is NaN
        row.worst = std::isnan(error) ? std::numeric_limits<double>::infinity() : error;
        row.where = where(u);
        row.analytic = analytic, row.numeric = numeric.value, row.tolerance = tolerance;
      }
      return;
    }
    row.gave_up = true;
    row.where = "only kinks";
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
  std::mt19937_64 random_;
};

}  // namespace

GradCheckReport grad_check(Layer<double>& layer, const mat& X, const GradCheckOptions& options) {
  Checker checker(options);
  mat x = X, Y, dX;
  layer.forward(x, Y);
  const mat V = checker.normal(Y.n_rows, Y.n_cols);

  // The gradients that this backward adds, with what stood there before kept aside.
  std::vector<Parameter<double>> parameters = layer.parameters();
  std::vector<mat> before, gradients;
  for (auto& p : parameters) before.push_back(*p.gradient), p.gradient->zeros();
  layer.backward(x, Y, V, &dX);
  for (auto& p : parameters) gradients.push_back(*p.gradient);

  mat Z;
  const Function phi = [&] {
    layer.forward(x, Z);
    return Value{arma::dot(V, Z), arma::dot(arma::abs(V), arma::abs(Z))};
  };
  GradCheckReport report;
  report.rows.push_back(checker.check("X", phi, x, dX));
  for (uword i = 0; i < parameters.size(); ++i) {
    report.rows.push_back(checker.check(parameters[i].name, phi, *parameters[i].value, gradients[i]));
    *parameters[i].gradient = before[i];
  }
  layer.forward(x, Z);  // the layer's state is X's again
  return report;
}

GradCheckReport grad_check(const ScalarWithGradient& f, const mat& X, const GradCheckOptions& options) {
  Checker checker(options);
  mat x = X, dX(X.n_rows, X.n_cols);
  f(x, &dX);
  const Function phi = [&] {
    const double value = f(x, nullptr);
    return Value{value, std::abs(value)};
  };
  GradCheckReport report;
  report.rows.push_back(checker.check("X", phi, x, dX));
  return report;
}

bool GradCheckReport::passed() const {
  for (const GradCheckRow& row : rows)
    if (!row.passed()) return false;
  return !rows.empty();
}

std::string GradCheckReport::text() const {
  std::ostringstream out;
  out << std::left << std::setw(16) << "tensor" << std::setw(12) << "error/bound" << std::setw(14) << "at"
      << std::setw(16) << "backward" << std::setw(16) << "difference" << "kinks\n"
      << std::setprecision(6);
  for (const GradCheckRow& r : rows)
    out << std::setw(16) << r.name << std::setw(12) << r.worst << std::setw(14) << r.where << std::setw(16)
        << r.analytic << std::setw(16) << r.numeric << r.resampled << (r.passed() ? "" : "   WRONG") << "\n";
  return out.str();
}

}  // namespace nn
