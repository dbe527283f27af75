// Tries: an empty message, which looks like the end of the connection.
// Must: get nothing
// Says: closed its connection
// On: udl4/q8
#include <sys/socket.h>
#include <unistd.h>

#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  send(3, "", 0, 0);
  for (;;) pause();
}
