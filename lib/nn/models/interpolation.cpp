#include "nn/models/interpolation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include "nn/train/random.hpp"

namespace nn {

using arma::mat, arma::vec;

namespace {

void require_descending(const vec& t, const char* where) {
  require(!t.is_empty() && t.is_finite(), where, ": t has ", t.n_elem,
          " entries, and must have at least one, all finite");
  for (uword i = 1; i < t.n_elem; ++i)
    require(t(i - 1) > t(i), where, ": t(", i, ") is not less than the entry before it");
}

/// Equal samples are neighbours in the lexicographic order: O(n N log N).
void require_samples(const mat& X, const char* where) {
  require(!X.is_empty() && X.is_finite(), where, ": X is ", X.n_rows, " x ", X.n_cols,
          ", and must have at least one sample, all numbers finite");
  std::vector<uword> order(X.n_cols);
  std::iota(order.begin(), order.end(), uword{0});
  const auto begin = [&](uword i) { return X.colptr(i); };
  const auto end = [&](uword i) { return X.colptr(i) + X.n_rows; };
  std::sort(order.begin(), order.end(),
            [&](uword i, uword j) { return std::lexicographical_compare(begin(i), end(i), begin(j), end(j)); });
  for (uword k = 1; k < order.size(); ++k)
    require(!std::equal(begin(order[k]), end(order[k]), begin(order[k - 1])), where, ": samples ",
            std::min(order[k - 1], order[k]), " and ", std::max(order[k - 1], order[k]), " are equal");
}

void require_targets(const mat& X, const mat& F, const char* where) {
  require(F.n_rows == X.n_cols && F.n_cols > 0, where, ": F is ", F.n_rows, " x ", F.n_cols, ", and must have ",
          X.n_cols, " rows, one for each sample");
  require(F.is_finite(), where, ": a number in F is not finite");
}

double smallest_gap(const vec& sorted) { return arma::abs(arma::diff(sorted)).min(); }

/// All units look in the direction w. Wt: N x m.
TwoLayer network(const vec& w, const vec& b1, const mat& Wt) {
  return {arma::repmat(w.t(), b1.n_elem, 1), b1, Wt.head_rows(Wt.n_rows - 1).t(), Wt.tail_rows(1).t()};
}

/// Samples by ascending projection on a direction that separates them.
struct Line {
  vec w, t;
  mat F;
};
Line ascending(const mat& X, const mat& F, const char* where) {
  require_samples(X, where);
  require_targets(X, F, where);
  const vec w = separating_direction(X), t = X.t() * w;
  const arma::uvec order = arma::sort_index(t);
  return {w, t(order), F.rows(order)};
}

}  // namespace

mat forward(const TwoLayer& net, const mat& X, const ScalarFunction& phi) {
  const auto& [W1, b1, W2, b2] = net;
  require_size("forward", "X", X, W1.n_cols, X.n_cols);
  require_size("forward", "b1", b1, W1.n_rows, 1);
  require_size("forward", "W2", W2, b2.n_elem, W1.n_rows);
  mat H = W1 * X;
  H.each_col() += b1;
  H.transform(phi);
  mat Y = W2 * H;
  Y.each_col() += b2;
  return Y;
}

mat interpolation_matrix(const mat& X, const vec& w, const vec& b1, const ScalarFunction& phi) {
  const uword N = X.n_cols;
  require(N > 0, "interpolation_matrix: X has no sample");
  require_size("interpolation_matrix", "b1", b1, N - 1, 1);
  require_size("interpolation_matrix", "w", w, X.n_rows, 1);
  const vec t = X.t() * w;
  mat M(N, N, arma::fill::ones);
  for (uword j = 0; j + 1 < N; ++j)
    for (uword i = 0; i < N; ++i) M(i, j) = phi(t(i) + b1(j));
  return M;
}

vec separating_direction(const mat& X) {
  require_samples(X, "separating_direction");
  if (X.n_rows == 1) return vec{1};
  std::mt19937_64 random(1);
  vec best(X.n_rows);
  best(0) = 1;
  double best_separation = 0;
  for (int attempt = 0; attempt < 32 && X.n_cols > 1; ++attempt) {
    vec w(X.n_rows);
    for (double& each : w) each = draw_normal(random);
    w /= arma::norm(w);
    const vec t = arma::sort(X.t() * w);
    const double separation = smallest_gap(t) / std::max(std::abs(t.front()), std::abs(t.back()));
    if (separation > best_separation) best = w, best_separation = separation;
  }
  require(X.n_cols == 1 || best_separation > 0, "separating_direction: two samples are too close to be told apart");
  return best;
}

Triangular triangularise(const vec& t) {
  require(!t.is_empty() && t.is_finite(), "triangularise: t has ", t.n_elem,
          " entries, and must have at least one, all finite");
  const arma::uvec order = arma::sort_index(t, "descend");
  const vec sorted = t(order);
  require_descending(sorted, "triangularise, sorted");
  return {order, t.n_elem == 1 ? 1 : smallest_gap(sorted) / 2};
}

mat relu_matrix(const vec& t, double epsilon) {
  require_descending(t, "relu_matrix");
  require(epsilon > 0 && std::isfinite(epsilon), "relu_matrix: epsilon is ", epsilon,
          ", and must be positive and finite");
  const uword N = t.n_elem;
  mat M(N, N, arma::fill::ones);
  for (uword j = 0; j + 1 < N; ++j)
    for (uword i = 0; i < N; ++i) M(i, j) = std::max(t(i) - t(j) + epsilon, 0.0);
  return M;
}

mat solve_upper(const mat& M, const mat& F) {
  require(M.is_square() && !M.is_empty(), "solve_upper: M is ", M.n_rows, " x ", M.n_cols, ", and must be square");
  require_size("solve_upper", "F", F, M.n_rows, F.n_cols);
  for (uword j = 0; j < M.n_cols; ++j) {
    require(M(j, j) != 0, "solve_upper: M has a zero on its diagonal, at ", j);
    for (uword i = j + 1; i < M.n_rows; ++i)
      require(M(i, j) == 0, "solve_upper: M is not 0 below the diagonal, at (", i, ", ", j, ")");
  }
  mat W = F;
  for (uword c = 0; c < W.n_cols; ++c) {  // down the columns of M, which lie in memory one after another
    double* w = W.colptr(c);
    for (uword j = M.n_cols; j-- > 0;) {
      const double* column = M.colptr(j);
      w[j] /= column[j];
      for (uword i = 0; i < j; ++i) w[i] -= column[i] * w[j];
    }
  }
  return W;
}

TwoLayer interpolate_relu(const mat& X, const mat& F) {
  require_samples(X, "interpolate_relu");
  require_targets(X, F, "interpolate_relu");
  const vec w = separating_direction(X), t = X.t() * w;
  const auto [order, epsilon] = triangularise(t);
  const vec sorted = t(order);
  const mat Wt = solve_upper(relu_matrix(sorted, epsilon), F.rows(order));  // row i: sample order(i)
  return network(w, epsilon - sorted.head(X.n_cols - 1), Wt);
}

TwoLayer interpolate_linear(const mat& X, const mat& F) {
  const auto [w, t, sorted] = ascending(X, F, "interpolate_linear");
  const uword N = t.n_elem;
  mat Wt(N, F.n_cols);
  for (uword c = 0; c < F.n_cols; ++c) {
    double before = 0;
    for (uword j = 0; j + 1 < N; ++j) {
      const double slope = (sorted(j + 1, c) - sorted(j, c)) / (t(j + 1) - t(j));
      Wt(j, c) = slope - before;
      before = slope;
    }
    Wt(N - 1, c) = sorted(0, c);
  }
  return network(w, -t.head(N - 1), Wt);
}

TwoLayer interpolate_step(const mat& X, const mat& F) {
  const auto [w, t, sorted] = ascending(X, F, "interpolate_step");
  const uword N = t.n_elem;
  mat Wt(N, F.n_cols);
  vec b1(N - 1);
  for (uword j = 0; j + 1 < N; ++j) {
    b1(j) = -(t(j) + (t(j + 1) - t(j)) / 2);
    Wt.row(j) = sorted.row(j + 1) - sorted.row(j);
  }
  Wt.row(N - 1) = sorted.row(0);
  return network(w, b1, Wt);
}

mat gain_matrix(const vec& t, const ScalarFunction& phi, double lambda) {
  require_descending(t, "gain_matrix");
  require(lambda > 0 && std::isfinite(lambda), "gain_matrix: lambda is ", lambda, ", and must be positive and finite");
  const uword N = t.n_elem;
  mat M(N, N, arma::fill::ones);
  for (uword j = 0; j + 1 < N; ++j)
    for (uword i = 0; i < N; ++i) M(i, j) = phi(lambda * (t(i) - t(j)));
  return M;
}

double sufficient_gain(const vec& t, const ScalarFunction& phi, double tau) {
  require_descending(t, "sufficient_gain");
  require(tau > 0 && tau < 1, "sufficient_gain: tau is ", tau, ", and must be between 0 and 1");
  const double bound = tau * phi(0);
  require(bound > 0, "sufficient_gain: phi(0) must be positive");
  const uword N = t.n_elem;
  if (N == 1) return 1;
  const auto all_small = [&](double lambda) {  // neighbours first: they are the likeliest to be too large
    for (uword distance = 1; distance < N; ++distance)
      for (uword j = 0; j + distance < N; ++j)
        if (!(std::abs(phi(lambda * (t(j + distance) - t(j)))) <= bound)) return false;
    return true;
  };
  const double gap = smallest_gap(t);
  for (double z = 1; z <= 1e12; z *= 2)
    if (std::isfinite(z / gap) && all_small(z / gap)) return z / gap;
  require(false, "sufficient_gain: phi does not vanish towards minus infinity");
  return 0;
}

TwoLayer interpolate_saturating(const mat& X, const mat& F, const ScalarFunction& phi) {
  require_samples(X, "interpolate_saturating");
  require_targets(X, F, "interpolate_saturating");
  const vec w = separating_direction(X), t = X.t() * w;
  const arma::uvec order = triangularise(t).order;
  const vec sorted = t(order);
  const double lambda = sufficient_gain(sorted, phi, 1e-3);
  mat Wt;
  require(arma::solve(Wt, gain_matrix(sorted, phi, lambda), F.rows(order), arma::solve_opts::no_approx),
          "interpolate_saturating: the matrix at the gain found is singular");
  return network(lambda * w, -lambda * sorted.head(X.n_cols - 1), Wt);
}

}  // namespace nn
