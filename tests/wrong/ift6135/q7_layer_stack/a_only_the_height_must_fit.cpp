// Part: a
// Hint: The window must fit once
#include "layer_stack.hpp"

// Looks whether the window fits from top to bottom, but not from left to right.
ift6135_q7::Shape ift6135_q7::layer_shape(const Shape& in, const Layer& l) {
  const bool pools = l.kind == Kind::pooling;
  if (in.channels * in.height * in.width * l.k * l.s * l.d * (pools ? 1 : l.filters) == 0)
    throw std::invalid_argument("zero");
  const arma::uword width = l.d * (l.k - 1) + 1, rows = in.height + 2 * l.p,
                    columns = in.width + 2 * l.p;
  if (width > rows) throw std::invalid_argument("window");
  return {pools ? in.channels : l.filters, (rows - width) / l.s + 1, (columns - width) / l.s + 1};
}
