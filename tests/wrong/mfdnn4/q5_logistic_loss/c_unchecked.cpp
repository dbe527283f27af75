// Part: c
// Hint: This input is not legal
#include "logistic_loss.hpp"

// Any rate, and no look at the data if there is nothing to do.
mfdnn4_q5::Model mfdnn4_q5::train(const arma::mat& X, const arma::ivec& y, Loss kind,
                                  const Model& init, double rate, arma::uword steps) {
  Model model = init;
  for (arma::uword k = 0; k < steps; ++k) {
    const Value v =
        kind == Loss::squared ? squared_objective(model, X, y) : kl_objective(model, X, y);
    model.a -= rate * v.da;
    model.b -= rate * v.db;
  }
  return model;
}
