#include "layer_stack.hpp"

namespace {

// The places one by one: a window fits as long as its last tap does.
arma::uword places(arma::uword n, const ift6135_q7::Layer& l) {
  const arma::uword reach = l.d * (l.k - 1);
  arma::uword count = 0;
  for (arma::uword first = 0; first + reach < n + 2 * l.p; first += l.s) ++count;
  if (count == 0 || n == 0) throw std::invalid_argument("the window does not fit");
  return count;
}

}  // namespace

ift6135_q7::Shape ift6135_q7::layer_shape(const Shape& in, const Layer& l) {
  if (in.channels == 0 || l.k == 0 || l.s == 0 || l.d == 0) throw std::invalid_argument("zero");
  if (l.kind == Kind::pooling) return {in.channels, places(in.height, l), places(in.width, l)};
  if (l.filters == 0) throw std::invalid_argument("no filters");
  return {l.filters, places(in.height, l), places(in.width, l)};
}
