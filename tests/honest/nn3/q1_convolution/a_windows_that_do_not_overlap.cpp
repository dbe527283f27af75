#include "convolution.hpp"

// A window cannot end before it is W long, so W - 1 of the D places end none.
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  if (W == 0 || M == 0 || D < W) throw std::invalid_argument("1 <= W <= D and 1 <= M");
  const std::uint64_t ends = D - (W - 1);
  return {ends, ends * M, W * M};
}

// W phases: the windows at p, p + W, p + 2 W, ... do not overlap, so x from p on, broken into
// columns of length W, holds them as it stands.
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  const arma::uword D = x.n_elem, W = K.n_rows, M = K.n_cols;
  if (W == 0 || M == 0 || D < W) throw std::invalid_argument("1 <= W <= D and 1 <= M");
  arma::mat transposed(M, D - W + 1);
  for (arma::uword p = 0; p < W && p + W <= D; ++p) {
    const arma::uword n = (D - p) / W;
    const arma::mat answers = K.t() * arma::mat(x.memptr() + p, W, n);
    for (arma::uword j = 0; j < n; ++j) transposed.col(p + j * W) = answers.col(j);
  }
  return transposed.t();
}
