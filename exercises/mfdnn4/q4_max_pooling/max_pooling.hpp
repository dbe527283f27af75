// mfdnn4 question 4: max pooling, and the activations that commute with it.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace mfdnn4_q4 {

/// Windows of kh x kw pixels that begin every sh rows and sw columns of the padded image and lie
/// inside it; ph rows are added above and below, pw columns left and right. Padding is no pixel: a
/// maximum never comes from it. kh, kw, sh, sw >= 1, ph < kh and pw < kw, so that every window
/// holds at least one pixel.
struct Pooling {
  arma::uword kh, kw, sh, sw, ph, pw;
};

// X: H x W.  Both pools return floor((H + 2 ph - kh) / sh) + 1 by floor((W + 2 pw - kw) / sw) + 1.
// They throw std::invalid_argument if X is empty, the Pooling is not as above, or the window
// exceeds the padded image.

/// Part a. The largest pixel of each window; NaN if one of its pixels is NaN.
arma::mat max_pool(const arma::mat& X, const Pooling& pooling);

/// Part a. max_pool(sigma(X)) for a non-decreasing sigma, with at most one call of sigma for each
/// *output*. sigma(NaN) is NaN.
arma::mat activate_and_pool(const arma::mat& X, const Pooling& pooling,
                            const nn::ScalarFunction& sigma);

/// Part a. Two entries u, v of the grid, in any order, on which sigma and the maximum do not
/// commute: sigma(max(u, v)) != max(sigma(u), sigma(v)). nullopt if the grid has no such pair. At
/// most one call of sigma for each grid point; sigma is finite. Throws std::invalid_argument unless
/// the grid is strictly increasing and has a point.
std::optional<std::pair<double, double>> noncommuting_pair(const arma::vec& grid,
                                                           const nn::ScalarFunction& sigma);

}  // namespace mfdnn4_q4

GRADUS_CONTRACT(mfdnn4_q4, max_pool, activate_and_pool, noncommuting_pair);
