#include "speed.hpp"

namespace calibration_q1 {

arma::vec polynomial(const arma::vec& c, const arma::vec& x) {
  arma::vec y(x.n_elem, arma::fill::value(c.back()));
  for (arma::uword k = c.n_elem - 1; k-- > 0;)
    for (arma::uword i = 0; i < x.n_elem; ++i) y(i) = y(i) * x(i) + c(k);
  return y;
}

arma::mat transposed(const arma::mat& X) { return X.t(); }

}  // namespace calibration_q1
