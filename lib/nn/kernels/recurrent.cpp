#include "nn/kernels/recurrent.hpp"

#include "nn/kernels/panels.hpp"
#include "nn/kernels/vector_math.hpp"

namespace nn::kernels {

namespace {

using simd::lanes, simd::sigmoid, simd::tanh;

// A panel of the forward weights: the gates of `units` vectors of units, vector g * units + u for gate g of vector u.
// One gate alone would not keep the adders busy.
constexpr uword units_of(uword gates) { return gates == 1 ? 2 : 1; }

// The place of step t of sample n.
template <typename T>
struct Step {
  const Recurrence<T>& r;
  uword t;
  uword column(uword n) const { return t + r.steps * n; }
  // (h_{t-1}; x_t) of the samples side by side, which keeps the products in the cache; the next step's in turn.
  uword rows() const { return r.hidden + r.inputs; }
  T* previous() const { return r.state + t % 2 * rows() * r.N; }
  T* next() const { return r.state + (t + 1) % 2 * rows() * r.N; }

  // h_t of a vector of units, to all who will ask for it.
  [[gnu::always_inline]] void put_state(uword n, uword row, Vector<T> h) const {
    const uword end = r.hidden;
    store_rows(next() + n * rows(), row, end, h);
    if (t + 1 < r.steps) store_rows(r.H + (column(n) + 1) * end, row, end, h);
    if (r.every_step) store_rows(r.Y + column(n) * end, row, end, h);
    if (!r.every_step && t + 1 == r.steps) store_rows(r.Y + n * end, row, end, h);
  }
  // The cotangent of h_t that comes from outside.
  [[gnu::always_inline]] Vector<T> output_cotangent(uword n, uword row) const {
    if (r.every_step) return load_rows(r.dY + column(n) * r.hidden, row, r.hidden);
    return t + 1 == r.steps ? load_rows(r.dY + n * r.hidden, row, r.hidden) : Vector<T>{};
  }
};

// For all steps, units (a vector at a time) and samples: unit(step, n, row, a), with a[g] the entries of
// a_t = b + W_h h_{t-1} + W_x x_t. Of a GRU, a[2] is without W_hn h_{t-1}, and a[3] is W_hn h_{t-1} + b_h.
template <typename T, int gates, typename F>
void forward_in_time(const Recurrence<T>& r, uword begin, uword end, const F& unit) {
  constexpr uword L = lanes<T>;
  constexpr int units = units_of(gates), V = gates * units, parts = gates == 3 ? 4 : V;
  const uword h = r.hidden, K = h + r.inputs;
  for (uword n = begin; n < end; ++n) std::copy_n(r.H + n * r.steps * h, h, r.state + n * K);
  const auto bias = [h](const T* b, uword gate, uword row) { return b ? load_rows(b + gate * h, row, h) : Vector<T>{}; };
  for (uword t = 0; t < r.steps; ++t) {
    const Step<T> step{r, t};
    for (uword n = begin; n < end; ++n)
      std::copy_n(r.X + step.column(n) * r.inputs, r.inputs, step.previous() + n * K + h);
    for (uword row = 0; row < h; row += units * L)
      for_tiles_of_columns<panel_columns(V)>(begin, end, [&]<int N>(std::integral_constant<int, N>, uword n) {
        const T* const panel = r.weights + row * gates * K;
        const T* const state = step.previous() + n * K;
        Vector<T> sum[N][V], a[N][parts];
#pragma GCC unroll 8
        for (uword v = 0; v < V; ++v) {
          const Vector<T> b = gates == 3 && v == 2 ? bias(r.b_h, 0, row) : bias(r.b, v / units, row + v % units * L);
#pragma GCC unroll 8
          for (int j = 0; j < N; ++j) sum[j][v] = b;
        }
        multiply_tile<T, V, N>(h, panel, state, 1, K, sum);
        if constexpr (gates == 3)
#pragma GCC unroll 8
          for (int j = 0; j < N; ++j) a[j][3] = sum[j][2], sum[j][2] = bias(r.b, 2, row);
        multiply_tile<T, V, N>(r.inputs, panel + h * V * L, state + h, 1, K, sum);
#pragma GCC unroll 8
        for (int j = 0; j < N; ++j)
#pragma GCC unroll 8
          for (int v = 0; v < V; ++v) a[j][v] = sum[j][v];
#pragma GCC unroll 1
        for (uword j = 0; j < N; ++j)
          for (uword u = 0; u < units; ++u) unit(step, n + j, row + u * L, a[j] + u);
      });
  }
}

// From the last step to the first: unit(step, n, row, dh, compact), dh the cotangent of h_t by way of W_h and Y,
// compact the rows x N matrix of D_t, which the step before multiplies by W_h^T.
template <typename T, typename F>
void backward_in_time(const Recurrence<T>& r, uword gates, uword begin, uword end, const F& unit) {
  constexpr uword L = lanes<T>;
  const uword h = r.hidden, rows = gates * h;
  const Panels<T> W_ht = {const_cast<T*>(r.weights), h, rows};
  for (uword n = begin; n < end; ++n) std::fill_n(r.carry + n * h, h, T(0));
  for (uword t = r.steps; t-- > 0;) {
    const Step<T> step{r, t};
    const T* after = r.state + (t + 1) % 2 * rows * r.N;
    T* const compact = r.state + t % 2 * rows * r.N;
    const uword K = t + 1 < r.steps ? rows : 0;
    multiply(W_ht, h, K, after, 1, rows, begin, end,
             [&]<int V, int N>(uword row, uword n, const Vector<T>(&sum)[N][V]) {
               Vector<T> kept[N][V];
#pragma GCC unroll 8
               for (int j = 0; j < N; ++j)
#pragma GCC unroll 8
                 for (int v = 0; v < V; ++v) kept[j][v] = sum[j][v];
#pragma GCC unroll 1
               for (uword j = 0; j < N; ++j)
#pragma GCC unroll 1
                 for (uword v = 0; v < V; ++v)
                   unit(step, n + j, row + v * L, kept[j][v] + step.output_cotangent(n + j, row + v * L),
                        compact + (n + j) * rows);
             });
  }
}

}  // namespace

template <typename T>
uword packed_weights(uword gates, uword hidden, uword inputs) {
  return (padded<T>(hidden) + lanes<T>) * gates * (hidden + inputs);
}

template <typename T>
void pack_forward(uword gates, uword hidden, uword inputs, const T* W_h, const T* W_x, T* packed) {
  constexpr uword L = lanes<T>;
  const uword units = units_of(gates), stride = gates * units * L, ld = gates * hidden;
  for (uword row = 0; row < hidden; row += units * L, packed += stride * (hidden + inputs))
    for (uword g = 0; g < gates; ++g)
      for (uword u = 0; u < units; ++u) {
        T* const out = packed + (g * units + u) * L;
        pack_vector(false, W_h + g * hidden, ld, row + u * L, hidden, hidden, out, stride);
        pack_vector(false, W_x + g * hidden, ld, row + u * L, hidden, inputs, out + stride * hidden, stride);
      }
}

template <typename T>
void pack_backward(uword gates, uword hidden, const T* W_h, T* packed) {
  pack(true, W_h, gates * hidden, hidden, gates * hidden, packed);
}

template <typename T>
void rnn_forward(const Recurrence<T>& r, uword begin, uword end) {
  forward_in_time<T, 1>(r, begin, end, [h = r.hidden, &r](const Step<T>& step, uword n, uword row, const Vector<T>* a) {
    const Vector<T> h_t = tanh<T>(a[0]);
    store_rows(r.Z + step.column(n) * h, row, h, h_t);
    step.put_state(n, row, h_t);
  });
}

template <typename T>
void rnn_backward(const Recurrence<T>& r, uword begin, uword end) {
  backward_in_time(r, 1, begin, end,
                   [h = r.hidden, &r](const Step<T>& step, uword n, uword row, Vector<T> dh, T* compact) {
    const Vector<T> h_t = load_rows(r.Z + step.column(n) * h, row, h);
    const Vector<T> da = dh * (T(1) - h_t * h_t);
    store_rows(r.D + step.column(n) * h, row, h, da);
    store_rows(compact, row, h, da);
  });
}

template <typename T>
void lstm_forward(const Recurrence<T>& r, uword begin, uword end) {
  forward_in_time<T, 4>(r, begin, end, [h = r.hidden, &r](const Step<T>& step, uword n, uword row, const Vector<T>* a) {
    T* const z = r.Z + step.column(n) * 4 * h;
    T* const c_previous = r.C + (step.column(n) + n) * h;
    const Vector<T> i = sigmoid<T>(a[0]);
    const Vector<T> f = sigmoid<T>(a[1]);
    const Vector<T> g = tanh<T>(a[2]);
    const Vector<T> o = sigmoid<T>(a[3]);
    const Vector<T> c = f * load_rows(c_previous, row, h) + i * g;
    store_rows(z, row, h, i);
    store_rows(z + h, row, h, f);
    store_rows(z + 2 * h, row, h, g);
    store_rows(z + 3 * h, row, h, o);
    store_rows(c_previous + h, row, h, c);
    step.put_state(n, row, o * tanh<T>(c));
  });
}

template <typename T>
void lstm_backward(const Recurrence<T>& r, uword begin, uword end) {
  backward_in_time(r, 4, begin, end,
                   [h = r.hidden, &r](const Step<T>& step, uword n, uword row, Vector<T> dh, T* compact) {
    const T* const z = r.Z + step.column(n) * 4 * h;
    const T* const c_previous = r.C + (step.column(n) + n) * h;
    T* const carry = r.carry + n * h;  // the cotangent of c_t by way of c_{t+1}
    const Vector<T> i = load_rows(z, row, h), f = load_rows(z + h, row, h), g = load_rows(z + 2 * h, row, h),
                    o = load_rows(z + 3 * h, row, h);
    const Vector<T> tanh_c = tanh<T>(load_rows(c_previous + h, row, h));
    const Vector<T> dc = load_rows(carry, row, h) + dh * o * (T(1) - tanh_c * tanh_c);
    const Vector<T> da[4] = {dc * g * (i * (T(1) - i)), dc * load_rows(c_previous, row, h) * (f * (T(1) - f)),
                             dc * i * (T(1) - g * g), dh * tanh_c * (o * (T(1) - o))};
    store_rows(carry, row, h, dc * f);
    for (uword gate = 0; gate < 4; ++gate) {
      store_rows(r.D + (step.column(n) * 4 + gate) * h, row, h, da[gate]);
      store_rows(compact + gate * h, row, h, da[gate]);
    }
  });
}

template <typename T>
void gru_forward(const Recurrence<T>& r, uword begin, uword end) {
  forward_in_time<T, 3>(r, begin, end, [h = r.hidden, &r](const Step<T>& step, uword n, uword row, const Vector<T>* a) {
    T* const Z = r.Z + step.column(n) * 3 * h;
    const Vector<T> reset = sigmoid<T>(a[0]);
    const Vector<T> z = sigmoid<T>(a[1]);
    const Vector<T> candidate = tanh<T>(a[2] + reset * a[3]);
    store_rows(Z, row, h, reset);
    store_rows(Z + h, row, h, z);
    store_rows(Z + 2 * h, row, h, candidate);
    store_rows(r.C + step.column(n) * h, row, h, a[3]);
    step.put_state(n, row, (T(1) - z) * candidate + z * load_rows(step.previous() + n * step.rows(), row, h));
  });
}

template <typename T>
void gru_backward(const Recurrence<T>& r, uword begin, uword end) {
  backward_in_time(r, 3, begin, end,
                   [h = r.hidden, &r](const Step<T>& step, uword n, uword row, Vector<T> dh_direct, T* compact) {
    const T* const Z = r.Z + step.column(n) * 3 * h;
    T* const carry = r.carry + n * h;  // the cotangent of h_t by way of z h_t in the next step
    const Vector<T> reset = load_rows(Z, row, h), z = load_rows(Z + h, row, h), candidate = load_rows(Z + 2 * h, row, h);
    const Vector<T> q = load_rows(r.C + step.column(n) * h, row, h);
    const Vector<T> h_previous = load_rows(r.H + step.column(n) * h, row, h);
    const Vector<T> dh = dh_direct + load_rows(carry, row, h);
    const Vector<T> da_n = dh * (T(1) - z) * (T(1) - candidate * candidate);
    const Vector<T> da_r = da_n * q * (reset * (T(1) - reset));
    const Vector<T> da_z = dh * (h_previous - candidate) * (z * (T(1) - z));
    const Vector<T> da[4] = {da_n, da_r, da_z, da_n * reset};
    store_rows(carry, row, h, dh * z);
    for (uword part = 0; part < 4; ++part) {
      store_rows(r.D + (step.column(n) * 4 + part) * h, row, h, da[part]);
      if (part > 0) store_rows(compact + (part - 1) * h, row, h, da[part]);
    }
  });
}

namespace {
template <typename T>
arma::Col<T> sigmoid_naive(const arma::Col<T>& a) {
  return 1 / (1 + arma::exp(-a));
}
// Gate g of a vector of gates.
template <typename T>
arma::Col<T> gate(const arma::Col<T>& a, uword g, uword h) {
  return a.subvec(g * h, (g + 1) * h - 1);
}
}  // namespace

template <typename T>
void rnn_step_naive(const arma::Mat<T>& W_x, const arma::Mat<T>& W_h, const arma::Col<T>& b, const arma::Col<T>& x,
                    arma::Col<T>& h) {
  h = arma::tanh(W_x * x + b + W_h * h);
}

template <typename T>
void lstm_step_naive(const arma::Mat<T>& W_x, const arma::Mat<T>& W_h, const arma::Col<T>& b, const arma::Col<T>& x,
                     arma::Col<T>& h, arma::Col<T>& c) {
  const arma::Col<T> a = W_x * x + b + W_h * h;
  const uword m = h.n_elem;
  const arma::Col<T> i = sigmoid_naive(gate(a, 0, m)), f = sigmoid_naive(gate(a, 1, m));
  const arma::Col<T> g = arma::tanh(gate(a, 2, m)), o = sigmoid_naive(gate(a, 3, m));
  c = f % c + i % g;
  h = o % arma::tanh(c);
}

template <typename T>
void gru_step_naive(const arma::Mat<T>& W_x, const arma::Mat<T>& W_h, const arma::Col<T>& b, const arma::Col<T>& b_h,
                    const arma::Col<T>& x, arma::Col<T>& h) {
  const arma::Col<T> a = W_x * x + b, u = W_h * h;
  const uword m = h.n_elem;
  const arma::Col<T> r = sigmoid_naive(arma::Col<T>(gate(a, 0, m) + gate(u, 0, m)));
  const arma::Col<T> z = sigmoid_naive(arma::Col<T>(gate(a, 1, m) + gate(u, 1, m)));
  const arma::Col<T> n = arma::tanh(gate(a, 2, m) + r % (gate(u, 2, m) + b_h));
  h = (1 - z) % n + z % h;
}

#define INSTANTIATE(T)                                                                                                 \
  template uword packed_weights<T>(uword, uword, uword);                                                               \
  template void pack_forward(uword, uword, uword, const T*, const T*, T*);                                             \
  template void pack_backward(uword, uword, const T*, T*);                                                             \
  template void rnn_forward(const Recurrence<T>&, uword, uword);                                                       \
  template void rnn_backward(const Recurrence<T>&, uword, uword);                                                      \
  template void lstm_forward(const Recurrence<T>&, uword, uword);                                                      \
  template void lstm_backward(const Recurrence<T>&, uword, uword);                                                     \
  template void gru_forward(const Recurrence<T>&, uword, uword);                                                       \
  template void gru_backward(const Recurrence<T>&, uword, uword);                                                      \
  template void rnn_step_naive(const arma::Mat<T>&, const arma::Mat<T>&, const arma::Col<T>&, const arma::Col<T>&,     \
                               arma::Col<T>&);                                                                         \
  template void lstm_step_naive(const arma::Mat<T>&, const arma::Mat<T>&, const arma::Col<T>&, const arma::Col<T>&,    \
                                arma::Col<T>&, arma::Col<T>&);                                                         \
  template void gru_step_naive(const arma::Mat<T>&, const arma::Mat<T>&, const arma::Col<T>&, const arma::Col<T>&,     \
                               const arma::Col<T>&, arma::Col<T>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace nn::kernels
