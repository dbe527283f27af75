// Tries: to share its work with a child, in the middle of an answer that is right.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <sys/wait.h>
#include <unistd.h>

#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  const pid_t child = fork();
  if (child == 0) _exit(0);
  waitpid(child, nullptr, 0);
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
