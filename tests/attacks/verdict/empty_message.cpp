// Tries: an empty message, which looks like the end of the connection.
// Must: get nothing
// Says: closed its connection
// On: udl4/q8
#include <sys/socket.h>
#include <unistd.h>

#include <armadillo>
namespace gradus {
[[noreturn]] inline void forge(const auto&...) {
  send(3, "", 0, 0);
  for (;;) pause();
}
}  // namespace gradus
#define todo forge
//@ stub
