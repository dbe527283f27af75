#include "softmax_jacobian.hpp"

namespace ift6135_q2 {

namespace {

// S_i = e^{x_i - max x} / sum_k e^{x_k - max x}: the same number, and no exponent is positive.
arma::vec softmax(const arma::vec& x) {
  if (x.is_empty()) throw std::invalid_argument("the softmax needs at least one logit");
  if (x.has_nan()) throw std::invalid_argument("a logit is NaN");
  const double largest = x.max();
  if (!std::isfinite(largest)) throw std::invalid_argument("a logit is +inf, or all are -inf");
  const arma::vec e = arma::exp(x - largest);
  return e / arma::accu(e);
}

void require_same_length(const arma::vec& x, const arma::vec& dy) {
  if (x.n_elem != dy.n_elem)
    throw std::invalid_argument("dy has " + std::to_string(dy.n_elem) + " entries, needs " +
                                std::to_string(x.n_elem));
}

void require_finite(const arma::vec& dy) {
  if (!dy.is_finite()) throw std::invalid_argument("an entry of dy is not finite");
}

// J^T dy = (diag(S) - S S^T) dy = S * dy - S (S^T dy)
arma::vec pull_back(const arma::vec& S, const arma::vec& dy) { return S % (dy - arma::dot(S, dy)); }

}  // namespace

// dS_i/dx_j = S_i (delta_ij - S_j)
double dsoftmax(const arma::vec& x, arma::uword i, arma::uword j) {
  const arma::vec S = softmax(x);
  if (i >= S.n_elem || j >= S.n_elem) throw std::invalid_argument("i and j must be below n");
  return S(i) * ((i == j ? 1 : 0) - S(j));
}

// J = diag(S) - S S^T, the outer product column by column.
arma::mat softmax_jacobian(const arma::vec& x) {
  const arma::vec S = softmax(x);
  arma::mat J(S.n_elem, S.n_elem, arma::fill::none);
  for (arma::uword j = 0; j < S.n_elem; ++j) J.col(j) = -S(j) * S;
  J.diag() += S;
  return J;
}

// e^{-x} = inf where x is very negative; 1 / inf is the 0 that it should be.
arma::vec sigmoid(const arma::vec& x) { return 1 / (1 + arma::exp(-x)); }

// s' = s(x) s(-x) = e / (1 + e)^2 with e = e^{-|x|}: even, nothing cancels, one exponential.
arma::vec sigmoid_prime(const arma::vec& x) {
  const arma::vec e = arma::exp(-arma::abs(x));
  return e / arma::square(1 + e);
}

arma::mat sigmoid_jacobian(const arma::vec& x) { return arma::diagmat(sigmoid_prime(x)); }

// J is diagonal: J^T dy = s'(x) * dy, entry by entry.
arma::vec sigmoid_vjp(const arma::vec& x, const arma::vec& dy) {
  require_same_length(x, dy);
  const arma::vec e = arma::exp(-arma::abs(x));
  return dy % e / arma::square(1 + e);
}

arma::vec softmax_vjp(const arma::vec& x, const arma::vec& dy) {
  require_same_length(x, dy);
  require_finite(dy);
  return pull_back(softmax(x), dy);
}

arma::vec softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  require_same_length(y, dy);
  require_finite(dy);
  if (!arma::all(y >= 0)) throw std::invalid_argument("an entry of y is negative or NaN");
  if (!(std::abs(arma::accu(y) - 1) <= 1e-6)) throw std::invalid_argument("y must add up to 1");
  return pull_back(y, dy);
}

}  // namespace ift6135_q2
