#include "transposed_convolution.hpp"

namespace beyond_q6 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

// What a pixel becomes in one direction when it grows to s: the values of hat at all the middles
// that lie less than a pixel from its own. They reach s / 2 beyond the s on either side.
struct Hat {
  arma::vec values;
  arma::uword beyond;
  explicit Hat(arma::uword s) : values(2 * s - s % 2), beyond(s / 2) {
    const double middle = static_cast<double>(values.n_elem - 1) / 2;
    for (arma::uword u = 0; u < values.n_elem; ++u)
      values(u) = 1 - std::abs(static_cast<double>(u) - middle) / static_cast<double>(s);
  }
};

// Every channel paints the stamp into its own channel, and 0 into the others.
arma::mat each_channel_alone(const arma::mat& stamp, arma::uword C) {
  return arma::kron(arma::eye(C, C), arma::vectorise(stamp));
}

}  // namespace

arma::cube upsample(const arma::cube& X, arma::uword kh, arma::uword kw) {
  require(!X.is_empty() && kh > 0 && kw > 0, "X must not be empty, kh and kw must be positive");
  arma::cube Y(kh * X.n_rows, kw * X.n_cols, X.n_slices, arma::fill::none);
  for (arma::uword c = 0; c < Y.n_slices; ++c)
    for (arma::uword q = 0; q < Y.n_cols; ++q)
      for (arma::uword r = 0; r < Y.n_rows; ++r) Y(r, q, c) = X(r / kh, q / kw, c);
  return Y;
}

// Y(r, q) = X(r / kh, q / kw), read backwards: each copy sends its derivative to the pixel.
arma::cube upsample_adjoint(const arma::cube& dY, arma::uword kh, arma::uword kw) {
  require(!dY.is_empty() && kh > 0 && kw > 0, "dY must not be empty, kh and kw must be positive");
  require(dY.n_rows % kh == 0 && dY.n_cols % kw == 0, "kh and kw must divide the size of dY");
  arma::cube dX(dY.n_rows / kh, dY.n_cols / kw, dY.n_slices);
  for (arma::uword c = 0; c < dY.n_slices; ++c)
    for (arma::uword q = 0; q < dY.n_cols; ++q)
      for (arma::uword r = 0; r < dY.n_rows; ++r) dX(r / kh, q / kw, c) += dY(r, q, c);
  return dX;
}

// pool = upsample^* / (kh kw), so pool^* = upsample / (kh kw); pixels left over are in no mean.
arma::cube average_pool_adjoint(const arma::cube& dY, arma::uword H, arma::uword W, arma::uword kh,
                                arma::uword kw) {
  const arma::cube copies = upsample(dY, kh, kw);
  require(dY.n_rows == H / kh && dY.n_cols == W / kw, "dY must have an entry for each window");
  arma::cube dX(H, W, dY.n_slices);
  dX.subcube(0, 0, 0, arma::size(copies)) = copies / static_cast<double>(kh * kw);
  return dX;
}

// h - 1 = floor((H + 2 p - k) / s) means H + 2 p = s (h - 1) + k + rest with 0 <= rest < s.
arma::uvec output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  require(h > 0 && k > 0 && s > 0, "h, k and s must be positive");
  std::vector<arma::uword> sizes;
  for (arma::uword rest = 0; rest < s; ++rest)
    if (const arma::uword padded = s * (h - 1) + k + rest; padded > 2 * p)  // at least a pixel
      sizes.push_back(padded - 2 * p);
  return sizes;
}

// s h is such a size if s (h - 1) + k <= s h + 2 p < s (h - 1) + k + s: k - s <= 2 p < k.
std::optional<arma::uword> scaling_padding(arma::uword k, arma::uword s) {
  require(k > 0 && s > 0, "k and s must be positive");
  const arma::uword p = (k - 1) / 2;       // the largest with 2 p < k
  if (2 * p + s < k) return std::nullopt;  // an even kernel with stride 1
  return p;
}

// By the book: add F(u + kh (v + kw o), c) X(i, j, c) to Y(i sh + u - ph, j sw + v - pw, o) for all
// u, v, i, j, c and o. The stamps that the channels of a pixel paint lie on top of each other, and
// adding those up first is a matrix product: F times the pixels as columns. That is many times
// faster; what remains is to put one stamp for each pixel in its place (col2im of question 3).
arma::cube transposed_convolution(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                                  arma::uword H, arma::uword W, const Layer& layer) {
  const auto [kh, kw, sh, sw, ph, pw] = layer;
  const arma::uword h = X.n_rows, w = X.n_cols, C = X.n_slices, K = b.n_elem;
  require(C > 0 && K > 0, "X must have a channel and b an entry");
  require(arma::any(output_sizes(h, kh, sh, ph) == H), "H must belong to the height of X");
  require(arma::any(output_sizes(w, kw, sw, pw) == W), "W must belong to the width of X");
  require(F.n_rows == kh * kw * K && F.n_cols == C, "F must have a stamp for each channel");

  const arma::mat stamps = F * arma::mat(X.memptr(), h * w, C).t();
  arma::cube Y(H, W, K, arma::fill::none);
  for (arma::uword o = 0; o < K; ++o) Y.slice(o).fill(b(o));
  for (arma::uword j = 0; j < w; ++j)
    for (arma::uword i = 0; i < h; ++i) {
      const double* entry = stamps.colptr(i + h * j);
      for (arma::uword o = 0; o < K; ++o)
        for (arma::uword v = 0; v < kw; ++v)
          for (arma::uword u = 0; u < kh; ++u, ++entry) {
            const arma::uword r = i * sh + u - ph, q = j * sw + v - pw;  // wraps in the padding
            if (r < H && q < W) Y(r, q, o) += *entry;
          }
    }
  return Y;
}

// Stamps of ones that lie side by side.
Upsampler nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  require(C > 0 && sh > 0 && sw > 0, "C, sh and sw must be positive");
  return {{sh, sw, sh, sw, 0, 0}, each_channel_alone(arma::ones(sh, sw), C)};
}

// The stamp is what a single 1 becomes: a hat in both directions.
Upsampler bilinear_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  require(C > 0 && sh > 0 && sw > 0, "C, sh and sw must be positive");
  const Hat rows(sh), columns(sw);
  const arma::uword kh = rows.values.n_elem, kw = columns.values.n_elem;
  return {{kh, kw, sh, sw, rows.beyond, columns.beyond},
          each_channel_alone(rows.values * columns.values.t(), C)};
}

// Row r is reached by the entries u with r = i sh + u - ph for some i, all with the same factor 1.
arma::mat checkerboard(const arma::mat& stamp, arma::uword sh, arma::uword sw, arma::uword ph,
                       arma::uword pw) {
  require(!stamp.is_empty() && sh > 0 && sw > 0, "stamp, sh and sw must not be empty or 0");
  arma::mat Y(sh, sw);
  for (arma::uword b = 0; b < sw; ++b)
    for (arma::uword a = 0; a < sh; ++a)
      for (arma::uword v = (b + pw) % sw; v < stamp.n_cols; v += sw)
        for (arma::uword u = (a + ph) % sh; u < stamp.n_rows; u += sh) Y(a, b) += stamp(u, v);
  return Y;
}

}  // namespace beyond_q6
