// The solution, with a known share of its work done over and over. Goes behind:
//   #define MORE <times the work>      1.03 is 3 % more
//   #define GROWS <0 or 1>             1: and that times the size over the smallest one
#include "speed.hpp"

namespace calibration_q1 {

namespace {

double wanted(arma::uword n, double smallest) {
  return std::max(0.0, MORE * (GROWS ? static_cast<double>(n) / smallest : 1) - 1);
}

// Runs piece(m) for m pieces of n until `more` times n are done.
template <class Piece>
void again(double more, arma::uword n, const Piece& piece) {
  auto left = static_cast<arma::uword>(std::llround(more * static_cast<double>(n)));
  while (left > 0) {
    const arma::uword m = std::min(left, n);
    piece(m);
    left -= m;
  }
}

volatile double used;  // or the compiler drops the work

void horner(const arma::vec& c, const double* x, double* y, arma::uword n) {
  for (arma::uword i = 0; i < n; ++i) y[i] = c.back();
  for (arma::uword k = c.n_elem - 1; k-- > 0;)
    for (arma::uword i = 0; i < n; ++i) y[i] = y[i] * x[i] + c(k);
}

}  // namespace

arma::vec polynomial(const arma::vec& c, const arma::vec& x) {
  arma::vec y(x.n_elem, arma::fill::none);
  again(wanted(x.n_elem, 1024), x.n_elem, [&](arma::uword m) {
    horner(c, x.memptr(), y.memptr(), m);
    used = y(0);
  });
  horner(c, x.memptr(), y.memptr(), x.n_elem);
  return y;
}

arma::mat transposed(const arma::mat& X) {
  again(wanted(X.n_cols, 96), X.n_cols, [&](arma::uword m) {
    const arma::mat part = X.head_cols(m).t();
    used = part(0);
  });
  return X.t();
}

}  // namespace calibration_q1
