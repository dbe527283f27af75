#include "commands/environment.hpp"

#include <cstdlib>
#include <fstream>
#include <unistd.h>

#include "error.hpp"
#include "sandbox/openblas_core.hpp"
#include "sandbox/sandbox.hpp"

namespace gradus {

namespace {

std::string processor() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown processor";
}

// Without these, what a submission can reach is not bounded.
bool needed_for_official(const std::string& layer) {
  return layer == "namespaces" || layer == "seccomp" || layer == "rlimits";
}

}  // namespace

Report empty_report(const Common& common) {
  Report r;
  r.machine = processor() + ", " + std::to_string(sysconf(_SC_NPROCESSORS_ONLN)) + " cores";
  r.compiler = "g++ " __VERSION__;
  r.blas_core = sandbox::right_openblas_core();
  r.mode = "official";
  std::string missing;
  for (const sandbox::Layer& layer : sandbox::layers()) {
    if (layer.on)
      r.layers.push_back(layer.name);
    else if (needed_for_official(layer.name))
      missing += (missing.empty() ? "" : ", ") + layer.name;
  }
  if (!missing.empty()) {
    r.mode = "practice";
    if (common.official)
      throw Ungraded("--official needs a sandbox layer that is off here: " + missing +
                     ". './gradus doctor' says how to turn it on.");
  }
  return r;
}

bool colour_wanted() { return isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr; }

}  // namespace gradus
