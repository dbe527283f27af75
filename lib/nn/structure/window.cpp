#include "nn/structure/window.hpp"

#include <algorithm>
#include <limits>

#include "nn/detail/checked.hpp"

namespace nn {

using checked::add, checked::multiply;

namespace {

void require_window(const Window& w) {
  require(w.kernel > 0 && w.stride > 0 && w.dilation > 0, "window: kernel ", w.kernel, ", stride ", w.stride,
          " and dilation ", w.dilation, " must be at least 1");
}

uword padded_size(uword in, const Window& w) { return add(in, multiply(uword{2}, w.padding, "window"), "window"); }

std::int64_t signed_number(uword n) {
  if (n > static_cast<uword>(std::numeric_limits<std::int64_t>::max()))
    throw std::overflow_error("receptive_field: a number is too large");
  return static_cast<std::int64_t>(n);
}

struct Range {
  uword first, last;  // empty if first > last
};
Range allowed(const std::optional<uword>& fixed, uword first, uword last) {
  return fixed ? Range{std::max(*fixed, first), std::min(*fixed, last)} : Range{first, last};
}

}  // namespace

uword extent(const Window& w) {
  require_window(w);
  return add(multiply(w.dilation, w.kernel - 1, "window"), uword{1}, "window");
}

uword output_size(uword in, const Window& w) {
  const uword e = extent(w), padded = padded_size(in, w);
  require(in > 0, "window: the input has no pixel");
  require(e <= padded, "window: it is ", e, " wide, and the padded input only ", padded);
  return (padded - e) / w.stride + 1;
}

uword transposed_output_size(uword in, const Window& w, uword extra) {
  const uword e = extent(w);
  require(in > 0, "transposed window: the input has no pixel");
  require(extra < w.stride, "transposed window: extra is ", extra, ", and must be less than the stride ", w.stride);
  const uword whole = add(add(multiply(w.stride, in - 1, "window"), e, "window"), extra, "window");
  const uword cropped = multiply(uword{2}, w.padding, "window");
  require(whole > cropped, "transposed window: padding takes ", cropped, " of ", whole, " pixels, and nothing is left");
  return whole - cropped;
}

bool maps(uword in, uword out, const Window& w) {
  if (in == 0 || out == 0 || w.kernel == 0 || w.stride == 0 || w.dilation == 0) return false;
  return extent(w) <= padded_size(in, w) && output_size(in, w) == out;
}

// The floor is o - 1 exactly if s(o - 1) <= i + 2p - e <= s o - 1: an interval for p, no search.
std::vector<Window> windows_between(uword in, uword out, const WindowSearch& search) {
  require(in > 0 && out > 0, "windows_between: in is ", in, " and out ", out, ", and both must be at least 1");
  require(search.most_kernel > 0 && search.most_stride > 0 && search.most_dilation > 0,
          "windows_between: a bound is 0, and must be at least 1");
  const Range kernels = allowed(search.kernel, 1, search.most_kernel),
              strides = allowed(search.stride, 1, search.most_stride),
              dilations = allowed(search.dilation, 1, search.most_dilation);
  std::vector<Window> found;
  for (uword k = kernels.first; k <= kernels.last; ++k)
    for (uword d = dilations.first; d <= dilations.last; ++d)
      for (uword s = strides.first; s <= strides.last; ++s) {
        const uword e = extent({k, s, 0, d});
        const uword least = add(multiply(s, out - 1, "window"), e, "window");  // i + 2p must reach it,
        const uword most = add(least, s - 1, "window");                        // and not exceed this
        if (most < in) continue;
        const Range paddings =
            allowed(search.padding, least > in ? (least - in + 1) / 2 : 0, std::min((most - in) / 2, e - 1));
        for (uword p = paddings.first; p <= paddings.last; ++p) found.push_back({k, s, p, d});
      }
  return found;
}

// Tap i d of window t lies on pixel t s + i d - p: for each tap the t with 0 <= t s + i d - p < in.
uword taps_inside(uword in, const Window& w) {
  const uword out = output_size(in, w);
  uword taps = 0;
  for (uword i = 0; i < w.kernel; ++i) {
    const uword offset = i * w.dilation;
    const uword first = offset >= w.padding ? 0 : (w.padding - offset + w.stride - 1) / w.stride;
    const uword beyond = in + w.padding;  // the first place after the pixels
    const uword last = offset >= beyond ? 0 : std::min(out, (beyond - offset + w.stride - 1) / w.stride);
    if (last > first) taps = add(taps, last - first, "taps_inside");
  }
  return taps;
}

ReceptiveField receptive_field(const std::vector<Window>& layers) {
  ReceptiveField field;
  const char* where = "receptive_field";
  for (const Window& w : layers) {
    const std::int64_t e = signed_number(extent(w)), p = signed_number(w.padding), s = signed_number(w.stride);
    field.first = checked::subtract(field.first, multiply(p, field.jump, where), where);
    field.size = add(field.size, multiply(e - 1, field.jump, where), where);
    field.jump = multiply(field.jump, s, where);
  }
  return field;
}

arma::uvec exact_receptive_field(const std::vector<Window>& layers, uword t, uword n) {
  require(n > 0, "exact_receptive_field: the input has no pixel");
  std::vector<uword> sizes{n};
  for (const Window& w : layers) sizes.push_back(output_size(sizes.back(), w));
  require(t < sizes.back(), "exact_receptive_field: there is no output ", t, "; there are ", sizes.back());
  std::vector<uword> reads{t}, before;
  for (uword l = layers.size(); l-- > 0;) {
    const Window& w = layers[l];
    before.clear();
    for (const uword neuron : reads)
      for (uword i = 0; i < w.kernel; ++i) {
        const uword padded = neuron * w.stride + i * w.dilation;
        if (padded >= w.padding && padded - w.padding < sizes[l]) before.push_back(padded - w.padding);
      }
    std::sort(before.begin(), before.end());
    before.erase(std::unique(before.begin(), before.end()), before.end());
    reads.swap(before);
  }
  return arma::uvec(reads);
}

}  // namespace nn
