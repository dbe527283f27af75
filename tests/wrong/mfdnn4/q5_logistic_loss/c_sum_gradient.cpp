// Part: c
// Hint: The objective is the mean over the samples
#include "logistic_loss.hpp"

// Steps along the sum of the gradients.
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
    const Value v = objective(model, X, y);
    model.a -= rate * static_cast<double>(X.n_cols) * v.da;
    model.b -= rate * static_cast<double>(X.n_cols) * v.db;
  }
  return model;
}
