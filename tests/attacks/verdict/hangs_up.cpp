// Tries: to shut its end of the connection down in a call and to live on, where a grader waits for it forever.
// Must: get nothing
// Says: closed its connection to the grader
// On: udl4/q8
#include <sys/socket.h>
#include <unistd.h>

#include <armadillo>
namespace gradus {
[[noreturn]] inline void hang_up(const auto&...) {
  shutdown(3, SHUT_RDWR);
  for (;;) pause();
}
}  // namespace gradus
#define todo hang_up
//@ stub
