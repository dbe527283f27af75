#include "nn/kernels/softmax.hpp"

#include <cmath>

#include "nn/kernels/columns.hpp"
#include "nn/kernels/parallel.hpp"

namespace nn::kernels {

using arma::Mat;

namespace {

/// f(n, end of what the thread writes, as an offset) for each column: a column's last vector may spill into the next
/// column, which is written later by the same thread, but not beyond the thread's last.
template <typename T, typename F>
void for_columns(const Mat<T>& M, const F& f) {
  const uword grain = 1 + (1 << 13) / std::max<uword>(1, M.n_rows);
  parallel_ranges(M.n_cols, grain, [&](uword begin, uword end) {
    for (uword n = begin; n < end; ++n) f(n, end * M.n_rows);
  });
}

/// Column n, of which no more than the thread's part is read.
template <typename T>
Column<T> column(const Mat<T>& M, uword n, uword end) {
  return {M.memptr() + n * M.n_rows, M.n_rows, M.memptr() + end};
}

constexpr double minus_infinity = -std::numeric_limits<double>::infinity();

}  // namespace

template <typename T>
void softmax(const Mat<T>& X, Mat<T>& Y) {
  using V = simd::Vector<T>;
  for_columns(X, [&](uword n, uword end) {
    const Column<T> x = column(X, n, end);
    T* const y = Y.memptr() + n * X.n_rows;
    T* const y_end = Y.memptr() + end;
    const T m = column_max(x);
    const bool in_place = &X == &Y;  // then nothing may spill into columns that are still to be read
    V sum{};
    for_vectors<T>(x.n, [&](uword i, uword rest) {
      const V e = simd::exp_nonpositive<T>(x.load(i, rest, T(minus_infinity)) - m);
      sum += e;
      rest == 0 ? simd::store<T>(y + i, e) : store_part<T>(y + i, e, rest, in_place ? y : y_end);
    });
    const T scale = 1 / sum_lanes<T>(sum);
    const Column<T> e = {y, x.n, y_end};
    for_vectors<T>(x.n, [&](uword i, uword rest) {
      const V p = e.load(i, rest, 0) * scale;
      rest == 0 ? simd::store<T>(y + i, p) : store_part<T>(y + i, p, rest, in_place ? y : y_end);
    });
  });
}

template <typename T>
void log_softmax(const Mat<T>& X, Mat<T>& Y) {
  using V = simd::Vector<T>;
  for_columns(X, [&](uword n, uword end) {
    const Column<T> x = column(X, n, end);
    T* const y = Y.memptr() + n * X.n_rows;
    const T m = column_max(x);
    V sum{};
    for_vectors<T>(x.n, [&](uword i, uword rest) {
      sum += simd::exp_nonpositive<T>(x.load(i, rest, T(minus_infinity)) - m);
    });
    const T log_sum = std::log(sum_lanes<T>(sum));
    T* const y_end = &X == &Y ? y : Y.memptr() + end;
    for_vectors<T>(x.n, [&](uword i, uword rest) {
      const V l = (x.load(i, rest, 0) - m) - log_sum;
      rest == 0 ? simd::store<T>(y + i, l) : store_part<T>(y + i, l, rest, y_end);
    });
  });
}

template <typename T>
void softmax_backward(const Mat<T>& Y, const Mat<T>& dY, Mat<T>& dX) {
  using V = simd::Vector<T>;
  for_columns(Y, [&](uword n, uword end) {
    const Column<T> y = column(Y, n, end), dy = column(dY, n, end);
    T* const dx = dX.memptr() + n * Y.n_rows;
    V dot{};
    for_vectors<T>(y.n, [&](uword i, uword rest) { dot += y.load(i, rest, 0) * dy.load(i, rest, 0); });
    const T inner = sum_lanes<T>(dot);  // <y, dy>
    T* const dx_end = &dX == &dY ? dx : dX.memptr() + end;
    for_vectors<T>(y.n, [&](uword i, uword rest) {
      const V d = y.load(i, rest, 0) * (dy.load(i, rest, 0) - inner);
      rest == 0 ? simd::store<T>(dx + i, d) : store_part<T>(dx + i, d, rest, dx_end);
    });
  });
}

template <typename T>
void log_softmax_backward(const Mat<T>& Y, const Mat<T>& dY, Mat<T>& dX) {
  using V = simd::Vector<T>;
  for_columns(Y, [&](uword n, uword end) {
    const Column<T> y = column(Y, n, end), dy = column(dY, n, end);
    T* const dx = dX.memptr() + n * Y.n_rows;
    V total{};
    for_vectors<T>(y.n, [&](uword i, uword rest) { total += dy.load(i, rest, 0); });
    const T sum = sum_lanes<T>(total);
    T* const dx_end = &dX == &dY ? dx : dX.memptr() + end;
    for_vectors<T>(y.n, [&](uword i, uword rest) {
      const V d = dy.load(i, rest, 0) - simd::exp_nonpositive<T>(y.load(i, rest, 0)) * sum;
      rest == 0 ? simd::store<T>(dx + i, d) : store_part<T>(dx + i, d, rest, dx_end);
    });
  });
}

template <typename T>
void softmax_naive(const Mat<T>& X, Mat<T>& Y) {
  for (uword n = 0; n < X.n_cols; ++n) {
    const T m = X.n_rows > 0 ? X.col(n).max() : 0;
    double sum = 0;
    for (uword i = 0; i < X.n_rows; ++i) sum += static_cast<double>(Y(i, n) = std::exp(X(i, n) - m));
    for (uword i = 0; i < X.n_rows; ++i) Y(i, n) /= static_cast<T>(sum);
  }
}

template <typename T>
void log_softmax_naive(const Mat<T>& X, Mat<T>& Y) {
  for (uword n = 0; n < X.n_cols; ++n) {
    const T m = X.n_rows > 0 ? X.col(n).max() : 0;
    double sum = 0;
    for (uword i = 0; i < X.n_rows; ++i) sum += static_cast<double>(std::exp(X(i, n) - m));
    for (uword i = 0; i < X.n_rows; ++i) Y(i, n) = X(i, n) - m - static_cast<T>(std::log(sum));
  }
}

template <typename T>
void softmax_backward_naive(const Mat<T>& Y, const Mat<T>& dY, Mat<T>& dX) {
  for (uword n = 0; n < Y.n_cols; ++n) {
    double inner = 0;
    for (uword i = 0; i < Y.n_rows; ++i) inner += static_cast<double>(Y(i, n) * dY(i, n));
    for (uword i = 0; i < Y.n_rows; ++i) dX(i, n) = Y(i, n) * (dY(i, n) - static_cast<T>(inner));
  }
}

template <typename T>
void log_softmax_backward_naive(const Mat<T>& Y, const Mat<T>& dY, Mat<T>& dX) {
  for (uword n = 0; n < Y.n_cols; ++n) {
    double sum = 0;
    for (uword i = 0; i < Y.n_rows; ++i) sum += static_cast<double>(dY(i, n));
    for (uword i = 0; i < Y.n_rows; ++i) dX(i, n) = dY(i, n) - std::exp(Y(i, n)) * static_cast<T>(sum);
  }
}

#define NN_INSTANTIATE(T)                                                          \
  template void softmax(const Mat<T>&, Mat<T>&);                                   \
  template void softmax_naive(const Mat<T>&, Mat<T>&);                             \
  template void log_softmax(const Mat<T>&, Mat<T>&);                               \
  template void log_softmax_naive(const Mat<T>&, Mat<T>&);                         \
  template void softmax_backward(const Mat<T>&, const Mat<T>&, Mat<T>&);           \
  template void softmax_backward_naive(const Mat<T>&, const Mat<T>&, Mat<T>&);     \
  template void log_softmax_backward(const Mat<T>&, const Mat<T>&, Mat<T>&);       \
  template void log_softmax_backward_naive(const Mat<T>&, const Mat<T>&, Mat<T>&);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn::kernels
