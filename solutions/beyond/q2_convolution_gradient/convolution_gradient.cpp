#include "convolution_gradient.hpp"

namespace beyond_q2 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

// One direction of the image: n pixels, and in a window k of them.
struct Axis {
  arma::uword n, k, s, p, d, outputs;
  Axis(arma::uword n_, arma::uword k_, arma::uword s_, arma::uword p_, arma::uword d_)
      : n(n_), k(k_), s(s_), p(p_), d(d_) {
    require(n > 0, "the image must not be empty");
    require(k > 0 && s > 0 && d > 0, "kernel, stride and dilation must be positive");
    const arma::uword span = d * (k - 1) + 1, padded = n + 2 * p;
    require(span <= padded, "the kernel exceeds the padded image");
    outputs = (padded - span) / s + 1;
  }
  // What entry u of the kernel reads for output i. In the padding this wraps, and is n or more.
  arma::uword pixel(arma::uword i, arma::uword u) const { return i * s + u * d - p; }
};

struct Sizes {
  Axis rows, columns;
  arma::uword C, K, groups, G;  // G: channels of a group
  Sizes(arma::uword H, arma::uword W, arma::uword C_, const arma::cube& dY, const Conv2d& l)
      : rows(H, l.kh, l.sh, l.ph, l.dh),
        columns(W, l.kw, l.sw, l.pw, l.dw),
        C(C_),
        K(dY.n_slices),
        groups(l.groups) {
    require(C > 0 && K > 0, "there must be a channel and a filter");
    require(groups > 0 && C % groups == 0 && K % groups == 0,
            "groups must divide the numbers of channels and of filters");
    require(dY.n_rows == rows.outputs && dY.n_cols == columns.outputs,
            "dY must be as large as the outputs");
    G = C / groups;
  }
  arma::uword taps() const { return rows.k * columns.k * G; }
  arma::uword outputs() const { return rows.outputs * columns.outputs; }

  // The filters of group g, and its slices of dY with an output in each row.
  arma::span filters(arma::uword g) const {
    return arma::span(g * (K / groups), (g + 1) * (K / groups) - 1);
  }
  arma::mat outputs_of_group(const arma::cube& dY, arma::uword g) const {
    return arma::mat(dY.slice_memptr(filters(g).a), outputs(), K / groups);
  }

  // visit(f, output, r, s, c): entry f of the filters of group g meets that pixel at that output.
  template <class Visit>
  void each_pixel(arma::uword g, const Visit& visit) const {
    for (arma::uword j = 0; j < columns.outputs; ++j)
      for (arma::uword i = 0; i < rows.outputs; ++i)
        for (arma::uword c = 0; c < G; ++c)
          for (arma::uword v = 0; v < columns.k; ++v) {
            const arma::uword s = columns.pixel(j, v);
            if (s >= columns.n) continue;
            for (arma::uword u = 0; u < rows.k; ++u)
              if (const arma::uword r = rows.pixel(i, u); r < rows.n)
                visit(u + rows.k * (v + columns.k * c), i + rows.outputs * j, r, s, g * G + c);
          }
  }
};

}  // namespace

// b(k) is a term of every output of filter k.
arma::vec bias_gradient(const arma::cube& dY) {
  require(!dY.is_empty(), "dY must not be empty");
  arma::vec db(dY.n_slices);
  for (arma::uword k = 0; k < dY.n_slices; ++k) db(k) = arma::accu(dY.slice(k));
  return db;
}

// Y(i, j, k) += F(f, k) X(r, s, c), read backwards for F:  dF(f, k) += dY(i, j, k) X(r, s, c).
// With the patches of a group as the columns of a matrix P (question 3), Y = P^T F and so
// dF = P dY: all the additions in one matrix product, many times faster than the loops.
arma::mat filter_gradient(const arma::cube& X, const arma::cube& dY, const Conv2d& layer) {
  const Sizes sizes(X.n_rows, X.n_cols, X.n_slices, dY, layer);
  arma::mat dF(sizes.taps(), sizes.K, arma::fill::none);
  for (arma::uword g = 0; g < sizes.groups; ++g) {
    arma::mat P(sizes.taps(), sizes.outputs());  // im2col
    sizes.each_pixel(g, [&](arma::uword f, arma::uword output, arma::uword r, arma::uword s,
                            arma::uword c) { P(f, output) = X(r, s, c); });
    dF.cols(sizes.filters(g)) = P * sizes.outputs_of_group(dY, g);
  }
  return dF;
}

// The same, read backwards for X:  dX(r, s, c) += dY(i, j, k) F(f, k).  The sum over the filters is
// a matrix product, dP = F dY^T; what is left adds each entry of dP to its pixel (col2im).
arma::cube input_gradient(const arma::mat& F, const arma::cube& dY, arma::uword H, arma::uword W,
                          const Conv2d& layer) {
  const arma::uword area = layer.kh * layer.kw;
  require(area > 0 && F.n_rows % area == 0, "a filter must have kh kw G entries");
  require(F.n_cols == dY.n_slices, "F and dY must have the same number of filters");
  const Sizes sizes(H, W, F.n_rows / area * layer.groups, dY, layer);
  arma::cube dX(H, W, sizes.C);
  for (arma::uword g = 0; g < sizes.groups; ++g) {
    const arma::mat dP = F.cols(sizes.filters(g)) * sizes.outputs_of_group(dY, g).t();
    sizes.each_pixel(g, [&](arma::uword f, arma::uword output, arma::uword r, arma::uword s,
                            arma::uword c) { dX(r, s, c) += dP(f, output); });
  }
  return dX;
}

}  // namespace beyond_q2
