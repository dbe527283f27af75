#include "softmax_symmetries.hpp"

// The published answer to question 3, as it stands. It names no errors, so nothing is validated.
namespace ift6135_q3 {

// 1. "S(x + c) = e^c e^{x_i} / (e^c sum e^{x_j}) = S(x)": right; which c to take was not asked, and
// S is evaluated as it is defined.
arma::vec softmax(const arma::vec& x) { return arma::exp(x) / arma::accu(arma::exp(x)); }
double shift_used(const arma::vec& x) { gradus::todo(x); }

// 2. "For any n": x = (1, 0), c = 2, "e / (e + 1) = 0.71 and e^2 / (e^2 + 1) = 0.88"
std::optional<Witness> scale_witness(arma::uword n) {
  arma::vec x(n);
  x(0) = 1;
  return Witness{x, 2, 0, 0.71, 0.88};
}
bool is_scale_invariant(const arma::vec&) { return false; }

// 2. eq. (9): "1 / sum_i e^{c (x_j - x_i)}", summed over the index that should be free; its limits
// for c = 0 and c -> infinity are right.
arma::vec softmax_scaled(const arma::vec& x, double c) {
  const arma::uword n = x.n_elem;
  arma::vec S(n);
  for (arma::uword j = 0; j < n; ++j) {
    if (std::isinf(c)) {
      S(j) = x(j) == x.max() ? 1.0 / double(arma::accu(x == x.max())) : 0;
      continue;
    }
    double sum = 0;
    for (arma::uword i = 0; i < n; ++i) sum += std::exp(c * (x(j) - x(i)));
    S(j) = 1 / sum;
  }
  return S;
}

// Not asked for.
double sharpening_scale(const arma::vec& x, double eps) { gradus::todo(x, eps); }

// 3. "z = x_1 - x_2, S(x) = (sigma(z), 1 - sigma(z))". Right on paper; in double precision
// 1 - sigma(50) is 0.
double binary_logit(const arma::vec& x) { return x(0) - x(1); }
arma::vec from_logit(double z) {
  const double sigma = 1 / (1 + std::exp(-z));
  return {sigma, 1 - sigma};
}

// 4. "y = (x_2 x_1, ..., x_K x_1)": the minus is missing.
arma::vec reduce_logits(const arma::vec& x, arma::uword ref) {
  arma::vec y = x * x(ref);
  y.shed_row(ref);
  return y;
}

// 4. "S(x) = S([0, y])"
arma::vec expand_logits(const arma::vec& y, arma::uword ref) {
  arma::vec x = y;
  x.insert_rows(ref, 1);
  return x;
}

}  // namespace ift6135_q3
