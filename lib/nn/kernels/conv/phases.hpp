// An image laid out so that every tap of a convolution reads contiguous memory, whatever the stride.
#pragma once
#include "nn/core/shape.hpp"
#include "nn/kernels/simd.hpp"
#include "nn/layers/conv2d.hpp"

namespace nn::kernels {

/// Position (h, w) of the padded image goes to phase (h mod s, w mod s), at (h div s, w div s) of it. A convolution
/// with stride s moves by one place in every phase; so its outputs are contiguous runs, and a tap is an offset.
/// With stride 1 this is the padded image.
struct Phases {
  Size image;  ///< before padding
  uword channels = 1;
  std::ptrdiff_t pad_h = 0, pad_w = 0;  ///< zeros in front; negative: rows left out
  Size stride;
  Size size;  ///< of each phase; its height is the distance between columns in memory

  uword plane() const { return size.height * size.width; }
  uword channel() const { return plane() * stride.height * stride.width; }
  /// Floats of the whole, with the slack that vectors may read behind the end.
  uword memory() const { return channel() * channels + slack; }
  static constexpr uword slack = 256;
  uword area() const { return image.height * image.width; }
  /// Where output (0, 0) reads from, for a tap at (h, w) of the padded image of channel c.
  std::size_t offset(uword c, uword h, uword w) const {
    const uword phase = h % stride.height + stride.height * (w % stride.width);
    return c * channel() + phase * plane() + h / stride.height + size.height * (w / stride.width);
  }
  /// The image lies so already.
  bool is_plain() const { return stride == Size{1, 1} && pad_h == 0 && pad_w == 0 && size == image; }
};

/// out[p] = in[2 p] for p < n.  Reads no further than it must.
template <typename T>
void every_second(const T* in, uword n, T* out) {
  constexpr uword L = simd::lanes<T>;
  if (n < L) {
    for (uword p = 0; p < n; ++p) out[p] = in[2 * p];
    return;
  }
  typedef simd::Integer<T> Mask __attribute__((vector_size(simd::bytes)));
  Mask even{};
  for (uword i = 0; i < L; ++i) even[i] = static_cast<simd::Integer<T>>(2 * i < L ? 2 * i : 2 * i + 1);
  for (uword p = 0; p < n; p = p + L == n ? n : std::min(p + L, n - L))  // the last one overlaps the one before
    simd::store(out + p, __builtin_shuffle(simd::load(in + 2 * p), simd::load(in + 2 * p + L - 1), even));
}

/// Lays out one channel. `image`: that channel's first element; `out`: its first phase. The image is read from front to
/// end, so that the hardware foresees what comes.
template <typename T>
void lay_out(const Phases& to, const T* image, T* out) {
  const auto clamp = [](std::ptrdiff_t x, uword most) {
    return static_cast<uword>(std::clamp<std::ptrdiff_t>(x, 0, static_cast<std::ptrdiff_t>(most)));
  };
  const auto sh = static_cast<std::ptrdiff_t>(to.stride.height), sw = static_cast<std::ptrdiff_t>(to.stride.width);
  const auto height = static_cast<std::ptrdiff_t>(to.image.height), width = static_cast<std::ptrdiff_t>(to.image.width);
  // Rows p of phase a with 0 <= p s + a - pad < height lie in the image: from `first` to before `last`.
  struct Rows {
    uword first, last;
    std::ptrdiff_t start;
  };
  const auto rows_of = [&](std::ptrdiff_t a) {
    const uword first = to.pad_h <= a ? 0 : clamp((to.pad_h - a + sh - 1) / sh, to.size.height);
    const std::ptrdiff_t room = height + to.pad_h - a;
    const uword last = room <= 0 ? 0 : clamp((room + sh - 1) / sh, to.size.height);
    return Rows{first, last, static_cast<std::ptrdiff_t>(first) * sh + a - to.pad_h};
  };
  constexpr std::ptrdiff_t most = 4;
  Rows known[most];  // saves divisions for the strides that occur
  for (std::ptrdiff_t a = 0; a < std::min(sh, most); ++a) known[a] = rows_of(a);

  for (uword q = 0; q < to.size.width; ++q)
    for (std::ptrdiff_t b = 0; b < sw; ++b) {
      const std::ptrdiff_t w = static_cast<std::ptrdiff_t>(q) * sw + b - to.pad_w;
      for (std::ptrdiff_t a = 0; a < sh; ++a) {
        const Rows rows = a < most ? known[a] : rows_of(a);
        T* const y = out + (static_cast<uword>(b * sh + a) * to.size.width + q) * to.size.height;
        if (w < 0 || w >= width || rows.last <= rows.first) {
          std::fill_n(y, to.size.height, T(0));
          continue;
        }
        const T* x = image + w * height + rows.start;
        std::fill(y, y + rows.first, T(0));
        if (sh == 1)
          std::copy_n(x, rows.last - rows.first, y + rows.first);
        else if (sh == 2)
          every_second(x, rows.last - rows.first, y + rows.first);
        else
          for (uword p = rows.first; p < rows.last; ++p, x += sh) y[p] = *x;
        std::fill(y + rows.last, y + to.size.height, T(0));
      }
    }
}

}  // namespace nn::kernels
