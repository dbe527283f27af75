// What the test program does when it is itself the command in the sandbox: one deed, named by the
// environment variable GRADUS_VICTIM, before main. The exit status tells how it went.
#pragma once
#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace victim {

inline int error_of(long result) { return result < 0 ? errno : 0; }

inline const char* argument() {
  const char* text = std::getenv("GRADUS_ARGUMENT");
  return text ? text : "";
}

inline int eat_memory() {
  for (int i = 0; i < 64; ++i) {
    void* block = std::malloc(std::size_t{64} << 20);
    if (!block) return 42;
    std::memset(block, 1, 4096);
  }
  return 0;
}

inline int write_without_end() {
  const std::vector<char> block(1 << 20);
  for (int i = 0; i < 100; ++i)
    if (write(3, block.data(), block.size()) < 0) return errno;
  return 0;
}

/// Which of the first descriptors are open, as bits.
inline int descriptors() {
  int bits = 0;
  for (int fd = 0; fd < 64; ++fd)
    if (fcntl(fd, F_GETFD) >= 0) bits |= fd < 7 ? 1 << fd : 128;
  return bits;
}

/// 3: a seqpacket socket, 4: a memory file. Doubles the file's first number for each message.
inline int serve() {
  auto* shared =
      static_cast<double*>(mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, 4, 0));
  if (shared == MAP_FAILED) return errno;
  char word[16];
  while (recv(3, word, sizeof word, 0) > 0) {
    *shared *= 2;
    iovec part{word, 4};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (sendmsg(3, &message, MSG_NOSIGNAL) != 4) return errno;
  }
  return 0;
}

/// Children and grandchildren that hold descriptor 3 and wait for ever.
inline int breed() {
  for (int i = 0; i < 3; ++i)
    if (fork() == 0) {
      setsid();  // forbidden: it would leave the group that is ended
      fork();
      while (true) sleep(100);
    }
  char ready = 'r';
  if (write(3, &ready, 1) != 1) return 1;
  while (true) sleep(100);
}

inline int cheap_clock_end() {
  volatile unsigned long sum = 0;
  while (true) sum = sum + 1;
}

inline const std::map<std::string, std::function<int()>>& deeds() {
  static const std::map<std::string, std::function<int()>> all = {
    {"nothing", [] { return 0; }},
    {"three", [] { return 3; }},
    {"abort", []() -> int { std::abort(); }},
    {"raise", [] { return raise(SIGSEGV); }},
    {"fork", [] { return error_of(fork()); }},
    {"vfork", [] { return error_of(static_cast<long>(syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0))); }},
    {"thread", [] { return std::thread([] {}).join(), 0; }},
    {"exec", [] { return error_of(execl("/bin/true", "true", nullptr)); }},
    {"socket", [] { return error_of(socket(AF_UNIX, SOCK_STREAM, 0)); }},
    {"ptrace", [] { return error_of(ptrace(PTRACE_TRACEME, 0, nullptr, nullptr)); }},
    {"kill", [] { return error_of(kill(getppid(), 0)); }},
    {"unshare", [] { return error_of(syscall(SYS_unshare, 0x10000000)); }},
    {"io_uring", [] { return error_of(syscall(425, 1, nullptr)); }},
    {"nice", [] { return error_of(setpriority(PRIO_PROCESS, 0, -5)); }},
    {"timer",
     [] {
       const itimerval soon{{}, {1, 0}};
       return error_of(setitimer(ITIMER_REAL, &soon, nullptr));
     }},
    {"read", [] { return error_of(open(argument(), O_RDONLY)); }},
    {"share",
     [] {
       void* at = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
       return at == MAP_FAILED ? errno : 0;
     }},
    {"write", [] { return error_of(open(argument(), O_WRONLY | O_CREAT, 0600)); }},
    {"uid", [] { return getuid() == 0 ? 1 : 0; }},
    {"memory", eat_memory},
    {"file", write_without_end},
    {"spin", cheap_clock_end},
    {"sleep", [] { return pause(); }},
    {"descriptors", descriptors},
    {"serve", serve},
    {"breed", breed},
    {"hello", [] { return std::puts("hello") < 0 || std::fflush(stdout) != 0 ? 1 : 0; }},
    {"where", [] { return std::strcmp(get_current_dir_name(), argument()) == 0 ? 0 : 1; }},
    {"environment", [] { return std::getenv("HOME") || std::getenv("PATH") ? 1 : 0; }},
    {"signals",
     [] {
       struct sigaction pipe {};
       sigaction(SIGPIPE, nullptr, &pipe);
       sigset_t blocked;
       sigprocmask(SIG_BLOCK, nullptr, &blocked);
       return pipe.sa_handler == SIG_IGN || sigismember(&blocked, SIGTERM) ? 1 : 0;
     }},
#if defined(__x86_64__)
    {"int80",
     [] {
       long number = 20;  // getpid of i386
       asm volatile("int $0x80" : "+a"(number)::"memory");
       return 0;
     }},
    {"x32", [] { return error_of(syscall(0x40000000 + SYS_getpid)); }},
#endif
  };
  return all;
}

/// Stands before main, because GoogleTest's main belongs to the library.
inline const bool done = [] {
  const char* name = std::getenv("GRADUS_VICTIM");
  if (!name) return false;
  const auto deed = deeds().find(name);
  _exit(deed == deeds().end() ? 99 : deed->second());
}();

}  // namespace victim
