// Part: c
// Hint: The inputs do not count alike
#include "stack_geometry.hpp"

// As if every input of the field had as many paths.
double beyond_q20::spread(const std::vector<Layer>& layers) {
  const double size = static_cast<double>(path_counts(layers).n_elem);
  return std::sqrt((size * size - 1) / 12);
}
