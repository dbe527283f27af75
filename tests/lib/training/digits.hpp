// Digits drawn by strokes: pictures to learn from, without a file.
#pragma once
#include <random>

#include "nn/core/shape.hpp"

namespace nn::support {

struct Digits {
  arma::fmat X;       ///< a picture a column, size x size, 0 paper ... 1 ink (before noise)
  arma::uvec labels;  ///< 0 ... 9
};

/// N digits, each turned by up to 15 degrees, slanted, scaled, shifted and drawn with a pen of its own, with normal
/// noise of the deviation given on each pixel. The same generator gives the same pictures.
Digits draw_digits(uword N, uword size, double noise, std::mt19937_64& random);

}  // namespace nn::support
