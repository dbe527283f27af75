#include "identity.hpp"

// relu(x) - relu(-x) = x for every x; the range is only looked at to refuse it.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!(std::abs(a) < arma::datum::inf && std::abs(b) < arma::datum::inf && a <= b))
    throw std::invalid_argument("range");
  return {0, {1, -1, 0}, {0, 0, 1}, {1, -1, 0}};
}
