#include <algorithm>

#include "interpolation.hpp"

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

void require_descending(const arma::vec& t) {
  require(!t.empty() && t.is_finite(), "t_sorted");
  require(std::adjacent_find(t.begin(), t.end(), std::less_equal<>()) == t.end(), "not descending");
}

}  // namespace

// From the largest gain that is allowed: halved as long as every entry stays small.
double ift6135_q5::sufficient_gain(const arma::vec& t_sorted, const nn::ScalarFunction& phi,
                                   double tau) {
  require_descending(t_sorted);
  require(tau > 0 && tau < 1, "tau");
  const double middle = phi(0);
  require(middle > 0, "phi(0)");
  if (t_sorted.n_elem == 1) return 0.5;
  double largest = 0;
  const auto below = [&](double lambda) {  // the largest entry below the diagonal
    largest = 0;
    for (arma::uword i = t_sorted.n_elem; i-- > 1;)
      for (arma::uword j = i; j-- > 0;)
        largest = std::max(largest, std::abs(phi(lambda * (t_sorted(i) - t_sorted(j)))));
    return largest;
  };
  double lambda = 1e12 / (-arma::diff(t_sorted)).min();
  require(below(lambda) <= tau * middle, "phi does not vanish towards minus infinity");
  for (int halving = 0; halving < 50 && below(lambda / 2) <= tau * middle; ++halving) lambda /= 2;
  return lambda;
}

// By rows, from the back.
arma::mat ift6135_q5::gain_matrix(const arma::vec& t_sorted, const nn::ScalarFunction& phi,
                                  double lambda) {
  require_descending(t_sorted);
  require(lambda > 0 && lambda < arma::datum::inf, "lambda");
  const arma::uword last = t_sorted.n_elem - 1;
  arma::mat M(last + 1, last + 1);
  for (arma::uword i = last + 1; i-- > 0;) {
    M(i, last) = 1;
    for (arma::uword j = last; j-- > 0;) M(i, j) = phi((t_sorted(i) - t_sorted(j)) * lambda);
  }
  return M;
}

// P^T L U W = F, forward and back.
nn::TwoLayer ift6135_q5::interpolate_saturating(const arma::mat& X, const arma::mat& F,
                                                const nn::ScalarFunction& phi) {
  require(F.n_rows == X.n_cols && F.n_cols > 0 && F.is_finite(), "F");
  const arma::vec u = separating_direction(X);
  const arma::vec t = X.t() * u;
  const arma::uvec order = arma::stable_sort_index(t, "descend");
  const double lambda = sufficient_gain(t(order), phi, 1e-3);
  arma::mat L, U, P;
  require(arma::lu(L, U, P, gain_matrix(t(order), phi, lambda)), "lu");
  const arma::mat half = arma::solve(arma::trimatl(L), P * F.rows(order));
  const arma::mat W = arma::solve(arma::trimatu(U), half);
  const arma::uword hidden = X.n_cols - 1;
  nn::TwoLayer net{arma::mat(hidden, X.n_rows), arma::vec(hidden), arma::mat(F.n_cols, hidden),
                   W.row(hidden).t()};
  for (arma::uword j = 0; j < hidden; ++j) {
    net.W1.row(j) = lambda * u.t();
    net.b1(j) = -lambda * t(order(j));
    net.W2.col(j) = W.row(j).t();
  }
  return net;
}
