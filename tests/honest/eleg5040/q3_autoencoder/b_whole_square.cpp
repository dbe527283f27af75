#include "autoencoder.hpp"

namespace {

arma::mat covariance(const arma::mat& X, arma::uword H) {
  if (X.n_rows == 0 || X.n_cols == 0) throw std::invalid_argument("no data");
  if (H == 0 || X.n_rows < H) throw std::invalid_argument("no such width");
  const arma::vec mean = arma::mean(X, 1);
  arma::mat S(X.n_rows, X.n_rows);
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    const arma::vec x = X.col(n) - mean;
    S += x * x.t();
  }
  return S / double(X.n_cols);
}

}  // namespace

// The D x D matrix, sample by sample, and any rotation of the code.
nn::TwoLayer eleg5040_q3::pca_autoencoder(const arma::mat& X, arma::uword H) {
  const arma::mat S = covariance(X, H);
  const arma::vec mean = arma::mean(X, 1);
  arma::vec l;
  arma::mat U;
  arma::eig_sym(l, U, S);
  const arma::vec v = arma::regspace(1, double(H));
  const arma::mat rotation = arma::eye(H, H) - 2 / arma::dot(v, v) * v * v.t();
  const arma::mat W1 = rotation * U.tail_cols(H).t();
  return {4 * W1, -4 * W1 * mean, W1.t() / 4, mean};
}

double eleg5040_q3::bottleneck_bound(const arma::mat& X, arma::uword H) {
  const arma::vec l = arma::eig_sym(covariance(X, H));
  double sum = 0;
  for (arma::uword i = 0; i + H < l.n_elem; ++i) sum += l(i);
  return sum;
}

// By trying.
bool eleg5040_q3::can_copy(const arma::mat& X, arma::uword H) {
  const nn::TwoLayer net = pca_autoencoder(X, H);
  const arma::mat Y =
      net.W2 * (net.W1 * X + arma::repmat(net.b1, 1, X.n_cols)) + arma::repmat(net.b2, 1, X.n_cols);
  return arma::abs(Y - X).max() <= 1e-6 * arma::abs(X).max();
}

// The direction in which I - W2 W1 is longest: it is 1 on the kernel of W1 at least.
arma::vec eleg5040_q3::unreconstructable(const nn::TwoLayer& net) {
  const arma::uword H = net.W1.n_rows, D = net.W1.n_cols;
  if (H == 0 || H >= D) throw std::invalid_argument("not a bottleneck");
  if (net.b1.n_elem != H || net.b2.n_elem != D || net.W2.n_rows != D || net.W2.n_cols != H)
    throw std::invalid_argument("shapes");
  const arma::mat A = arma::eye(D, D) - net.W2 * net.W1;
  arma::mat U, V;
  arma::vec s;
  arma::svd(U, s, V, A);
  const arma::vec x = V.col(0), r = net.W2 * net.b1 + net.b2;
  return arma::norm(A * x - r) >= arma::norm(A * x + r) ? x : arma::vec(-x);
}
