// Part: a
// Hint: This is the optimum
#include "training_error.hpp"

// XOR, solved exactly: units at 0, 1, 2 inputs, and a linear system of three equations.
eleg5040_q2::XorNet eleg5040_q2::stationary_not_optimal() {
  arma::mat A(3, 3);
  for (int inputs = 0; inputs < 3; ++inputs)
    A.row(inputs) = arma::rowvec{std::tanh(inputs - 0.5), std::tanh(inputs - 1.5), 1};
  const arma::vec s = arma::solve(A, arma::vec{0, 1, 0});
  return {{{1, 1}, {1, 1}}, {-0.5, -1.5}, {s(0), s(1)}, s(2)};
}
