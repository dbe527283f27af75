// Part: b
// Hint: take the large term out of the logarithm
#include <algorithm>
#include <cmath>

#include "logistic_loss.hpp"

namespace {
double sigma(double u) { return 1 / (1 + std::exp(-u)); }
}  // namespace

// sigma underflows.
mfdnn4_q5::Value mfdnn4_q5::kl_objective(const Model& model, const arma::mat& X,
                                         const arma::ivec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || model.a.n_elem != X.n_rows)
    throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  const arma::vec z = X.t() * model.a + model.b;
  const double N = static_cast<double>(X.n_cols);
  arma::vec l(z.n_elem), g(z.n_elem);
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    const double yi = y(i), m = yi * z(i);
    l(i) = -std::log(sigma(m));
    g(i) = -yi * sigma(-m);
  }
  return {arma::accu(l) / N, X * g / N, arma::accu(g) / N};
}
