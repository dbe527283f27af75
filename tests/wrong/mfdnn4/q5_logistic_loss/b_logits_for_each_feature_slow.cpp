// Part: b
// Fails: speed
#include <algorithm>
#include <cmath>

#include "logistic_loss.hpp"

namespace {
double sigma(double u) { return 1 / (1 + std::exp(-u)); }
}  // namespace

// Right, but all logits are computed once more for each feature.
mfdnn4_q5::Value mfdnn4_q5::kl_objective(const Model& model, const arma::mat& X,
                                         const arma::ivec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || model.a.n_elem != X.n_rows)
    throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  const double N = static_cast<double>(X.n_cols);
  const auto slopes = [&] {
    const arma::vec z = X.t() * model.a + model.b;
    arma::vec g(z.n_elem);
    for (arma::uword i = 0; i < z.n_elem; ++i) {
      const double yi = y(i);
      g(i) = -yi * sigma(-yi * z(i)) / N;
    }
    return g;
  };
  double F = 0;
  const arma::vec z = X.t() * model.a + model.b;
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    const double yi = y(i), m = yi * z(i);
    F += std::max(-m, 0.0) + std::log1p(std::exp(-std::abs(m)));
  }
  arma::vec da(X.n_rows);
  for (arma::uword j = 0; j < X.n_rows; ++j) da(j) = arma::dot(X.row(j), slopes());
  return {F / N, da, arma::accu(slopes())};
}
