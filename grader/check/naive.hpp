// The way that speed is often graded, kept to be compared with: see ./gradus calibrate.
#pragma once
#include "check/speed.hpp"

namespace gradus {

/// At the largest size, with the same contents: the least wall time of three calls of the submission, over that of three
/// calls of the reference that follow. Throws WorkerFailed and sandbox::Error.
double ratio_of_minima(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference);

}  // namespace gradus
