// Part: c
// Hint: 0 times NaN is NaN
#include "partial_connections.hpp"

// Kernels of zeros for what is not connected, in all three directions.
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
  Gradients d{arma::cube(arma::size(X)), arma::field<arma::cube>(F.n_elem), arma::vec(F.n_elem)};
  for (arma::uword k = 0; k < F.n_elem; ++k) {
    arma::cube dense(F(0).n_rows, F(0).n_cols, X.n_slices), gradient = dense;
    const arma::uvec maps = arma::find(table.col(k));
    for (arma::uword s = 0; s < maps.n_elem; ++s) dense.slice(maps(s)) = F(k).slice(s);
    for (arma::uword c = 0; c < X.n_slices; ++c)
      for (arma::uword v = 0; v < dense.n_cols; ++v)
        for (arma::uword u = 0; u < dense.n_rows; ++u) {
          gradient(u, v, c) = arma::accu(dY.slice(k) % X.slice(c).submat(u, v, arma::size(p, q)));
          d.dX.slice(c).submat(u, v, arma::size(p, q)) += dense(u, v, c) * dY.slice(k);
        }
    d.dF(k) = arma::cube(arma::size(F(k)));
    for (arma::uword s = 0; s < maps.n_elem; ++s) d.dF(k).slice(s) = gradient.slice(maps(s));
    d.db(k) = arma::accu(dY.slice(k));
  }
  return d;
}
