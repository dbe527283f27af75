// Tries: to stop itself in the middle of a call and to keep the grader waiting: no signal but SIGKILL reaches it.
// Must: get nothing
// Says: did not answer within
// On: udl4/q8
#include <csignal>
#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  raise(SIGSTOP);
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
