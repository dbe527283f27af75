#include "rlimits.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace gradus::sandbox {
namespace {

// Recursion that is deep but honest should not die of a distribution's 8 MiB. Threads of a linker
// take their stacks from this limit too, so compilers keep the usual size.
constexpr rlim_t stack_of_worker = rlim_t{64} << 20, stack_of_compiler = rlim_t{8} << 20;

// All processes of the user count, in every sandbox at once, and a compiler that cannot fork looks
// like a student's mistake. So this only stops a fork bomb.
constexpr rlim_t processes_beside_ours = 1024;

template <class Resource>
std::string limit(Resource resource, const char* name, rlim_t soft, rlim_t hard) {
  struct rlimit now {};
  if (getrlimit(resource, &now) == 0) {
    hard = std::min(hard, now.rlim_max);  // what an administrator set lower stays
    soft = std::min(soft, hard);
  }
  const struct rlimit wanted { soft, hard };
  if (setrlimit(resource, &wanted) == 0) return "";
  return std::string("setrlimit ") + name + ": " + std::strerror(errno);
}

}  // namespace

std::string limit_resources(const Settings& s) {
  const rlim_t stack = s.compile ? stack_of_compiler : stack_of_worker;
  const rlim_t processes = s.processes + processes_beside_ours;
  std::string error;
  const auto also = [&](std::string next) {
    if (error.empty()) error = std::move(next);
  };
  also(limit(RLIMIT_CORE, "CORE", 0, 0));
  also(limit(RLIMIT_STACK, "STACK", stack, stack));
  also(limit(RLIMIT_MSGQUEUE, "MSGQUEUE", 0, 0));
  also(limit(RLIMIT_NICE, "NICE", 0, 0));
  also(limit(RLIMIT_RTPRIO, "RTPRIO", 0, 0));
  also(limit(RLIMIT_NOFILE, "NOFILE", s.open_files, s.open_files));
  also(limit(RLIMIT_FSIZE, "FSIZE", s.file_size, s.file_size));
  // SIGXCPU names the cause; who catches it gets one more second, then SIGKILL.
  also(limit(RLIMIT_CPU, "CPU", s.cpu, s.cpu + 1));
  also(limit(RLIMIT_NPROC, "NPROC", processes, processes));
  if (s.memory != 0) also(limit(RLIMIT_AS, "AS", s.memory, s.memory));
  return error;
}

}  // namespace gradus::sandbox
