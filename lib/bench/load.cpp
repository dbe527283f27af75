#include "bench/load.hpp"

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace nn::bench {

namespace {

double clock_seconds(clockid_t clock) {
  timespec t{};
  clock_gettime(clock, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

}  // namespace

Load::Load() : start_(read()) {}

Load::Clocks Load::read() {
  Clocks c;
  c.wall = clock_seconds(CLOCK_MONOTONIC);
  c.own = clock_seconds(CLOCK_PROCESS_CPUTIME_ID);
  std::string cpu;
  double user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0, stolen = 0;
  std::ifstream("/proc/stat") >> cpu >> user >> nice >> system >> idle >> wait >> irq >> soft >> stolen;
  const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
  c.busy = (user + nice + system + irq + soft) / ticks;
  c.stolen = stolen / ticks;
  return c;
}

Load::Use Load::so_far() const {
  const Clocks now = read();
  const double wall = std::max(1e-3, now.wall - start_.wall);
  const double others = (now.busy - start_.busy) - (now.own - start_.own);
  const auto cores = static_cast<double>(sysconf(_SC_NPROCESSORS_ONLN));
  return {std::max(0.0, others / wall), (now.stolen - start_.stolen) / (wall * cores)};
}

}  // namespace nn::bench
