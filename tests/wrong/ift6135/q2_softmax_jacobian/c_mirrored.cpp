// Part: c
// Hint: The sigmoid increases
#include "softmax_jacobian.hpp"

// 1 / (1 + e^x).
arma::vec ift6135_q2::sigmoid(const arma::vec& x) { return 1 / (1 + arma::exp(x)); }
