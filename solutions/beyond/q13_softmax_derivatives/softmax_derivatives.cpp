#include "softmax_derivatives.hpp"

namespace beyond_q13 {

namespace {

// Column by column: e^{z - max z}, divided by its sum. No exponent is positive.
arma::mat softmax(const arma::mat& Z) {
  arma::mat S(arma::size(Z), arma::fill::none);
  for (arma::uword b = 0; b < Z.n_cols; ++b) {
    S.col(b) = arma::exp(Z.col(b) - Z.col(b).max());
    S.col(b) /= arma::accu(S.col(b));
  }
  return S;
}

// J_b c_b for each column: (diag(s) - s s^T) c = s * (c - s^T c). J is symmetric, so that this is
// the way forwards and the way back.
arma::mat times_jacobian(const arma::mat& S, const arma::mat& C) {
  arma::mat P(arma::size(S), arma::fill::none);
  for (arma::uword b = 0; b < S.n_cols; ++b)
    P.col(b) = S.col(b) % (C.col(b) - arma::dot(S.col(b), C.col(b)));
  return P;
}

void require_finite(const arma::mat& A, const char* name) {
  if (!A.is_finite()) throw std::invalid_argument(std::string(name) + " must be finite");
}

}  // namespace

arma::mat softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty()) throw std::invalid_argument("S must not be empty");
  if (arma::size(S) != arma::size(dY))
    throw std::invalid_argument("S and dY must have the same size");
  require_finite(S, "S");
  require_finite(dY, "dY");
  if (S.min() < 0) throw std::invalid_argument("an entry of S is negative");
  if (arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("each column of S must add up to 1");
  return times_jacobian(S, dY);
}

// Along v, S moves by J v, and the gradient a = S * (g - g^T S) by
//   (J v) * (g - g^T S) - S (g^T J v) = a * v - a (S^T v) - S (a^T v),
// since S * (g - g^T S) = a and g^T J = a^T.
arma::vec softmax_hvp(const arma::vec& x, const arma::vec& g, const arma::vec& v) {
  if (x.is_empty()) throw std::invalid_argument("the softmax needs at least one logit");
  if (g.n_elem != x.n_elem || v.n_elem != x.n_elem)
    throw std::invalid_argument("x, g and v must have the same length");
  if (x.has_nan() || !std::isfinite(x.max()))
    throw std::invalid_argument("a logit is NaN or +inf, or all are -inf");
  require_finite(g, "g");
  require_finite(v, "v");
  const arma::vec S = softmax(x), a = S % (g - arma::dot(g, S));
  return a % (v - arma::dot(S, v)) - S * arma::dot(a, v);
}

// The gradient by the logits z_b = W h_b is (S_b - e_{y_b}) / B: the label is in the part that does
// not move. Along V the logits move by V h_b, the gradient by J_b V h_b / B, and h_b^T takes it
// back to W. H collects the samples, and the sum over them is a matrix product.
arma::mat curvature_product(const arma::mat& W, const arma::mat& H, const arma::mat& V) {
  if (W.is_empty() || H.is_empty()) throw std::invalid_argument("W and H must not be empty");
  if (W.n_cols != H.n_rows) throw std::invalid_argument("W needs a column for each row of H");
  if (arma::size(V) != arma::size(W)) throw std::invalid_argument("V must have the size of W");
  require_finite(W, "W");
  require_finite(H, "H");
  require_finite(V, "V");
  const arma::mat P = times_jacobian(softmax(W * H), V * H);
  return P * H.t() / static_cast<double>(H.n_cols);
}

}  // namespace beyond_q13
