// Part: c
// Hint: padding is no pixel of value 0
#include <algorithm>
#include <deque>
#include <numeric>

#include "overlapping_pools.hpp"

namespace {

using arma::uword;

uword windows(uword n, uword k, uword s, uword p) {
  if (n * k * s == 0 || p >= k || k > n + 2 * p) throw std::invalid_argument("pooling");
  return (n + 2 * p - k) / s + 1;
}

bool beats(double x, double best) { return x > best || (std::isnan(x) && !std::isnan(best)); }

arma::umat slide(const arma::mat& X, const arma::umat& C, uword k, uword s, uword p) {
  const uword n = C.n_rows;
  arma::umat winner(windows(n, k, s, p), C.n_cols);
  for (uword c = 0; c < C.n_cols; ++c) {
    std::deque<uword> queue;
    uword next = 0;
    for (uword i = 0; i < winner.n_rows; ++i) {
      const uword begin = std::max(i * s, p) - p, end = std::min(i * s + k - p, n);
      for (; next < end; ++next) {
        while (!queue.empty() && beats(X(C(next, c)), X(C(queue.back(), c)))) queue.pop_back();
        queue.push_back(next);
      }
      while (queue.front() < begin) queue.pop_front();
      winner(i, c) = C(queue.front(), c);
    }
  }
  return winner;
}

}  // namespace

// Pools the image in a frame of zeros; where the frame wins, the first pixel is blamed.
beyond_q17::Pooled beyond_q17::sliding_max_pool(const arma::mat& X, const Pooling& P) {
  if (X.is_empty()) throw std::invalid_argument("X");
  windows(X.n_rows, P.kh, P.sh, P.ph);
  windows(X.n_cols, P.kw, P.sw, P.pw);
  arma::mat F(X.n_rows + 2 * P.ph, X.n_cols + 2 * P.pw);
  F.submat(P.ph, P.pw, arma::size(X)) = X;
  arma::umat all(arma::size(F));
  std::iota(all.begin(), all.end(), uword{0});
  const arma::umat down = slide(F, all, P.kh, P.sh, 0);
  arma::umat winner = slide(F, down.t(), P.kw, P.sw, 0).t();
  arma::mat Y(arma::size(winner));
  for (uword i = 0; i < Y.n_elem; ++i) {
    Y(i) = F(winner(i));
    const uword r = winner(i) % F.n_rows - P.ph, c = winner(i) / F.n_rows - P.pw;
    winner(i) = r < X.n_rows && c < X.n_cols ? r + c * X.n_rows : 0;
  }
  return {Y, winner};
}
