// While it lives, this process and what it starts stay on the processor that this process is on.
#pragma once
#include <sched.h>

namespace gradus {

/// For several processes that take turns: waking one on another processor, which sleeps, takes longer than a short call
/// on a virtual machine, and the caches there are cold. Nothing happens where the kernel refuses.
class OneProcessor {
 public:
  OneProcessor() {
    const int here = sched_getcpu();
    known_ = here >= 0 && here < CPU_SETSIZE && sched_getaffinity(0, sizeof before_, &before_) == 0;
    if (!known_) return;
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(here, &only);
    sched_setaffinity(0, sizeof only, &only);
  }
  ~OneProcessor() {
    if (known_) sched_setaffinity(0, sizeof before_, &before_);
  }
  OneProcessor(const OneProcessor&) = delete;
  OneProcessor& operator=(const OneProcessor&) = delete;

 private:
  cpu_set_t before_{};
  bool known_ = false;
};

}  // namespace gradus
