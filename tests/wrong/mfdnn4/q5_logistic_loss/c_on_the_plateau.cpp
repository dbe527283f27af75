// Part: c
// Hint: that is no basin
#include "logistic_loss.hpp"

// The second start stands still from the beginning.
std::pair<mfdnn4_q5::Model, mfdnn4_q5::Model> mfdnn4_q5::two_basins(const arma::mat& X,
                                                                    const arma::ivec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  return {Model{arma::vec{1}, 0}, Model{arma::vec{-100}, 0}};
}
