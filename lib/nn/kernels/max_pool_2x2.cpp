// Max pooling by windows of 2 x 2: the one of almost all networks, at the speed of memory.
#include <utility>

#include "nn/kernels/max_pool.hpp"
#include "nn/kernels/parallel.hpp"
#include "nn/kernels/simd.hpp"

namespace nn::kernels {

namespace {

template <typename T, int n>
struct Short {  // n entries: a column of a small plane fills no whole register
  typedef T type __attribute__((vector_size(n * sizeof(T))));
};

/// L windows at a time: 2 L entries of each of two columns.
template <typename T, int L>
struct Windows2x2 {
  using V = typename Short<T, L>::type;
  using I = typename Short<simd::Integer<T>, L>::type;
  using Bytes = typename Short<std::uint8_t, L>::type;
  using Lanes = std::make_integer_sequence<int, L>;

  template <typename Vector, typename Entry>
  [[gnu::always_inline]] static Vector load(const Entry* p) {
    Vector v;
    std::memcpy(&v, p, sizeof v);
    return v;
  }

  template <int... i>
  [[gnu::always_inline]] static V evens(V a, V b, std::integer_sequence<int, i...>) {
    return __builtin_shufflevector(a, b, (2 * i)...);
  }
  template <int... i>
  [[gnu::always_inline]] static V odds(V a, V b, std::integer_sequence<int, i...>) {
    return __builtin_shufflevector(a, b, (2 * i + 1)...);
  }
  /// a_s, b_s, a_{s+1}, b_{s+1} ...
  template <int s, int... i>
  [[gnu::always_inline]] static V interleave(V a, V b, std::integer_sequence<int, i...>) {
    return __builtin_shufflevector(a, b, (s + i / 2 + (i % 2) * L)...);
  }

  /// Takes the candidate where it is larger, or the only NaN.
  [[gnu::always_inline]] static void fold(V candidate, int number, V& best, I& which) {
    const I take = ~(candidate <= best) & (best == best);
    best = take ? candidate : best;
    which = take ? I{} + number : which;
  }

  [[gnu::always_inline]] static void forward(const T* left, const T* right, T* y, std::uint8_t* which) {
    const V l0 = load<V>(left), l1 = load<V>(left + L), r0 = load<V>(right), r1 = load<V>(right + L);
    V best = evens(l0, l1, Lanes());
    I number{};
    fold(odds(l0, l1, Lanes()), 1, best, number);
    fold(evens(r0, r1, Lanes()), 2, best, number);
    fold(odds(r0, r1, Lanes()), 3, best, number);
    const Bytes bytes = __builtin_convertvector(number, Bytes);
    std::memcpy(y, &best, sizeof best);
    std::memcpy(which, &bytes, sizeof bytes);
  }

  [[gnu::always_inline]] static void backward(const T* dy, const std::uint8_t* which, T* left, T* right) {
    const V g = load<V>(dy);
    const I number = __builtin_convertvector(load<Bytes>(which), I);
    const auto part = [&](int k) -> V { return number == k ? g : V{}; };
    const V l0 = interleave<0>(part(0), part(1), Lanes()), l1 = interleave<L / 2>(part(0), part(1), Lanes());
    const V r0 = interleave<0>(part(2), part(3), Lanes()), r1 = interleave<L / 2>(part(2), part(3), Lanes());
    std::memcpy(left, &l0, sizeof l0);
    std::memcpy(left + L, &l1, sizeof l1);
    std::memcpy(right, &r0, sizeof r0);
    std::memcpy(right + L, &r1, sizeof r1);
  }

  /// The rows of a column in steps of L; the last step ends at the last, over rows that are done already.
  template <typename Step>
  [[gnu::always_inline]] static void over_column(uword OH, const Step& step) {
    for (uword i = 0; i + L <= OH; i += L) step(i);
    if (OH % L) step(OH - L);
  }

  static void forward(const T* X, uword H, uword W, uword first, uword last, T* Y, std::uint8_t* which) {
    const uword OH = H / 2, OW = W / 2;
    for (uword p = first; p < last; ++p)
      for (uword j = 0; j < OW; ++j) {
        const T* left = X + (p * W + 2 * j) * H;
        const uword out = (p * OW + j) * OH;
        over_column(OH, [&](uword i) { forward(left + 2 * i, left + H + 2 * i, Y + out + i, which + out + i); });
      }
  }

  static void backward(const T* dY, const std::uint8_t* which, uword H, uword W, uword first, uword last, T* dX) {
    const uword OH = H / 2, OW = W / 2;
    for (uword p = first; p < last; ++p) {
      for (uword j = 0; j < OW; ++j) {
        T* left = dX + (p * W + 2 * j) * H;
        const uword out = (p * OW + j) * OH;
        over_column(OH, [&](uword i) { backward(dY + out + i, which + out + i, left + 2 * i, left + H + 2 * i); });
        if (H % 2) left[H - 1] = left[2 * H - 1] = 0;
      }
      if (W % 2) std::fill_n(dX + (p * W + W - 1) * H, H, T(0));
    }
  }
};

/// f.operator()<L>() with the most lanes that a column of n windows fills, n >= 2.
template <typename T, typename F>
void with_lanes(uword n, const F& f) {
  if constexpr (simd::lanes<T> >= 16)
    if (n >= 16) return f.template operator()<16>();
  if constexpr (simd::lanes<T> >= 8)
    if (n >= 8) return f.template operator()<8>();
  if constexpr (simd::lanes<T> >= 4)
    if (n >= 4) return f.template operator()<4>();
  f.template operator()<2>();
}

}  // namespace

template <typename T>
void max_pool_2x2(const T* X, uword H, uword W, uword planes, T* Y, std::uint8_t* which) {
  with_lanes<T>(H / 2, [&]<int L>() {
    parallel_ranges(planes, (1 << 14) / (H * W) + 1, [&](uword first, uword last) {
      Windows2x2<T, L>::forward(X, H, W, first, last, Y, which);
    });
  });
}

template <typename T>
void max_pool_2x2_backward(const T* dY, const std::uint8_t* which, uword H, uword W, uword planes, T* dX) {
  with_lanes<T>(H / 2, [&]<int L>() {
    parallel_ranges(planes, (1 << 14) / (H * W) + 1, [&](uword first, uword last) {
      Windows2x2<T, L>::backward(dY, which, H, W, first, last, dX);
    });
  });
}

template void max_pool_2x2(const float*, uword, uword, uword, float*, std::uint8_t*);
template void max_pool_2x2(const double*, uword, uword, uword, double*, std::uint8_t*);
template void max_pool_2x2_backward(const float*, const std::uint8_t*, uword, uword, uword, float*);
template void max_pool_2x2_backward(const double*, const std::uint8_t*, uword, uword, uword, double*);

}  // namespace nn::kernels
