#include "heaviside.hpp"

#include <algorithm>

namespace ift6135_q1 {

namespace {

void require(bool holds, const char* otherwise) {
  if (!holds) throw std::invalid_argument(otherwise);
}

}  // namespace

// If x and y = x + eps are both positive, the quotient is (y - x) / eps = 1. Else one of the two
// maxima is 0, and their difference loses nothing. Rounding never changes the sign of y.
double relu_quotient(double x, double eps) {
  require(std::isfinite(x) && std::isfinite(eps), "x and eps must be finite");
  require(eps != 0, "eps must not be 0");
  const double y = x + eps;
  if (x > 0 && y > 0) return 1;
  return (std::max(0.0, y) - std::max(0.0, x)) / eps;
}

std::optional<double> relu_derivative(double x) {
  if (x == 0) return std::nullopt;  // the quotients are 0 on the left and 1 on the right
  return std::isnan(x) ? x : x > 0;
}

// As long as |eps| <= |x|, x + eps does not change sides.
double safe_radius(double x) {
  require(std::isfinite(x) && x != 0, "x must be finite and not 0");
  return std::abs(x);
}

OneSided relu_one_sided(double x) {
  require(std::isfinite(x), "x must be finite");
  return {double(x > 0), double(x >= 0)};
}

// dx_i = relu'(x_i) dy_i. A slope that is selected, not branched to: signs are hard to predict.
arma::vec relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero) {
  require(x.n_elem == dy.n_elem, "x and dy must have the same length");
  require(at_zero >= 0 && at_zero <= 1, "at_zero must lie in [0, 1]");
  arma::vec dx(x.n_elem, arma::fill::none);
  for (arma::uword i = 0; i < x.n_elem; ++i) {
    const double slope = x(i) > 0 ? 1 : x(i) < 0 ? 0 : at_zero;
    dx(i) = slope * dy(i);
  }
  return dx;
}

// Slope times distance from 0: x H(x).
double first_definition(double x, const nn::ScalarFunction& H) { return x * H(x); }

// The area under H up to x; left of -|x| there is none. The midpoints of an even number of panels
// stay off 0, and H is constant in each panel: the sum is exact.
double second_definition(double x, const nn::ScalarFunction& H) {
  constexpr int panels = 16;
  const double from = -std::abs(x), width = (x - from) / panels;
  double sum = 0;
  for (int i = 0; i < panels; ++i) sum += H(from + (i + 0.5) * width);
  return sum * width;
}

// Far on the left e^{-kx} is inf, and 1 / inf is the 0 that it should be.
double sigmoid_k(double x, double k) {
  require(k > 0 && std::isfinite(k), "k must be positive and finite");
  return 1 / (1 + std::exp(-k * x));
}

// |sigma_k(x) - H(x)| = 1 / (1 + e^{k|x|}) falls with |x|: the worst is |x| = delta, and
// 1 / (1 + e^{k delta}) = eps has this solution.
double gain_for(double delta, double eps) {
  require(delta > 0 && std::isfinite(delta), "delta must be positive and finite");
  require(eps > 0 && eps < 0.5, "eps must lie between 0 and 1/2");
  return std::log((1 - eps) / eps) / delta;
}

// The same equation with 1/2 - eta for eps, solved for x.
double uniform_counterexample(double k, double eta) {
  require(k > 0 && std::isfinite(k), "k must be positive and finite");
  require(eta > 0 && eta < 0.5, "eta must lie between 0 and 1/2");
  return std::log((0.5 + eta) / (0.5 - eta)) / k;
}

// Twice the integral of 1 / (1 + e^{kx}) over x > 0, which has the antiderivative
// -log(1 + e^{-kx}) / k.
double l1_distance(double k) {
  require(k > 0 && std::isfinite(k), "k must be positive and finite");
  return 2 * std::log(2.0) / k;
}

namespace {

void require_support(double A) {
  require(A > 0 && std::isfinite(A), "A must be positive and finite");
}

struct Rule {
  arma::vec nodes, weights;
};

// Gauss's rule on [-1, 1]: n points, exact for polynomials up to degree 2n - 1. Golub and Welsch:
// the nodes are the eigenvalues of this matrix, and the weights stand in its eigenvectors.
Rule gauss(arma::uword n) {
  const arma::vec i = arma::regspace(1, static_cast<double>(n - 1));
  arma::mat T(n, n);
  T.diag(1) = i / arma::sqrt(4 * i % i - 1);
  arma::vec nodes;
  arma::mat V;
  arma::eig_sym(nodes, V, arma::symmatu(T));
  return {nodes, 2 * arma::square(V.row(0).t())};
}

// The integral of f over [a, b] in panels of one rule. A panel ends at every break, so that f is
// smooth in each of them, and all points lie inside. Breaks outside add panels in which f is 0.
double integral(const Function& f, double a, double b, const arma::vec& breaks = {}) {
  static const Rule rule = gauss(16);
  const arma::vec ends = arma::unique(arma::join_cols(arma::linspace(a, b, 129), breaks));
  const arma::rowvec half = arma::diff(ends).t() / 2;
  arma::mat x = rule.nodes * half;
  x.each_row() += ends.head(half.n_elem).t() + half;
  return arma::dot(rule.weights * half, f(arma::vectorise(x)));
}

}  // namespace

double distributional_derivative(const Function& F, const Function& dphi, double A,
                                 const arma::vec& breaks) {
  require_support(A);
  require(breaks.is_finite(), "the breaks must be finite");
  return -integral([&](const arma::vec& x) -> arma::vec { return F(x) % dphi(x); }, -A, A, breaks);
}

// Integration by parts from break to break: at each of them F phi has another value on the left
// than on the right, and the difference is jump times phi.
double by_jumps(const Function& dF, const arma::vec& breaks, const arma::vec& jumps,
                const Function& phi, double A) {
  require_support(A);
  require(breaks.is_finite(), "the breaks must be finite");
  require(breaks.n_elem == jumps.n_elem, "each break needs its jump");
  return integral([&](const arma::vec& x) -> arma::vec { return dF(x) % phi(x); }, -A, A, breaks) +
         arma::dot(jumps, phi(breaks));
}

// H cuts the left half off.
double heaviside_derivative(const Function& dphi, double A) {
  require_support(A);
  return -integral(dphi, 0, A);
}

double relu_second_derivative(const Function& d2phi, double A) {
  require_support(A);
  return integral([&](const arma::vec& x) -> arma::vec { return x % d2phi(x); }, 0, A);
}

double step_at(double t, double c, const Function& dphi, double A) {
  require_support(A);
  require(std::isfinite(t) && std::isfinite(c), "t and c must be finite");
  return -c * integral(dphi, std::clamp(t, -A, A), A);
}

}  // namespace ift6135_q1
