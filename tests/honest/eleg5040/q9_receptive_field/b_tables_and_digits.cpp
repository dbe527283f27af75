#include "receptive_field.hpp"

namespace {

void check(arma::uword R, arma::uword kmax) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
}

}  // namespace

// Layer by layer: a fair share of what is left.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_stride1(arma::uword R, arma::uword kmax) {
  check(R, kmax);
  std::vector<Layer> layers;
  arma::uword left = R - 1;
  if (left == 0) return layers;
  for (arma::uword depth = 1 + (left - 1) / (kmax - 1); depth > 0; --depth) {
    layers.push_back({left / depth + 1, 1, 0, 1});
    left -= left / depth;
  }
  return layers;
}

// The least weights for each size, from the smallest up.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_min_weights(arma::uword R, arma::uword kmax,
                                                                bool odd_only) {
  check(R, kmax);
  const arma::uword never = arma::uword{1} << 60;
  std::vector<arma::uword> weights(R + 1, never), last(R + 1);
  weights[1] = 0;
  for (arma::uword size = 2; size <= R; ++size)
    for (arma::uword k = 2; k <= std::min({kmax, size, arma::uword{9}}); ++k)
      if (!(odd_only && k % 2 == 0) && weights[size - k + 1] + k * k < weights[size]) {
        weights[size] = weights[size - k + 1] + k * k;
        last[size] = k;
      }
  if (weights[R] >= never) throw std::invalid_argument("odd kernels cannot do that");
  std::vector<Layer> layers;
  for (arma::uword size = R; size > 1; size -= last[size] - 1)
    layers.push_back({last[size], 1, 0, 1});
  return layers;
}

// From the input: the first layer takes the largest digit of the right parity; half is left.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_strided(arma::uword R, arma::uword kmax,
                                                            arma::uword max_depth) {
  check(R, kmax);
  std::vector<Layer> layers;
  for (arma::uword left = R - 1; left > 0;) {
    if (layers.size() == max_depth) throw std::invalid_argument("too deep");
    if (left <= kmax - 1) {
      layers.push_back({left + 1, 1, 0, 1});
      break;
    }
    const arma::uword digit = kmax - 1 - (left - (kmax - 1)) % 2;
    layers.push_back({digit + 1, 2, 0, 1});
    left = (left - digit) / 2;
  }
  return layers;
}
