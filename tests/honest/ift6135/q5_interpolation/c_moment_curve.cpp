#include "interpolation.hpp"

// The direction (1, s, s^2, ...) fails for at most (n - 1) N (N - 1) / 2 values of s: try one after
// the other. The smallest gap itself is epsilon, over all pairs. Columns of M are eliminated one
// after the other.
arma::vec ift6135_q5::separating_direction(const arma::mat& X) {
  if (X.empty() || !X.is_finite()) throw std::invalid_argument("X");
  for (arma::uword i = 0; i < X.n_cols; ++i)
    for (arma::uword j = 0; j < i; ++j)
      if (arma::approx_equal(X.col(i), X.col(j), "absdiff", 0))
        throw std::invalid_argument("equal samples");
  for (int step = 0; step < 20000; ++step) {
    const double s = std::cos(1 + step);
    arma::vec w(X.n_rows);
    for (arma::uword k = 0; k < w.n_elem; ++k) w(k) = std::pow(s, k);
    const arma::vec t = X.t() * w;
    double gap = arma::datum::inf;
    for (arma::uword i = 0; i < t.n_elem; ++i)
      for (arma::uword j = 0; j < i; ++j) gap = std::min(gap, std::abs(t(i) - t(j)));
    if (gap > 1e-7 * (1e-300 + arma::max(arma::abs(X).t() * arma::abs(w)))) return w;
  }
  throw std::invalid_argument("no direction found");
}

ift6135_q5::Triangular ift6135_q5::triangularise(const arma::vec& t) {
  if (t.empty() || !t.is_finite()) throw std::invalid_argument("t");
  std::vector<arma::uword> order(t.n_elem);
  for (arma::uword i = 0; i < t.n_elem; ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](arma::uword i, arma::uword j) { return t(i) > t(j); });
  double epsilon = t.n_elem == 1 ? 42 : arma::datum::inf;
  for (arma::uword i = 0; i < t.n_elem; ++i)
    for (arma::uword j = 0; j < i; ++j) epsilon = std::min(epsilon, std::abs(t(i) - t(j)));
  if (!(epsilon > 0)) throw std::invalid_argument("equal projections");
  return {arma::uvec(order), epsilon};
}

arma::mat ift6135_q5::relu_matrix(const arma::vec& t_sorted, double epsilon) {
  const arma::uword N = t_sorted.n_elem;
  if (N == 0 || !t_sorted.is_finite() || !t_sorted.is_sorted("strictdescend") || !(epsilon > 0) ||
      std::isinf(epsilon))
    throw std::invalid_argument("t_sorted or epsilon");
  arma::mat M = arma::repmat(t_sorted, 1, N) - arma::repmat(t_sorted.t(), N, 1);
  M = arma::clamp(M + epsilon, 0, arma::datum::inf);
  M.col(N - 1).ones();
  return M;
}

arma::mat ift6135_q5::solve_upper(const arma::mat& M, const arma::mat& F) {
  const arma::uword N = M.n_rows;
  if (N == 0 || M.n_cols != N || F.n_rows != N) throw std::invalid_argument("shapes");
  for (arma::uword j = 0; j < N; ++j) {
    if (M(j, j) == 0) throw std::invalid_argument("zero on the diagonal");
    for (arma::uword i = j + 1; i < N; ++i)
      if (M(i, j) != 0) throw std::invalid_argument("not triangular");
  }
  arma::mat W = F;
  for (arma::uword c = 0; c < F.n_cols; ++c)
    for (arma::uword j = N; j-- > 0;) {
      W(j, c) /= M(j, j);
      for (arma::uword i = 0; i < j; ++i) W(i, c) -= W(j, c) * M(i, j);
    }
  return W;
}
