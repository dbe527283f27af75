#include "seccomp.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <initializer_list>

#include "system_calls.hpp"

namespace gradus::sandbox {
namespace {

constexpr std::uint32_t kill_program = SCMP_ACT_KILL_PROCESS;
constexpr std::uint64_t int_mask = 0xffffffff;  // the kernel reads 32 bits of an int argument

class Filter {
 public:
  Filter() : context_(seccomp_init(SCMP_ACT_ERRNO(EPERM))) {
    if (!context_) {
      fail("seccomp_init", ENOMEM);
      return;
    }
    // Other ABIs of the machine (i386, x32) number their calls differently: no way round.
    seccomp_attr_set(context_, SCMP_FLTATR_ACT_BADARCH, kill_program);
    // A binary tree instead of a list of comparisons.
    seccomp_attr_set(context_, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  }
  Filter(const Filter&) = delete;
  ~Filter() {
    if (context_) seccomp_release(context_);
  }

  void add(std::uint32_t action, const char* name,
           std::initializer_list<scmp_arg_cmp> arguments = {}) {
    const int number = seccomp_syscall_resolve_name(name);
    // Negative: another architecture's call, or newer than this libseccomp. Both stay EPERM.
    if (number < 0 || !error_.empty()) return;
    const int result = seccomp_rule_add_array(
        context_, action, number, static_cast<unsigned>(arguments.size()), arguments.begin());
    if (result != 0) fail(name, -result);
  }
  template <class Names>
  void add_all(std::uint32_t action, const Names& names) {
    for (const char* name : names) add(action, name);
  }
  std::string load() {
    if (!error_.empty()) return error_;
    if (const int result = seccomp_load(context_); result != 0) fail("seccomp_load", -result);
    return error_;
  }

 private:
  void fail(const char* what, int code) {
    error_ = std::string("seccomp: ") + what + ": " + std::strerror(code);
  }

  scmp_filter_ctx context_;
  std::string error_;
};

scmp_arg_cmp is(unsigned argument, std::uint64_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, int_mask, value};
}
scmp_arg_cmp none_of(unsigned argument, std::uint64_t bits) {
  return {argument, SCMP_CMP_MASKED_EQ, bits, 0};
}

void allow_for_both(Filter& f) {
  f.add_all(SCMP_ACT_ALLOW, calls_of_every_program);
  f.add_all(kill_program, hostile_calls);
  // Names and labels only: no PR_SET_PDEATHSIG, no PR_SET_DUMPABLE, no PR_SET_MM.
  for (const int option : {PR_SET_NAME, PR_GET_NAME, PR_GET_DUMPABLE, PR_GET_NO_NEW_PRIVS,
                           0x53564d41 /* PR_SET_VMA */})
    f.add(SCMP_ACT_ALLOW, "prctl", {is(0, static_cast<std::uint64_t>(option))});
  // isatty() and nothing else: TIOCSTI types into terminals.
  f.add(SCMP_ACT_ALLOW, "ioctl", {is(1, TCGETS)});
  // 0: the caller itself. All limits are hard ones, so they only go down.
  f.add(SCMP_ACT_ALLOW, "prlimit64", {is(0, 0)});
  f.add(SCMP_ACT_ALLOW, "personality", {is(0, int_mask)});
}

void allow_running(Filter& f, const char* program) {
  f.add_all(kill_program, calls_that_start_processes);
  f.add_all(kill_program, calls_of_networks);
  for (const char* name : {"open", "openat"})
    f.add(SCMP_ACT_ALLOW, name,
          {none_of(std::strcmp(name, "open") == 0 ? 1 : 2,
                   O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY))});
  // Shared memory of its own could be taken and then hidden from whoever counts pages (MADV_DONTNEED).
  f.add(SCMP_ACT_ALLOW, "mmap", {none_of(3, MAP_SHARED)});
  f.add(SCMP_ACT_ALLOW, "mmap", {none_of(3, MAP_ANONYMOUS)});
  for (const int command :
       {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GET_SEALS, F_ADD_SEALS})
    f.add(SCMP_ACT_ALLOW, "fcntl", {is(1, static_cast<std::uint64_t>(command))});

  // abort() and raise() signal the program itself, which keeps the jail's pid.
  const auto self = static_cast<std::uint64_t>(getpid());
  for (const char* name : {"kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"}) {
    f.add(SCMP_ACT_ALLOW, name, {{0, SCMP_CMP_EQ, self, 0}});
    f.add(kill_program, name, {{0, SCMP_CMP_NE, self, 0}});
  }
  const auto once = reinterpret_cast<std::uint64_t>(program);
  f.add(SCMP_ACT_ALLOW, "execve", {{0, SCMP_CMP_EQ, once, 0}});
  f.add(kill_program, "execve", {{0, SCMP_CMP_NE, once, 0}});
  f.add(kill_program, "execveat");
}

void allow_compiling(Filter& f) {
  f.add_all(SCMP_ACT_ALLOW, calls_of_compilers);
  // glibc asks for a socket where /etc/passwd is missing and can do without.
  // clone3 hides its flags behind a pointer; glibc falls back to clone.
  f.add(SCMP_ACT_ERRNO(ENOSYS), "clone3");
  f.add(SCMP_ACT_ALLOW, "clone",
        {none_of(0, CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
                        CLONE_NEWPID | CLONE_NEWNET)});
  f.add(SCMP_ACT_ALLOW, "tgkill", {is(2, SIGABRT)});  // an internal compiler error
}

}  // namespace

std::string filter_calls(bool compile, const char* program) {
  Filter filter;
  allow_for_both(filter);
  if (compile)
    allow_compiling(filter);
  else
    allow_running(filter, program);
  return filter.load();
}

}  // namespace gradus::sandbox
