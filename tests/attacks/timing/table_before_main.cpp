// Tries: to prepare before main(), where no clock runs, what shapes around the published sizes will ask for: all but the values.
// Must: be slow
// On: nn3/q1
#include <map>
#include "convolution.hpp"
#define toeplitz_sparse toeplitz_sparse_of_the_solution
//@ solution
#undef toeplitz_sparse
namespace {
struct Pattern {
  arma::uvec rows, columns, order;
};
// Slow: through a map of all places.
Pattern pattern(arma::uword W, arma::uword M, arma::uword D) {
  const arma::uword P = D - W + 1;
  std::map<std::pair<arma::uword, arma::uword>, arma::uword> places;
  for (int again = 0; again < 4; ++again)
    for (arma::uword m = 0; m < M; ++m)
      for (arma::uword k = 0; k < P; ++k)
        for (arma::uword i = 0; i < W; ++i) places[{k + i, m * P + k}] = m * W + i;
  Pattern p{arma::uvec(places.size()), arma::uvec(D + 1), arma::uvec(places.size())};
  arma::uword n = 0;
  for (const auto& [at, value] : places) {
    p.rows(n) = at.second;
    p.order(n++) = value;
    p.columns(at.first + 1) = n;
  }
  return p;
}
std::map<arma::uword, Pattern> prepared() {
  std::map<arma::uword, Pattern> all;
#ifdef __OPTIMIZE__
  for (const arma::uword n : {1000, 2000, 4000})
    for (arma::uword D = n - n / 20; D <= n + n / 20; ++D) all[D] = pattern(8, 2, D);
#endif
  return all;
}
const std::map<arma::uword, Pattern> known = prepared();
}  // namespace
arma::sp_mat nn3_q1::toeplitz_sparse(const arma::mat& K, arma::uword D) {
  const arma::uword P = positions(D, K.n_rows, K.n_cols);
  const auto at = known.find(D);
  const Pattern p = at != known.end() && K.n_rows == 8 && K.n_cols == 2 ? at->second : pattern(K.n_rows, K.n_cols, D);
  return arma::sp_mat(p.rows, p.columns, arma::vec(K.elem(p.order)), K.n_cols * P, D);
}
