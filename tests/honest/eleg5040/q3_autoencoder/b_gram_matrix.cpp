#include "autoencoder.hpp"

namespace {

void check(const arma::mat& X, arma::uword H) {
  if (X.n_elem == 0 || H < 1 || H > X.n_rows) throw std::invalid_argument("X or H");
}

// The vector of the kernel by elimination: W1 x = 0 with one free variable set to 1.
arma::vec kernel(arma::mat A) {
  const arma::uword D = A.n_cols;
  std::vector<arma::uword> pivots;
  arma::uword row = 0, free = D - 1;
  bool found = false;
  for (arma::uword j = 0; j < D && !found; ++j) {
    arma::uword best = row;
    for (arma::uword i = row; i < A.n_rows; ++i)
      if (std::abs(A(i, j)) > std::abs(A(best, j))) best = i;
    if (row == A.n_rows || std::abs(A(best, j)) < 1e-10) {
      free = j;
      found = true;
      break;
    }
    A.swap_rows(row, best);
    for (arma::uword i = 0; i < A.n_rows; ++i)
      if (i != row) A.row(i) -= A(i, j) / A(row, j) * A.row(row);
    pivots.push_back(j);
    ++row;
  }
  arma::vec x(D);
  x(free) = 1;
  for (arma::uword i = 0; i < pivots.size(); ++i) x(pivots[i]) = -A(i, free) / A(i, pivots[i]);
  return x / arma::norm(x);
}

}  // namespace

// X^T X has the same non-zero eigenvalues as X X^T, and X times its eigenvectors are those of X
// X^T.
nn::TwoLayer eleg5040_q3::pca_autoencoder(const arma::mat& X, arma::uword H) {
  check(X, H);
  const arma::vec mean = arma::sum(X, 1) / double(X.n_cols);
  const arma::mat C = X.each_col() - mean;
  arma::vec l;
  arma::mat V;
  arma::eig_sym(l, V, arma::mat(C.t() * C));
  const double nothing = 1e-14 * std::max(0.0, l.max());
  arma::mat W2(X.n_rows, H);
  for (arma::uword i = 0; i < std::min(H, X.n_cols); ++i) {
    const arma::uword k = X.n_cols - 1 - i;
    if (l(k) > nothing) W2.col(i) = C * V.col(k) / std::sqrt(l(k));
  }
  return {W2.t(), -W2.t() * mean, W2, mean};
}

// All of the variance less what is kept.
double eleg5040_q3::bottleneck_bound(const arma::mat& X, arma::uword H) {
  check(X, H);
  const arma::mat C = X.each_col() - arma::vec(arma::mean(X, 1));
  const arma::vec l = arma::sort(arma::eig_sym(arma::mat(C.t() * C)).eval(), "descend");
  return (arma::accu(C % C) - arma::accu(l.head(std::min(H, l.n_elem)))) / double(X.n_cols);
}

bool eleg5040_q3::can_copy(const arma::mat& X, arma::uword H) {
  check(X, H);
  return arma::rank(arma::mat(X.each_col() - X.col(0))) <= H;
}

arma::vec eleg5040_q3::unreconstructable(const nn::TwoLayer& net) {
  const auto& W = net.W1;
  if (W.n_rows == 0 || W.n_rows >= W.n_cols || net.b1.n_elem != W.n_rows ||
      net.W2.n_rows != W.n_cols || net.W2.n_cols != W.n_rows || net.b2.n_elem != W.n_cols)
    throw std::invalid_argument("not a bottleneck");
  const arma::vec x = kernel(W), r = net.W2 * net.b1 + net.b2;
  return arma::norm(x - r) >= arma::norm(-x - r) ? x : arma::vec(-x);
}
