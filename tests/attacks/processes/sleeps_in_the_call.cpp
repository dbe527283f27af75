// Tries: to sleep for an hour in a call, without computing, and to keep the grader waiting.
// Must: get nothing
// Says: did not answer within
// On: udl4/q8
#include <chrono>
#include <thread>
#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  std::this_thread::sleep_for(std::chrono::hours(1));
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
