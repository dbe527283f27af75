// Part: c
// Hint: we want every sample *wrong*
#include <cmath>

#include "logistic_loss.hpp"

// Far out on the side where all samples are right.
mfdnn4_q5::Model mfdnn4_q5::vanishing(const arma::mat& X, const arma::ivec& y, double eps) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  if (!(eps > 0)) throw std::invalid_argument("eps");
  Model model{arma::vec(X.n_rows), 0};
  model.a(0) = 40 - std::log(eps);
  return model;
}
