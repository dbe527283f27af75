// Processes that keep the machine busy while something is measured.
#pragma once
#include <sys/types.h>
#include <vector>

namespace gradus {

/// `n` processes that compute and walk through 4 MB each, without a pause, until this ends.
class Busy {
 public:
  explicit Busy(int n);
  ~Busy();
  Busy(const Busy&) = delete;
  Busy& operator=(const Busy&) = delete;

 private:
  std::vector<pid_t> pids_;
};

}  // namespace gradus
