#include "partial_connections.hpp"

// The products of the formula, one by one, from the last to the first.
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
  for (arma::uword k = F.n_elem; k-- > 0;) {
    d.dF(k) = arma::cube(arma::size(F(k)));
    for (arma::uword i = p; i-- > 0;)
      for (arma::uword j = q; j-- > 0;) {
        const double y = dY(i, j, k);
        d.db(k) += y;
        for (arma::uword c = X.n_slices, s = F(k).n_slices; c-- > 0;) {
          if (table(c, k) == 0) continue;
          --s;
          for (arma::uword u = 0; u < F(k).n_rows; ++u)
            for (arma::uword v = 0; v < F(k).n_cols; ++v) {
              d.dF(k)(u, v, s) += y * X(i + u, j + v, c);
              d.dX(i + u, j + v, c) += y * F(k)(u, v, s);
            }
        }
      }
  }
  return d;
}
