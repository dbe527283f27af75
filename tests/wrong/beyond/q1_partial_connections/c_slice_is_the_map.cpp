// Part: c
// Hint: belongs to the s-th of the maps
#include "partial_connections.hpp"

// Slice s belongs to map s.
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
    d.dF(k).zeros(arma::size(F(k)));
    d.db(k) = arma::accu(dY.slice(k));
    for (arma::uword s = 0; s < F(k).n_slices; ++s)
      for (arma::uword v = 0; v < F(k).n_cols; ++v)
        for (arma::uword u = 0; u < F(k).n_rows; ++u) {
          const arma::mat rectangle = X.slice(s).submat(u, v, arma::size(p, q));
          d.dF(k)(u, v, s) = arma::accu(dY.slice(k) % rectangle);
          d.dX.slice(s).submat(u, v, arma::size(p, q)) += F(k)(u, v, s) * dY.slice(k);
        }
  }
  return d;
}
