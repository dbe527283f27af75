#include "luminance.hpp"

namespace {

// The channels of each pixel in a column of their own.
arma::mat columns(const arma::cube& X) {
  arma::mat P(X.n_slices, X.n_rows * X.n_cols);
  for (arma::uword c = 0; c < X.n_slices; ++c) P.row(c) = arma::vectorise(X.slice(c)).t();
  return P;
}

}  // namespace

arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty()) throw std::invalid_argument("no pixel");
  if (X.n_slices != 3) throw std::invalid_argument("not a colour image");
  const arma::rowvec Y = arma::rowvec{0.299, 0.587, 0.114} * columns(X);
  return arma::reshape(Y, X.n_rows, X.n_cols);
}

arma::cube mfdnn4_q3::conv1x1(const arma::cube& X, const arma::mat& W) {
  if (X.is_empty() || W.is_empty() || W.n_cols != X.n_slices) throw std::invalid_argument("W");
  const arma::mat Y = W * columns(X);
  arma::cube out(X.n_rows, X.n_cols, W.n_rows);
  for (arma::uword o = 0; o < W.n_rows; ++o)
    out.slice(o) = arma::reshape(Y.row(o), X.n_rows, X.n_cols);
  return out;
}
