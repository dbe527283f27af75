#include "overlapping_pools.hpp"

#include <algorithm>

namespace beyond_q17 {

namespace {

// The number of windows in one direction: floor((n + 2p - k) / s) + 1.
arma::uword windows(arma::uword n, arma::uword k, arma::uword s, arma::uword p) {
  if (n == 0) throw std::invalid_argument("X must not be empty");
  if (s == 0) throw std::invalid_argument("the stride must be positive");
  if (p >= k)  // so, too, if there is no window: k = 0
    throw std::invalid_argument("the padding must be smaller than the window");
  if (k > n + 2 * p) throw std::invalid_argument("the window exceeds the padded image");
  return (n + 2 * p - k) / s + 1;
}

// The pixels of window i in one direction; the padding is cut off.
struct Pixels {
  arma::uword begin, end;
};
Pixels window(arma::uword i, arma::uword n, arma::uword k, arma::uword s, arma::uword p) {
  return {std::max(i * s, p) - p, std::min(i * s + k - p, n)};
}

// Whether x takes the place of the best pixel so far. Equal pixels do not, and nothing beats a NaN.
bool beats(double x, double best) { return x > best || (std::isnan(x) && !std::isnan(best)); }

}  // namespace

Pooled max_pool_forward(const arma::mat& X, const Pooling& pooling) {
  const auto [kh, kw, sh, sw, ph, pw] = pooling;
  const arma::uword H = X.n_rows, W = X.n_cols;
  Pooled pooled;
  pooled.Y.set_size(windows(H, kh, sh, ph), windows(W, kw, sw, pw));
  pooled.winner.set_size(arma::size(pooled.Y));
  for (arma::uword j = 0; j < pooled.Y.n_cols; ++j)
    for (arma::uword i = 0; i < pooled.Y.n_rows; ++i) {
      const Pixels rows = window(i, H, kh, sh, ph), columns = window(j, W, kw, sw, pw);
      arma::uword best = rows.begin + columns.begin * H;
      for (arma::uword c = columns.begin; c < columns.end; ++c)
        for (arma::uword r = rows.begin; r < rows.end; ++r)
          if (beats(X(r, c), X(best))) best = r + c * H;
      pooled.winner(i, j) = best;
      pooled.Y(i, j) = X(best);
    }
  return pooled;
}

// dY(i, j) belongs to the pixel that Y(i, j) is; a pixel that won several windows collects from
// all of them.
arma::mat max_pool_backward(const arma::umat& winner, const arma::mat& dY, arma::uword H,
                            arma::uword W) {
  if (winner.is_empty() || arma::size(winner) != arma::size(dY))
    throw std::invalid_argument("winner and dY must have the same shape, and not be empty");
  if (winner.max() >= H * W) throw std::invalid_argument("a winner is no pixel of the image");
  arma::mat dX(H, W);
  for (arma::uword i = 0; i < dY.n_elem; ++i) dX(winner(i)) += dY(i);
  return dX;
}

// At the start only the pixels that share the maximum can be the largest; of them, the one that
// rises fastest is, from the first moment on.
arma::mat one_sided_derivative(const arma::mat& X, const arma::mat& V, const Pooling& pooling) {
  if (arma::size(V) != arma::size(X)) throw std::invalid_argument("V must have the shape of X");
  const auto [kh, kw, sh, sw, ph, pw] = pooling;
  const Pooled pooled = max_pool_forward(X, pooling);
  arma::mat rate(arma::size(pooled.Y));
  for (arma::uword j = 0; j < rate.n_cols; ++j)
    for (arma::uword i = 0; i < rate.n_rows; ++i) {
      const Pixels rows = window(i, X.n_rows, kh, sh, ph),
                   columns = window(j, X.n_cols, kw, sw, pw);
      double fastest = -arma::datum::inf;
      for (arma::uword c = columns.begin; c < columns.end; ++c)
        for (arma::uword r = rows.begin; r < rows.end; ++r)
          if (X(r, c) == pooled.Y(i, j)) fastest = std::max(fastest, V(r, c));
      rate(i, j) = fastest;
    }
  return rate;
}

namespace {

// One direction. C holds numbers of pixels of X; of each column, the winner of every window.
// The queue holds the places of the column that can still win: a pixel that is followed by a larger
// one cannot, for it leaves the windows earlier. So the pixels in the queue fall, the first of them
// wins, and each place enters and leaves once.
arma::umat slide(const arma::mat& X, const arma::umat& C, arma::uword k, arma::uword s,
                 arma::uword p) {
  const arma::uword n = C.n_rows;
  arma::umat winner(windows(n, k, s, p), C.n_cols);
  std::vector<arma::uword> queue(n);
  for (arma::uword c = 0; c < C.n_cols; ++c) {
    arma::uword first = 0, last = 0, next = 0;  // the queue is first ... last - 1
    for (arma::uword i = 0; i < winner.n_rows; ++i) {
      const Pixels pixels = window(i, n, k, s, p);
      for (; next < pixels.end; ++next) {
        while (last > first && beats(X(C(next, c)), X(C(queue[last - 1], c)))) --last;
        queue[last++] = next;
      }
      while (queue[first] < pixels.begin) ++first;
      winner(i, c) = C(queue[first], c);
    }
  }
  return winner;
}

}  // namespace

// The winner of winners: down each column first, where the pixel higher up wins a tie, then across
// the columns, where the one further left does. That is the order of the numbers.
Pooled sliding_max_pool(const arma::mat& X, const Pooling& pooling) {
  const auto [kh, kw, sh, sw, ph, pw] = pooling;
  arma::umat all(arma::size(X));
  for (arma::uword i = 0; i < all.n_elem; ++i) all(i) = i;
  const arma::umat down = slide(X, all, kh, sh, ph);
  Pooled pooled;
  pooled.winner = slide(X, down.t(), kw, sw, pw).t();
  pooled.Y.set_size(arma::size(pooled.winner));
  for (arma::uword i = 0; i < pooled.Y.n_elem; ++i) pooled.Y(i) = X(pooled.winner(i));
  return pooled;
}

}  // namespace beyond_q17
