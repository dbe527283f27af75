// What this machine can do at best.
#pragma once
#include "bench/report/measurement.hpp"

namespace nn::bench {

/// Measured with the number of threads that is set.
Peak measure_peak();

}  // namespace nn::bench
