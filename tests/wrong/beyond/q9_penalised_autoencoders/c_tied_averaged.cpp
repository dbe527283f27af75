// Part: c
// Hint: Both places count in full
#include "penalised_autoencoders.hpp"

// The mean of both gradients.
beyond_q9::TiedObjective beyond_q9::tied_objective(const Tied& net, const arma::mat& X,
                                                   const Penalties& penalties) {
  const Objective d = objective({net.W1, net.b1, net.W1.t(), net.b2}, X, penalties);
  return {d.F, (d.dW1 + d.dW2.t()) / 2, d.db1, d.db2};
}
