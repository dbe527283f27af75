#include "patches.hpp"

namespace beyond_q3 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

// One direction of the image: n pixels, and in a patch k of them.
struct Axis {
  arma::uword n, k, s, p, d, outputs;
  Axis(arma::uword n_, arma::uword k_, arma::uword s_, arma::uword p_, arma::uword d_)
      : n(n_), k(k_), s(s_), p(p_), d(d_) {
    require(n > 0, "the image must not be empty");
    require(k > 0 && s > 0 && d > 0, "kernel, stride and dilation must be positive");
    const arma::uword span = d * (k - 1) + 1, padded = n + 2 * p;
    require(span <= padded, "a patch exceeds the padded image");
    outputs = (padded - span) / s + 1;
  }
  // What entry u of patch i reads. In the padding this is n or more, since it wraps below 0.
  arma::uword pixel(arma::uword i, arma::uword u) const { return i * s + u * d - p; }
};

struct Patches {
  Axis rows, columns;
  arma::uword C;
  Patches(arma::uword H, arma::uword W, arma::uword C_, const Window& w)
      : rows(H, w.kh, w.sh, w.ph, w.dh), columns(W, w.kw, w.sw, w.pw, w.dw), C(C_) {
    require(C > 0, "the image must have a channel");
  }
  arma::uword entries() const { return rows.k * columns.k * C; }
  arma::uword count() const { return rows.outputs * columns.outputs; }

  // visit(row, column, r, s, c): this entry of the matrix of patches is that pixel of the image.
  template <class Visit>
  void each_pixel(const Visit& visit) const {
    for (arma::uword j = 0; j < columns.outputs; ++j)
      for (arma::uword i = 0; i < rows.outputs; ++i)
        for (arma::uword c = 0; c < C; ++c)
          for (arma::uword v = 0; v < columns.k; ++v) {
            const arma::uword s = columns.pixel(j, v);
            if (s >= columns.n) continue;
            for (arma::uword u = 0; u < rows.k; ++u)
              if (const arma::uword r = rows.pixel(i, u); r < rows.n)
                visit(u + rows.k * (v + columns.k * c), i + rows.outputs * j, r, s, c);
          }
  }
};

// How many patches hold each pixel of one direction.
arma::vec patches_over(const Axis& axis) {
  arma::vec count(axis.n);
  for (arma::uword i = 0; i < axis.outputs; ++i)
    for (arma::uword u = 0; u < axis.k; ++u)
      if (const arma::uword r = axis.pixel(i, u); r < axis.n) ++count(r);
  return count;
}

}  // namespace

arma::mat im2col(const arma::cube& X, const Window& window) {
  const Patches patches(X.n_rows, X.n_cols, X.n_slices, window);
  arma::mat P(patches.entries(), patches.count());  // zeros, which the padding keeps
  patches.each_pixel([&](arma::uword row, arma::uword column, arma::uword r, arma::uword s,
                         arma::uword c) { P(row, column) = X(r, s, c); });
  return P;
}

// Y = P^T F + b: the column of a filter is a slice of Y. This copies every pixel kh kw times, and
// is still many times faster than the six loops, since all the arithmetic is one matrix product.
arma::cube convolve(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                    const Window& window) {
  const Patches patches(X.n_rows, X.n_cols, X.n_slices, window);
  require(F.n_rows == patches.entries(), "a filter must have kh kw C entries");
  require(F.n_cols > 0 && b.n_elem == F.n_cols, "there must be a filter, and a bias for each");
  arma::cube Y(patches.rows.outputs, patches.columns.outputs, F.n_cols, arma::fill::none);
  arma::mat slices(Y.memptr(), patches.count(), F.n_cols, false, true);  // the same memory
  slices = im2col(X, window).t() * F;
  slices.each_row() += b.t();
  return Y;
}

// im2col copies a pixel to all its places in P; its adjoint sends all of them back and adds.
arma::cube col2im(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                  const Window& window) {
  const Patches patches(H, W, C, window);
  require(P.n_rows == patches.entries() && P.n_cols == patches.count(),
          "P must be a matrix of patches of this image");
  arma::cube X(H, W, C);
  patches.each_pixel([&](arma::uword row, arma::uword column, arma::uword r, arma::uword s,
                         arma::uword c) { X(r, s, c) += P(row, column); });
  return X;
}

// So many patches over its row times so many over its column.
arma::mat multiplicity(arma::uword H, arma::uword W, const Window& window) {
  const Patches patches(H, W, 1, window);
  return patches_over(patches.rows) * patches_over(patches.columns).t();
}

// The squares of a pixel x are sum (x - p)^2 over its places in P: smallest at the mean of these p.
arma::cube nearest_image(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                         const Window& window) {
  arma::cube X = col2im(P, H, W, C, window);
  const arma::mat places = arma::clamp(multiplicity(H, W, window), 1, arma::datum::inf);
  X.each_slice() /= places;
  return X;
}

}  // namespace beyond_q3
