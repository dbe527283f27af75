#include "interpolation.hpp"

// The gain is narrowed down by bisection after it was found; the system is solved by QR.
double ift6135_q5::sufficient_gain(const arma::vec& t_sorted, const nn::ScalarFunction& phi,
                                   double tau) {
  const arma::uword N = t_sorted.n_elem;
  if (N == 0 || !t_sorted.is_finite() || !t_sorted.is_sorted("strictdescend") || !(tau > 0) ||
      !(tau < 1))
    throw std::invalid_argument("t_sorted or tau");
  const double bound = phi(0) * tau;
  if (!(bound > 0)) throw std::invalid_argument("phi(0)");
  if (N == 1) return 3;
  const auto enough = [&](double lambda) {
    for (arma::uword i = 1; i < N; ++i)
      for (arma::uword j = 0; j < i; ++j)
        if (!(std::abs(phi(lambda * (t_sorted(i) - t_sorted(j)))) <= bound)) return false;
    return true;
  };
  const double gap = arma::min(t_sorted.head(N - 1) - t_sorted.tail(N - 1));
  double high = 4 / gap;
  while (!enough(high))
    if ((high *= 4) * gap > 1e12) throw std::invalid_argument("phi(-infinity) is not 0");
  double low = 0;
  for (int step = 0; step < 5; ++step) {
    const double middle = (low + high) / 2;
    (enough(middle) ? high : low) = middle;
  }
  return high;
}

arma::mat ift6135_q5::gain_matrix(const arma::vec& t_sorted, const nn::ScalarFunction& phi,
                                  double lambda) {
  const arma::uword N = t_sorted.n_elem;
  if (N == 0 || !t_sorted.is_finite() || !t_sorted.is_sorted("strictdescend") || !(lambda > 0) ||
      std::isinf(lambda))
    throw std::invalid_argument("t_sorted or lambda");
  arma::mat M = lambda * (arma::repmat(t_sorted, 1, N) - arma::repmat(t_sorted.t(), N, 1));
  M.shed_col(N - 1);
  M.transform(phi);
  return arma::join_rows(M, arma::vec(N, arma::fill::ones));
}

nn::TwoLayer ift6135_q5::interpolate_saturating(const arma::mat& X, const arma::mat& F,
                                                const nn::ScalarFunction& phi) {
  if (F.n_rows != X.n_cols || !F.is_finite()) throw std::invalid_argument("F");
  const arma::uword hidden = X.n_cols - 1;
  const arma::vec w = arma::normalise(separating_direction(X)), t = X.t() * w;
  const arma::uvec order = arma::sort_index(t, "descend");
  const arma::vec sorted = t(order);
  const double lambda = sufficient_gain(sorted, phi, 1e-2);
  arma::mat Q, R;
  if (!arma::qr(Q, R, gain_matrix(sorted, phi, lambda))) throw std::runtime_error("qr");
  const arma::mat Wt = arma::solve(arma::trimatu(R), Q.t() * F.rows(order));
  const auto [W2, b2] = unstack_output(Wt);
  return {lambda * arma::vec(hidden, arma::fill::ones) * w.t(), -lambda * sorted.head(hidden), W2,
          b2};
}
