// Part: d
// Hint: their upper edges meet, not their
#include "transposed_convolution.hpp"

// Row s i of Y lies on row i of X.
static arma::vec odd_hats(arma::uword s) {
  arma::vec values(2 * s - 1);
  for (arma::uword u = 0; u < values.n_elem; ++u)
    values(u) =
        1 - std::abs(static_cast<double>(u + 1) - static_cast<double>(s)) / static_cast<double>(s);
  return values;
}

beyond_q6::Upsampler beyond_q6::bilinear_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  if (C * sh * sw == 0) throw std::invalid_argument("zero");
  const arma::vec rows = odd_hats(sh), columns = odd_hats(sw);
  return {{rows.n_elem, columns.n_elem, sh, sw, sh - 1, sw - 1},
          arma::kron(arma::eye(C, C), arma::vectorise(arma::mat(rows * columns.t())))};
}
