#include "softmax_jacobian.hpp"

// The published answer to question 2, as it stands.
namespace ift6135_q2 {

namespace {

// The answer leaves open how S is evaluated; here without overflow.
arma::vec softmax(const arma::vec& x) {
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}

}  // namespace

// 2.1, eq. (3): "S_i (delta_ij - S_j)"
double dsoftmax(const arma::vec& x, arma::uword i, arma::uword j) {
  const arma::vec S = softmax(x);
  return S(i) * ((i == j ? 1 : 0) - S(j));
}

// 2.2, eq. (4): "S_i S_j where i != j, S_i^2 - S_i where i = j". Eq. (5), diag(S) - S S^T,
// contradicts it and is right.
arma::mat softmax_jacobian(const arma::vec& x) {
  const arma::vec S = softmax(x);
  arma::mat J(x.n_elem, x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i)
    for (arma::uword j = 0; j < x.n_elem; ++j) J(i, j) = i == j ? S(i) * S(i) - S(i) : S(i) * S(j);
  return J;
}

// 2.3: "diag(sigma(x)) diag(1 - sigma(x))". Right on paper; in double precision 1 - sigma(40) is 0.
arma::vec sigmoid(const arma::vec& x) { return 1 / (1 + arma::exp(-x)); }
arma::vec sigmoid_prime(const arma::vec& x) { return sigmoid(x) % (1 - sigmoid(x)); }
arma::mat sigmoid_jacobian(const arma::vec& x) {
  return arma::mat(arma::diagmat(sigmoid(x))) * arma::diagmat(1 - sigmoid(x));
}

// 2.4, the text: sigma(x) times the elementwise product "between sigma(x) - 1 and grad_y L"
arma::vec sigmoid_vjp(const arma::vec& x, const arma::vec& dy) {
  return sigmoid(x) % ((sigmoid(x) - 1) % dy);
}

// 2.4: "S * grad_y L - S (S^T grad_y L)"
arma::vec softmax_vjp(const arma::vec& x, const arma::vec& dy) {
  return softmax_vjp_from_output(softmax(x), dy);
}
arma::vec softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  return y % dy - y * arma::dot(y, dy);
}

}  // namespace ift6135_q2
