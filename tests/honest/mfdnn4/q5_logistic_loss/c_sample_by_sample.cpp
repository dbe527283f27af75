#include <cmath>

#include "logistic_loss.hpp"

// All numbers one by one; the samples from the last to the first.
mfdnn4_q5::Model mfdnn4_q5::train(const arma::mat& X, const arma::ivec& y, Loss kind,
                                  const Model& init, double rate, arma::uword steps) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label * label != 1) throw std::invalid_argument("labels");
  if (init.a.n_elem != X.n_rows) throw std::invalid_argument("a");
  if (rate <= 0) throw std::invalid_argument("rate");
  const arma::uword p = X.n_rows, N = X.n_cols;
  std::vector<double> w(init.a.begin(), init.a.end());
  w.push_back(init.b);
  for (arma::uword k = 0; k < steps; ++k) {
    std::vector<double> gradient(p + 1);
    for (arma::uword i = N; i-- > 0;) {
      double z = 0;
      for (arma::uword j = p; j-- > 0;) z += w[j] * X(j, i);
      z += w[p];
      const double label = y(i), s = 1 / (1 + std::exp(label * z));
      const double g = kind == Loss::kl ? -label * s : -label * 4 * s * s * (1 - s);
      for (arma::uword j = 0; j < p; ++j) gradient[j] += g * X(j, i);
      gradient[p] += g;
    }
    for (arma::uword j = 0; j <= p; ++j) w[j] -= rate / static_cast<double>(N) * gradient[j];
  }
  return {arma::vec(w).head(p), w[p]};
}

// A start to the right of the outliers' reach, and one on their side.
std::pair<mfdnn4_q5::Model, mfdnn4_q5::Model> mfdnn4_q5::two_basins(const arma::mat& X,
                                                                    const arma::ivec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label * label != 1) throw std::invalid_argument("labels");
  return {Model{arma::vec{1.5}, -0.5}, Model{arma::vec{-0.2}, 0.5}};
}
