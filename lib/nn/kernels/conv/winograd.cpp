#include "nn/kernels/conv/winograd.hpp"

#include "nn/kernels/conv/winograd_transforms.hpp"
#include "nn/kernels/parallel.hpp"
#include "nn/kernels/tile.hpp"
#include "nn/kernels/transpose.hpp"

namespace nn::kernels {

namespace {

using simd::load;
using simd::splat;
using simd::store;
using std::ptrdiff_t;

constexpr uword places = 36;

template <typename T>
uword whole_vectors(uword channels) {
  return (channels + simd::lanes<T> - 1) / simd::lanes<T> * simd::lanes<T>;
}

/// Matrices with channels along the lanes lie in strips of 4 vectors, one behind the other, so that a product reads
/// them from front to back: entry (row, lane) of n rows.
template <typename T>
constexpr uword strip = 4 * simd::lanes<T>;

template <typename T>
uword strip_place(uword lanes, uword n, uword row, uword lane) {
  const uword begin = lane / strip<T> * strip<T>;
  return begin * n + row * std::min(strip<T>, lanes - begin) + lane - begin;
}

/// out(m, r) (+)= sum over p < P of rows(p, m) scalar(p, r)   for r < R, with rows and out in strips.
template <typename T, Scalars order>
void product(uword lanes, uword R, uword P, const T* rows, const T* s, uword ld, T* out, bool add) {
  constexpr uword L = simd::lanes<T>;
  constexpr int wide = simd::bytes == 64 ? 6 : 2;  // columns beside 4 vectors
  constexpr int tall = simd::bytes == 64 ? 8 : 4;  // beside 3 vectors and fewer
  const auto run = [&]<int MV, int NR>(uword m) {
    constexpr uword w = MV * L;
    const auto at = [&](uword column) { return s + column * (order == Scalars::by_column ? ld : 1); };
    const T* const from = rows + m * P;
    T* const to = out + m * R;
    uword r = 0;
    for (; r + NR <= R; r += NR) product_tile<T, MV, NR, order>(from, w, at(r), ld, P, to + r * w, w, add);
    if (NR > 4 && r + 4 <= R) product_tile<T, MV, 4, order>(from, w, at(r), ld, P, to + r * w, w, add), r += 4;
    for (; r < R; ++r) product_tile<T, MV, 1, order>(from, w, at(r), ld, P, to + r * w, w, add);
  };
  uword m = 0;
  for (; m + strip<T> <= lanes; m += strip<T>) run.template operator()<4, wide>(m);
  switch ((lanes - m) / L) {
    case 3: return run.template operator()<3, tall>(m);
    case 2: return run.template operator()<2, tall>(m);
    case 1: return run.template operator()<1, tall>(m);
  }
}

/// Pointers to the 6 x 6 (or 4 x 4) positions of a tile, by columns; `outside` for those beyond the image.
template <typename T, int size>
struct Window {
  T* at[size][size];
  Window(T* image, uword height, uword width, uword lanes, ptrdiff_t top, ptrdiff_t left, T* outside) {
    const auto H = static_cast<ptrdiff_t>(height), W = static_cast<ptrdiff_t>(width);
    for (ptrdiff_t j = 0; j < size; ++j)
      for (ptrdiff_t i = 0; i < size; ++i) {
        const ptrdiff_t h = top + i, w = left + j;
        const bool inside = h >= 0 && w >= 0 && h < H && w < W;
        at[j][i] = inside ? image + static_cast<uword>(h + w * H) * lanes : outside;
      }
  }
};

/// Tiles of a group of samples are numbered through: by sample, then by column of tiles.
struct Tile {
  uword sample, row, column;
  Tile(uword number, uword tiles_h, uword tiles_w)
      : sample(number / (tiles_h * tiles_w)), row(number % tiles_h), column(number / tiles_h % tiles_w) {}
};

constexpr uword most_lanes = 4096;
alignas(64) const float zeros_f[most_lanes] = {};
alignas(64) const double zeros_d[most_lanes] = {};
const float* zeros(float) { return zeros_f; }
const double* zeros(double) { return zeros_d; }

/// V(place, tile, c) = B^T X B for the tiles [begin, begin + n) of images by positions.
template <typename T>
void transform_inputs(const T* images, uword height, uword width, uword lanes, ptrdiff_t pad_h, ptrdiff_t pad_w,
                      uword tiles_h, uword tiles_w, uword begin, uword n, T* V) {
  using Vec = simd::Vector<T>;
  for (uword t = 0; t < n; ++t) {
    const Tile tile(begin + t, tiles_h, tiles_w);
    const Window<const T, 6> window(images + tile.sample * height * width * lanes, height, width, lanes,
                                    static_cast<ptrdiff_t>(4 * tile.row) - pad_h,
                                    static_cast<ptrdiff_t>(4 * tile.column) - pad_w, zeros(T()));
    for (uword c = 0; c < lanes; c += simd::lanes<T>) {
      Vec X[6][6], Z[6][6];
#pragma GCC unroll 6
      for (int j = 0; j < 6; ++j)
#pragma GCC unroll 6
        for (int i = 0; i < 6; ++i) {
          const T* const p = window.at[j][i];
          X[j][i] = load(p == zeros(T()) ? p : p + c);
        }
      winograd::both_sides<6, 6>(X, Z, [](const Vec* x, Vec* z) { winograd::input_transform(x, z); });
#pragma GCC unroll 6
      for (uword j = 0; j < 6; ++j)
#pragma GCC unroll 6
        for (uword i = 0; i < 6; ++i) store(V + ((6 * j + i) * n + t) * lanes + c, Z[j][i]);
    }
  }
}

/// images = A^T M A + bias, the inverse direction of transform_inputs for outputs.
template <typename T>
void transform_outputs(const T* M, uword begin, uword n, uword tiles_h, uword tiles_w, T* images, uword height,
                       uword width, uword lanes, const T* bias, T* nowhere) {
  using Vec = simd::Vector<T>;
  for (uword t = 0; t < n; ++t) {
    const Tile tile(begin + t, tiles_h, tiles_w);
    const Window<T, 4> window(images + tile.sample * height * width * lanes, height, width, lanes,
                              static_cast<ptrdiff_t>(4 * tile.row), static_cast<ptrdiff_t>(4 * tile.column), nowhere);
    for (uword k = 0; k < lanes; k += simd::lanes<T>) {
      Vec X[6][6], Y[4][4];
#pragma GCC unroll 6
      for (uword j = 0; j < 6; ++j)
#pragma GCC unroll 6
        for (uword i = 0; i < 6; ++i) X[j][i] = load(M + (6 * j + i) * n * lanes + strip_place<T>(lanes, n, t, k));
      winograd::both_sides<6, 4>(X, Y, [](const Vec* m, Vec* y) { winograd::output_transform(m, y); });
      const Vec b = bias ? load(bias + k) : Vec{};
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j)
#pragma GCC unroll 4
        for (int i = 0; i < 4; ++i) store(window.at[j][i] + k, Y[j][i] + b);
    }
  }
}

/// M(place, tile, k) = A dY A^T: the adjoint of transform_outputs.
template <typename T>
void transform_cotangents(const T* images, uword height, uword width, uword lanes, uword tiles_h, uword tiles_w,
                          uword begin, uword n, T* M) {
  using Vec = simd::Vector<T>;
  for (uword t = 0; t < n; ++t) {
    const Tile tile(begin + t, tiles_h, tiles_w);
    const Window<const T, 4> window(images + tile.sample * height * width * lanes, height, width, lanes,
                                    static_cast<ptrdiff_t>(4 * tile.row), static_cast<ptrdiff_t>(4 * tile.column),
                                    zeros(T()));
    for (uword k = 0; k < lanes; k += simd::lanes<T>) {
      Vec Y[4][4], Z[6][6];
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j)
#pragma GCC unroll 4
        for (int i = 0; i < 4; ++i) {
          const T* const p = window.at[j][i];
          Y[j][i] = load(p == zeros(T()) ? p : p + k);
        }
      winograd::both_sides<4, 6>(Y, Z, [](const Vec* y, Vec* m) { winograd::output_adjoint(y, m); });
#pragma GCC unroll 6
      for (uword j = 0; j < 6; ++j)
#pragma GCC unroll 6
        for (uword i = 0; i < 6; ++i) store(M + (6 * j + i) * n * lanes + strip_place<T>(lanes, n, t, k), Z[j][i]);
    }
  }
}

/// Samples [first, last) of a batch, by positions.
template <typename T>
void by_positions(const arma::Mat<T>& X, uword first, uword last, uword area, uword channels, uword lanes, T* out) {
  constexpr uword chunk = 64;
  const uword chunks = (area + chunk - 1) / chunk;
  parallel_ranges((last - first) * chunks, 1 + 20000 / (chunk * channels), [&](uword begin, uword end) {
    for (uword i = begin; i < end; ++i) {
      // The last chunk begins early, so that squares of the transposition fill it.
      const uword n = i / chunks, size = std::min(chunk, area), p = std::min(i % chunks * chunk, area - size);
      transpose(X.colptr(first + n) + p, area, size, channels, out + (n * area + p) * lanes, lanes);
    }
  });
}

template <typename T>
void from_positions(const T* in, uword first, uword last, uword area, uword channels, uword lanes, arma::Mat<T>& Y) {
  constexpr uword chunk = 64;
  const uword chunks = (channels + chunk - 1) / chunk;
  parallel_ranges((last - first) * chunks, 1 + 20000 / (chunk * area), [&](uword begin, uword end) {
    for (uword i = begin; i < end; ++i) {
      const uword n = i / chunks, size = std::min(chunk, channels), k = std::min(i % chunks * chunk, channels - size);
      transpose(in + n * area * lanes + k, lanes, size, area, Y.colptr(first + n) + k * area, area);
    }
  });
}

/// Tiles at a time: V and M of about a megabyte, but enough tiles that reading the weights pays.
template <typename T>
uword tiles_at_once(uword lanes_in, uword lanes_out) {
  return std::clamp<uword>(1200000 / (places * (lanes_in + lanes_out) * sizeof(T)), 48, 96);
}

}  // namespace

template <typename T>
bool WinogradConvolution<T>::fits(const ConvolutionShape& s) {
  return s.spec.kernel == Size{3, 3} && s.spec.stride == Size{1, 1} && s.spec.dilation == Size{1, 1} &&
         s.spec.groups == 1;
}

template <typename T>
WinogradConvolution<T>::WinogradConvolution(const ConvolutionShape& s)
    : s_(s),
      image_{s.in.height, s.in.width, s.in.channels, whole_vectors<T>(s.in.channels)},
      output_{s.out.height, s.out.width, s.out.channels, whole_vectors<T>(s.out.channels)},
      tiles_h_((s.out.height + 3) / 4),
      tiles_w_((s.out.width + 3) / 4) {}

/// U(place, c, k) = G W(., ., c, k) G^T; for the adjoint, of the filters turned by 180 degrees, with c and k exchanged.
template <typename T>
void WinogradConvolution<T>::transform_weights(const Matrix& W, bool adjoint) {
  using Vec = simd::Vector<T>;
  const uword C = image_.channels, K = output_.channels;
  const uword rows = adjoint ? K : C, lanes = adjoint ? image_.lanes : output_.lanes;
  // By rows of taps: (9 c + tap, k), and for the adjoint (9 k + tap, c).
  T* taps = turned_.get(9 * C * output_.lanes + (adjoint ? 9 * K * lanes : 0));
  parallel_ranges(9 * C, 1 + 20000 / K, [&](uword begin, uword end) {
    transpose(W.memptr() + begin, W.n_rows, end - begin, K, turned_.data() + begin * output_.lanes, output_.lanes);
  });
  if (adjoint) {
    taps += 9 * C * output_.lanes;
    for (uword tap = 0; tap < 9; ++tap)
      transpose(turned_.data() + tap * output_.lanes, 9 * output_.lanes, K, C, taps + tap * lanes, 9 * lanes);
  }
  T* const weights = weights_.get(places * rows * lanes);
  parallel_ranges(rows, 1 + 20000 / (places * lanes), [&](uword begin, uword end) {
    for (uword c = begin; c < end; ++c)
      for (uword k = 0; k < lanes; k += simd::lanes<T>) {
        Vec g[3][3], U[6][6];
        for (uword j = 0; j < 3; ++j)
          for (uword i = 0; i < 3; ++i) {
            const uword tap = adjoint ? 8 - (i + 3 * j) : i + 3 * j;
            g[j][i] = load(taps + (9 * c + tap) * lanes + k);
          }
        winograd::both_sides<3, 6>(g, U, [](const Vec* x, Vec* u) { winograd::filter_transform(x, u, T(1)); });
        for (uword j = 0; j < 6; ++j)
          for (uword i = 0; i < 6; ++i)
            store(weights + (6 * j + i) * rows * lanes + strip_place<T>(lanes, rows, c, k), U[j][i]);
      }
  });
}

/// out = correlation of in with the filters in weights_, both batches in planes.
template <typename T>
void WinogradConvolution<T>::correlate(const Layout& in, const Layout& out, ptrdiff_t pad_h, ptrdiff_t pad_w,
                                       const Matrix& X, const T* bias, Matrix& Y) {
  const uword tiles_h = (out.height + 3) / 4, tiles_w = (out.width + 3) / 4, per_sample = tiles_h * tiles_w;
  const uword at_once = tiles_at_once<T>(in.lanes, out.lanes), T_ = static_cast<uword>(threads());
  const uword group = std::clamp<uword>((T_ * at_once + per_sample - 1) / per_sample, 1, std::max<uword>(1, X.n_cols));
  const uword V_size = places * at_once * in.lanes, M_size = places * at_once * out.lanes;
  in_.get(group * in.area() * in.lanes);
  out_.get(group * out.area() * out.lanes);
  V_.get(T_ * V_size);
  M_.get(T_ * (M_size + out.lanes));  // with a place for outputs beyond the edge
  for (uword first = 0; first < X.n_cols; first += group) {
    const uword last = std::min(first + group, X.n_cols), tiles = (last - first) * per_sample;
    by_positions(X, first, last, in.area(), in.channels, in.lanes, in_.data());
    const uword blocks = (tiles + at_once - 1) / at_once, pieces = std::min(T_, blocks);
    parallel_for(pieces, [&](uword piece) {
      T* const V = V_.data() + piece * V_size;
      T* const M = M_.data() + piece * (M_size + out.lanes);
      for (uword block = blocks * piece / pieces; block < blocks * (piece + 1) / pieces; ++block) {
        const uword begin = tiles * block / blocks, n = tiles * (block + 1) / blocks - begin;
        transform_inputs(in_.data(), in.height, in.width, in.lanes, pad_h, pad_w, tiles_h, tiles_w, begin, n, V);
        for (uword place = 0; place < places; ++place)
          product<T, Scalars::by_column>(out.lanes, n, in.channels, weights_.data() + place * in.channels * out.lanes,
                                         V + place * n * in.lanes, in.lanes, M + place * n * out.lanes, false);
        transform_outputs(M, begin, n, tiles_h, tiles_w, out_.data(), out.height, out.width, out.lanes, bias,
                          M + M_size);
      }
    });
    from_positions(out_.data(), first, last, out.area(), out.channels, out.lanes, Y);
  }
}

template <typename T>
void WinogradConvolution<T>::forward(const Matrix& X, const Matrix& W, const Matrix& b, Matrix& Y) {
  transform_weights(W, false);
  std::copy_n(b.memptr(), b.n_elem, bias_.zeros(output_.lanes));
  correlate(image_, output_, static_cast<ptrdiff_t>(s_.spec.padding.height),
            static_cast<ptrdiff_t>(s_.spec.padding.width), X, bias_.data(), Y);
}

template <typename T>
void WinogradConvolution<T>::backward(const Matrix& dY, const Matrix& W, Matrix& dX) {
  transform_weights(W, true);
  correlate(output_, image_, 2 - static_cast<ptrdiff_t>(s_.spec.padding.height),
            2 - static_cast<ptrdiff_t>(s_.spec.padding.width), dY, nullptr, dX);
}

/// dW = G^T [ sum over tiles of (B^T X B) . (A dY A^T) ] G
template <typename T>
void WinogradConvolution<T>::gradient(const Matrix& X, const Matrix& dY, Matrix& dW) {
  using Vec = simd::Vector<T>;
  if (X.n_cols == 0) return;
  const uword per_sample = tiles_per_sample(), C = image_.channels, K = output_.lanes;
  const uword at_once = tiles_at_once<T>(image_.lanes, output_.lanes);
  const uword group = std::clamp<uword>((at_once + per_sample - 1) / per_sample, 1, std::max<uword>(1, X.n_cols));
  in_.get(group * image_.area() * image_.lanes);
  out_.get(group * output_.area() * output_.lanes);
  V_.get(places * at_once * image_.lanes);
  M_.get(places * at_once * output_.lanes);
  T* const dU = weights_.get(places * C * K);
  const auto pad_h = static_cast<ptrdiff_t>(s_.spec.padding.height),
             pad_w = static_cast<ptrdiff_t>(s_.spec.padding.width);
  for (uword first = 0; first < X.n_cols; first += group) {
    const uword last = std::min(first + group, X.n_cols), tiles = (last - first) * per_sample;
    by_positions(X, first, last, image_.area(), C, image_.lanes, in_.data());
    by_positions(dY, first, last, output_.area(), output_.channels, output_.lanes, out_.data());
    for (uword begin = 0; begin < tiles; begin += at_once) {
      const uword n = std::min(at_once, tiles - begin);
      parallel_for(2, [&](uword which) {
        if (which == 0)
          transform_inputs(in_.data(), image_.height, image_.width, image_.lanes, pad_h, pad_w, tiles_h_, tiles_w_,
                           begin, n, V_.data());
        else
          transform_cotangents(out_.data(), output_.height, output_.width, K, tiles_h_, tiles_w_, begin, n, M_.data());
      });
      parallel_for(places, [&](uword place) {
        product<T, Scalars::by_inner>(K, C, n, M_.data() + place * n * K, V_.data() + place * n * image_.lanes,
                                      image_.lanes, dU + place * C * K, begin + first > 0);
      });
    }
  }
  parallel_ranges(C, 1 + 2000 / K, [&](uword begin, uword end) {
    for (uword c = begin; c < end; ++c)
      for (uword k = 0; k < K; k += simd::lanes<T>) {
        Vec U[6][6], g[3][3];
        for (uword j = 0; j < 6; ++j)
          for (uword i = 0; i < 6; ++i) U[j][i] = load(dU + (6 * j + i) * C * K + strip_place<T>(K, C, c, k));
        winograd::both_sides<6, 3>(U, g, [](const Vec* u, Vec* x) { winograd::filter_adjoint(u, x, T(1)); });
        for (uword j = 0; j < 3; ++j)
          for (uword i = 0; i < 3; ++i)
            for (uword l = 0; l < std::min<uword>(simd::lanes<T>, output_.channels - k); ++l)
              dW.at(9 * c + 3 * j + i, k + l) += g[j][i][l];
      }
  });
}

template class WinogradConvolution<float>;
template class WinogradConvolution<double>;

}  // namespace nn::kernels
