#include <algorithm>

#include "overlapping_pools.hpp"

namespace {

using arma::uword;

uword windows(uword n, uword k, uword s, uword p) {
  if (n * k * s == 0 || p >= k || k > n + 2 * p) throw std::invalid_argument("pooling");
  return (n + 2 * p - k) / s + 1;
}

bool beats(double x, double best) { return x > best || (std::isnan(x) && !std::isnan(best)); }

// The column is cut into blocks of k: a window is the end of one block and the beginning of the
// next, so that the winners so far, forwards and backwards in each block, are enough.
arma::umat slide(const arma::mat& X, const arma::umat& C, uword k, uword s, uword p) {
  const uword n = C.n_rows;
  arma::umat winner(windows(n, k, s, p), C.n_cols), forwards = C, backwards = C;
  const auto better = [&](uword first, uword second) {
    return beats(X(second), X(first)) ? second : first;
  };
  for (uword c = 0; c < C.n_cols; ++c) {
    for (uword r = 1; r < n; ++r)
      if (r % k != 0) forwards(r, c) = better(forwards(r - 1, c), forwards(r, c));
    for (uword r = n - 1; r-- > 0;)
      if ((r + 1) % k != 0) backwards(r, c) = better(backwards(r, c), backwards(r + 1, c));
    for (uword i = 0; i < winner.n_rows; ++i) {
      const uword begin = std::max(i * s, p) - p, last = std::min(i * s + k - p, n) - 1;
      winner(i, c) = begin / k != last / k ? better(backwards(begin, c), forwards(last, c))
                     : begin % k == 0      ? forwards(last, c)
                                           : backwards(begin, c);
    }
  }
  return winner;
}

}  // namespace

beyond_q17::Pooled beyond_q17::sliding_max_pool(const arma::mat& X, const Pooling& P) {
  if (X.is_empty()) throw std::invalid_argument("X");
  const arma::umat all =
      arma::reshape(arma::regspace<arma::uvec>(0, X.n_elem - 1), X.n_rows, X.n_cols);
  const arma::umat winner = slide(X, slide(X, all, P.kh, P.sh, P.ph).t(), P.kw, P.sw, P.pw).t();
  return {arma::reshape(X.elem(arma::vectorise(winner)), winner.n_rows, winner.n_cols), winner};
}
