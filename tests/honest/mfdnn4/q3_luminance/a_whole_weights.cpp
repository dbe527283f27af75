#include "luminance.hpp"

// Whole weights and one division; the pixels from the last to the first.
arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty() || X.n_slices != 3) throw std::invalid_argument("three channels");
  arma::mat Y(X.n_rows, X.n_cols);
  for (arma::uword i = X.n_rows; i-- > 0;)
    for (arma::uword j = X.n_cols; j-- > 0;)
      Y(i, j) = (114 * X(i, j, 2) + 587 * X(i, j, 1) + 299 * X(i, j, 0)) / 1000;
  return Y;
}

mfdnn4_q3::Convolution mfdnn4_q3::luminance_layer() {
  arma::cube filter(1, 1, 3, arma::fill::ones);
  filter.slice(0) *= 0.299;
  filter.slice(1) *= 0.587;
  filter.slice(2) *= 1 - 0.299 - 0.587;
  arma::field<arma::cube> W(1, 1);
  W(0, 0) = filter;
  return {W, 1, 0};
}
