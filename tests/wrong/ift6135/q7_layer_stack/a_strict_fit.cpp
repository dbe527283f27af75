// Part: a
// Hint: A window as large as the padded input fits
#include "layer_stack.hpp"

namespace {
// A window that just fits is refused.
arma::uword places(arma::uword n, const ift6135_q7::Layer& l) {
  const arma::uword padded = n + 2 * l.p, width = l.d * (l.k - 1) + 1;
  if (width >= padded) throw std::invalid_argument("window");
  return (padded - width) / l.s + 1;
}
}  // namespace

ift6135_q7::Shape ift6135_q7::layer_shape(const Shape& in, const Layer& l) {
  const bool pools = l.kind == Kind::pooling;
  if (in.channels * in.height * in.width * l.k * l.s * l.d * (pools ? 1 : l.filters) == 0)
    throw std::invalid_argument("zero");
  return {pools ? in.channels : l.filters, places(in.height, l), places(in.width, l)};
}
