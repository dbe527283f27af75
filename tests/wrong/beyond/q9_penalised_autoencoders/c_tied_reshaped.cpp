// Part: c
// Hint: belong to W1(j, i)
#include "penalised_autoencoders.hpp"

// The entries of dW2 in the order of memory.
beyond_q9::TiedObjective beyond_q9::tied_objective(const Tied& net, const arma::mat& X,
                                                   const Penalties& penalties) {
  const Objective d = objective({net.W1, net.b1, net.W1.t(), net.b2}, X, penalties);
  return {d.F, d.dW1 + arma::reshape(d.dW2, arma::size(d.dW1)), d.db1, d.db2};
}
