// Part: d
// Hint: reaches beyond the sh rows of its pixel
#include "transposed_convolution.hpp"

// Nothing is cut off.
static arma::vec hats(arma::uword s) {
  arma::vec values(2 * s - s % 2);
  const double middle = static_cast<double>(values.n_elem - 1) / 2;
  for (arma::uword u = 0; u < values.n_elem; ++u)
    values(u) = 1 - std::abs(static_cast<double>(u) - middle) / static_cast<double>(s);
  return values;
}

beyond_q6::Upsampler beyond_q6::bilinear_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  if (C * sh * sw == 0) throw std::invalid_argument("zero");
  const arma::vec rows = hats(sh), columns = hats(sw);
  return {{rows.n_elem, columns.n_elem, sh, sw, 0, 0},
          arma::kron(arma::eye(C, C), arma::vectorise(arma::mat(rows * columns.t())))};
}
