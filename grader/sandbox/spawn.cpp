#include "spawn.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <functional>

#include "bubblewrap.hpp"

namespace gradus::sandbox {
namespace {

// A loaded machine may take its time over a mount namespace, but not this much.
constexpr std::chrono::seconds patience{20};

std::string zero_separated(const std::vector<std::string>& strings) {
  std::string out;
  for (const auto& s : strings) out += s + '\0';
  return out;
}

/// posix_spawn rather than fork: it shares memory with the parent until exec, so that it is as fast
/// in a large parent as in a small one, and it does nothing that other threads could disturb.
pid_t launch(const std::vector<std::string>& argv, const std::vector<int>& inherited,
             int messages) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, messages, 2);
  // To its own number: that clears close-on-exec, in the child only.
  for (const int fd : inherited) posix_spawn_file_actions_adddup2(&actions, fd, fd);

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  // Ctrl-C at the terminal is the grader's, and the group is what `kill` ends without namespaces.
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  sigset_t signals;
  sigfillset(&signals);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);

  std::vector<char*> pointers;
  for (const auto& argument : argv) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);
  char* no_environment[] = {nullptr};
  pid_t pid = -1;
  const int error =
      posix_spawnp(&pid, argv[0].c_str(), &actions, &attributes, pointers.data(), no_environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (error != 0) throw Error("cannot start " + argv[0] + ": " + std::strerror(error));
  return pid;
}

/// As read(); `sender` becomes the process that wrote, which the kernel says.
ssize_t read_from(int fd, char* to, std::size_t size, pid_t& sender) {
  iovec content{to, size};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(ucred))];
  msghdr message{};
  message.msg_iov = &content;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  const ssize_t n = recvmsg(fd, &message, MSG_CMSG_CLOEXEC);
  for (cmsghdr* c = n > 0 ? CMSG_FIRSTHDR(&message) : nullptr; c; c = CMSG_NXTHDR(&message, c))
    if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_CREDENTIALS) {
      ucred who;
      std::memcpy(&who, CMSG_DATA(c), sizeof who);
      sender = who.pid;
    }
  return n;
}

/// All that comes until the other end is closed. `ready` is called with the jail's process when the
/// jail has put up what it can and waits for leave to go on.
std::string converse(int fd, const std::function<void(pid_t)>& ready) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  std::string text;
  char buffer[4096];
  while (true) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    pollfd item{fd, POLLIN, 0};
    const int events = poll(&item, 1, std::max(0, static_cast<int>(left.count())));
    if (events < 0 && errno == EINTR) continue;
    if (events <= 0) return text + " (no answer within 20 s)";
    pid_t sender = 0;
    const ssize_t n = read_from(fd, buffer, sizeof buffer, sender);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return text;
    const bool first = text.empty();
    text.append(buffer, static_cast<std::size_t>(n));
    if (first && text == "R") ready(sender);
  }
}

/// Called while the jail waits, so that the pid cannot have become another process's.
Descriptor open_init(const Descriptor& info) {
  const std::string text = contents(info);
  const auto at = text.find("\"child-pid\":");
  if (at == std::string::npos) return Descriptor();
  const auto pid = static_cast<pid_t>(std::atoi(text.c_str() + at + std::strlen("\"child-pid\":")));
  return Descriptor(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
}

}  // namespace

Descriptor memory_file(const std::string& text) {
  Descriptor file(memfd_create("gradus", MFD_CLOEXEC));
  if (file.get() < 0 ||
      pwrite(file.get(), text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
    throw Error(std::string("cannot make a memory file: ") + std::strerror(errno));
  return file;
}

std::string contents(const Descriptor& file) {
  std::string text;
  char buffer[4096];
  while (true) {
    const ssize_t n = pread(file.get(), buffer, sizeof buffer, static_cast<off_t>(text.size()));
    if (n <= 0) return text;
    text.append(buffer, static_cast<std::size_t>(n));
  }
}

Spawned spawn(const std::string& jail, const std::optional<std::vector<std::string>>& bubblewrap,
              const Descriptor& info, Settings settings, const std::vector<int>& inherited) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    throw Error(std::string("cannot make a socket pair: ") + std::strerror(errno));
  const Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  const int yes = 1;
  setsockopt(ours.get(), SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes);
  settings.status = theirs.get();
  const Descriptor messages = memory_file(""), sealed = memory_file(encode(settings));

  std::vector<int> passed = inherited;
  passed.push_back(theirs.get());
  passed.push_back(sealed.get());
  std::vector<std::string> argv = {jail};
  Descriptor arguments;
  if (bubblewrap) {
    arguments = memory_file(zero_separated(*bubblewrap));
    passed.push_back(arguments.get());
    passed.push_back(info.get());
    argv = {"bwrap", "--args", std::to_string(arguments.get()), "--", jail_inside};
  }
  argv.push_back(std::to_string(sealed.get()));

  Spawned out;
  out.outer = launch(argv, passed, messages.get());
  theirs.reset();
  out.status = converse(ours.get(), [&](pid_t jailed) {
    out.command = jailed;
    if (bubblewrap) out.init = open_init(info);
    if (!bubblewrap || out.init.get() >= 0) send(ours.get(), "G", 1, MSG_NOSIGNAL);
  });
  out.messages = contents(messages);
  return out;
}

}  // namespace gradus::sandbox
