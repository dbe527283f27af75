// Part: c
// Hint: Full-batch gradient descent is deterministic
#include "logistic_loss.hpp"

// Each step visits the samples one by one, in random order.
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
    const arma::uvec order = arma::randperm(X.n_cols);
    for (const arma::uword i : order) {
      const Value v = objective(model, X.col(i), arma::ivec{y(i)});
      model.a -= rate * v.da;
      model.b -= rate * v.db;
    }
  }
  return model;
}
