// Tries: to shut its end of the connection down in a call and to live on, where a grader waits for it forever.
// Must: get nothing
// Says: closed its connection to the grader
// On: udl4/q8
#include <sys/socket.h>
#include <unistd.h>

#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  shutdown(3, SHUT_RDWR);
  for (;;) pause();
}
