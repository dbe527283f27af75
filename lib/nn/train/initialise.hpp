// Weights to begin with.
#pragma once
#include <random>

#include "nn/core/layer.hpp"

namespace nn {

/// Each of these sets the weights among the parameters (fan_in > 0); biases and gains stay as they are. The same
/// generator gives the same weights, in float those of double rounded.

/// Glorot, Bengio (2010): variance 2 / (fan_in + fan_out), for tanh and its like.
/// Uniform in +-sqrt(6 / (fan_in + fan_out)).
template <typename T>
void xavier_uniform(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random);
template <typename T>
void xavier_normal(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random);

/// He et al. (2015): variance 2 / fan_in, for ReLU. Uniform in +-sqrt(6 / fan_in).
template <typename T>
void he_uniform(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random);
template <typename T>
void he_normal(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random);

/// Saxe et al. (2014): gain times a random matrix with orthonormal rows or columns, whichever are fewer. It is Q of the
/// QR decomposition of a normal matrix, with R's diagonal made positive (Mezzadri 2007): all such are equally likely.
template <typename T>
void orthogonal(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random, double gain = 1);

/// Uniform in [low, high). Finite, low <= high, or std::invalid_argument.
template <typename T>
void uniform_weights(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random, double low, double high);

/// Normal with mean 0. deviation finite and >= 0, or std::invalid_argument.
template <typename T>
void normal_weights(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random, double deviation);

}  // namespace nn
