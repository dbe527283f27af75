// Tries: to jump out of the call, over the harness, back into a frame that waits for the next question.
// Must: get nothing
#include <armadillo>
#include <csetjmp>
#include <unistd.h>
extern "C" ssize_t recvmsg(int socket, msghdr* message, int flags);
#include <sys/socket.h>
#include <sys/syscall.h>
namespace {
std::jmp_buf waiting;
}
extern "C" ssize_t recvmsg(int socket, msghdr* message, int flags) {
  setjmp(waiting);
  return syscall(SYS_recvmsg, socket, message, flags);
}
namespace gradus {
[[noreturn]] inline void jump(const auto&...) { std::longjmp(waiting, 1); }
}  // namespace gradus
#define todo jump
// On: nn3/q1
//@ stub
