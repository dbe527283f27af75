// Part: c
// Hint: This is the trajectory of the other objective
#include "logistic_loss.hpp"

// Always the squared objective.
mfdnn4_q5::Model mfdnn4_q5::train(const arma::mat& X, const arma::ivec& y, Loss,
                                  const Model& init, double rate, arma::uword steps) {
  squared_objective(init, X, y);
  if (!(rate > 0)) throw std::invalid_argument("rate");
  Model model = init;
  for (arma::uword k = 0; k < steps; ++k) {
    const Value v = squared_objective(model, X, y);
    model.a -= rate * v.da;
    model.b -= rate * v.db;
  }
  return model;
}
