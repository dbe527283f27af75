#include <cmath>

#include "penalised_autoencoders.hpp"

namespace {

// sigma(z) / sigma(max z) = exp(z - max z) (1 + exp(max z)) / (1 + exp(z)), with the exponentials
// of what is at most 0.
arma::rowvec ratios(const arma::rowvec& z) {
  const double top = z.max();
  if (top > 0) return (1 + std::exp(-top)) / (1 + arma::exp(-z));
  return arma::exp(z - top) * (1 + std::exp(top)) / (1 + arma::exp(z));
}

double log_mean(const arma::rowvec& z) {
  const double top = z.max();
  const double log_top = top > 0 ? -std::log1p(std::exp(-top)) : top - std::log1p(std::exp(top));
  return log_top + std::log(arma::mean(ratios(z)));
}

}  // namespace

// Unit by unit, everything as a ratio to the sample with the largest h, or 1 - h.
double beyond_q9::sparsity_penalty(const arma::mat& W1, const arma::vec& b1, const arma::mat& X,
                                   double rho) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty() ||
      !(rho > 0 && rho < 1))
    throw std::invalid_argument("encoder");
  double S = 0;
  for (arma::uword j = 0; j < W1.n_rows; ++j) {
    const arma::rowvec z = W1.row(j) * X + b1(j);
    S += rho * (std::log(rho) - log_mean(z)) + (1 - rho) * (std::log(1 - rho) - log_mean(-z));
  }
  return S;
}

beyond_q9::Gradients beyond_q9::sparsity_gradient(const arma::mat& W1, const arma::vec& b1,
                                                  const arma::mat& X, double rho) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty() ||
      !(rho > 0 && rho < 1))
    throw std::invalid_argument("encoder");
  arma::mat dZ(W1.n_rows, X.n_cols);
  for (arma::uword j = 0; j < W1.n_rows; ++j) {
    const arma::rowvec z = W1.row(j) * X + b1(j), on = ratios(z), off = ratios(-z);
    dZ.row(j) = (1 - rho) * (off / arma::accu(off)) / (1 + arma::exp(-z)) -
                rho * (on / arma::accu(on)) / (1 + arma::exp(z));
  }
  return {dZ * X.t(), arma::sum(dZ, 1)};
}
