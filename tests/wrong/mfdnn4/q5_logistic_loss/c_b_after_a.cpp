// Part: c
// Hint: Update a and b from the same gradient
#include "logistic_loss.hpp"

// The new a is used for the step of b.
mfdnn4_q5::Model mfdnn4_q5::train(const arma::mat& X, const arma::ivec& y, Loss kind,
                                  const Model& init, double rate, arma::uword steps) {
  const auto objective = [&](const Model& m, const arma::mat& samples, const arma::ivec& labels) {
    return kind == Loss::squared ? squared_objective(m, samples, labels)
                                 : kl_objective(m, samples, labels);
  };
  objective(init, X, y);
  if (!(rate > 0)) throw std::invalid_argument("rate");
  Model model = init;
  for (arma::uword k = 0; k < steps; ++k) {
    model.a -= rate * objective(model, X, y).da;
    model.b -= rate * objective(model, X, y).db;
  }
  return model;
}
