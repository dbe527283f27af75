#include "nn/kernels/conv/direct.hpp"

#include <bit>

#include "nn/kernels/gemm.hpp"
#include "nn/kernels/parallel.hpp"
#include "nn/kernels/tile.hpp"
#include "nn/kernels/transpose.hpp"

namespace nn::kernels {

namespace {

using std::ptrdiff_t;

/// The taps of one direction that reach phase a, and the outputs of that phase.
struct PhaseTaps {
  std::vector<uword> tap, shift;  // i d = a + s shift
  ptrdiff_t first, last;          // places q with a + s q - pad inside of the image
  uword places() const { return last < first ? 0 : static_cast<uword>(last - first + 1); }
};

std::vector<PhaseTaps> phase_taps(uword kernel, uword stride, uword pad, uword dilation, uword length) {
  std::vector<PhaseTaps> phases(stride);
  const auto s = static_cast<ptrdiff_t>(stride), p = static_cast<ptrdiff_t>(pad);
  for (uword i = 0; i < kernel; ++i) {
    phases[i * dilation % stride].tap.push_back(i);
    phases[i * dilation % stride].shift.push_back(i * dilation / stride);
  }
  for (ptrdiff_t a = 0; a < s; ++a) {
    phases[static_cast<uword>(a)].first = p <= a ? 0 : (p - a + s - 1) / s;
    const ptrdiff_t top = p + static_cast<ptrdiff_t>(length) - 1 - a;
    phases[static_cast<uword>(a)].last = top < 0 ? -1 : top / s;
  }
  return phases;
}

/// Zeros before and behind the cotangent, so that every shift of every phase reads inside.
void frame(const std::vector<PhaseTaps>& phases, ptrdiff_t& pad, uword& size) {
  ptrdiff_t first = PTRDIFF_MAX, last = -1, shift = 0;
  for (const PhaseTaps& phase : phases) {
    if (phase.places() == 0) continue;
    first = std::min(first, phase.first);
    last = std::max(last, phase.last);
  }
  for (const PhaseTaps& phase : phases)
    for (const uword t : phase.shift) shift = std::max(shift, static_cast<ptrdiff_t>(t));
  pad = shift - first;
  size = static_cast<uword>(last - first + shift + 1);
}

template <typename T>
void outer_tile(uword vectors, uword rows, const T* y, uword ld_y, const T* x, const std::size_t* offset, uword P,
                uword Q, uword pitch, T* out, uword ld) {
  const auto run = [&]<int MV>() {
    switch (rows) {
      case 8: return kernels::outer_tile<T, MV, 8>(y, ld_y, x, offset, P, Q, pitch, out, ld);
      case 4: return kernels::outer_tile<T, MV, 4>(y, ld_y, x, offset, P, Q, pitch, out, ld);
      case 2: return kernels::outer_tile<T, MV, 2>(y, ld_y, x, offset, P, Q, pitch, out, ld);
      default: return kernels::outer_tile<T, MV, 1>(y, ld_y, x, offset, P, Q, pitch, out, ld);
    }
  };
  switch (vectors) {
    case 1: return run.template operator()<1>();
    case 2: return run.template operator()<2>();
    default: return run.template operator()<3>();
  }
}

/// sums(t) += sum over m < M of y(m) image(offset(t) + m) for the R taps from `offset` on; sums lie `step` apart.
template <typename T, int R>
void add_dots_of(const std::size_t* offset, const T* image, const T* y, uword M, T* sums, uword step) {
  constexpr uword L = simd::lanes<T>;
  simd::Vector<T> sum[R] = {};
  for (uword m = 0; m < M; m += L) {
    const simd::Vector<T> Y = simd::load(y + m);
#pragma GCC unroll 16
    for (int r = 0; r < R; ++r) sum[r] += Y * simd::load(image + offset[r] + m);
  }
  for (uword r = 0; r < R; ++r) {
    T total = 0;
    for (uword l = 0; l < L; ++l) total += sum[r][l];
    sums[r * step] += total;
  }
}

/// The same for all taps, up to ten at once: 9 of a 3 x 3 kernel, and 25 as 10, 10 and 5.
template <typename T>
void add_dots(const std::vector<std::size_t>& offset, const T* image, const T* y, uword M, T* sums, uword step) {
  for (uword t = 0; t < offset.size();) {
    const std::size_t* const from = offset.data() + t;
    const auto run = [&]<int R>() {
      add_dots_of<T, R>(from, image, y, M, sums + t * step, step);
      t += R;
    };
    switch (std::min<uword>(offset.size() - t, 10)) {
      case 10: run.template operator()<10>(); break;
      case 9: run.template operator()<9>(); break;
      case 8: run.template operator()<8>(); break;
      case 7:
      case 6:
      case 5: run.template operator()<5>(); break;
      case 4: run.template operator()<4>(); break;
      case 3: run.template operator()<3>(); break;
      case 2: run.template operator()<2>(); break;
      default: run.template operator()<1>();
    }
  }
}

/// Lanes of the panel that begins at a lane, of ld: three vectors, or two and two rather than three and one.
template <typename T>
uword panel_lanes(uword lane, uword ld) {
  constexpr uword L = simd::lanes<T>;
  const uword left = (ld - lane) / L;
  return (left == 4 ? 2 : std::min<uword>(left, tile_vectors)) * L;
}

}  // namespace

template <typename T>
DirectConvolution<T>::DirectConvolution(const ConvolutionShape& s) : s_(s) {
  plan_forward();
  plan_backward();
  image_stays_ = may_stay(image_, forward_);
  cotangent_stays_ = may_stay(cotangent_, backward_);
}

template <typename T>
void DirectConvolution<T>::plan_forward() {
  const auto& [channels, kernel, stride, padding, dilation, groups, with_bias] = s_.spec;
  image_ = {{s_.in.height, s_.in.width},           s_.in.channels, static_cast<ptrdiff_t>(padding.height),
            static_cast<ptrdiff_t>(padding.width), stride,         {}};
  image_.size = {(s_.in.height + 2 * padding.height + stride.height - 1) / stride.height,
                 (s_.in.width + 2 * padding.width + stride.width - 1) / stride.width};
  Correlation<T> c;
  for (uword channel = 0; channel < s_.C_group; ++channel)
    for (uword j = 0; j < kernel.width; ++j)
      for (uword i = 0; i < kernel.height; ++i)
        c.offset.push_back(image_.offset(channel, i * dilation.height, j * dilation.width));
  c.J = s_.K_group;
  c.rows = s_.out.height;
  c.columns = s_.out.width;
  c.pitch = image_.size.height;
  c.step_q = s_.out.height;
  c.plane = s_.out.area();
  c.join_columns();
  forward_ = {c};
}

// dX(h, w) sums dY(p, q) W(i, j) over the taps with p s + i d = h + pad. Taps that reach the same phase of the padded
// image see dY at fixed shifts: for each phase, a correlation of dY without a stride.
template <typename T>
void DirectConvolution<T>::plan_backward() {
  const auto& [channels, kernel, stride, padding, dilation, groups, with_bias] = s_.spec;
  const auto down = phase_taps(kernel.height, stride.height, padding.height, dilation.height, s_.in.height);
  const auto across = phase_taps(kernel.width, stride.width, padding.width, dilation.width, s_.in.width);
  cotangent_ = {{s_.out.height, s_.out.width}, channels, 0, 0, {1, 1}, {}};
  frame(down, cotangent_.pad_h, cotangent_.size.height);
  frame(across, cotangent_.pad_w, cotangent_.size.width);
  for (uword b = 0; b < stride.width; ++b)
    for (uword a = 0; a < stride.height; ++a) {
      const PhaseTaps &v = down[a], &u = across[b];
      Correlation<T> c;
      for (uword k = 0; k < s_.K_group; ++k)
        for (const uword t_w : u.shift)
          for (const uword t_h : v.shift)
            c.offset.push_back(cotangent_.offset(k, static_cast<uword>(v.first + cotangent_.pad_h) - t_h,
                                                 static_cast<uword>(u.first + cotangent_.pad_w) - t_w));
      c.J = s_.C_group;
      c.rows = v.places();
      c.columns = u.places();
      c.pitch = cotangent_.size.height;
      c.begin = a + stride.height * static_cast<uword>(v.first) - padding.height +
                s_.in.height * (b + stride.width * static_cast<uword>(u.first) - padding.width);
      c.step_p = stride.height;
      c.step_q = stride.width * s_.in.height;
      c.plane = s_.in.area();
      c.join_columns();
      backward_.push_back(c);
      phase_taps_.emplace_back();
      for (const uword j : u.tap)
        for (const uword i : v.tap) phase_taps_.back().push_back(i + kernel.height * j);
    }
}

/// Whether a sample can be used where it lies: no vector may read behind its last group, where another may end its
/// page.
template <typename T>
bool DirectConvolution<T>::may_stay(const Phases& phases, const std::vector<Correlation<T>>& plan) const {
  const uword group = phases.channels / s_.spec.groups * phases.channel();
  return phases.is_plain() && std::all_of(plan.begin(), plan.end(), [=](const auto& c) { return c.reach() <= group; });
}

/// A sample laid out by all threads together.
template <typename T>
const T* DirectConvolution<T>::lay_out_all(const Phases& phases, bool stays, const T* sample) {
  if (stays) return sample;
  T* const to = laid_out_.get(phases.memory());
  std::fill_n(to + phases.channels * phases.channel(), Phases::slack, T(0));
  parallel_ranges(phases.channels, 1 + 20000 / phases.channel(), [&](uword first, uword last) {
    for (uword c = first; c < last; ++c) lay_out(phases, sample + c * phases.area(), to + c * phases.channel());
  });
  return to;
}

/// Runs the correlations of a plan on every sample: in parallel over samples, or over groups or output channels if
/// there are few samples. An image is laid out group by group, so that a group is used while it is in the cache.
template <typename T>
void DirectConvolution<T>::run_all(const std::vector<Correlation<T>>& plan, const Phases& phases, bool stays,
                                   const Matrix& in, const T* weights, const T* start, Matrix& out) {
  const uword N = in.n_cols, groups = s_.spec.groups, channels = phases.channels / groups;
  const uword out_group = out.n_rows / groups, tiles = plan[0].tiles();
  const auto correlate = [&](const T* source, T* dest, uword group, uword first, uword last) {
    const T* w = weights;
    for (const Correlation<T>& c : plan) {
      const uword size = c.offset.size() * c.J;
      c.run(source, w + group * size, start ? start + group * c.J : nullptr, dest + group * out_group, first, last);
      w += groups * size;
    }
  };
  const uword products = N * s_.out.size() * s_.taps, items = N * groups;
  const uword pieces =
      std::min({items, static_cast<uword>(threads()), 1 + products / 100000});  // a thread costs as much

  if (pieces > 1 || groups > 1) {
    const uword memory = channels * phases.channel() + Phases::slack;
    T* const laid_out = stays ? nullptr : laid_out_.get(pieces * memory);
    parallel_for(pieces, [&](uword piece) {
      T* const to = laid_out + piece * memory;
      for (uword item = items * piece / pieces; item < items * (piece + 1) / pieces; ++item) {
        const uword n = item / groups, group = item % groups;
        const T* source = in.colptr(n) + group * channels * phases.area();
        for (uword c = 0; c < channels && laid_out; ++c)
          lay_out(phases, source + c * phases.area(), to + c * phases.channel());
        correlate(laid_out ? to : source, out.colptr(n), group, 0, tiles);
      }
    });
    return;
  }
  for (uword n = 0; n < N; ++n) {
    const T* source = lay_out_all(phases, stays, in.colptr(n));
    parallel_ranges(tiles, 1 + 100000 * tiles / (products / N + 1),
                    [&](uword first, uword last) { correlate(source, out.colptr(n), 0, first, last); });
  }
}

template <typename T>
void DirectConvolution<T>::forward(const Matrix& X, const Matrix& W, const Matrix& b, Matrix& Y) {
  run_all(forward_, image_, image_stays_, X, W.memptr(), b.is_empty() ? nullptr : b.memptr(), Y);
}

template <typename T>
void DirectConvolution<T>::backward(const Matrix& dY, const Matrix& W, Matrix& dX) {
  const uword groups = s_.spec.groups, area = s_.spec.kernel.height * s_.spec.kernel.width, K = s_.K_group,
              C = s_.C_group;
  T* out = turned_.get(W.n_elem);
  for (const std::vector<uword>& taps : phase_taps_)  // in the order of plan_backward's offsets
    for (uword g = 0; g < groups; ++g) {
      const uword phase_taps = taps.size();
      parallel_ranges(C, 1 + 20000 / (K * phase_taps + 1), [&](uword first, uword last) {
        for (uword c = first; c < last; ++c)
          for (uword k = 0; k < K; ++k) {
            const T* const filter = W.colptr(g * K + k) + c * area;
            T* const to = out + (c * K + k) * phase_taps;
            for (uword t = 0; t < phase_taps; ++t) to[t] = filter[taps[t]];
          }
      });
      out += C * K * phase_taps;
    }
  run_all(backward_, cotangent_, cotangent_stays_, dY, turned_.data(), nullptr, dX);
}

template <typename T>
void DirectConvolution<T>::gradient(const Matrix& X, const Matrix& dY, Matrix& dW) {
  const uword groups = s_.spec.groups, K = s_.K_group, taps = s_.taps, area = s_.out.area();
  if (s_.spec.kernel == Size{1, 1} && image_.is_plain() && groups == 1) {  // a product of matrices
    for (uword n = 0; n < X.n_cols; ++n)
      gemm(Op::transposed, Op::plain, taps, K, area, X.colptr(n), area, dY.colptr(n), area, T(1), dW.memptr(), taps);
    return;
  }
  const bool outer = K >= 4;
  const uword ld = outer ? (K + simd::lanes<T> - 1) / simd::lanes<T> * simd::lanes<T> : K;
  T* const sums = sums_.zeros(groups * taps * ld);
  if (!outer)
    dot_products(X, dY);
  else if (s_.C_group >= static_cast<uword>(tile_columns * threads()))
    outer_products_by_channels(X, dY, ld);
  else
    outer_products_by_samples(X, dY, ld);
  for (uword g = 0; g < groups; ++g) add_transposed(sums + g * taps * ld, ld, K, taps, dW.colptr(g * K), taps);
}

/// A group's dY of one sample with k fastest, for the places from `first` to `last`: panels of some lanes of k and all
/// places.
template <typename T>
void DirectConvolution<T>::turn(const T* cotangent, T* rows, uword ld, uword first, uword last) const {
  const uword area = s_.out.area(), K = s_.K_group;
  for (uword lane = 0, w = 0; lane < ld; lane += w) {
    w = panel_lanes<T>(lane, ld);
    transpose(cotangent + lane * area + first, area, last - first, std::min(w, K - lane),
              rows + lane * area + first * w, w);
  }
}

/// sums(k, tap) += sum over the places of dY(k, place) X(tap, place), in vectors along k, for some tiles of taps. ld:
/// from tap to tap.
template <typename T>
void DirectConvolution<T>::outer_products(const T* laid_out, const T* rows, T* sums, uword ld, uword first,
                                          uword last) const {
  const auto& offset = forward_[0].offset;
  const uword height = s_.out.height, width = s_.out.width, pitch = image_.size.height;
  // So many columns of places that a panel's part of them stays in the first cache while the taps pass.
  const uword chunk = std::clamp<uword>(32000 / (tile_vectors * simd::bytes * height), 1, width);
  const uword end = std::min<uword>(last * tile_columns, s_.taps);
  for (uword q = 0; q < width; q += chunk)
    for (uword lane = 0, w = 0; lane < ld; lane += w) {
      w = panel_lanes<T>(lane, ld);
      const T* const panel = rows + lane * height * width + q * height * w;
      for (uword t = first * tile_columns, some = 0; t < end; t += some) {
        some = std::min<uword>(tile_columns, std::bit_floor(end - t));
        outer_tile<T>(w / simd::lanes<T>, some, panel, w, laid_out + q * pitch, offset.data() + t, height,
                      std::min(chunk, width - q), pitch, sums + t * ld + lane, ld);
      }
    }
}

/// Few channels: the threads share the work of each sample.
template <typename T>
void DirectConvolution<T>::outer_products_by_samples(const Matrix& X, const Matrix& dY, uword ld) {
  const uword groups = s_.spec.groups, K = s_.K_group, area = s_.out.area();
  T* const rows = rows_.zeros(area * ld);
  for (uword n = 0; n < X.n_cols; ++n) {
    const T* const source = lay_out_all(image_, image_stays_, X.colptr(n));
    for (uword g = 0; g < groups; ++g) {
      parallel_ranges(area, 1 + 20000 / ld, [&](uword first, uword last) {
        turn(dY.colptr(n) + g * K * area, rows, ld, first, last);
      });
      parallel_ranges((s_.taps + tile_columns - 1) / tile_columns, 1, [&](uword first, uword last) {
        outer_products(source + g * s_.C_group * image_.channel(), rows, sums_.data() + g * s_.taps * ld, ld, first,
                       last);
      });
    }
  }
}

/// Many channels: each thread takes the taps of its own channels through all samples, and waits for nobody. It turns dY
/// for itself, which costs little beside the products. As many channels as a tile has columns are whole tiles.
template <typename T>
void DirectConvolution<T>::outer_products_by_channels(const Matrix& X, const Matrix& dY, uword ld) {
  const uword groups = s_.spec.groups, K = s_.K_group, C = s_.C_group, area = s_.out.area();
  const uword blocks = (C + tile_columns - 1) / tile_columns, tiles = (s_.taps + tile_columns - 1) / tile_columns;
  const uword tiles_of_block = s_.taps / C, pieces = std::min<uword>(blocks, threads());
  T* const laid_out = image_stays_ ? nullptr : laid_out_.get(image_.memory());
  T* const all_rows = rows_.zeros(pieces * area * ld);
  parallel_for(pieces, [&](uword piece) {
    const uword first = blocks * piece / pieces, last = blocks * (piece + 1) / pieces;
    T* const rows = all_rows + piece * area * ld;
    for (uword n = 0; n < X.n_cols; ++n)
      for (uword g = 0; g < groups; ++g) {
        for (uword c = g * C + first * tile_columns; laid_out && c < g * C + std::min(last * tile_columns, C); ++c)
          lay_out(image_, X.colptr(n) + c * image_.area(), laid_out + c * image_.channel());
        turn(dY.colptr(n) + g * K * area, rows, ld, 0, area);
        outer_products((laid_out ? laid_out : X.colptr(n)) + g * C * image_.channel(), rows,
                       sums_.data() + g * s_.taps * ld, ld, first * tiles_of_block,
                       std::min(last * tiles_of_block, tiles));
      }
  });
}

/// The same for few output channels a group, in vectors along the places, group by group: what is laid out is used
/// while it is in the cache.
template <typename T>
void DirectConvolution<T>::dot_products(const Matrix& X, const Matrix& dY) {
  constexpr uword L = simd::lanes<T>;
  const uword height = s_.out.height, width = s_.out.width, pitch = image_.size.height;
  const uword M = (pitch * (width - 1) + height + L - 1) / L * L;
  const uword groups = s_.spec.groups, K = s_.K_group, channels = s_.C_group, size = channels * image_.channel();
  const uword products = X.n_cols * s_.out.size() * s_.taps;
  const uword pieces = std::min({groups, static_cast<uword>(threads()), 1 + products / 100000});
  T* const laid_out = image_stays_ ? nullptr : laid_out_.get(pieces * (size + Phases::slack));
  T* const rows = rows_.get(pieces * M);
  parallel_for(pieces, [&](uword piece) {
    T *const image = laid_out + piece * (size + Phases::slack), *const y = rows + piece * M;
    if (laid_out) std::fill_n(image + size, Phases::slack, T(0));
    for (uword g = groups * piece / pieces; g < groups * (piece + 1) / pieces; ++g)
      for (uword n = 0; n < X.n_cols; ++n) {
        const T* const source = X.colptr(n) + g * channels * image_.area();
        for (uword c = 0; c < channels && laid_out; ++c)
          lay_out(image_, source + c * image_.area(), image + c * image_.channel());
        for (uword k = 0; k < K; ++k) {
          // dY with the image's distance between columns, and zeros between.
          const T* const cotangent = dY.colptr(n) + (g * K + k) * height * width;
          for (uword q = 0; q < width; ++q) {
            std::copy_n(cotangent + q * height, height, y + q * pitch);
            std::fill(y + q * pitch + height, y + (q + 1 < width ? (q + 1) * pitch : M), T(0));
          }
          add_dots(forward_[0].offset, laid_out ? image : source, y, M, sums_.data() + g * s_.taps * K + k, K);
        }
      }
  });
}

template class DirectConvolution<float>;
template class DirectConvolution<double>;

}  // namespace nn::kernels
