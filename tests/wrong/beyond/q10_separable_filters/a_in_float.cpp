// Part: a
// Hint: is off by
#include "separable_filters.hpp"

// Rounded to single precision.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  arma::mat U, V;
  arma::vec s;
  arma::svd_econ(U, s, V, K);
  if (s.n_elem > 1 && s(1) > 1e-12 * s(0)) return std::nullopt;
  const double root = std::sqrt(s(0));
  const arma::fvec u = arma::conv_to<arma::fvec>::from(U.col(0)),
                   v = arma::conv_to<arma::fvec>::from(V.col(0));
  return Factors{root * arma::conv_to<arma::vec>::from(u),
                 root * arma::conv_to<arma::vec>::from(v)};
}
