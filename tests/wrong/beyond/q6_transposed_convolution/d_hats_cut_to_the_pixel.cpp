// Part: d
// Hint: the stamp is a product
#include "transposed_convolution.hpp"

// The part of the hat above the pixel itself: no neighbour is heard.
static arma::vec hats(arma::uword s) {
  arma::vec values(2 * s - s % 2);
  const double middle = static_cast<double>(values.n_elem - 1) / 2;
  for (arma::uword u = 0; u < values.n_elem; ++u)
    values(u) = 1 - std::abs(static_cast<double>(u) - middle) / static_cast<double>(s);
  return values;
}

beyond_q6::Upsampler beyond_q6::bilinear_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  if (C * sh * sw == 0) throw std::invalid_argument("zero");
  const arma::vec rows = hats(sh).subvec(sh / 2, sh / 2 + sh - 1),
                  columns = hats(sw).subvec(sw / 2, sw / 2 + sw - 1);
  return {{sh, sw, sh, sw, 0, 0},
          arma::kron(arma::eye(C, C), arma::vectorise(arma::mat(rows * columns.t())))};
}
