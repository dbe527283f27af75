#include "fused_cross_entropy.hpp"

// All columns at once, with Armadillo.
double beyond_q12::cross_entropy(const arma::mat& X, const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  const arma::rowvec m = arma::max(X, 0);
  const arma::mat D = X.each_row() - m;
  const arma::rowvec lse = m + arma::log(arma::sum(arma::exp(D), 0));
  const arma::uvec at = y + arma::regspace<arma::uvec>(0, X.n_cols - 1) * X.n_rows;
  return arma::accu(lse - X.elem(at).t()) / static_cast<double>(X.n_cols);
}
