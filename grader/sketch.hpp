// Strokes and dots in the plane of the mathematics, where y grows upwards: what a check draws and a report shows.
#pragma once
#include <array>
#include <vector>

namespace gradus {

struct Sketch {
  using Point = std::array<double, 2>;  ///< finite
  std::vector<std::vector<Point>> lines;
  std::vector<Point> dots;
};

}  // namespace gradus
