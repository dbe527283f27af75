#include "softmax_derivatives.hpp"

// S * dY - S (S^T dY), from the last column and entry to the first.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty()) throw std::invalid_argument("S is empty");
  if (S.n_rows != dY.n_rows || S.n_cols != dY.n_cols) throw std::invalid_argument("sizes");
  arma::mat dX(arma::size(S), arma::fill::none);
  for (arma::uword b = S.n_cols; b-- > 0;) {
    const double* s = S.colptr(b);
    const double* dy = dY.colptr(b);
    double total = 0, sum = 0;
    for (arma::uword k = S.n_rows; k-- > 0;) {
      if (!(s[k] >= 0)) throw std::invalid_argument("S must not be negative or NaN");
      if (!std::isfinite(dy[k])) throw std::invalid_argument("dY must be finite");
      total += s[k];
      sum += s[k] * dy[k];
    }
    if (!(std::abs(total - 1) <= 1e-6)) throw std::invalid_argument("a column must add up to 1");
    for (arma::uword k = 0; k < S.n_rows; ++k) dX(k, b) = s[k] * dy[k] - s[k] * sum;
  }
  return dX;
}
