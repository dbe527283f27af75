#include "output_padding.hpp"

#include <numeric>

namespace beyond_q16 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

// n + 2 p - d (k - 1) - 1: how far the window can move. One output and `s` for each further one.
arma::uword room(arma::uword n, const Layer& l) {
  require(n > 0 && l.k > 0 && l.s > 0 && l.d > 0, "n, k, s and d must be positive");
  const arma::uword span = l.d * (l.k - 1) + 1, padded = n + 2 * l.p;
  require(span <= padded, "the window must fit");
  return padded - span;
}

// The place that tap u of entry i paints. What the padding cuts off wraps, and is no place at all.
arma::uword place(arma::uword i, arma::uword u, const Layer& l) { return i * l.s + u * l.d - l.p; }

// H, if W fits the layer and the C rows of X.
arma::uword columns_of_output(const arma::mat& X, const arma::cube& W, const Layer& l,
                              arma::uword q) {
  require(!W.is_empty(), "W must not be empty");
  require(W.n_slices == l.k, "W must have a slice for each tap");
  require(W.n_cols == X.n_rows, "W must have a column for each channel of X");
  return transposed_size(X.n_cols, l, q);
}

}  // namespace

// Sizes are unsigned: what is painted in all is compared with what is cut off.
arma::uword transposed_size(arma::uword h, const Layer& layer, arma::uword q) {
  const auto [k, s, p, d] = layer;
  require(h > 0 && k > 0 && d > 0, "h, k and d must be positive");
  require(q < s, "the output padding must be below the stride");
  const arma::uword uncut = (h - 1) * s + d * (k - 1) + 1 + q;
  require(uncut > 2 * p, "the padding must leave an entry");
  return uncut - 2 * p;
}

// n + 2 p - d (k - 1) - 1 = (h - 1) s + rest, so n is the transposed size for q = rest.
arma::uword restoring_padding(arma::uword n, const Layer& layer) {
  return room(n, layer) % layer.s;
}

arma::uvec decoder_paddings(arma::uword n, const std::vector<Layer>& encoder) {
  require(n > 0, "n must be positive");
  arma::uvec q(encoder.size());
  arma::uword left = q.n_elem;  // the decoder goes through the layers from the back
  for (const Layer& layer : encoder) {
    q(--left) = restoring_padding(n, layer);
    n = room(n, layer) / layer.s + 1;
  }
  return q;
}

arma::uvec times_painted(arma::uword h, const Layer& layer, arma::uword q) {
  arma::uvec times(transposed_size(h, layer, q));
  for (arma::uword i = 0; i < h; ++i)
    for (arma::uword u = 0; u < layer.k; ++u)
      if (const arma::uword r = place(i, u, layer); r < times.n_elem) ++times(r);
  return times;
}

// N(r) counts the taps u for which u d and r leave the same rest by s. The rests of 0, d, 2 d, ...
// come back after s / gcd(s, d) taps, and until then they all differ. So the k taps are dealt out
// to so many rests in turn; if these are fewer than s, the others get none.
Coverage coverage(arma::uword k, arma::uword s, arma::uword d) {
  require(k > 0 && s > 0 && d > 0, "k, s and d must be positive");
  const arma::uword rests = s / std::gcd(s, d);
  return {.least = rests < s ? 0 : k / s, .most = (k - 1) / rests + 1};
}

// By the book: Y(:, i s + u d - p) += W.slice(u) X(:, i) for all i and u. All columns of X at once
// are a matrix product for each tap, which is many times faster than one column at a time.
arma::mat transposed_convolution(const arma::mat& X, const arma::cube& W, const arma::vec& b,
                                 const Layer& layer, arma::uword q) {
  const arma::uword H = columns_of_output(X, W, layer, q);
  require(b.n_elem == W.n_rows, "b must have an entry for each row of Y");
  arma::mat Y = arma::repmat(b, 1, H);
  for (arma::uword u = 0; u < layer.k; ++u) {
    const arma::mat painted = W.slice(u) * X;
    for (arma::uword i = 0; i < X.n_cols; ++i)
      if (const arma::uword r = place(i, u, layer); r < H) Y.col(r) += painted.col(i);
  }
  return Y;
}

// The same products, read backwards. What tap u has painted is collected again: column i of
// `collected` is dY(:, i s + u d - p). So dX is an ordinary convolution of dY.
Gradients transposed_gradients(const arma::mat& dY, const arma::mat& X, const arma::cube& W,
                               const Layer& layer, arma::uword q) {
  const arma::uword H = columns_of_output(X, W, layer, q);
  require(dY.n_rows == W.n_rows && dY.n_cols == H, "dY must be of the size of Y");
  Gradients g{arma::mat(arma::size(X)), arma::cube(arma::size(W)), arma::sum(dY, 1)};
  for (arma::uword u = 0; u < layer.k; ++u) {
    arma::mat collected(dY.n_rows, X.n_cols);
    for (arma::uword i = 0; i < X.n_cols; ++i)
      if (const arma::uword r = place(i, u, layer); r < H) collected.col(i) = dY.col(r);
    g.dX += W.slice(u).t() * collected;
    g.dW.slice(u) = collected * X.t();
  }
  return g;
}

}  // namespace beyond_q16
