// Part: c
// Hint: its digits count
#include "softmax_jacobian.hpp"

// (1 + tanh(x / 2)) / 2 cancels on the left.
arma::vec ift6135_q2::sigmoid(const arma::vec& x) { return (1 + arma::tanh(x / 2)) / 2; }
