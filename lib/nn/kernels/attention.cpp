#include "nn/kernels/attention.hpp"

#include "nn/kernels/panels.hpp"
#include "nn/kernels/vector_math.hpp"

namespace nn::kernels {

namespace {

constexpr uword block = 64;  // queries whose weights are held at a time

template <typename T>
T scale_of(const AttentionSize& size) {
  return T(1) / std::sqrt(static_cast<T>(size.d));
}

// Keys that some query before j can see.
uword visible(const AttentionSize& size, uword j) { return size.causal ? std::min(j, size.keys) : size.keys; }

// Column j of S becomes exp(S_ij - max), 0 where the key is not seen; gives the maximum and 1 / the sum.
// rows: whole vectors.
template <typename T>
void exponentiate(T* s, uword seen, uword rows, T& maximum, T& factor) {
  constexpr uword L = simd::lanes<T>;
  std::fill(s + seen, s + rows, -std::numeric_limits<T>::infinity());
  const uword end = padded<T>(seen);
  Vector<T> top = simd::load(s), sum{};
  for (uword i = L; i < end; i += L) top = simd::max<T>(simd::load(s + i), top);
  maximum = top[0];
  for (uword l = 1; l < L; ++l) maximum = maximum < top[l] ? top[l] : maximum;
  for (uword i = 0; i < end; i += L) {
    const Vector<T> e = simd::exp_nonpositive<T>(simd::load(s + i) - maximum);
    sum += e;
    simd::store(s + i, e);
  }
  std::fill(s + end, s + rows, T(0));
  T total = 0;
  for (uword l = 0; l < L; ++l) total += sum[l];
  factor = T(1) / total;
}

template <typename T>
T dot(const T* a, const T* b, uword n) {
  Vector<T> sum{};
  for (uword i = 0; i < n; i += simd::lanes<T>) sum += load_rows(a, i, n) * load_rows(b, i, n);
  T total = 0;
  for (uword l = 0; l < simd::lanes<T>; ++l) total += sum[l];
  return total;
}

// C = factor A B or C += factor A B, for the first K columns of A.
template <bool add, typename T>
void multiply_into(const Panels<T>& A, uword K, const T* B, uword step_k, uword step_j, uword cols, T factor, T* C,
                   uword ld) {
  multiply(A, A.M, K, B, step_k, step_j, 0, cols,
           [=]<int V, int N>(uword row, uword col, const Vector<T>(&sum)[N][V]) {
#pragma GCC unroll 8
             for (int j = 0; j < N; ++j)
#pragma GCC unroll 8
               for (int v = 0; v < V; ++v) {
                 T* c = C + (col + static_cast<uword>(j)) * ld;
                 const uword i = row + static_cast<uword>(v) * simd::lanes<T>;
                 if constexpr (add)
                   store_rows(c, i, A.M, load_rows(c, i, A.M) + factor * sum[j][v]);
                 else
                   store_rows(c, i, A.M, factor * sum[j][v]);
               }
           });
}

}  // namespace

template <typename T>
uword attention_scratch(const AttentionSize& size) {
  const uword keys = padded<T>(size.keys);
  return keys * (2 * size.d + size.d_v + 64) + padded<T>(size.d) * (size.keys + block) +
         padded<T>(size.d_v) * (size.keys + block) + keys * block + 8 * simd::lanes<T>;
}

template <typename T>
void attention_forward(const AttentionSize& size, Columns<const T> Q, Columns<const T> K, Columns<const T> V,
                       Columns<T> Y, T* maxima, T* factors, T* scratch) {
  const auto [d, d_v, queries, keys, causal] = size;
  const T scale = scale_of<T>(size);
  const uword ld = padded<T>(keys);
  T* const S = aligned(scratch);  // a block of K^T Q / sqrt(d), then of P: ld x block
  const Panels<T> Kt = pack(true, K.data, K.ld, keys, d, S + ld * block);
  const Panels<T> Vp = pack(false, V.data, V.ld, d_v, keys, Kt.data + ld * d);
  for (uword first = 0; first < queries; first += block) {
    const uword last = std::min(queries, first + block), seen = visible(size, last);
    multiply(Kt, seen, d, Q.data, 1, Q.ld, first, last,
             [&]<int R, int N>(uword row, uword col, const Vector<T>(&sum)[N][R]) {
#pragma GCC unroll 8
               for (int j = 0; j < N; ++j)
#pragma GCC unroll 8
                 for (int v = 0; v < R; ++v)
                   simd::store(S + (col + static_cast<uword>(j) - first) * ld + row + static_cast<uword>(v) * simd::lanes<T>,
                               scale * sum[j][v]);
             });
    for (uword j = first; j < last; ++j)
      exponentiate(S + (j - first) * ld, visible(size, j + 1), padded<T>(seen), maxima[j], factors[j]);
    multiply(Vp, d_v, seen, S, 1, ld, 0, last - first,
             [&]<int R, int N>(uword row, uword col, const Vector<T>(&sum)[N][R]) {
#pragma GCC unroll 8
               for (int j = 0; j < N; ++j)
#pragma GCC unroll 8
                 for (int v = 0; v < R; ++v) {
                   const uword query = first + col + static_cast<uword>(j);
                   store_rows(Y.column(query), row + static_cast<uword>(v) * simd::lanes<T>, d_v,
                              factors[query] * sum[j][v]);
                 }
             });
  }
}

template <typename T>
void attention_backward(const AttentionSize& size, Columns<const T> Q, Columns<const T> K, Columns<const T> V,
                        Columns<const T> Y, Columns<const T> dY, const T* maxima, const T* factors, Columns<T> dQ,
                        Columns<T> dK, Columns<T> dV, T* scratch) {
  const auto [d, d_v, queries, keys, causal] = size;
  const T scale = scale_of<T>(size);
  const uword ld = padded<T>(keys);
  T* const P = aligned(scratch);  // a block of P, then of dS
  const Panels<T> Kt = pack(true, K.data, K.ld, keys, d, P + ld * block);
  const Panels<T> Vt = pack(true, V.data, V.ld, keys, d_v, Kt.data + ld * d);
  const Panels<T> Kp = pack(false, K.data, K.ld, d, keys, Vt.data + ld * d_v);
  T* const dY_panels = Kp.data + padded<T>(d) * keys;
  T* const Q_panels = dY_panels + padded<T>(d_v) * block;
  for (uword i = 0; i < keys; ++i) {
    std::fill_n(dK.column(i), d, T(0));
    std::fill_n(dV.column(i), d_v, T(0));
  }
  for (uword first = 0; first < queries; first += block) {
    const uword last = std::min(queries, first + block), count = last - first, seen = visible(size, last);
    T delta[block];  // <dY_j, Y_j> = sum over i of P_ij dP_ij
    for (uword j = first; j < last; ++j) delta[j - first] = dot(dY.column(j), Y.column(j), d_v);
    multiply(Kt, seen, d, Q.data, 1, Q.ld, first, last,
             [&]<int R, int N>(uword row, uword col, const Vector<T>(&sum)[N][R]) {
#pragma GCC unroll 8
               for (int j = 0; j < N; ++j)
#pragma GCC unroll 8
                 for (int v = 0; v < R; ++v) {
                   const uword query = col + static_cast<uword>(j);
                   simd::store(P + (query - first) * ld + row + static_cast<uword>(v) * simd::lanes<T>,
                               factors[query] * simd::exp_nonpositive<T>(scale * sum[j][v] - maxima[query]));
                 }
             });
    for (uword j = first; j < last; ++j)
      std::fill(P + (j - first) * ld + visible(size, j + 1), P + (j - first) * ld + padded<T>(seen), T(0));
    const Panels<T> dYp = pack(false, dY.column(first), dY.ld, d_v, count, dY_panels);
    const Panels<T> Qp = pack(false, Q.column(first), Q.ld, d, count, Q_panels);
    multiply_into<true>(dYp, count, P, ld, 1, seen, T(1), dV.data, dV.ld);
    multiply(Vt, seen, d_v, dY.data, 1, dY.ld, first, last,
             [&]<int R, int N>(uword row, uword col, const Vector<T>(&sum)[N][R]) {
#pragma GCC unroll 8
               for (int j = 0; j < N; ++j)
#pragma GCC unroll 8
                 for (int v = 0; v < R; ++v) {
                   const uword query = col + static_cast<uword>(j) - first;
                   T* p = P + query * ld + row + static_cast<uword>(v) * simd::lanes<T>;
                   simd::store(p, simd::load(p) * (sum[j][v] - delta[query]));
                 }
             });
    multiply_into<false>(Kp, seen, P, 1, ld, count, scale, dQ.column(first), dQ.ld);
    multiply_into<true>(Qp, count, P, ld, 1, seen, scale, dK.data, dK.ld);
  }
}

template <typename T>
void attention_forward_naive(const arma::Mat<T>& Q, const arma::Mat<T>& K, const arma::Mat<T>& V, bool causal,
                             arma::Mat<T>& P, arma::Mat<T>& Y) {
  P = K.t() * Q * scale_of<T>({Q.n_rows, V.n_rows, Q.n_cols, K.n_cols, causal});
  for (uword j = 0; j < P.n_cols; ++j) {
    if (causal) P.col(j).tail(P.n_rows - j - 1).fill(-std::numeric_limits<T>::infinity());
    P.col(j) = arma::exp(P.col(j) - P.col(j).max());
    P.col(j) /= arma::accu(P.col(j));
  }
  Y = V * P;
}

template <typename T>
void attention_backward_naive(const arma::Mat<T>& Q, const arma::Mat<T>& K, const arma::Mat<T>& V,
                              const arma::Mat<T>& P, const arma::Mat<T>& dY, arma::Mat<T>& dQ, arma::Mat<T>& dK,
                              arma::Mat<T>& dV) {
  const T scale = scale_of<T>({Q.n_rows, V.n_rows, Q.n_cols, K.n_cols, false});
  const arma::Mat<T> dP = V.t() * dY;
  arma::Mat<T> dS = P % dP;
  for (uword j = 0; j < P.n_cols; ++j) dS.col(j) -= P.col(j) * arma::dot(P.col(j), dP.col(j));  // (diag(p) - p p^T) dp
  dQ = K * dS * scale;
  dK = Q * dS.t() * scale;
  dV = dY * P.t();
}

#define INSTANTIATE(T)                                                                                                 \
  template uword attention_scratch<T>(const AttentionSize&);                                                           \
  template void attention_forward(const AttentionSize&, Columns<const T>, Columns<const T>, Columns<const T>,          \
                                  Columns<T>, T*, T*, T*);                                                             \
  template void attention_backward(const AttentionSize&, Columns<const T>, Columns<const T>, Columns<const T>,         \
                                   Columns<const T>, Columns<const T>, const T*, const T*, Columns<T>, Columns<T>,     \
                                   Columns<T>, T*);                                                                    \
  template void attention_forward_naive(const arma::Mat<T>&, const arma::Mat<T>&, const arma::Mat<T>&, bool,           \
                                        arma::Mat<T>&, arma::Mat<T>&);                                                 \
  template void attention_backward_naive(const arma::Mat<T>&, const arma::Mat<T>&, const arma::Mat<T>&,                \
                                         const arma::Mat<T>&, const arma::Mat<T>&, arma::Mat<T>&, arma::Mat<T>&,       \
                                         arma::Mat<T>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace nn::kernels
