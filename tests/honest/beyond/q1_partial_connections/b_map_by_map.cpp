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

// A matrix product for each input map: its patches times the kernels of all that read it.
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
  const arma::uword kh = F(0).n_rows, kw = F(0).n_cols;
  arma::mat Y(p * q, F.n_elem);
  Y.each_row() = b.t();
  arma::uvec slices_used(F.n_elem);
  for (arma::uword c = 0; c < X.n_slices; ++c) {
    const arma::uvec readers = arma::find(table.row(c));
    if (readers.is_empty()) continue;
    arma::mat kernels(kh * kw, readers.n_elem);
    for (arma::uword r = 0; r < readers.n_elem; ++r)
      kernels.col(r) = arma::vectorise(F(readers(r)).slice(slices_used(readers(r))++));
    Y.cols(readers) += patches(X.slice(c), kh, kw) * kernels;
  }
  return arma::cube(Y.memptr(), p, q, F.n_elem);
}
