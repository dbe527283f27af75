// Checking a backward pass against difference quotients of its own forward pass.
#pragma once
#include <functional>

#include "nn/core/layer.hpp"

namespace nn {

/// One tensor's result. An error is counted in units of what it may be: above 1 is wrong.
struct GradCheckRow {
  std::string name;                                 ///< "X", or the parameter's
  double worst = 0;                                 ///< largest error over the directions and coordinates tried
  std::string where;                                ///< of that: "(3, 1)"; "direction 2" if no entry alone is wrong
  double analytic = 0, numeric = 0, tolerance = 0;  ///< there
  int resampled = 0;                                ///< directions and coordinates drawn anew, since they met a kink
  bool gave_up = false;                             ///< only kinks were found, or a value was not finite
  bool passed() const { return !gave_up && worst <= 1; }
};

struct GradCheckReport {
  std::vector<GradCheckRow> rows;
  bool passed() const;
  /// A table, a row a tensor, for a test's message.
  std::string text() const;
};

struct GradCheckOptions {
  int directions = 5;    ///< random directions a tensor
  int coordinates = 16;  ///< single entries a tensor: corners first, then random ones; all of them if no more
  std::uint64_t seed = 1;
  double slack = 1e-9;  ///< relative to |gradient| |direction|, beside the estimated error
  bool input = true;    ///< check dX too: not where X holds the indices of an Embedding, which cannot be moved
};

/// Checks backward of a layer at X, in the mode that it is in. A random cotangent V makes the scalar phi = <V, f>;
/// its derivative along a random direction U is <dX, U> by the backward pass, and by central differences D(h) with
/// one Richardson step otherwise. Accepted iff
///   |D - <dX, U>| <= 10 E + slack <|dX|, |U|>,   E = |D(h) - D(h/2)| / 3 + 4 eps <|V|, |f|> / h,
/// with h = eps^(1/3) max(1, |X|_inf) / max(1, |U|_inf), as a power of 2, and U rounded so that X + h U / 4 is exact:
/// the tolerance follows the problem. An error along a direction is traced to the entry that has most of it, by
/// halving. Where D(h) - D(h/2) is not about 4 times D(h/2) - D(h/4), or the slopes to the two sides of X do not meet
/// as h goes to 0, the direction meets a kink. Another is drawn, with half of its entries 0, then of these half, at
/// most 5 times. Parameters, gradients, buffers and counters are restored, also if the layer throws. Each pass has the
/// same random draws. The same X must give the same Y each time. Throws std::invalid_argument if X does not fit the
/// layer.
GradCheckReport grad_check(Layer<double>& layer, const arma::mat& X, const GradCheckOptions& options = {});

/// A scalar function of a matrix, which writes its gradient where the pointer is not null: a loss, a penalty.
using ScalarWithGradient = std::function<double(const arma::mat& X, arma::mat* dX)>;
GradCheckReport grad_check(const ScalarWithGradient& f, const arma::mat& X, const GradCheckOptions& options = {});

}  // namespace nn
