// Tries: to fill the grader's table of descriptors: each message carries ten. It is right otherwise.
// Must: gain nothing
#include <fcntl.h>
#include <sys/socket.h>

#include <cstring>
extern "C" ssize_t send(int socket, const void* data, size_t size, int flags) {
  iovec content{const_cast<void*>(data), size};
  int many[10];
  for (int& fd : many) fd = 0;
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof many)] = {};
  msghdr message{};
  message.msg_iov = &content;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  cmsghdr* c = CMSG_FIRSTHDR(&message);
  c->cmsg_level = SOL_SOCKET;
  c->cmsg_type = SCM_RIGHTS;
  c->cmsg_len = CMSG_LEN(sizeof many);
  std::memcpy(CMSG_DATA(c), many, sizeof many);
  return sendmsg(socket, &message, flags);
}
//@ solution
