#include <algorithm>

#include "summed_areas.hpp"

namespace {

// The sums of k neighbours in each column. The column is cut into blocks of k: a window is the end
// of one block and the beginning of the next, so that running sums forwards and backwards in each
// block are enough, and nothing cancels.
arma::mat blocks(const arma::mat& A, arma::uword k) {
  const arma::uword n = A.n_rows;
  arma::mat B(n - k + 1, A.n_cols);
  for (arma::uword j = 0; j < A.n_cols; ++j) {
    const arma::vec x = A.col(j);
    arma::vec forwards = x, backwards = x;
    for (arma::uword i = 1; i < n; ++i)
      if (i % k != 0) forwards(i) += forwards(i - 1);
    for (arma::uword i = n - 1; i-- > 0;)
      if ((i + 1) % k != 0) backwards(i) += backwards(i + 1);
    for (arma::uword i = 0; i < B.n_rows; ++i)
      B(i, j) = i % k == 0 ? forwards(i + k - 1) : backwards(i) + forwards(i + k - 1);
  }
  return B;
}

}  // namespace

arma::mat beyond_q7::average_pool(const arma::mat& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh == 0 || kw == 0 || kh > X.n_rows || kw > X.n_cols)
    throw std::invalid_argument("window");
  const arma::mat down = blocks(X, kh) / static_cast<double>(kh);
  return blocks(down.t(), kw).t() / static_cast<double>(kw);
}
