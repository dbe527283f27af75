// Part: c
// Hint: inf / inf is NaN.
#include "softmax_jacobian.hpp"

// e^x / (1 + e^x) is inf / inf from 710 on.
arma::vec ift6135_q2::sigmoid(const arma::vec& x) { return arma::exp(x) / (1 + arma::exp(x)); }
