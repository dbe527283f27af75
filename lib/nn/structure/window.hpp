// Arithmetic of sliding windows: sizes, the ways between two sizes, receptive fields. Everything is exact; a number
// that needs more than 64 bits is std::overflow_error.
#pragma once
#include <optional>
#include <vector>

#include "nn/core/shape.hpp"

namespace nn {

/// A convolution or pooling along one axis: `kernel` taps, `dilation` pixels apart, in windows that begin every
/// `stride` pixels; `padding` zeros at each border. Kernel, stride and dilation are at least 1, else
/// std::invalid_argument.
struct Window {
  uword kernel = 1, stride = 1, padding = 0, dilation = 1;
  bool operator==(const Window&) const = default;
};

/// e = d(k - 1) + 1, the pixels from the first tap to the last.
uword extent(const Window& window);

/// o = floor((i + 2p - e) / s) + 1: windows inside of the padded row. i = 0, or e > i + 2p, is std::invalid_argument.
uword output_size(uword in, const Window& window);

/// The output size of the transposed convolution (the adjoint, from output to input):  s(i - 1) + e - 2p + extra.
/// 0 <= extra < s chooses among the s sizes that output_size maps to `in`. Throws std::invalid_argument if in = 0,
/// extra >= s, or nothing is left of the output.
uword transposed_output_size(uword in, const Window& window, uword extra = 0);

/// Whether the window maps `in` pixels to `out`; false also if a number is 0 or the window does not fit.
bool maps(uword in, uword out, const Window& window);

/// Which windows to look for: a value that is fixed, or all up to a bound (at least 1). Padding is at most e - 1: with
/// more, a window would lie in the zeros alone.
struct WindowSearch {
  std::optional<uword> kernel, stride, padding, dilation;
  uword most_kernel = 1, most_stride = 1, most_dilation = 1;
};
/// All windows from `in` to `out`, each once, ordered by kernel, dilation, stride, padding. A fixed value beyond its
/// bound matches nothing. Throws std::invalid_argument if in, out or a bound is 0.
std::vector<Window> windows_between(uword in, uword out, const WindowSearch& search);

/// The number of pairs (window, tap) whose tap lies on a real pixel and not in the padding.
uword taps_inside(uword in, const Window& window);

/// Output t of a stack of windows reads the input from first + t jump, on `size` pixels.
struct ReceptiveField {
  std::int64_t size = 1, jump = 1, first = 0;
  bool operator==(const ReceptiveField&) const = default;
  /// The middle of the field of output t, in pixels; half a pixel if the size is even.
  double centre(std::int64_t t = 0) const {
    return static_cast<double>(first + t * jump) + 0.5 * static_cast<double>(size - 1);
  }
};

/// Layer by layer from the input:  first -= p j,  r += (e - 1) j,  j *= s.  The field reaches from the first to the
/// last pixel that counts; dilation and stride may leave holes in it, and it may reach into the padding.
ReceptiveField receptive_field(const std::vector<Window>& layers);

/// The pixels of [0, n), ascending, that output t reads, holes left out. Padding is clipped at every layer: it is no
/// neuron of the layer before. Throws std::invalid_argument if a window does not fit or t is no output.
arma::uvec exact_receptive_field(const std::vector<Window>& layers, uword t, uword n);

}  // namespace nn
