// Part: b
// Fails: speed
#include "partial_connections.hpp"

// The patches of a map: a row for each output, a column for each weight.
static arma::mat patches(const arma::mat& x, arma::uword kh, arma::uword kw) {
  const arma::uword p = x.n_rows - kh + 1, q = x.n_cols - kw + 1;
  arma::mat P(p * q, kh * kw);
  for (arma::uword v = 0; v < kw; ++v)
    for (arma::uword u = 0; u < kh; ++u)
      P.col(u + kh * v) = arma::vectorise(x.submat(u, v, arma::size(p, q)));
  return P;
}

// Right, but every output makes the patches of all maps once more.
arma::cube beyond_q1::partial_convolution(const arma::cube& X, const arma::umat& table,
                                          const arma::field<arma::cube>& F, const arma::vec& b) {
  bool legal = !X.is_empty() && table.n_rows == X.n_slices && table.n_cols > 0 &&
               table.max() <= 1 && F.n_elem == table.n_cols && b.n_elem == F.n_elem;
  for (arma::uword k = 0; legal && k < F.n_elem; ++k)
    legal = !F(k).is_empty() && F(k).n_rows == F(0).n_rows && F(k).n_cols == F(0).n_cols &&
            F(k).n_rows <= X.n_rows && F(k).n_cols <= X.n_cols &&
            F(k).n_slices == arma::accu(table.col(k));
  if (!legal) throw std::invalid_argument("layer");
  const arma::uword p = X.n_rows - F(0).n_rows + 1, q = X.n_cols - F(0).n_cols + 1;
  arma::cube Y(p, q, F.n_elem);
  for (arma::uword k = 0; k < F.n_elem; ++k) {
    std::vector<arma::mat> P;
    for (arma::uword c = 0; c < X.n_slices; ++c)
      P.push_back(patches(X.slice(c), F(k).n_rows, F(k).n_cols));
    const arma::uvec maps = arma::find(table.col(k));
    Y.slice(k).fill(b(k));
    for (arma::uword s = 0; s < maps.n_elem; ++s)
      Y.slice(k) += arma::reshape(P[maps(s)] * arma::vectorise(F(k).slice(s)), p, q);
  }
  return Y;
}
