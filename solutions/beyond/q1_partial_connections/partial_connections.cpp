#include "partial_connections.hpp"

namespace beyond_q1 {

namespace {

using Filters = arma::field<arma::cube>;

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

void require_table(const arma::umat& table) {
  require(!table.is_empty(), "the table must have a row and a column");
  require(table.max() <= 1, "the table must hold zeros and ones");
  require(arma::sum(table, 0).min() > 0, "every output must read a map");
}

void require_kernel(arma::uword kh, arma::uword kw, arma::uword H, arma::uword W) {
  require(kh > 0 && kw > 0, "a kernel must have a weight");
  require(kh <= H && kw <= W, "the kernel must fit into the image");
}

void require_layer(const arma::cube& X, const arma::umat& table, const Filters& F) {
  require_table(table);
  require(X.n_slices == table.n_rows, "the table must have a row for each input map");
  require(F.n_elem == table.n_cols, "the table must have a column for each filter");
  for (arma::uword k = 0; k < F.n_elem; ++k) {
    require(F(k).n_slices == arma::accu(table.col(k)), "a filter must have a slice for each map");
    require(F(k).n_rows == F(0).n_rows && F(k).n_cols == F(0).n_cols,
            "all kernels must be of the same size");
  }
  require_kernel(F(0).n_rows, F(0).n_cols, X.n_rows, X.n_cols);
}

// The size of a slice of Y.
arma::SizeMat outputs(const arma::cube& X, const Filters& F) {
  return arma::SizeMat(X.n_rows - F(0).n_rows + 1, X.n_cols - F(0).n_cols + 1);
}

// visit(k, u, v, s, c): the weight F(k)(u, v, s) meets map c. For all outputs together it meets one
// rectangle of that map, as large as a slice of Y: the one that begins with pixel (u, v).
template <class Visit>
void each_weight(const arma::umat& table, const Filters& F, const Visit& visit) {
  for (arma::uword k = 0; k < F.n_elem; ++k) {
    const arma::uvec maps = arma::find(table.col(k));  // in ascending order
    for (arma::uword s = 0; s < maps.n_elem; ++s)
      for (arma::uword v = 0; v < F(k).n_cols; ++v)
        for (arma::uword u = 0; u < F(k).n_rows; ++u) visit(k, u, v, s, maps(s));
  }
}

}  // namespace

// Each pattern of output 0, 6, 12 or 15 is turned by k: 6 and 12 steps are whole turns of the ring.
arma::uvec c3_inputs(arma::uword k) {
  require(k < 16, "C3 has 16 output maps");
  arma::uvec maps = k < 6    ? arma::uvec{0, 1, 2}
                    : k < 12 ? arma::uvec{0, 1, 2, 3}
                    : k < 15 ? arma::uvec{0, 1, 3, 4}
                             : arma::uvec{0, 1, 2, 3, 4, 5};
  maps.transform([&](arma::uword c) { return (c + k) % 6; });
  return arma::sort(maps);
}

Costs costs(const arma::umat& table, arma::uword kh, arma::uword kw, arma::uword H, arma::uword W) {
  require_table(table);
  require_kernel(kh, kw, H, W);
  const arma::uword connections = arma::accu(table), weights = kh * kw * connections;
  return {.parameters = weights + table.n_cols,
          .saved = kh * kw * (table.n_elem - connections),
          .multiplications = weights * (H - kh + 1) * (W - kw + 1)};
}

// Weight by weight, and for each a whole rectangle, which runs down the columns of X and Y: many
// times faster than pixel by pixel, with as many multiplications.
arma::cube partial_convolution(const arma::cube& X, const arma::umat& table, const Filters& F,
                               const arma::vec& b) {
  require_layer(X, table, F);
  require(b.n_elem == F.n_elem, "every output must have a bias");
  const arma::SizeMat size = outputs(X, F);
  arma::cube Y(size.n_rows, size.n_cols, F.n_elem, arma::fill::none);
  for (arma::uword k = 0; k < F.n_elem; ++k) Y.slice(k).fill(b(k));
  each_weight(table, F,
              [&](arma::uword k, arma::uword u, arma::uword v, arma::uword s, arma::uword c) {
                Y.slice(k) += F(k)(u, v, s) * X.slice(c).submat(u, v, size);
              });
  return Y;
}

// The same line, read backwards for the weight and for the rectangle.
Gradients gradients(const arma::cube& X, const arma::umat& table, const Filters& F,
                    const arma::cube& dY) {
  require_layer(X, table, F);
  const arma::SizeMat size = outputs(X, F);
  require(dY.n_rows == size.n_rows && dY.n_cols == size.n_cols && dY.n_slices == F.n_elem,
          "dY must be as large as Y");
  Gradients d{arma::cube(arma::size(X)), Filters(F.n_elem), arma::vec(F.n_elem)};
  for (arma::uword k = 0; k < F.n_elem; ++k) {
    d.dF(k).set_size(arma::size(F(k)));
    d.db(k) = arma::accu(dY.slice(k));
  }
  each_weight(table, F,
              [&](arma::uword k, arma::uword u, arma::uword v, arma::uword s, arma::uword c) {
                d.dF(k)(u, v, s) = arma::accu(dY.slice(k) % X.slice(c).submat(u, v, size));
                d.dX.slice(c).submat(u, v, size) += F(k)(u, v, s) * dY.slice(k);
              });
  return d;
}

}  // namespace beyond_q1
