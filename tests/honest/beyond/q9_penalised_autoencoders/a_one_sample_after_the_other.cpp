#include <cmath>

#include "penalised_autoencoders.hpp"

namespace {

double log_logistic(double z) {
  return z < 0 ? z - std::log1p(std::exp(z)) : -std::log1p(std::exp(-z));
}

// log(exp(a) + exp(b))
double log_add(double a, double b) {
  const double larger = a > b ? a : b;
  return std::isinf(larger) ? larger : larger + std::log1p(std::exp(-std::abs(a - b)));
}

// The logarithms of the sums of h and of 1 - h.
struct Units {
  arma::mat Z;
  arma::vec on, off;
  Units(const arma::mat& W1, const arma::vec& b1, const arma::mat& X)
      : Z(W1 * X + arma::repmat(b1, 1, X.n_cols)), on(W1.n_rows), off(W1.n_rows) {
    on.fill(-arma::datum::inf);
    off.fill(-arma::datum::inf);
    for (arma::uword n = 0; n < X.n_cols; ++n)
      for (arma::uword j = 0; j < W1.n_rows; ++j) {
        on(j) = log_add(on(j), log_logistic(Z(j, n)));
        off(j) = log_add(off(j), log_logistic(-Z(j, n)));
      }
  }
};

}  // namespace

// Sums of logarithms grow by one sample at a time.
double beyond_q9::sparsity_penalty(const arma::mat& W1, const arma::vec& b1, const arma::mat& X,
                                   double rho) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty() ||
      !(rho > 0 && rho < 1))
    throw std::invalid_argument("encoder");
  const Units units(W1, b1, X);
  const double log_N = std::log(static_cast<double>(X.n_cols));
  double S = 0;
  for (arma::uword j = 0; j < W1.n_rows; ++j)
    S += rho * (std::log(rho) - units.on(j) + log_N) +
         (1 - rho) * (std::log(1 - rho) - units.off(j) + log_N);
  return S;
}

beyond_q9::Gradients beyond_q9::sparsity_gradient(const arma::mat& W1, const arma::vec& b1,
                                                  const arma::mat& X, double rho) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty() ||
      !(rho > 0 && rho < 1))
    throw std::invalid_argument("encoder");
  const Units units(W1, b1, X);
  arma::mat dZ(W1.n_rows, X.n_cols);
  for (arma::uword j = 0; j < W1.n_rows; ++j)
    for (arma::uword n = 0; n < X.n_cols; ++n) {
      const double z = units.Z(j, n), both = log_logistic(z) + log_logistic(-z);
      dZ(j, n) = (1 - rho) * std::exp(both - units.off(j)) - rho * std::exp(both - units.on(j));
    }
  return {dZ * X.t(), arma::sum(dZ, 1)};
}
