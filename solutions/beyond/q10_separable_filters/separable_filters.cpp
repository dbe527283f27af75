#include "separable_filters.hpp"

namespace beyond_q10 {

namespace {

// y(i) += k x(i). The loop runs through memory in order, so that the processor takes several
// entries at once.
void add_multiple(double* y, double k, const double* x, arma::uword n) {
  for (arma::uword i = 0; i < n; ++i) y[i] += k * x[i];
}

// Each column of X convolved with u.
arma::mat down_the_columns(const arma::mat& X, const arma::vec& u) {
  arma::mat Y(X.n_rows - u.n_elem + 1, X.n_cols);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword a = 0; a < u.n_elem; ++a)
      add_multiple(Y.colptr(j), u(a), X.colptr(j) + a, Y.n_rows);
  return Y;
}

// Each row of X convolved with v: a column of Y is a sum of columns of X.
arma::mat along_the_rows(const arma::mat& X, const arma::vec& v) {
  arma::mat Y(X.n_rows, X.n_cols - v.n_elem + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword b = 0; b < v.n_elem; ++b)
      add_multiple(Y.colptr(j), v(b), X.colptr(j + b), Y.n_rows);
  return Y;
}

void require_kernel_inside(const arma::mat& X, const arma::vec& u, const arma::vec& v) {
  if (u.is_empty() || v.is_empty()) throw std::invalid_argument("u and v must not be empty");
  if (u.n_elem > X.n_rows || v.n_elem > X.n_cols)
    throw std::invalid_argument("the kernel must fit into the image");
}

void require_holes(const arma::mat& K, arma::uword dh, arma::uword dw) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  if (dh == 0 || dw == 0) throw std::invalid_argument("a dilation is at least 1");
}

}  // namespace

// By the book: u = s1 times the first left singular vector, v = the first right one, if s2 is small
// enough. But if K is u v^T, then any column is u and any row is v, up to a factor; those through
// the largest entry do not divide by anything small, and no decomposition is needed.
std::optional<Factors> separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  const arma::uword largest = arma::abs(K).index_max();
  const arma::uword a = largest % K.n_rows, b = largest / K.n_rows;
  if (K(a, b) == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  const Factors found = {K.col(b), K.row(a).t() / K(a, b)};
  // The rest is 0 up to rounding, or else of the size of s2 at least.
  const arma::mat rest = K - found.u * found.v.t();
  if (arma::norm(rest, "fro") > 1e-12 * arma::norm(K, "fro")) return std::nullopt;
  return found;
}

// Y(i, j) = sum_a u(a) (sum_b v(b) X(i + a, j + b))
arma::mat convolve_separable(const arma::mat& X, const arma::vec& u, const arma::vec& v) {
  require_kernel_inside(X, u, v);
  return along_the_rows(down_the_columns(X, u), v);
}

// Y(i, j) = sum_a u(a) Z(i + a, j) with Z = X after the pass with v: du(a) = sum_ij dY(i, j)
// Z(i + a, j). In the same way dv(b) = sum_ij dY(i, j) Z'(i, j + b) with Z' = X after that with u.
Gradients factor_gradients(const arma::mat& X, const arma::vec& u, const arma::vec& v,
                           const arma::mat& dY) {
  require_kernel_inside(X, u, v);
  const arma::uword kh = u.n_elem, kw = v.n_elem, P = X.n_rows - kh + 1, Q = X.n_cols - kw + 1;
  if (dY.n_rows != P || dY.n_cols != Q) throw std::invalid_argument("dY must have the size of Y");
  const arma::mat after_v = along_the_rows(X, v), after_u = down_the_columns(X, u);
  Gradients g = {arma::vec(kh), arma::vec(kw)};
  for (arma::uword j = 0; j < Q; ++j) {
    const arma::vec column = dY.col(j);
    for (arma::uword a = 0; a < kh; ++a)
      g.du(a) += arma::dot(column, after_v.col(j).subvec(a, a + P - 1));
    for (arma::uword b = 0; b < kw; ++b) g.dv(b) += arma::dot(column, after_u.col(j + b));
  }
  return g;
}

arma::mat stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  require_holes(K, dh, dw);
  arma::mat stuffed(dh * (K.n_rows - 1) + 1, dw * (K.n_cols - 1) + 1);
  for (arma::uword b = 0; b < K.n_cols; ++b)
    for (arma::uword a = 0; a < K.n_rows; ++a) stuffed(dh * a, dw * b) = K(a, b);
  return stuffed;
}

// Y(i, j) = sum_ab K(a, b) X(i + dh a, j + dw b)
arma::mat convolve_dilated(const arma::mat& X, const arma::mat& K, arma::uword dh, arma::uword dw) {
  require_holes(K, dh, dw);
  const arma::uword height = dh * (K.n_rows - 1) + 1, width = dw * (K.n_cols - 1) + 1;
  if (height > X.n_rows || width > X.n_cols)
    throw std::invalid_argument("the stuffed kernel must fit into the image");
  arma::mat Y(X.n_rows - height + 1, X.n_cols - width + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword b = 0; b < K.n_cols; ++b)
      for (arma::uword a = 0; a < K.n_rows; ++a)
        add_multiple(Y.colptr(j), K(a, b), X.colptr(j + dw * b) + dh * a, Y.n_rows);
  return Y;
}

}  // namespace beyond_q10
