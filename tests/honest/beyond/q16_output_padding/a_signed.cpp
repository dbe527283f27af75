#include "output_padding.hpp"

namespace {

std::int64_t whole(arma::uword x) { return static_cast<std::int64_t>(x); }

}  // namespace

// In signed numbers.
arma::uword beyond_q16::transposed_size(arma::uword h, const Layer& layer, arma::uword q) {
  const std::int64_t k = whole(layer.k), s = whole(layer.s), p = whole(layer.p), d = whole(layer.d);
  if (h == 0 || k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  if (whole(q) >= s) throw std::invalid_argument("the output padding is too large");
  const std::int64_t H = whole(h) * s - s - p - p + d * k - d + 1 + whole(q);
  if (H <= 0) throw std::invalid_argument("nothing is left");
  return static_cast<arma::uword>(H);
}

// n minus the size without output padding.
arma::uword beyond_q16::restoring_padding(arma::uword n, const Layer& layer) {
  const std::int64_t k = whole(layer.k), s = whole(layer.s), p = whole(layer.p), d = whole(layer.d);
  if (n == 0 || k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  const std::int64_t room = whole(n) + 2 * p - d * (k - 1) - 1;
  if (room < 0) throw std::invalid_argument("the window does not fit");
  const std::int64_t h = room / s + 1;
  return static_cast<arma::uword>(whole(n) - ((h - 1) * s - 2 * p + d * (k - 1) + 1));
}
