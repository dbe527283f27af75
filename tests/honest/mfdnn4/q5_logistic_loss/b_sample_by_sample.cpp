#include <cmath>

#include "logistic_loss.hpp"

namespace {

struct OneLoss {
  double l, g;
};

// Adds up value and gradient over the samples, from the last to the first.
template <class F>
mfdnn4_q5::Value mean(const mfdnn4_q5::Model& model, const arma::mat& X, const arma::ivec& y,
                      F of_margin) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label * label != 1) throw std::invalid_argument("labels");
  if (model.a.n_elem != X.n_rows) throw std::invalid_argument("a");
  mfdnn4_q5::Value v{0, arma::vec(X.n_rows), 0};
  for (arma::uword i = X.n_cols; i-- > 0;) {
    const double label = y(i);
    const OneLoss one = of_margin(label * (arma::dot(model.a, X.col(i)) + model.b));
    v.F += one.l;
    v.db += label * one.g;
    for (arma::uword j = 0; j < X.n_rows; ++j) v.da(j) += label * one.g * X(j, i);
  }
  const double N = static_cast<double>(X.n_cols);
  return {v.F / N, v.da / N, v.db / N};
}

}  // namespace

mfdnn4_q5::Value mfdnn4_q5::squared_objective(const Model& model, const arma::mat& X,
                                              const arma::ivec& y) {
  return mean(model, X, y, [](double m) {
    const double e = std::exp(-std::abs(m)), s = m > 0 ? e / (1 + e) : 1 / (1 + e);
    return OneLoss{2 * s * s, -4 * s * s * (1 - s)};
  });
}

mfdnn4_q5::Value mfdnn4_q5::kl_objective(const Model& model, const arma::mat& X,
                                         const arma::ivec& y) {
  return mean(model, X, y, [](double m) {
    if (m > 0) return OneLoss{std::log1p(std::exp(-m)), -1 / (1 + std::exp(m))};
    return OneLoss{std::log1p(std::exp(m)) - m, 1 / (1 + std::exp(-m)) - 1};
  });
}
