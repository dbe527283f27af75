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

// Matrix products for each input map, whose patches are shared by all that read it.
beyond_q1::Gradients beyond_q1::gradients(const arma::cube& X, const arma::umat& table,
                                          const arma::field<arma::cube>& F, const arma::cube& dY) {
  bool legal = !X.is_empty() && table.n_rows == X.n_slices && table.n_cols > 0 &&
               table.max() <= 1 && F.n_elem == table.n_cols;
  for (arma::uword k = 0; legal && k < F.n_elem; ++k)
    legal = !F(k).is_empty() && F(k).n_rows == F(0).n_rows && F(k).n_cols == F(0).n_cols &&
            F(k).n_rows <= X.n_rows && F(k).n_cols <= X.n_cols &&
            F(k).n_slices == arma::accu(table.col(k));
  if (!legal) throw std::invalid_argument("layer");
  const arma::uword p = X.n_rows - F(0).n_rows + 1, q = X.n_cols - F(0).n_cols + 1;
  if (dY.n_rows != p || dY.n_cols != q || dY.n_slices != F.n_elem)
    throw std::invalid_argument("dY");
  const arma::uword kh = F(0).n_rows, kw = F(0).n_cols;
  const arma::mat y(dY.memptr(), p * q, F.n_elem);
  Gradients d{arma::cube(arma::size(X)), arma::field<arma::cube>(F.n_elem), arma::sum(y, 0).t()};
  for (arma::uword k = 0; k < F.n_elem; ++k) d.dF(k) = arma::cube(arma::size(F(k)));
  arma::uvec slices_used(F.n_elem);
  for (arma::uword c = 0; c < X.n_slices; ++c) {
    const arma::uvec readers = arma::find(table.row(c));
    if (readers.is_empty()) continue;
    arma::mat kernels(kh * kw, readers.n_elem);
    for (arma::uword r = 0; r < readers.n_elem; ++r)
      kernels.col(r) = arma::vectorise(F(readers(r)).slice(slices_used(readers(r))));
    const arma::mat outputs = y.cols(readers);
    const arma::mat dkernels = patches(X.slice(c), kh, kw).t() * outputs;
    const arma::mat dpatches = outputs * kernels.t();
    for (arma::uword r = 0; r < readers.n_elem; ++r)
      d.dF(readers(r)).slice(slices_used(readers(r))++) = arma::reshape(dkernels.col(r), kh, kw);
    for (arma::uword v = 0; v < kw; ++v)
      for (arma::uword u = 0; u < kh; ++u)
        d.dX.slice(c).submat(u, v, arma::size(p, q)) +=
            arma::reshape(dpatches.col(u + kh * v), p, q);
  }
  return d;
}
