#include "check/naive.hpp"

#include <algorithm>

#include "check/launch.hpp"

namespace gradus {

namespace {

double least_of_three(const SpeedCase& what, const WorkerSpec& spec, const Arguments& arguments) {
  WorkerProcess worker(spec);
  auto least = std::chrono::nanoseconds::max();
  for (int i = 0; i < 3; ++i) least = std::min(least, worker.call(what.index, arguments).wall);
  return static_cast<double>(least.count());
}

}  // namespace

double ratio_of_minima(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference) {
  Rng rng(fresh_secret());
  const Arguments arguments = what.draw(rng, what.sizes.back());
  const double theirs = least_of_three(what, submission, arguments);
  return theirs / least_of_three(what, reference, arguments);
}

}  // namespace gradus
