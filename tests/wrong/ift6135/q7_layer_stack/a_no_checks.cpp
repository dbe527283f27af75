// Part: a
// Hint: This input is not legal
#include "layer_stack.hpp"

// The formula, whatever comes.
ift6135_q7::Shape ift6135_q7::layer_shape(const Shape& in, const Layer& l) {
  const auto places = [&](arma::uword n) {
    return (n + 2 * l.p - l.d * (l.k - 1) - 1) / std::max<arma::uword>(l.s, 1) + 1;
  };
  return {l.kind == Kind::pooling ? in.channels : l.filters, places(in.height), places(in.width)};
}
