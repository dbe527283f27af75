// The sandbox command that runs a worker.
#pragma once
#include <utility>
#include <vector>

#include "check/worker_process.hpp"
#include "sandbox/sandbox.hpp"

namespace gradus {

/// `output` becomes stdout and stderr; `descriptors` are (here, inside).
sandbox::Command worker_command(const WorkerSpec& spec, int output, std::vector<std::pair<int, int>> descriptors);

}  // namespace gradus
