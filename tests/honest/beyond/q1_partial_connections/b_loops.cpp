#include "partial_connections.hpp"

// The formula, pixel by pixel, with a second counter for the slices.
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
  for (arma::uword i = p; i-- > 0;)
    for (arma::uword j = q; j-- > 0;)
      for (arma::uword k = 0; k < F.n_elem; ++k) {
        double y = b(k);
        for (arma::uword c = 0, s = 0; c < X.n_slices; ++c) {
          if (table(c, k) == 0) continue;
          for (arma::uword u = 0; u < F(k).n_rows; ++u)
            for (arma::uword v = 0; v < F(k).n_cols; ++v) y += F(k)(u, v, s) * X(i + u, j + v, c);
          ++s;
        }
        Y(i, j, k) = y;
      }
  return Y;
}
