// Part: c
// Hint: Midpoint value is below the chord
#include "logistic_loss.hpp"

// From undecided to right: the loss is convex there.
mfdnn4_q5::Segment mfdnn4_q5::nonconvexity(const arma::mat& X, const arma::ivec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  Segment s{{arma::vec(X.n_rows), 0}, {arma::vec(X.n_rows), 0}};
  s.to.a(0) = 8;
  return s;
}
