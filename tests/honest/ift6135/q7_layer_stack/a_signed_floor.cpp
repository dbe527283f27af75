#include "layer_stack.hpp"

// In real numbers: floor, and an error below 1. Exact, for all numbers are below 2^53.
ift6135_q7::Shape ift6135_q7::layer_shape(const Shape& in, const Layer& l) {
  for (const arma::uword each : {in.channels, in.height, in.width, l.k, l.s, l.d})
    if (each == 0) throw std::invalid_argument("zero");
  const auto places = [&](arma::uword n) {
    const double room = double(n) + 2 * double(l.p) - double(l.d) * (double(l.k) - 1) - 1;
    if (room < 0) throw std::invalid_argument("the window is too large");
    return static_cast<arma::uword>(std::floor(room / double(l.s))) + 1;
  };
  Shape out = in;
  if (l.kind == Kind::convolution) out.channels = l.filters;
  if (out.channels == 0) throw std::invalid_argument("no filters");
  out.height = places(in.height);
  out.width = places(in.width);
  return out;
}
