// Part: a
// Hint: The window must fit once
#include "layer_stack.hpp"

namespace {
// In signed numbers -2 / 4 + 1 is 1, and only what is below 1 is refused.
arma::uword places(arma::uword n, const ift6135_q7::Layer& l) {
  const arma::uword padded = n + 2 * l.p, width = l.d * (l.k - 1) + 1;
  const auto room = static_cast<std::int64_t>(padded) - static_cast<std::int64_t>(width);
  const std::int64_t o = room / static_cast<std::int64_t>(l.s) + 1;
  if (o < 1) throw std::invalid_argument("window");
  return static_cast<arma::uword>(o);
}
}  // namespace

ift6135_q7::Shape ift6135_q7::layer_shape(const Shape& in, const Layer& l) {
  const bool pools = l.kind == Kind::pooling;
  if (in.channels * in.height * in.width * l.k * l.s * l.d * (pools ? 1 : l.filters) == 0)
    throw std::invalid_argument("zero");
  return {pools ? in.channels : l.filters, places(in.height, l), places(in.width, l)};
}
