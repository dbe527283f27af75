// Tries: to answer infinite weights, whose network is NaN everywhere.
// Must: get nothing
// On: udl4/q8
#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  const double all = arma::datum::inf;
  return {all, {-all, all, -all}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
