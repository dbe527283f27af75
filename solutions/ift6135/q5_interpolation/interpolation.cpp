#include "interpolation.hpp"

#include <random>

namespace ift6135_q5 {

namespace {

using arma::mat, arma::uword, arma::vec;

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

void require_descending(const vec& t) {
  require(!t.empty() && t.is_finite(), "t_sorted needs at least one number, all of them finite");
  for (uword i = 1; i < t.n_elem; ++i) require(t(i - 1) > t(i), "t_sorted must descend strictly");
}

void require_targets(const mat& X, const mat& F) {
  require(F.n_rows == X.n_cols, "F needs a row for each sample");
  require(F.is_finite(), "the numbers in F must be finite");
}

// Only neighbours can be the closest pair. t: sorted, at least two.
double smallest_gap(const vec& t) { return arma::abs(arma::diff(t)).min(); }

// All hidden units look in the direction w.
nn::TwoLayer network(const vec& w, const vec& b1, const mat& Wt) {
  const auto [W2, b2] = unstack_output(Wt);
  return {arma::repmat(w.t(), b1.n_elem, 1), b1, W2, b2};
}

}  // namespace

mat forward(const nn::TwoLayer& net, const mat& X, const nn::ScalarFunction& phi) {
  const auto& [W1, b1, W2, b2] = net;
  require(X.n_rows == W1.n_cols, "X needs as many rows as W1 has columns");
  require(b1.n_elem == W1.n_rows && W2.n_cols == W1.n_rows, "b1 and W2 must fit the rows of W1");
  require(b2.n_elem == W2.n_rows, "b2 must fit the rows of W2");
  mat H = W1 * X;  // (N-1) x B: the whole batch in one product
  H.each_col() += b1;
  H.transform(phi);
  mat Y = W2 * H;
  Y.each_col() += b2;
  return Y;
}

std::uint64_t parameter_count(std::uint64_t n, std::uint64_t N, std::uint64_t m) {
  require(n > 0 && N > 0 && m > 0, "n, N and m must be positive");
  return (N - 1) * (n + 1) + m * N;
}

mat interpolation_matrix(const mat& X, const vec& w, const vec& b1, const nn::ScalarFunction& phi) {
  const uword N = X.n_cols;
  require(b1.n_elem + 1 == N, "b1 needs N - 1 entries");
  require(w.n_elem == X.n_rows, "w needs as many entries as X has rows");
  const vec t = X.t() * w;  // each sample is projected once, not once for every unit
  mat M(N, N, arma::fill::ones);
  for (uword j = 0; j + 1 < N; ++j)
    for (uword i = 0; i < N; ++i) M(i, j) = phi(t(i) + b1(j));
  return M;
}

mat stack_output(const mat& W2, const vec& b2) {
  require(W2.n_rows == b2.n_elem, "b2 must fit the rows of W2");
  return arma::join_rows(W2, b2).t();
}

OutputLayer unstack_output(const mat& Wt) {
  require(Wt.n_rows > 0, "Wt needs at least the row of b2");
  return {Wt.head_rows(Wt.n_rows - 1).t(), Wt.tail_rows(1).t()};
}

// The directions that do not separate lie in the finitely many hyperplanes (x_i - x_j)^T w = 0, so
// that almost every w will do. Of some random ones, the one that separates best, measured by what
// rounding can do to w^T x_i; none separates equal samples.
vec separating_direction(const mat& X) {
  require(!X.empty() && X.is_finite(), "X needs at least one sample, all numbers finite");
  if (X.n_cols == 1) return vec(X.n_rows, arma::fill::ones);
  std::mt19937_64 engine(1);
  std::normal_distribution<double> normal;
  vec best;
  double best_separation = 1e-10;
  for (int attempt = 0; attempt < 32; ++attempt) {
    vec w(X.n_rows);
    w.imbue([&] { return normal(engine); });
    const vec t = arma::sort(X.t() * w);
    const double terms = (arma::abs(X).t() * arma::abs(w)).max();
    const double separation = smallest_gap(t) / terms;
    if (separation > best_separation) {
      best = w;
      best_separation = separation;
    }
  }
  require(!best.empty(), "two samples are equal, or too close to be told apart");
  return best;
}

// M(i, j) = relu(t_i - t_j + epsilon) vanishes below the diagonal if every t_j exceeds all later
// t_i by at least epsilon. Half of the smallest gap leaves room for rounding.
Triangular triangularise(const vec& t) {
  require(!t.empty() && t.is_finite(), "t needs at least one number, all of them finite");
  const arma::uvec order = arma::sort_index(t, "descend");
  const vec sorted = t(order);
  require_descending(sorted);
  return {order, t.n_elem == 1 ? 1 : smallest_gap(sorted) / 2};
}

mat relu_matrix(const vec& t_sorted, double epsilon) {
  require_descending(t_sorted);
  require(epsilon > 0 && std::isfinite(epsilon), "epsilon must be positive and finite");
  const uword N = t_sorted.n_elem;
  mat M(N, N, arma::fill::ones);
  for (uword j = 0; j + 1 < N; ++j)
    for (uword i = 0; i < N; ++i) M(i, j) = std::max(t_sorted(i) - t_sorted(j) + epsilon, 0.0);
  return M;
}

mat solve_upper(const mat& M, const mat& F) {
  require(M.is_square() && !M.empty() && F.n_rows == M.n_rows,
          "M must be square, with the rows of F");
  require(M.is_trimatu(), "M must be zero below the diagonal");
  require(arma::all(M.diag() != 0), "M has a zero on its diagonal");
  return arma::solve(arma::trimatu(M), F,
                     arma::solve_opts::fast);  // back substitution, nothing else
}

nn::TwoLayer interpolate_relu(const mat& X, const mat& F) {
  const vec w = separating_direction(X);
  require_targets(X, F);
  const vec t = X.t() * w;
  const auto [order, epsilon] = triangularise(t);
  const vec sorted = t(order);
  const mat Wt =
      solve_upper(relu_matrix(sorted, epsilon), F.rows(order));  // row i: sample order(i)
  return network(w, epsilon - sorted.head(X.n_cols - 1), Wt);
}

mat gain_matrix(const vec& t_sorted, const nn::ScalarFunction& phi, double lambda) {
  require_descending(t_sorted);
  require(lambda > 0 && std::isfinite(lambda), "lambda must be positive and finite");
  const uword N = t_sorted.n_elem;
  mat M(N, N, arma::fill::ones);
  for (uword j = 0; j + 1 < N; ++j)
    for (uword i = 0; i < N; ++i) M(i, j) = phi(lambda * (t_sorted(i) - t_sorted(j)));
  return M;
}

// phi(-infinity) = 0 promises that doubling ends. phi need not be monotone: every entry below the
// diagonal is looked at, the nearest pairs first, because they are the likeliest to be too large.
double sufficient_gain(const vec& t_sorted, const nn::ScalarFunction& phi, double tau) {
  require_descending(t_sorted);
  require(tau > 0 && tau < 1, "tau must lie between 0 and 1");
  const double bound = tau * phi(0);
  require(bound > 0, "phi(0) must be positive");
  const uword N = t_sorted.n_elem;
  if (N == 1) return 1;
  const auto all_small = [&](double lambda) {
    for (uword distance = 1; distance < N; ++distance)
      for (uword j = 0; j + distance < N; ++j)
        if (!(std::abs(phi(lambda * (t_sorted(j + distance) - t_sorted(j)))) <= bound))
          return false;
    return true;
  };
  const double gap = smallest_gap(t_sorted);
  for (double z = 1; z <= 1e12; z *= 2)
    if (all_small(z / gap)) return z / gap;
  throw std::invalid_argument("phi does not vanish towards minus infinity");
}

// det M(lambda) -> phi(0)^(N-1): at a large but finite lambda M is invertible. The weights that
// interpolate are those of M at this very lambda; the entries above the diagonal need no limit.
nn::TwoLayer interpolate_saturating(const mat& X, const mat& F, const nn::ScalarFunction& phi) {
  const vec w = separating_direction(X);
  require_targets(X, F);
  const vec t = X.t() * w;
  const arma::uvec order = triangularise(t).order;
  const vec sorted = t(order);
  const double lambda = sufficient_gain(sorted, phi, 1e-3);
  const mat Wt = arma::solve(gain_matrix(sorted, phi, lambda), F.rows(order));
  return network(lambda * w, -lambda * sorted.head(X.n_cols - 1), Wt);
}

}  // namespace ift6135_q5
