// Tries: to sign its first message as process 1 of the sandbox, which the grader would then time in its place.
// Must: get nothing
// Says: exit status 9
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
namespace {
bool signed_as(pid_t pid) {
  const struct { std::uint32_t bell, function; std::uint64_t length; } hello{1, 0, 0};
  iovec content{const_cast<void*>(static_cast<const void*>(&hello)), sizeof hello};
  struct { pid_t pid; uid_t uid; gid_t gid; } who{pid, getuid(), getgid()};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof who)] = {};
  msghdr message{};
  message.msg_iov = &content;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  cmsghdr* c = CMSG_FIRSTHDR(&message);
  c->cmsg_level = SOL_SOCKET;
  c->cmsg_type = 2;  // SCM_CREDENTIALS
  c->cmsg_len = CMSG_LEN(sizeof who);
  std::memcpy(CMSG_DATA(c), &who, sizeof who);
  return sendmsg(3, &message, MSG_DONTWAIT) > 0;
}
const bool forged = signed_as(1) || (_exit(9), false);
}  // namespace
//@ solution
