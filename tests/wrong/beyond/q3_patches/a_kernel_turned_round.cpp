// Part: a
// Hint: The kernel is not turned round
#include "patches.hpp"

// A convolution as signal processing has it.
arma::cube beyond_q3::convolve(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                               const Window& w) {
  const arma::mat P = im2col(X, w);
  if (F.n_rows != P.n_rows || F.n_cols == 0 || b.n_elem != F.n_cols)
    throw std::invalid_argument("filters");
  arma::mat turned = F;
  const arma::uword taps = w.kh * w.kw;
  for (arma::uword c = 0; c < X.n_slices; ++c)
    turned.rows(c * taps, c * taps + taps - 1) =
        arma::flipud(F.rows(c * taps, c * taps + taps - 1));
  const arma::uword p = (X.n_rows + 2 * w.ph - w.dh * (w.kh - 1) - 1) / w.sh + 1;
  arma::mat Y = P.t() * turned;
  Y.each_row() += b.t();
  return arma::cube(Y.memptr(), p, P.n_cols / p, F.n_cols);
}
