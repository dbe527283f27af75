#include "autoencoder.hpp"

namespace {

void check_penalty(const arma::mat& W, double p, double lambda) {
  if (W.n_elem == 0 || !(p >= 1) || p > 1e300 || !(lambda > 0))
    throw std::invalid_argument("W, p or lambda");
}

void check_moment(const arma::mat& S, double lambda) {
  if (!(lambda > 0)) throw std::invalid_argument("lambda");
  if (S.n_rows == 0 || S.n_rows != S.n_cols) throw std::invalid_argument("S");
  const double largest = arma::abs(S).max();
  for (arma::uword i = 0; i < S.n_rows; ++i) {
    if (S(i, i) < 0) throw std::invalid_argument("diagonal of S");
    for (arma::uword j = 0; j < i; ++j)
      if (std::abs(S(i, j) - S(j, i)) > 1e-10 * largest)
        throw std::invalid_argument("symmetry of S");
  }
}

}  // namespace

// Powers by logarithms.
double eleg5040_q3::lp_penalty(const arma::mat& W, double p, double lambda) {
  check_penalty(W, p, lambda);
  double sum = 0;
  for (arma::uword e = W.n_elem; e-- > 0;)
    if (W(e) != 0) sum += lambda * std::exp(p * std::log(std::abs(W(e))));
  return sum;
}

arma::mat eleg5040_q3::lp_subgradient(const arma::mat& W, double p, double lambda) {
  check_penalty(W, p, lambda);
  arma::mat G(arma::size(W));
  for (arma::uword e = 0; e < W.n_elem; ++e) {
    if (W(e) == 0) continue;
    const double size = std::exp((p - 1) * std::log(std::abs(W(e))));
    G(e) = W(e) > 0 ? lambda * p * size : -lambda * p * size;
  }
  return G;
}

arma::mat eleg5040_q3::weight_decay_single(const arma::mat& S, double lambda) {
  check_moment(S, lambda);
  return S * arma::inv(S + lambda * arma::eye(arma::size(S)));
}

// The singular vectors of a symmetric matrix without negative eigenvalues are its eigenvectors. The
// code is turned, and its unused units come first.
nn::TwoLayer eleg5040_q3::weight_decay_factored(const arma::mat& S, double lambda, arma::uword H) {
  check_moment(S, lambda);
  if (H < 1) throw std::invalid_argument("H");
  arma::mat U, V;
  arma::vec l;
  arma::svd(U, l, V, S);
  const arma::uword D = S.n_rows, k = std::min(H, D);
  arma::vec share(k);
  for (arma::uword i = 0; i < k; ++i)
    if (l(i) > lambda) share(i) = std::sqrt((l(i) - lambda) / l(i));
  arma::mat W2 = arma::join_rows(arma::mat(D, H - k), V.head_cols(k) * arma::diagmat(share));
  const arma::vec v = arma::linspace(1, 2, H);
  W2 -= W2 * (2 / arma::dot(v, v) * v * v.t());
  return {W2.t(), arma::vec(H), W2, arma::vec(D)};
}

double eleg5040_q3::factored_objective(const nn::TwoLayer& net, const arma::mat& S, double lambda) {
  check_moment(S, lambda);
  const arma::mat &A = net.W1, &B = net.W2;
  if (A.n_cols != S.n_rows || B.n_rows != S.n_rows || A.n_rows != B.n_cols || A.n_rows == 0)
    throw std::invalid_argument("shapes");
  double value = 0;
  for (const double w : A) value += lambda * w * w;
  for (const double w : B) value += lambda * w * w;
  for (arma::uword r = 0; r < S.n_rows; ++r) {
    arma::rowvec e = B.row(r) * A;
    e(r) -= 1;
    for (arma::uword i = 0; i < S.n_rows; ++i)
      for (arma::uword j = 0; j < S.n_rows; ++j) value += e(i) * S(i, j) * e(j);
  }
  return value;
}
