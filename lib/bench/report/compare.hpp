// Whether two ways to compute the same came to the same.
#pragma once
#include <string>
#include <vector>

#include "bench/row.hpp"

namespace nn::bench {

/// "" if each entry of `got` differs from `expected` by at most tolerance eps magnitude (eps = 2^-23), else a sentence
/// about the first that does not. A NaN differs from everything. Without magnitudes, a tensor's largest entry counts.
std::string first_difference(const std::vector<Result>& got, const std::vector<Result>& expected,
                             const std::vector<std::vector<float>>& magnitudes, double tolerance);

}  // namespace nn::bench
