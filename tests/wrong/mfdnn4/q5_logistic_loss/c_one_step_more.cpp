// Part: c
// Hint: One step too many
#include "logistic_loss.hpp"

// Counts from 0 to steps.
mfdnn4_q5::Model mfdnn4_q5::train(const arma::mat& X, const arma::ivec& y, Loss kind,
                                  const Model& init, double rate, arma::uword steps) {
  const auto objective = [&](const Model& m, const arma::mat& samples, const arma::ivec& labels) {
    return kind == Loss::squared ? squared_objective(m, samples, labels)
                                 : kl_objective(m, samples, labels);
  };
  objective(init, X, y);
  if (!(rate > 0)) throw std::invalid_argument("rate");
  Model model = init;
  for (arma::uword k = 0; k <= steps; ++k) {
    const Value v = objective(model, X, y);
    model.a -= rate * v.da;
    model.b -= rate * v.db;
  }
  return model;
}
