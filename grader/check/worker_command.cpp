#include "check/worker_command.hpp"

#include "sandbox/openblas_core.hpp"

namespace gradus {

sandbox::Command worker_command(const WorkerSpec& spec, int output,
                                std::vector<std::pair<int, int>> descriptors) {
  sandbox::Command c;
  c.profile = sandbox::Profile::run;
  c.argv = {"/worker"};
  c.mounts = {{spec.executable, "/worker", false}};
  c.environment = {{"OPENBLAS_NUM_THREADS", "1"}, {"OMP_NUM_THREADS", "1"}, {"LC_ALL", "C.UTF-8"}};
  if (const std::string core = sandbox::right_openblas_core(); !core.empty())
    c.environment.emplace_back("OPENBLAS_CORETYPE", core);
  if (spec.sanitized) {
    c.environment.emplace_back(
        "ASAN_OPTIONS",
        "detect_leaks=0:detect_stack_use_after_return=1:allocator_may_return_null=1:max_allocation_size_mb=" +
            std::to_string(spec.memory >> 20) + ":handle_abort=1:exitcode=86:color=never:print_legend=0");
    c.environment.emplace_back("UBSAN_OPTIONS", "print_stacktrace=0:color=never");
  }
  c.limits.cpu = std::chrono::minutes(5);  // per life; the limit per call is watched from outside
  c.limits.memory = spec.sanitized ? 0 : spec.memory + 2 * wire::memory_size + (std::uint64_t{256} << 20);
  c.limits.file_size = 0;
  c.limits.open_files = 16;
  c.out = c.err = output;
  c.descriptors = std::move(descriptors);
  return c;
}

}  // namespace gradus
