#include "regions.hpp"

// Units on one line are found by cross-multiplication. Of their weights one coordinate is enough:
// all of them are multiples of one normal, so |a_i| tells how steep unit i is beside the others.
std::uint64_t beyond_q18::function_regions(const nn::TwoLayer& net) {
  const arma::mat& W = net.W1;
  const arma::vec& b = net.b1;
  if (W.n_cols != 2 || b.n_elem != W.n_rows || net.W2.n_cols != W.n_rows || net.W2.n_rows == 0 ||
      net.b2.n_elem != net.W2.n_rows)
    throw std::invalid_argument("sizes");
  std::vector<arma::uword> kept;
  for (arma::uword i = 0; i < W.n_rows; ++i) {
    const arma::uword c = W(i, 0) != 0 ? 0 : 1;
    if (W(i, c) == 0) continue;
    arma::vec change(net.W2.n_rows);
    for (arma::uword j = 0; j < W.n_rows; ++j)
      if (W(i, 0) * W(j, 1) == W(i, 1) * W(j, 0) && W(i, c) * b(j) == W(j, c) * b(i))
        change += std::abs(W(j, c)) * net.W2.col(j);
    if (arma::any(change)) kept.push_back(i);
  }
  const arma::uvec rows(kept);
  return beyond_q18::cells(W.rows(rows), b.elem(rows));
}
