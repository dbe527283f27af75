// Part: c
// Fails: speed
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
    for (uword i = 0; i < winner.n_rows; ++i) {
      const uword begin = std::max(i * s, p) - p, end = std::min(i * s + k - p, n);
      uword best = begin;
      for (uword r = begin + 1; r < end; ++r)
        if (beats(X(C(r, c)), X(C(best, c)))) best = r;
      winner(i, c) = C(best, c);
    }
  }
  return winner;
}

}  // namespace

// Right: kh + kw comparisons for each window instead of kh kw, but they still grow with it.
beyond_q17::Pooled beyond_q17::sliding_max_pool(const arma::mat& X, const Pooling& P) {
  arma::umat all(arma::size(X));
  std::iota(all.begin(), all.end(), uword{0});
  const arma::umat down = slide(X, all, P.kh, P.sh, P.ph);
  const arma::umat winner = slide(X, down.t(), P.kw, P.sw, P.pw).t();
  arma::mat Y(arma::size(winner));
  std::transform(winner.begin(), winner.end(), Y.begin(), [&](uword w) { return X(w); });
  return {Y, winner};
}
