#include "likelihood.hpp"

// The product after all, as a mantissa between 1/2 and 1 and an exponent that is a whole number.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  if (P.is_empty() || P.n_cols != y.n_elem) throw std::invalid_argument("sizes");
  double mantissa = 1;
  long exponent = 0;
  for (arma::uword n = 0; n < P.n_cols; ++n) {
    long double sum = 0;
    for (arma::uword j = P.n_rows; j-- > 0;) {
      if (!(P(j, n) >= 0)) throw std::invalid_argument("a probability is no probability");
      sum += P(j, n);
    }
    if (!(std::abs(sum - 1) <= 1e-9L)) throw std::invalid_argument("sum");
    if (y(n) >= P.n_rows) throw std::invalid_argument("label");
    int e = 0;
    mantissa = std::frexp(mantissa * P(y(n), n), &e);
    exponent += e;
  }
  return -(std::log(mantissa) + static_cast<double>(exponent) * std::log(2.0));
}

// The divergence term by term, each of them not negative: Y log(Y / P) - Y + P, which adds the sums
// of the columns and takes them off again.
double eleg5040_q5::cross_entropy_minus_entropy(const arma::mat& P, const arma::mat& Y) {
  cross_entropy(P, Y);  // for what it throws
  long double D = 0;
  for (arma::uword n = P.n_cols; n-- > 0;)
    for (arma::uword j = 0; j < P.n_rows; ++j) {
      const long double p = P(j, n), q = Y(j, n);
      if (q > 0) D += q * std::log(q / p) - q;
      D += p;
    }
  return static_cast<double>(D + arma::accu(Y) - arma::accu(P));
}
