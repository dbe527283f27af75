// Part: c
// Hint: which is not wrong
#include "logistic_loss.hpp"

// b alone: one class is right.
mfdnn4_q5::Model mfdnn4_q5::vanishing(const arma::mat& X, const arma::ivec& y, double eps) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  if (!(eps > 0)) throw std::invalid_argument("eps");
  return {arma::vec(X.n_rows), 800.0 * (y(0) > 0 ? -1 : 1)};
}
