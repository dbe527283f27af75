// Part: a
// Hint: filters are too many to try
#include "neurons.hpp"

// Adds filters until the layer is larger: as many as the image has neurons.
eleg5040_q4::Conv2d eleg5040_q4::counterexample(const Shape& in) {
  Conv2d layer{1, std::min(in.H, in.W), 1, 0, 1};  // one row or column of places
  while (neurons(out_shape(in, layer)) <= neurons(in)) ++layer.C_out;
  return layer;
}
