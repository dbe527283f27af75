// Part: d
// Hint: For the closest pair this lambda is enough
#include "interpolation.hpp"

// One pair for all.
double ift6135_q5::sufficient_gain(const arma::vec& t_sorted, const nn::ScalarFunction& phi,
                                   double tau) {
  const arma::uword N = t_sorted.n_elem;
  if (N == 0 || !t_sorted.is_finite() || !t_sorted.is_sorted("strictdescend"))
    throw std::invalid_argument("t_sorted must descend");
  if (!(tau > 0 && tau < 1)) throw std::invalid_argument("tau");
  const double bound = tau * phi(0);
  if (!(bound > 0)) throw std::invalid_argument("phi(0)");
  if (N == 1) return 1;
  const arma::vec gaps = -arma::diff(t_sorted);
  for (double z = 1; z <= 1e12; z *= 2) {
    const double lambda = z / gaps.min();
    if (std::abs(phi(-z)) <= bound) return lambda;
  }
  throw std::invalid_argument("phi does not vanish");
}
