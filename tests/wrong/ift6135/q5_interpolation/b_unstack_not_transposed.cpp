// Part: b
// Hint: Wt is the transpose
#include "interpolation.hpp"

ift6135_q5::OutputLayer ift6135_q5::unstack_output(const arma::mat& Wt) {
  return {Wt.head_rows(Wt.n_rows - 1), Wt.tail_rows(1).t()};
}
