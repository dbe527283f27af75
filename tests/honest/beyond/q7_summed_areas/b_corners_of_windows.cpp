#include "summed_areas.hpp"

// The transpose of each step of the way forth, in the opposite order: the four corners of each
// window get their share with its sign, then the running sums are taken. A running sum of the marks
// where windows begin (+) and end (-) gives the sum of the windows that are open.
arma::mat beyond_q7::average_pool_adjoint(const arma::mat& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("dY or window");
  const arma::mat share = dY / static_cast<double>(kh * kw);
  arma::mat marks(dY.n_rows + kh, dY.n_cols + kw);
  marks.submat(0, 0, arma::size(dY)) += share;
  marks.submat(kh, 0, arma::size(dY)) -= share;
  marks.submat(0, kw, arma::size(dY)) -= share;
  marks.submat(kh, kw, arma::size(dY)) += share;
  marks = arma::cumsum(arma::cumsum(marks, 0), 1);
  return marks.submat(0, 0, dY.n_rows + kh - 2, dY.n_cols + kw - 2);
}
