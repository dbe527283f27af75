// Gradings of submissions whose speed is known, to find out what the verdict on speed is worth on this machine.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "course/course.hpp"
#include "speed/calibration.hpp"

namespace gradus {

struct CalibrateOptions {
  double minutes = 2;                     ///< for each load
  std::vector<int> loads = {0, 1, 2, 4};  ///< busy processes beside it; the first is the one that true ratios come from
};

/// By load. `told` hears what goes on. Throws Ungraded.
std::map<int, std::vector<speed::Grading>> calibrate(const CalibrateOptions& options,
                                                     const std::function<void(const std::string&)>& told);

/// Of the submissions that are graded.
speed::Bounds calibration_bounds();

}  // namespace gradus
