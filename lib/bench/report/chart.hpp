// The run as a chart: for each row a group of bars, LibTorch's time / ours, on a logarithmic axis.
#pragma once
#include <string>

#include "bench/report/measurement.hpp"

namespace nn::bench {

/// A whole SVG file, legible on a light and on a dark screen. Rows without a ratio are left out.
std::string to_svg_text(const Report& run);

}  // namespace nn::bench
