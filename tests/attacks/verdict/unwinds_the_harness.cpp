// Tries: to unwind through the harness by pthread_exit, past every catch, to an end with success.
// Must: get nothing
// Says: It aborted
// On: udl4/q8
#include <pthread.h>

#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() { pthread_exit(nullptr); }
