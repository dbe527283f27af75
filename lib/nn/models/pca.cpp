#include "nn/models/pca.hpp"

#include <cmath>
#include <stdexcept>

namespace nn {

using arma::mat, arma::vec;

namespace {

void require_samples(const mat& X, const char* where) {
  require(X.n_rows > 0 && X.n_cols > 0, where, ": X is ", X.n_rows, " x ", X.n_cols, ", and has no sample");
  require(X.is_finite(), where, ": a number in X is not finite");
}

void require_moment(const mat& S, const char* where) {
  require(S.is_square() && !S.is_empty(), where, ": S is ", S.n_rows, " x ", S.n_cols, ", and must be square");
  require(S.is_finite(), where, ": a number in S is not finite");
  require(arma::abs(S - S.t()).max() <= 1e-10 * arma::abs(S).max(), where, ": S is not symmetric");
  require(S.diag().min() >= 0, where, ": S has a negative number on its diagonal");
}

void require_square_like(const mat& W, const mat& S, const char* where) {
  require_size(where, "W", W, S.n_rows, S.n_rows);
}

/// B R^-1 for symmetric R, or with its pseudo-inverse.
mat divide(const mat& B, const mat& R) {
  mat Wt;
  const auto options = arma::solve_opts::no_approx + arma::solve_opts::likely_sympd;
  if (arma::rcond(R) > arma::datum::eps && arma::solve(Wt, R, B.t(), options)) return Wt.t();
  return B * arma::pinv(arma::symmatu(R));
}

/// tr(A B^T) without the product.
double trace_of(const mat& A, const mat& B) { return arma::accu(A % B); }

mat survivors(const mat& S, double p) {  // E x' x'^T
  const double q = 1 - p;
  mat R = q * q * S;
  R.diag() += q * p * S.diag();
  return R;
}

}  // namespace

mat Pca::encode(const mat& X) const {
  require_size("Pca", "X", X, mean.n_elem, X.n_cols);
  return components.t() * (X.each_col() - mean);
}

mat Pca::decode(const mat& H) const {
  require_size("Pca", "H", H, components.n_cols, H.n_cols);
  mat X = components * H;
  X.each_col() += mean;
  return X;
}

double Pca::error() const {
  double sum = 0;
  for (uword i = variances.n_elem; i-- > components.n_cols;) sum += variances(i);  // small ones first
  return sum;
}

Pca pca(const mat& X, uword k) {
  require_samples(X, "pca");
  const uword most = std::min(X.n_rows, X.n_cols);
  require(k >= 1 && k <= most, "pca: k is ", k, ", and must be from 1 to ", most);
  Pca result;
  result.mean = arma::mean(X, 1);
  const mat centred = (X.each_col() - result.mean) / std::sqrt(static_cast<double>(X.n_cols));
  mat U, V;
  vec s;
  if (!arma::svd_econ(U, s, V, centred, "left")) throw std::runtime_error("pca: the singular values did not converge");
  result.components = U.head_cols(k);
  result.variances = s % s;
  return result;
}

TwoLayer pca_autoencoder(const mat& X, uword hidden) {
  require_samples(X, "pca_autoencoder");
  require(hidden >= 1 && hidden <= X.n_rows, "pca_autoencoder: hidden is ", hidden, ", and must be from 1 to ",
          X.n_rows);
  const Pca p = pca(X, std::min(hidden, X.n_cols));
  mat U(X.n_rows, hidden);
  U.head_cols(p.components.n_cols) = p.components;
  return {U.t(), -U.t() * p.mean, U, p.mean};
}

mat denoising_gaussian(const mat& S, double s2) {
  require_moment(S, "denoising_gaussian");
  require(s2 > 0 && std::isfinite(s2), "denoising_gaussian: s2 is ", s2, ", and must be positive");
  mat R = S;
  R.diag() += s2;
  return divide(S, R);
}

double denoising_loss_gaussian(const mat& W, const mat& S, double s2) {
  require_moment(S, "denoising_loss_gaussian");
  require_square_like(W, S, "denoising_loss_gaussian");
  require(s2 > 0 && std::isfinite(s2), "denoising_loss_gaussian: s2 is ", s2, ", and must be positive");
  mat E = W;
  E.diag() -= 1;
  return trace_of(E * S, E) + s2 * trace_of(W, W);
}

mat denoising_masking(const mat& S, double p) {
  require_moment(S, "denoising_masking");
  require(p >= 0 && p < 1, "denoising_masking: p is ", p, ", and must be at least 0 and less than 1");
  mat R = (1 - p) * S;
  R.diag() += p * S.diag();
  return divide(S, R);
}

double denoising_loss_masking(const mat& W, const mat& S, double p) {
  require_moment(S, "denoising_loss_masking");
  require_square_like(W, S, "denoising_loss_masking");
  require(p >= 0 && p < 1, "denoising_loss_masking: p is ", p, ", and must be at least 0 and less than 1");
  return arma::trace(S) - 2 * (1 - p) * trace_of(W, S) + trace_of(W * survivors(S, p), W);
}

TwoLayer weight_decay_autoencoder(const mat& S, double lambda, uword hidden) {
  require_moment(S, "weight_decay_autoencoder");
  require(lambda > 0 && std::isfinite(lambda), "weight_decay_autoencoder: lambda is ", lambda,
          ", and must be positive");
  require(hidden > 0, "weight_decay_autoencoder: hidden is 0, and must be at least 1");
  vec l;
  mat U;
  if (!arma::eig_sym(l, U, arma::symmatu(S)))  // ascending
    throw std::runtime_error("weight_decay_autoencoder: the eigenvalues did not converge");
  const uword D = S.n_rows;
  mat W2(D, hidden);
  for (uword i = 0; i < std::min(D, hidden); ++i)
    if (const double l_i = l(D - 1 - i); l_i > lambda) W2.col(i) = std::sqrt(1 - lambda / l_i) * U.col(D - 1 - i);
  return {W2.t(), vec(hidden), W2, vec(D)};
}

double weight_decay_loss(const TwoLayer& net, const mat& S, double lambda) {
  require_moment(S, "weight_decay_loss");
  require_size("weight_decay_loss", "W1", net.W1, net.W1.n_rows, S.n_rows);
  require_size("weight_decay_loss", "W2", net.W2, S.n_rows, net.W1.n_rows);
  mat E = net.W2 * net.W1;
  E.diag() -= 1;
  return trace_of(E * S, E) + lambda * (trace_of(net.W1, net.W1) + trace_of(net.W2, net.W2));
}

}  // namespace nn
