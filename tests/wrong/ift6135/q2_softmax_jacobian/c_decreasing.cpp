// Part: c
// Hint: The sigmoid is increasing
#include "softmax_jacobian.hpp"

// s (s - 1): the sign is wrong.
arma::vec ift6135_q2::sigmoid_prime(const arma::vec& x) {
  return -1 / (1 + arma::exp(x)) / (1 + arma::exp(-x));
}
