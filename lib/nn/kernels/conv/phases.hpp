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
  Size image;             ///< before padding
  uword channels = 1;
  std::ptrdiff_t pad_h = 0, pad_w = 0;  ///< zeros in front; negative: rows left out
  Size stride;
  Size size;              ///< of each phase; its height is the distance between columns in memory

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
  /// The image lies so already, and its planes are whole vectors, so that none reads behind it.
  template <typename T>
  bool may_stay() const {
    return stride == Size{1, 1} && pad_h == 0 && pad_w == 0 && size == image && area() % simd::lanes<T> == 0;
  }
};

/// Lays out one channel. `image`: that channel's first element; `out`: its first phase.
template <typename T>
void lay_out(const Phases& to, const T* image, T* out) {
  const auto clamp = [](std::ptrdiff_t x, uword most) {
    return static_cast<uword>(std::clamp<std::ptrdiff_t>(x, 0, static_cast<std::ptrdiff_t>(most)));
  };
  const auto sh = static_cast<std::ptrdiff_t>(to.stride.height), sw = static_cast<std::ptrdiff_t>(to.stride.width);
  for (std::ptrdiff_t b = 0; b < sw; ++b)
    for (std::ptrdiff_t a = 0; a < sh; ++a)
      for (uword q = 0; q < to.size.width; ++q, out += to.size.height) {
        const std::ptrdiff_t w = static_cast<std::ptrdiff_t>(q) * sw + b - to.pad_w;
        // Rows p with 0 <= p s + a - pad < height lie in the image.
        uword first = clamp((to.pad_h - a + sh - 1) / sh, to.size.height);
        if (to.pad_h - a <= 0) first = 0;
        const std::ptrdiff_t room = static_cast<std::ptrdiff_t>(to.image.height) + to.pad_h - a;
        uword last = room <= 0 ? 0 : clamp((room + sh - 1) / sh, to.size.height);
        if (w < 0 || w >= static_cast<std::ptrdiff_t>(to.image.width) || last < first) first = last = 0;
        std::fill(out, out + first, T(0));
        if (last > first) {
          const T* column = image + w * static_cast<std::ptrdiff_t>(to.image.height) +
                            static_cast<std::ptrdiff_t>(first) * sh + a - to.pad_h;
          if (sh == 1)
            std::copy(column, column + (last - first), out + first);
          else if (sh == 2)
            for (uword p = first; p < last; ++p, column += 2) out[p] = *column;
          else
            for (uword p = first; p < last; ++p, column += sh) out[p] = *column;
        }
        std::fill(out + last, out + to.size.height, T(0));
      }
}

}  // namespace nn::kernels
