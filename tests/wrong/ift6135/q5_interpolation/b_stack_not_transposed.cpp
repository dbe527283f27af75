// Part: b
// Hint: Wt = [W2, b2]^T
#include "interpolation.hpp"

arma::mat ift6135_q5::stack_output(const arma::mat& W2, const arma::vec& b2) {
  return arma::join_rows(W2, b2);
}
