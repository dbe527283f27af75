#include "noise.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include "cpu_usage.hpp"
#include "openblas_core.hpp"

namespace gradus::sandbox {
namespace {

using Level = Finding::Level;

std::string fixed(double value, const char* unit = "") {
  char text[64];
  std::snprintf(text, sizeof text, "%.1f%s", value, unit);
  return text;
}

Finding load(unsigned cores) {
  const double average = std::atof(first_line("/proc/loadavg").c_str());
  const std::string detail =
      "load average " + fixed(average) + " on " + std::to_string(cores) + " cores";
  if (average < 0.5 * cores) return {"load", Level::pass, detail, ""};
  const Level level = average < 1.5 * cores ? Level::caution : Level::fail;
  return {"load", level, detail, "close other programs, then wait a minute"};
}

Finding other_programs(const CpuUsage& usage, unsigned cores) {
  if (usage.busy < 0.1) return {"other programs", Level::pass, "they use hardly any CPU", ""};
  std::string detail = "they use " + fixed(usage.busy) + " of " + std::to_string(cores) + " cores";
  if (!usage.busiest.empty()) detail += ", most of all " + usage.busiest;
  // One core is the worker's; the rest may be busy, at the cost of shared cache and clock.
  const Level level = usage.busy > cores - 1.0 ? Level::fail : Level::caution;
  return {"other programs", level, detail, "close them; top shows them"};
}

Finding steal(const CpuUsage& usage) {
  const std::string detail =
      "the hypervisor gave " + fixed(100 * usage.stolen, " %") + " of the time to other machines";
  if (usage.stolen < 0.005) return {"hypervisor", Level::pass, detail, ""};
  return {"hypervisor", usage.stolen < 0.05 ? Level::caution : Level::fail, detail, ""};
}

Finding governor() {
  const std::string value = first_line("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
  if (value.empty())
    return {"governor", Level::pass, "this machine does not let Linux choose the clock rate", ""};
  if (value == "performance") return {"governor", Level::pass, value, ""};
  return {"governor", Level::caution, value + ": the clock rate follows the load",
          "sudo cpupower frequency-set -g performance"};
}

Finding boost() {
  const std::string no_turbo = first_line("/sys/devices/system/cpu/intel_pstate/no_turbo");
  const std::string boosting = first_line("/sys/devices/system/cpu/cpufreq/boost");
  if (no_turbo == "0")
    return {"boost", Level::caution, "on: the clock rate depends on heat and on other cores",
            "echo 1 | sudo tee /sys/devices/system/cpu/intel_pstate/no_turbo"};
  if (boosting == "1")
    return {"boost", Level::caution, "on: the clock rate depends on heat and on other cores",
            "echo 0 | sudo tee /sys/devices/system/cpu/cpufreq/boost"};
  return {"boost", Level::pass, "off, or not visible from here", ""};
}

Finding smt() {
  if (first_line("/sys/devices/system/cpu/smt/active") != "1")
    return {"smt", Level::pass, "no two threads share a core, as far as this machine says", ""};
  return {"smt", Level::caution, "on: a program on the sibling thread slows a core down",
          "echo off | sudo tee /sys/devices/system/cpu/smt/control"};
}

Finding swap() {
  std::ifstream file("/proc/meminfo");
  double total = 0, free = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("SwapTotal:", 0) == 0) total = std::atof(line.c_str() + 10);
    if (line.rfind("SwapFree:", 0) == 0) free = std::atof(line.c_str() + 9);
  }
  const double used = (total - free) / 1024;
  if (used < 1) return {"swap", Level::pass, "not in use", ""};
  return {"swap", Level::caution, fixed(used, " MiB in use: memory was short"),
          "sudo swapoff -a && sudo swapon -a"};
}

Finding huge_pages() {
  const std::string line = first_line("/sys/kernel/mm/transparent_hugepage/enabled");
  if (line.find("[always]") == std::string::npos)
    return {"huge pages", Level::pass, line.empty() ? "not offered" : line, ""};
  return {"huge pages", Level::caution, "[always]: large arrays change speed with free memory",
          "echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled"};
}

Finding aslr() {
  const std::string value = first_line("/proc/sys/kernel/randomize_va_space");
  // Not a fault: it protects, and Gradus measures in several processes so that layouts average out.
  return {"aslr", Level::pass,
          value == "0" ? "off" : "on: addresses, and so cache conflicts, differ from run to run",
          ""};
}

/// A container's quota stops a program for the rest of each period: the worst kind of noise.
Finding quota(unsigned cores) {
  std::string path = "/sys/fs/cgroup/cpu.max";
  std::ifstream groups("/proc/self/cgroup");
  for (std::string line; std::getline(groups, line);) {
    const std::string own =
        "/sys/fs/cgroup" + line.substr(std::min<std::size_t>(3, line.size())) + "/cpu.max";
    if (line.rfind("0::", 0) == 0 && !first_line(own).empty()) path = own;
  }
  std::istringstream numbers(first_line(path));
  std::string allowed = "max";
  double period = 1e5;
  numbers >> allowed >> period;
  if (allowed == "max" || allowed.empty()) {
    const double old = std::atof(first_line("/sys/fs/cgroup/cpu/cpu.cfs_quota_us").c_str());
    if (old <= 0) return {"cpu quota", Level::pass, "none", ""};
    allowed = std::to_string(old);
    period = std::atof(first_line("/sys/fs/cgroup/cpu/cpu.cfs_period_us").c_str());
  }
  const double share = period > 0 ? std::atof(allowed.c_str()) / period : 0;
  const Level level = share < 1 ? Level::fail : share < cores ? Level::caution : Level::pass;
  return {"cpu quota", level, fixed(share) + " of " + std::to_string(cores) + " cores",
          level == Level::pass ? "" : "start the container with more: docker run --cpus=..."};
}

Finding openblas() {
  const std::string right = right_openblas_core(), chosen = chosen_openblas_core();
  if (chosen.empty())
    return {"OpenBLAS", Level::fail, "it is not installed", "sudo apt-get install libopenblas-dev"};
  const std::string better = openblas_core_to_set(chosen, right);
  if (better.empty()) return {"OpenBLAS", Level::pass, "it takes " + chosen, ""};
  return {"OpenBLAS", Level::caution,
          "it takes " + chosen + " on this processor; Gradus sets " + better +
              " in every process that it starts",
          "export OPENBLAS_CORETYPE=" + better + "  # for programs of your own"};
}

}  // namespace

std::vector<Finding> noise_findings() {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const CpuUsage usage = watch_cpu(std::chrono::milliseconds(250));
  return {load(cores),  other_programs(usage, cores),
          steal(usage), governor(),
          boost(),      smt(),
          swap(),       huge_pages(),
          aslr(),       quota(cores),
          openblas()};
}

}  // namespace gradus::sandbox
