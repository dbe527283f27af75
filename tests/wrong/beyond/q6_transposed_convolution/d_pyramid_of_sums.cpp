// Part: d
// Hint: the stamp is a product
#include "transposed_convolution.hpp"

// The mean of the two hats.
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
  const arma::mat stamp =
      (arma::repmat(rows, 1, columns.n_elem) + arma::repmat(columns.t(), rows.n_elem, 1)) / 2;
  return {{rows.n_elem, columns.n_elem, sh, sw, sh / 2, sw / 2},
          arma::kron(arma::eye(C, C), arma::vectorise(stamp))};
}
