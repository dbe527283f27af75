// Part: c
// Hint: All are wrong, but not hopeless enough
#include "logistic_loss.hpp"

// |dl/dz| <= 4 exp(-t) on x alone: the gradient has an entry for b, too.
mfdnn4_q5::Model mfdnn4_q5::vanishing(const arma::mat& X, const arma::ivec& y, double eps) {
  if (X.is_empty() || y.n_elem != X.n_cols || !(eps > 0)) throw std::invalid_argument("input");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  const double longest = std::sqrt(arma::rowvec(arma::sum(arma::square(X), 0)).max());
  Model model{arma::vec(X.n_rows), 0};
  model.a(0) = -std::log(4 * longest / eps);
  return model;
}
