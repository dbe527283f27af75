// Tries: to jump out of the call, over the harness, back into a frame that waits for the next question, and to answer
// from there.
// Must: get nothing
// Says: damaged on its way
// On: udl4/q8
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <armadillo>
#include <csetjmp>
namespace {
std::jmp_buf waiting;
}
extern "C" ssize_t recvmsg(int socket, msghdr* message, int flags) {
  static const struct { std::uint32_t bell, function; std::uint64_t length; } packet{3, 0, 8};
  if (setjmp(waiting) != 0 && write(3, &packet, sizeof packet) < 0) _exit(1);
  return syscall(SYS_recvmsg, socket, message, flags);
}
namespace gradus {
[[noreturn]] inline void jump(const auto&...) { std::longjmp(waiting, 1); }
}  // namespace gradus
#define todo jump
//@ stub
