#include "saturation.hpp"

// artanh(sqrt(1 - tau)), with the difference 1 - sqrt(1 - tau) taken out of the logarithm.
double eleg5040_q7::saturation_threshold(double tau) {
  if (!(tau > 0 && tau <= 1)) throw std::invalid_argument("0 < tau <= 1");
  return std::log1p(std::sqrt(1 - tau)) - std::log(tau) / 2;
}

double eleg5040_q7::saturating_scale(const arma::mat& W1, const arma::mat& X, double tau) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  const double s = saturation_threshold(tau);
  if (tau == 1) return 0;
  double alpha = 0;
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword h = 0; h < W1.n_rows; ++h)
      alpha = std::max(alpha, s / std::abs(arma::dot(W1.row(h), X.col(n))));
  return alpha;
}
