#include "nn/kernels/average_pool.hpp"

#include "nn/kernels/parallel.hpp"
#include "nn/kernels/wide.hpp"

namespace nn::kernels {

namespace {

using Bins = std::vector<Bin>;

constexpr uword grain = 1 << 14;

template <typename T>
T count(uword divisor, const Bin& row, const Bin& column) {
  return static_cast<T>(divisor ? divisor : row.size() * column.size());
}

/// Are the bins pairs, {0, 1}, {2, 3} ...? They are common, and vectors can do them.
bool are_pairs(const Bins& bins) {
  for (uword i = 0; i < bins.size(); ++i)
    if (bins[i].begin != 2 * i || bins[i].end != 2 * i + 2) return false;
  return true;
}

}  // namespace

template <typename T>
void average_pool_naive(const T* X, uword H, uword W, const Bins& rows, const Bins& columns, uword divisor,
                        uword planes, T* Y) {
  for (uword p = 0; p < planes; ++p, X += H * W)
    for (const Bin& column : columns)
      for (const Bin& row : rows) {
        T sum = 0;
        for (uword w = column.begin; w < column.end; ++w)
          for (uword h = row.begin; h < row.end; ++h) sum += X[h + w * H];
        *Y++ = sum / count<T>(divisor, row, column);
      }
}

template <typename T>
void average_pool_backward_naive(const T* dY, uword H, uword W, const Bins& rows, const Bins& columns, uword divisor,
                                 uword planes, T* dX) {
  std::fill_n(dX, H * W * planes, T(0));
  for (uword p = 0; p < planes; ++p, dX += H * W)
    for (const Bin& column : columns)
      for (const Bin& row : rows) {
        const T g = *dY++ / count<T>(divisor, row, column);
        for (uword w = column.begin; w < column.end; ++w)
          for (uword h = row.begin; h < row.end; ++h) dX[h + w * H] += g;
      }
}

// The columns of a bin are added up first, over contiguous memory, then the rows of that one column.
template <typename T>
void average_pool(const T* X, uword H, uword W, const Bins& rows, const Bins& columns, uword divisor, uword planes,
                  T* Y) {
  const uword OH = rows.size(), OW = columns.size();
  const bool pairs = are_pairs(rows), whole = OH == 1 && OW == 1 && rows[0].size() == H && columns[0].size() == W;
  parallel_ranges(planes, grain / (H * W) + 1, [&](uword first, uword last) {
    thread_local std::vector<T> column_sum;
    column_sum.resize(H);
    T* const c = column_sum.data();
    for (uword p = first; p < last; ++p) {
      const T* x = X + p * H * W;
      T* y = Y + p * OH * OW;
      if (whole) {
        const double sum = sums<1>(
            H * W, [](auto* s, auto entry) { s[0] += entry; }, x)[0];
        *y = static_cast<T>(sum / count<double>(divisor, rows[0], columns[0]));
        continue;
      }
      for (const Bin& column : columns) {
        std::copy_n(x + column.begin * H, H, c);
        for (uword w = column.begin + 1; w < column.end; ++w)
          for (uword h = 0; h < H; ++h) c[h] += x[h + w * H];
        if (pairs) {
          const T n = count<T>(divisor, rows[0], column);
          for (uword i = 0; i < OH; ++i) y[i] = (c[2 * i] + c[2 * i + 1]) / n;
        } else {
          for (uword i = 0; i < OH; ++i) {
            T sum = 0;
            for (uword h = rows[i].begin; h < rows[i].end; ++h) sum += c[h];
            y[i] = sum / count<T>(divisor, rows[i], column);
          }
        }
        y += OH;
      }
    }
  });
}

template <typename T>
void average_pool_backward(const T* dY, uword H, uword W, const Bins& rows, const Bins& columns, uword divisor,
                           uword planes, T* dX) {
  const uword OH = rows.size(), OW = columns.size();
  const bool pairs = are_pairs(rows);
  parallel_ranges(planes, grain / (H * W) + 1, [&](uword first, uword last) {
    thread_local std::vector<T> spread;
    spread.resize(H);
    T* const c = spread.data();
    for (uword p = first; p < last; ++p) {
      const T* dy = dY + p * OH * OW;
      T* const dx = dX + p * H * W;
      uword written = 0;  // columns of dX that hold something
      for (const Bin& column : columns) {
        if (pairs) {
          const T n = count<T>(divisor, rows[0], column);
          for (uword i = 0; i < OH; ++i) c[2 * i] = c[2 * i + 1] = dy[i] / n;
          std::fill(c + 2 * OH, c + H, T(0));
        } else {
          std::fill_n(c, H, T(0));
          for (uword i = 0; i < OH; ++i) {
            const T g = dy[i] / count<T>(divisor, rows[i], column);
            for (uword h = rows[i].begin; h < rows[i].end; ++h) c[h] += g;
          }
        }
        dy += OH;
        if (written < column.begin) std::fill(dx + written * H, dx + column.begin * H, T(0));
        for (uword w = column.begin; w < std::min(written, column.end); ++w)
          for (uword h = 0; h < H; ++h) dx[h + w * H] += c[h];
        for (uword w = std::max(written, column.begin); w < column.end; ++w) std::copy_n(c, H, dx + w * H);
        written = std::max(written, column.end);
      }
      std::fill(dx + written * H, dx + W * H, T(0));
    }
  });
}

#define NN_INSTANTIATE(T)                                                                                  \
  template void average_pool(const T*, uword, uword, const Bins&, const Bins&, uword, uword, T*);          \
  template void average_pool_naive(const T*, uword, uword, const Bins&, const Bins&, uword, uword, T*);    \
  template void average_pool_backward(const T*, uword, uword, const Bins&, const Bins&, uword, uword, T*); \
  template void average_pool_backward_naive(const T*, uword, uword, const Bins&, const Bins&, uword, uword, T*);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn::kernels
