// Bounds for gradients.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// |g| over all gradients together, in double; no square of an entry over- or underflows. NaN if an entry is, infinite
/// if an entry is or |g| is beyond the range of double.
template <typename T>
double gradient_norm(const std::vector<Parameter<T>>& parameters);

/// Clipping by norm (Pascanu et al. 2013, algorithm 1):  g <- g bound / |g|  where |g| > bound.  Returns |g| before.
/// If that is not finite, the gradients stay as they are: there is no direction to keep. bound > 0, or
/// std::invalid_argument.
template <typename T>
double clip_by_norm(const std::vector<Parameter<T>>& parameters, double bound);

/// g <- min(max(g, -bound), bound), entry by entry; NaN stays NaN. bound >= 0, or std::invalid_argument.
template <typename T>
void clip_by_value(const std::vector<Parameter<T>>& parameters, double bound);

}  // namespace nn
