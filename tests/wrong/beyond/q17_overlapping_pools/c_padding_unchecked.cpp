// Part: c
// Hint: This input is not legal
#include <algorithm>
#include <deque>
#include <numeric>

#include "overlapping_pools.hpp"

namespace {

using arma::uword;

uword windows(uword n, uword k, uword s, uword p) {
  if (n * k * s == 0 || k > n + 2 * p) throw std::invalid_argument("pooling");
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
      const uword begin = std::min(std::max(i * s, p) - p, n - 1),
                  end = std::clamp(i * s + k > p ? i * s + k - p : 1, uword{1}, n);
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

// Windows of padding alone are let through, and the last one is cut to what is there.
beyond_q17::Pooled beyond_q17::sliding_max_pool(const arma::mat& X, const Pooling& P) {
  arma::umat all(arma::size(X));
  std::iota(all.begin(), all.end(), uword{0});
  const arma::umat down = slide(X, all, P.kh, P.sh, P.ph);
  const arma::umat winner = slide(X, down.t(), P.kw, P.sw, P.pw).t();
  arma::mat Y(arma::size(winner));
  std::transform(winner.begin(), winner.end(), Y.begin(), [&](uword w) { return X(w); });
  return {Y, winner};
}
