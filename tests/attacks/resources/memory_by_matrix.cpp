// Tries: to make a matrix of 3 GiB, more than a worker may have.
// Must: get nothing
// Says: more memory than
// On: udl4/q8
#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  if (arma::mat(20000, 20000, arma::fill::ones).is_empty()) throw 1;
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
