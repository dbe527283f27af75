// One worker, seen from the check program: started in the sandbox, asked one call at a time, never believed.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "sandbox/sandbox.hpp"
#include "wire/buffer.hpp"
#include "wire/channel.hpp"

namespace gradus {

struct WorkerSpec {
  std::filesystem::path executable;
  bool sanitized = false;  ///< AddressSanitizer: its address space cannot be limited, so resident memory is watched
  std::uint64_t memory = std::uint64_t{1} << 30;
  std::chrono::milliseconds cpu_per_call{2'000}, wall_per_call{10'000};
  std::uint64_t output = std::uint64_t{1} << 20;  ///< bytes of stdout and stderr in a worker's life
};

/// The worker ended, hung, flooded or lied: the student's failure. what() is a sentence for the student.
struct WorkerFailed : std::runtime_error {
  WorkerFailed(std::string kind_, const std::string& sentence) : runtime_error(sentence), kind(std::move(kind_)) {}
  std::string kind;  ///< "signal", "sanitizer", "cpu", "wall", "memory", "output", "exit", "malformed", "late"
};

class WorkerProcess {
 public:
  /// Throws sandbox::Error when the machine is at fault, WorkerFailed when the program dies before it says hello.
  explicit WorkerProcess(WorkerSpec spec);
  ~WorkerProcess();

  struct Reply {
    wire::Bell bell;  ///< result, threw or todo
    std::vector<std::byte> body;
    std::chrono::nanoseconds cpu, wall;  ///< all CPU since the previous acknowledgement; wall of this call
    std::size_t asked;                   ///< bytes of the arguments
    std::uint64_t sleeps;                ///< how often it went to sleep: to wait for the next call, and for whatever else
    std::uint64_t held, memory;          ///< bytes of its own that it held before the call; and at most, beyond those
  };

  /// Writes the arguments, rings, serves call backs, returns the reply. Throws WorkerFailed; exceptions of lent
  /// functions pass through after the worker has been ended.
  Reply call(std::uint32_t function, const std::function<void(wire::Writer&)>& arguments);

  /// CPU time before it was ready for its first call.
  std::chrono::nanoseconds cpu_at_start() const;

  /// From the next call on.
  void limit_calls(std::chrono::milliseconds cpu, std::chrono::milliseconds wall);

  /// What the student's code printed so far, bounded; and from now on nothing of it.
  std::string take_output();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gradus
