// Who used the processor during a short while.
#pragma once
#include <chrono>
#include <string>

namespace gradus::sandbox {

struct CpuUsage {
  double busy = 0;      ///< cores in use by all programs, this one left out
  double stolen = 0;    ///< share of the time that the hypervisor gave to others
  std::string busiest;  ///< name and pid of the busiest other process
  double busiest_cores = 0;
};

CpuUsage watch_cpu(std::chrono::milliseconds duration);

/// The first line of a file, or "".
std::string first_line(const std::string& path);

}  // namespace gradus::sandbox
