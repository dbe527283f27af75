#pragma once
#include <gradus/contract.hpp>

namespace ift6135_q8 {

/// A square window on a square image, the same in both directions: k taps, stride s, p zeros at
/// each of the two borders, dilation d (d = 1: neighbouring taps see neighbouring pixels). k, s, d
/// >= 1, p >= 0, all below 2^31. Windows begin at 0, s, 2s, ... of the padded image and lie inside
/// it.
struct Config {
  arma::uword k, s, p, d;
};

struct Shape {
  arma::uword channels, height, width;
};

// Parts a to g: any right answer will do, with any p where p is free. The network maps 3 x 64 x 64
// (channels, height, width) to 64 x 32 x 32, then to 64 x 8 x 8, then to 128 x 4 x 4.

/// Part a. A convolution 64 -> 32 with k = 8 and d = 1.
Config first_layer();

/// Part b. A convolution 64 -> 32 with d = 7 and s = 2.
Config first_layer_dilated();

/// Part c. A pooling 32 -> 8 with p = 0 and d = 1 whose windows do not overlap.
Config pooling();

/// Part d. What a pooling with k = 8, s = 4, p = 0, d = 1 makes of 64 x 32 x 32.
Shape pooled_shape();

/// Part e. A convolution 8 -> 4 with p = 0 and d = 1.
Config last_layer();

/// Part f. A convolution 8 -> 4 with p = 2 and d = 2.
Config last_layer_dilated();

/// Part g. A convolution 8 -> 4 with p = 1 and d = 1.
Config last_layer_padded();

/// Part h. Does c map a row of `in` pixels to `out`? Never if in, out, k, s or d is 0. Any p
/// counts, also p > d(k - 1). All numbers are below 2^31.
bool valid_config(arma::uword in, arma::uword out, const Config& c);

/// What is known already; nullopt where a field is free.
struct Fixed {
  std::optional<arma::uword> k, s, p, d;
};

/// Part h. Every valid c with k <= kmax, s <= smax, d <= dmax, p <= d(k - 1) and the fixed fields,
/// once, in any order. A fixed value outside its bound matches nothing. Throws
/// std::invalid_argument if in, out or one of the three bounds is 0.
std::vector<Config> all_configs(arma::uword in, arma::uword out, const Fixed& fixed,
                                arma::uword kmax, arma::uword smax, arma::uword dmax);

}  // namespace ift6135_q8

GRADUS_CONTRACT(ift6135_q8, first_layer, first_layer_dilated, pooling, pooled_shape, last_layer,
                last_layer_dilated, last_layer_padded, valid_config, all_configs);
