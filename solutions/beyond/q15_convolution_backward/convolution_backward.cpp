#include "convolution_backward.hpp"

namespace beyond_q15 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

// dL/dy(t) for every t of the full convolution: 0 where y(t) was not kept, since then L does not
// depend on it. After this there is only one mode left.
arma::vec among_all_outputs(const arma::vec& dy, arma::uword n, arma::uword m, Mode mode) {
  require(n > 0 && m > 0, "signal and kernel must have an entry");
  arma::uword first = 0, count = n + m - 1;
  if (mode == Mode::valid) first = m - 1, count = n < m ? 0 : n - m + 1;
  if (mode == Mode::same) first = m / 2, count = n;
  require(dy.n_elem == count, "dy must have an entry for each output");
  arma::vec g(n + m - 1);
  g.subvec(first, arma::size(dy)) = dy;
  return g;
}

// sum over j of g(i + j) b(j), wherever b lies inside of g: a valid convolution without the turn.
arma::vec correlation(const arma::vec& g, const arma::vec& b) {
  arma::vec c(g.n_elem - b.n_elem + 1);
  for (arma::uword i = 0; i < c.n_elem; ++i) c(i) = arma::dot(g.subvec(i, arma::size(b)), b);
  return c;
}

// The number of outputs.
arma::uword outputs(arma::uword n, const Layer& l) {
  require(n > 0 && l.k > 0 && l.s > 0 && l.d > 0, "n, k, s and d must be positive");
  const arma::uword reach = l.d * (l.k - 1);  // from the first tap to the last
  require(l.p <= reach, "no window may lie in the padding alone");
  require(reach < n + 2 * l.p, "the window must fit");
  return (n + 2 * l.p - reach - 1) / l.s + 1;
}

}  // namespace

// y(i + j) += k(j) x(i), read backwards for x:  dx(i) += g(i + j) k(j).
arma::vec signal_gradient(const arma::vec& dy, const arma::vec& k, arma::uword n, Mode mode) {
  return correlation(among_all_outputs(dy, n, k.n_elem, mode), k);
}

// The same, read backwards for k: signal and kernel are alike.
arma::vec kernel_gradient(const arma::vec& dy, const arma::vec& x, arma::uword m, Mode mode) {
  return correlation(among_all_outputs(dy, x.n_elem, m, mode), x);
}

// dw(u) = sum over i of dy(i) x(u d + i s - p): stride and dilation have changed places. Where the
// stride leaves entries of x over this convolution could go on, so its k outputs are counted.
Recipe weight_recipe(arma::uword n, const Layer& layer) {
  outputs(n, layer);
  const auto [k, s, p, d] = layer;
  return {
      .gap = 0, .before = p, .after = p, .turned = false, .stride = d, .dilation = s, .count = k};
}

// dx(r) = sum of w(u) dy(i) over i s = r + p - u d. With s - 1 zeros between the entries of dy, so
// that dy(i) is z'(i s), it is the sum over all u of w(u) z'(r + p - u d); with v = k - 1 - u the
// index grows with v, from r + p - d (k - 1) on. The last one is n - 1 + p, for r = n - 1.
Recipe signal_recipe(arma::uword n, const Layer& layer) {
  const arma::uword h = outputs(n, layer);
  const auto [k, s, p, d] = layer;
  return {.gap = s - 1,
          .before = d * (k - 1) - p,
          .after = n - 1 + p - s * (h - 1),
          .turned = true,
          .stride = 1,
          .dilation = d,
          .count = n};
}

// Tap u pairs column t of Y with column t - u d of X: the last T - u d of the one with the first
// T - u d of the other. So Y = sum over u of W_u X, moved, and each tap is a matrix product.
arma::cube weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k, arma::uword d) {
  require(!dY.is_empty() && !X.is_empty() && k > 0 && d > 0, "nothing may be empty or 0");
  const arma::uword T = X.n_cols;
  require(dY.n_cols == T, "dY and X must have the same number of columns");
  arma::cube dW(dY.n_rows, X.n_rows, k);
  for (arma::uword u = 0; u < k && u * d < T; ++u)
    dW.slice(u) = dY.tail_cols(T - u * d) * X.head_cols(T - u * d).t();
  return dW;
}

arma::mat input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d) {
  require(!dY.is_empty() && !W.is_empty() && d > 0, "nothing may be empty or 0");
  require(dY.n_rows == W.n_rows, "dY and W must have the same number of rows");
  const arma::uword T = dY.n_cols;
  arma::mat dX(W.n_cols, T);
  for (arma::uword u = 0; u < W.n_slices && u * d < T; ++u)
    dX.head_cols(T - u * d) += W.slice(u).t() * dY.tail_cols(T - u * d);
  return dX;
}

}  // namespace beyond_q15
