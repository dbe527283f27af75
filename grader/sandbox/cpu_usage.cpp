#include "cpu_usage.hpp"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>
#include <vector>

namespace gradus::sandbox {
namespace {

namespace fs = std::filesystem;

struct Process {
  std::string name;
  double ticks = 0;
};

struct Snapshot {
  std::vector<double> machine;  // user nice system idle iowait irq softirq steal, in ticks
  std::map<int, Process> processes;
};

Process read_process(const fs::path& folder) {
  const std::string line = first_line(folder / "stat");
  // The name stands in brackets and may itself contain spaces and brackets.
  const auto open = line.find('('), close = line.rfind(')');
  if (open == std::string::npos || close == std::string::npos) return {};
  std::istringstream rest(line.substr(close + 1));
  std::string skipped;
  for (int field = 3; field < 14; ++field) rest >> skipped;
  double user = 0, system = 0;
  rest >> user >> system;
  return {line.substr(open + 1, close - open - 1), user + system};
}

Snapshot take_snapshot() {
  Snapshot s;
  std::istringstream total(first_line("/proc/stat"));
  std::string label;
  total >> label;
  for (double ticks = 0; s.machine.size() < 8 && total >> ticks;) s.machine.push_back(ticks);
  s.machine.resize(8);
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/proc", error)) {
    const std::string name = entry.path().filename();
    if (std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c); }))
      s.processes[std::stoi(name)] = read_process(entry.path());
  }
  return s;
}

}  // namespace

std::string first_line(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

CpuUsage watch_cpu(std::chrono::milliseconds duration) {
  const auto begin = std::chrono::steady_clock::now();
  const Snapshot before = take_snapshot();
  std::this_thread::sleep_for(duration);
  const Snapshot after = take_snapshot();
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const double ticks_of_a_core = seconds * static_cast<double>(sysconf(_SC_CLK_TCK));

  CpuUsage usage;
  double all = 0, used = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    const double ticks = after.machine[i] - before.machine[i];
    all += ticks;
    if (i != 3 && i != 4 && i != 7) used += ticks;
  }
  if (all > 0) usage.stolen = (after.machine[7] - before.machine[7]) / all;
  for (const auto& [pid, process] : after.processes) {
    const auto earlier = before.processes.find(pid);
    if (earlier == before.processes.end()) continue;
    const double ticks = process.ticks - earlier->second.ticks;
    if (pid == getpid()) {
      used -= ticks;
    } else if (ticks / ticks_of_a_core > usage.busiest_cores) {
      usage.busiest_cores = ticks / ticks_of_a_core;
      usage.busiest = process.name + " (" + std::to_string(pid) + ")";
    }
  }
  usage.busy = std::max(0.0, used) / ticks_of_a_core;
  return usage;
}

}  // namespace gradus::sandbox
