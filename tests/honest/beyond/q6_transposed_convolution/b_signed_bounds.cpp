#include <algorithm>

#include "transposed_convolution.hpp"

// With numbers that may be below 0; the smallest padding.
arma::uvec beyond_q6::output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  if (h == 0 || k == 0 || s == 0) throw std::invalid_argument("zero");
  const auto last = static_cast<std::int64_t>(s * h + k) - static_cast<std::int64_t>(2 * p + 1);
  const std::int64_t first = std::max<std::int64_t>(1, last - static_cast<std::int64_t>(s) + 1);
  if (last < first) return {};
  return arma::regspace<arma::uvec>(static_cast<arma::uword>(first),
                                    static_cast<arma::uword>(last));
}

std::optional<arma::uword> beyond_q6::scaling_padding(arma::uword k, arma::uword s) {
  if (k == 0 || s == 0) throw std::invalid_argument("zero");
  if (k <= s) return 0;
  const arma::uword p = (k - s + 1) / 2;
  return 2 * p < k ? std::optional(p) : std::nullopt;
}
