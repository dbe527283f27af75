#include "fused_cross_entropy.hpp"

// The matrix q, and the cross-entropy for any targets.
beyond_q12::LossAndGradient beyond_q12::smoothed_cross_entropy(const arma::mat& X,
                                                               const arma::uvec& y,
                                                               double epsilon) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  if (!(epsilon >= 0 && epsilon <= 1) || X.has_inf()) throw std::invalid_argument("epsilon, X");
  const double K = static_cast<double>(X.n_rows), B = static_cast<double>(X.n_cols);
  arma::mat q(arma::size(X));
  q.fill(epsilon / K);
  for (arma::uword b = 0; b < X.n_cols; ++b) q(y(b), b) += 1 - epsilon;
  arma::mat l = X.each_row() - arma::max(X, 0);
  l.each_row() -= arma::log(arma::sum(arma::exp(l), 0));
  return {-arma::accu(q % l) / B, (arma::exp(l) - q) / B};
}

double beyond_q12::best_gap(arma::uword K, double epsilon) {
  if (K < 2 || !(epsilon >= 0) || epsilon > 1) throw std::invalid_argument("K or epsilon");
  const double share = epsilon / static_cast<double>(K);
  return std::log(1 - epsilon + share) - std::log(share);
}
