#include <cmath>

#include "penalised_autoencoders.hpp"

namespace {

using Real = long double;

Real logistic(Real z) { return 1 / (1 + std::exp(-z)); }

// The mean of h and of 1 - h of a unit.
struct Unit {
  std::vector<Real> z;
  Real on = 0, off = 0;
  Unit(const arma::mat& W1, const arma::vec& b1, const arma::mat& X, arma::uword j) {
    for (arma::uword n = 0; n < X.n_cols; ++n) {
      z.push_back(arma::dot(W1.row(j), X.col(n)) + b1(j));
      on += logistic(z[n]) / Real(X.n_cols);
      off += logistic(-z[n]) / Real(X.n_cols);
    }
  }
};

}  // namespace

// By the definition, in numbers that do not underflow.
double beyond_q9::sparsity_penalty(const arma::mat& W1, const arma::vec& b1, const arma::mat& X,
                                   double rho) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty() ||
      !(rho > 0 && rho < 1))
    throw std::invalid_argument("encoder");
  Real S = 0;
  for (arma::uword j = 0; j < W1.n_rows; ++j) {
    const Unit unit(W1, b1, X, j);
    S += rho * std::log(rho / unit.on) + (1 - Real(rho)) * std::log((1 - Real(rho)) / unit.off);
  }
  return static_cast<double>(S);
}

beyond_q9::Gradients beyond_q9::sparsity_gradient(const arma::mat& W1, const arma::vec& b1,
                                                  const arma::mat& X, double rho) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty() ||
      !(rho > 0 && rho < 1))
    throw std::invalid_argument("encoder");
  Gradients d{arma::mat(arma::size(W1)), arma::vec(W1.n_rows)};
  for (arma::uword j = 0; j < W1.n_rows; ++j) {
    const Unit unit(W1, b1, X, j);
    const Real pull = ((1 - Real(rho)) / unit.off - rho / unit.on) / Real(X.n_cols);
    for (arma::uword n = 0; n < X.n_cols; ++n) {
      const double dz = static_cast<double>(pull * logistic(unit.z[n]) * logistic(-unit.z[n]));
      d.db1(j) += dz;
      d.dW1.row(j) += dz * X.col(n).t();
    }
  }
  return d;
}
