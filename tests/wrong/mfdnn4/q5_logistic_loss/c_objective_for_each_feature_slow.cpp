// Part: c
// Fails: speed
#include "logistic_loss.hpp"

// Right, but the objective is computed once more for each feature.
mfdnn4_q5::Model mfdnn4_q5::train(const arma::mat& X, const arma::ivec& y, Loss kind,
                                  const Model& init, double rate, arma::uword steps) {
  const auto objective = [&](const Model& m) {
    return kind == Loss::squared ? squared_objective(m, X, y) : kl_objective(m, X, y);
  };
  objective(init);
  if (!(rate > 0)) throw std::invalid_argument("rate");
  Model model = init;
  for (arma::uword k = 0; k < steps; ++k) {
    Model next = model;
    for (arma::uword j = 0; j < X.n_rows; ++j) next.a(j) -= rate * objective(model).da(j);
    next.b -= rate * objective(model).db;
    model = next;
  }
  return model;
}
