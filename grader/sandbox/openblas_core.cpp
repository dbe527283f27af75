#include "openblas_core.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <string_view>

#include "descriptor.hpp"
#include "spawn.hpp"

namespace gradus::sandbox {
namespace {

/// Width of the vectors: kernels of one class are about equally fast.
int rank(std::string_view core) {
  for (const auto name : {"SkylakeX", "Cooperlake", "Sapphirerapids"})
    if (core == name) return 4;
  for (const auto name : {"Haswell", "Zen", "Excavator"})
    if (core == name) return 3;
  for (const auto name : {"Sandybridge", "Bulldozer", "Piledriver", "Steamroller"})
    if (core == name) return 2;
  return core == "Nehalem" ? 1 : 0;
}

/// The rest of the line after `label`.
std::string value_after(const std::string& text, const std::string& label) {
  const auto at = text.find(label);
  if (at == std::string::npos) return "";
  const auto begin = at + label.size();
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

std::string right_openblas_core() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  const bool avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (avx2 && __builtin_cpu_is("amd")) return "Zen";
  if (avx512) return "SkylakeX";
  if (avx2) return "Haswell";
  if (__builtin_cpu_supports("avx")) return "Sandybridge";
  if (__builtin_cpu_supports("sse4.2")) return "Nehalem";
#endif
  return "";
}

std::string chosen_openblas_core() {
  // In a process of its own, since loading OpenBLAS starts threads, and since a variable that is
  // set here would be the answer there.
  const Descriptor output = memory_file("");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output.get(), 2);
  std::array<std::string, 4> strings = {"/bin/true", "LD_PRELOAD=libopenblas.so.0",
                                        "OPENBLAS_VERBOSE=2", "OPENBLAS_NUM_THREADS=1"};
  char* argv[] = {strings[0].data(), nullptr};
  char* environment[] = {strings[1].data(), strings[2].data(), strings[3].data(), nullptr};
  pid_t pid = -1;
  const int error = posix_spawn(&pid, argv[0], &actions, nullptr, argv, environment);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return "";
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return value_after(contents(output), "Core: ");
}

std::string openblas_core_to_set(const std::string& chosen, const std::string& right) {
  if (chosen.empty() || right.empty()) return "";
  return rank(chosen) < rank(right) ? right : "";
}

}  // namespace gradus::sandbox
