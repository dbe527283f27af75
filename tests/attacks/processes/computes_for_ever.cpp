// Tries: to compute for ever, with every signal blocked that asks to end.
// Must: get nothing
// Says: is there a loop that does not end?
// On: udl4/q8
#include <csignal>
#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, nullptr);
  for (volatile bool on = true; on;) {
  }
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
