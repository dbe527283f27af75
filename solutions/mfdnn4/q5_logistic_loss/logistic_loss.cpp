#include "logistic_loss.hpp"

#include <algorithm>
#include <cmath>

namespace mfdnn4_q5 {

namespace {

void require_labels(const arma::ivec& y, arma::uword N) {
  if (N == 0) throw std::invalid_argument("there must be a sample");
  if (y.n_elem != N)
    throw std::invalid_argument("y needs " + std::to_string(N) + " labels, not " +
                                std::to_string(y.n_elem));
  for (const auto label : y)
    if (label != -1 && label != 1)
      throw std::invalid_argument("labels are -1 and +1, not " + std::to_string(label));
}

void require_samples(const arma::mat& X, const arma::ivec& y) {
  if (X.is_empty()) throw std::invalid_argument("X must have a feature and a sample");
  require_labels(y, X.n_cols);
}

void require_fit(const Model& model, const arma::mat& X, const arma::ivec& y) {
  require_samples(X, y);
  if (model.a.n_elem != X.n_rows)
    throw std::invalid_argument("a has length " + std::to_string(model.a.n_elem) + ", X has " +
                                std::to_string(X.n_rows) + " features");
}

// Never NaN but for NaN: exp overflows to infinity, of which 1 / (1 + infinity) makes a 0.
double sigma(double u) { return 1 / (1 + std::exp(-u)); }

}  // namespace

// The components of P(y) - f are s and -s, where s = sigma(-y z) is the probability of the wrong
// label. So l = 2 s^2.
arma::vec loss(const arma::vec& z, const arma::ivec& y) {
  require_labels(y, z.n_elem);
  arma::vec l(z.n_elem, arma::fill::none);
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    const double s = sigma(-y(i) * z(i));
    l(i) = 2 * s * s;
  }
  return l;
}

// ds/dz = -y s t, where t = 1 - s. As sigma(y z), t keeps its digits also where s rounds to 1.
arma::vec dloss(const arma::vec& z, const arma::ivec& y) {
  require_labels(y, z.n_elem);
  arma::vec slope(z.n_elem, arma::fill::none);
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    const double s = sigma(-y(i) * z(i)), t = sigma(y(i) * z(i));
    slope(i) = -4 * y(i) * s * s * t;
  }
  return slope;
}

// d(s^2 t)/dz = -y s t (2 s t - s^2) = -y s^2 t (2 - 3 s), and y^2 = 1.
arma::vec d2loss(const arma::vec& z, const arma::ivec& y) {
  require_labels(y, z.n_elem);
  arma::vec curvature(z.n_elem, arma::fill::none);
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    const double s = sigma(-y(i) * z(i)), t = sigma(y(i) * z(i));
    curvature(i) = 4 * s * s * t * (2 - 3 * s);
  }
  return curvature;
}

namespace {

// log(1 + exp(u)), with the larger term taken out of the logarithm.
double softplus(double u) { return std::max(u, 0.0) + std::log1p(std::exp(-std::abs(u))); }

// dz_i/da = x_i and dz_i/db = 1, so that all there is to know about the loss is g_i = dl/dz_i.
Value mean_over_samples(const arma::vec& l, const arma::vec& g, const arma::mat& X) {
  const arma::vec weighted = g / static_cast<double>(X.n_cols);
  return {arma::mean(l), X * weighted, arma::accu(weighted)};
}

}  // namespace

Value squared_objective(const Model& model, const arma::mat& X, const arma::ivec& y) {
  require_fit(model, X, y);
  const arma::vec z = X.t() * model.a + model.b;
  return mean_over_samples(loss(z, y), dloss(z, y), X);
}

// Only the component of the true label counts: D_KL = -log sigma(y z) = softplus(-y z).
Value kl_objective(const Model& model, const arma::mat& X, const arma::ivec& y) {
  require_fit(model, X, y);
  const arma::vec z = X.t() * model.a + model.b;
  arma::vec l(z.n_elem, arma::fill::none), g(z.n_elem, arma::fill::none);
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    l(i) = softplus(-y(i) * z(i));
    g(i) = -y(i) * sigma(-y(i) * z(i));
  }
  return mean_over_samples(l, g, X);
}

Model train(const arma::mat& X, const arma::ivec& y, Loss kind, const Model& init, double rate,
            arma::uword steps) {
  require_fit(init, X, y);
  if (!(rate > 0)) throw std::invalid_argument("the rate must be positive");
  Model model = init;
  for (arma::uword step = 0; step < steps; ++step) {
    const Value v =
        kind == Loss::squared ? squared_objective(model, X, y) : kl_objective(model, X, y);
    model.a -= rate * v.da;
    model.b -= rate * v.db;
  }
  return model;
}

namespace {

// a = t e_1, b = 0: all y z have the sign of t and are at least |t| in size.
Model along_the_first_feature(arma::uword p, double t) {
  Model model{arma::vec(p), 0};
  model.a(0) = t;
  return model;
}

}  // namespace

// At t = -8 and already at t = -4 all samples are wrong and cost about 2, at t = 0 they cost 1/2:
// the middle lies far above the chord.
Segment nonconvexity(const arma::mat& X, const arma::ivec& y) {
  require_samples(X, y);
  return {along_the_first_feature(X.n_rows, -8), along_the_first_feature(X.n_rows, 0)};
}

// At a = -t e_1 each |dl/dz| = 4 s^2 (1 - s) is at most 4 exp(-t), so that the gradient is no
// longer than 4 exp(-t) max |(x_i, 1)|. Twice that leaves room for rounding. The KL loss has
// |dl/dz| = s, which goes to 1.
Model vanishing(const arma::mat& X, const arma::ivec& y, double eps) {
  require_samples(X, y);
  if (!(eps > 0)) throw std::invalid_argument("eps must be positive");
  const arma::rowvec squares = arma::sum(arma::square(X), 0);
  const double longest = std::sqrt(squares.max() + 1);
  return along_the_first_feature(X.n_rows, -std::log(8 * longest / eps));
}

// At a = 1 the outliers have y z = -20, so far out on the plateau that they pull at nothing; the
// clean samples have the word. At a = 0 all samples pull by their x, and 10 at -20 outdo 100 at 1.
std::pair<Model, Model> two_basins(const arma::mat& X, const arma::ivec& y) {
  require_samples(X, y);
  return {along_the_first_feature(X.n_rows, 1), along_the_first_feature(X.n_rows, 0)};
}

}  // namespace mfdnn4_q5
