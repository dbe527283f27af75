#include "overlapping_pools.hpp"

// Armadillo finds the largest in each window of a framed image; the frame carries the numbers
// along. A pixel of -inf and the frame's -inf are told apart by the number.
beyond_q17::Pooled beyond_q17::max_pool_forward(const arma::mat& X, const Pooling& P) {
  const auto [kh, kw, sh, sw, ph, pw] = P;
  if (X.is_empty() || kh * kw * sh * sw == 0 || ph >= kh || pw >= kw)
    throw std::invalid_argument("pooling");
  arma::mat framed(X.n_rows + 2 * ph, X.n_cols + 2 * pw);
  if (kh > framed.n_rows || kw > framed.n_cols) throw std::invalid_argument("window");
  framed.fill(-arma::datum::inf);
  framed.submat(ph, pw, arma::size(X)) = X;
  arma::umat number(arma::size(framed));
  number.fill(X.n_elem);
  number.submat(ph, pw, arma::size(X)) =
      arma::reshape(arma::regspace<arma::uvec>(0, X.n_elem - 1), X.n_rows, X.n_cols);
  Pooled pooled;
  pooled.winner.set_size((framed.n_rows - kh) / sh + 1, (framed.n_cols - kw) / sw + 1);
  pooled.Y.set_size(arma::size(pooled.winner));
  for (arma::uword j = 0; j < pooled.Y.n_cols; ++j)
    for (arma::uword i = 0; i < pooled.Y.n_rows; ++i) {
      const arma::mat window = framed.submat(i * sh, j * sw, arma::size(kh, kw));
      const arma::umat numbers = number.submat(i * sh, j * sw, arma::size(kh, kw));
      arma::uvec best = arma::find_nan(window);
      if (best.is_empty()) best = arma::find(window == window.max());
      pooled.winner(i, j) = numbers.elem(best).min();
      pooled.Y(i, j) = window(best(0));
    }
  return pooled;
}
