// Attention and recurrent layers.
#include <cmath>

#include "bench/layer_row.hpp"
#include "nn/kernels/attention.hpp"
#include "nn/kernels/gemm.hpp"
#include "nn/kernels/recurrent.hpp"
#include "nn/layers/attention.hpp"
#include "nn/layers/recurrent.hpp"

namespace nn::bench {

namespace {

constexpr uword d = 256, heads = 8, positions = 128;             // attention
constexpr uword inputs = 128, hidden = 256, steps = 32;          // LSTM

void attention_naive(LayerProblem& p, Pass) {
  auto& layer = dynamic_cast<MultiHeadAttention<float>&>(*p.layer);
  const auto affine = [](const arma::fmat& W, const arma::fmat& b, const arma::fmat& X) {
    arma::fmat Y(W.n_rows, X.n_cols);
    kernels::gemm_naive(kernels::Op::plain, W, kernels::Op::plain, X, 0.f, Y);
    for (uword t = 0; t < Y.n_cols; ++t) Y.col(t) += b;
    return Y;
  };
  arma::fmat C(d, positions), P, Y;
  for (uword n = 0; n < p.Y.n_cols; ++n) {
    const arma::fmat X(p.X.matrix.colptr(n), d, positions);
    const arma::fmat Q = affine(layer.W_q, layer.b_q, X), K = affine(layer.W_k, layer.b_k, X),
                     V = affine(layer.W_v, layer.b_v, X);
    for (uword h = 0; h < heads; ++h) {
      const arma::span rows(h * d / heads, (h + 1) * d / heads - 1);
      kernels::attention_forward_naive<float>(Q.rows(rows.a, rows.b), K.rows(rows.a, rows.b), V.rows(rows.a, rows.b),
                                              false, P, Y);
      C.rows(rows.a, rows.b) = Y;
    }
    p.Y.col(n) = arma::vectorise(affine(layer.W_o, layer.b_o, C));
  }
}

void lstm_naive(LayerProblem& p, Pass) {
  auto& layer = dynamic_cast<Lstm<float>&>(*p.layer);
  for (uword n = 0; n < p.Y.n_cols; ++n) {
    arma::fvec h(hidden, arma::fill::zeros), c(hidden, arma::fill::zeros);
    for (uword t = 0; t < steps; ++t) {
      const arma::fvec x(p.X.matrix.colptr(n) + t * inputs, inputs);
      kernels::lstm_step_naive<float>(layer.W_x, layer.W_h, layer.b, x, h, c);
      std::copy(h.begin(), h.end(), p.Y.colptr(n) + t * hidden);
    }
  }
}

#ifdef GRADUS_WITH_LIBTORCH
// X and dY as {batch, steps, n}.
TorchFunction sequence_function(LayerProblem& p) {
  TorchFunction t = torch_function(p);
  t.X = t.X.squeeze(1), t.dY = t.dY.squeeze(1);
  return t;
}

// As torch.nn.MultiheadAttention: one product for Q, K and V; without gradients, LibTorch's own fused function.
TorchFunction attention_function(std::shared_ptr<LayerProblem> p, Pass) {
  TorchFunction t = sequence_function(*p);
  const auto our = [&](const char* name) {
    for (const TorchParameter& q : t.parameters)
      if (q.name == name) return q.value;
    throw std::logic_error(name);
  };
  // Our W (out x in, columns one after another) is a tensor {in, out}; LibTorch's users have {out, in}.
  const at::Tensor W = at::cat({our("W_q").t(), our("W_k").t(), our("W_v").t()}, 0).contiguous();
  const at::Tensor b = at::cat({our("b_q").flatten(), our("b_k").flatten(), our("b_v").flatten()}, 0);
  const at::Tensor W_o = our("W_o").t().contiguous(), b_o = our("b_o").flatten().clone();
  std::vector<std::string> names;
  for (const TorchParameter& q : t.parameters) names.push_back(q.name);
  t.parameters = {{"W", W}, {"b", b}, {"W_o", W_o}, {"b_o", b_o}};
  t.f = [=](const at::Tensor& X) {
    const int64_t N = X.size(0), T = X.size(1), size = d / heads;
    const at::Tensor all = at::linear(X, W, b).view({N, T, 3, heads, size}).permute({2, 0, 3, 1, 4}).contiguous();
    const at::Tensor Q = all[0], K = all[1], V = all[2];  // {N, heads, T, size}
    const at::Tensor P = at::softmax(at::matmul(Q, K.transpose(2, 3)) * (1 / std::sqrt(double(size))), -1);
    return at::linear(at::matmul(P, V).transpose(1, 2).reshape({N, T, int64_t(d)}), W_o, b_o);
  };
  t.inference = [=](const at::Tensor& X) {
    return std::get<0>(at::_native_multi_head_attention(X, X, X, d, heads, W, b, W_o, b_o, {}, false));
  };
  t.gradients = [=] {
    std::vector<Result> all;
    for (const std::string& name : names) {
      const auto part = name.ends_with("_q") ? 0 : name.ends_with("_k") ? 1 : 2;
      const at::Tensor whole = name == "W_o" ? W_o.grad() : name == "b_o" ? b_o.grad() : name[0] == 'W' ? W.grad() : b.grad();
      const at::Tensor mine = name.ends_with("_o") ? whole : whole.narrow(0, part * int64_t(d), int64_t(d));
      all.push_back({"d" + name, values_of(name[0] == 'W' ? mine.t() : mine)});
    }
    return all;
  };
  return t;
}

TorchFunction lstm_function(std::shared_ptr<LayerProblem> p, Pass pass) {
  TorchFunction t = sequence_function(*p);
  for (TorchParameter& q : t.parameters)
    if (q.name == "b")
      q.value = q.value.flatten();
    else
      q.value = q.value.t().contiguous(), q.transposed = true;
  const at::Tensor W_x = t.parameters[0].value, W_h = t.parameters[1].value, b = t.parameters[2].value;
  const int64_t N = t.X.size(0);
  t.f = [=, h = at::zeros({1, N, int64_t(hidden)}), none = at::zeros({4 * int64_t(hidden)})](const at::Tensor& X) {
    return std::get<0>(at::lstm(X, {h, h}, {W_x, W_h, b, none}, true, 1, 0.0, pass == Pass::both, false, true));
  };
  return t;
}
#endif

const bool registered = [] {
  constexpr auto real = [](uword n) { return static_cast<double>(n); };
  LayerRow attention;
  attention.kernel = "attention", attention.size = "256, 8 heads, 128 steps, batch 8";
  attention.batch = attention.small_batch = 8;
  attention.layer = [] { return std::make_unique<MultiHeadAttention<float>>(Shape{d, positions}, AttentionSpec{.heads = heads}); };
  attention.work.flops = 2 * real(4 * d * d * positions + 2 * positions * positions * d);
  attention.tolerance = 256;
  attention.vanishing = "b_k";  // it adds the same to all scores of a query

  LayerRow lstm;
  lstm.kernel = "lstm", lstm.size = "128 -> 256, 32 steps, batch 32";
  lstm.batch = lstm.small_batch = 32;
  lstm.layer = [] { return std::make_unique<Lstm<float>>(Shape{inputs, steps}, RecurrentSpec{.hidden = hidden}); };
  lstm.work.flops = 2 * real(4 * hidden * (inputs + hidden) * steps);
  lstm.tolerance = 256;
  attention.naive = attention_naive, lstm.naive = lstm_naive;
  attention.naive_backward = lstm.naive_backward = false;
#ifdef GRADUS_WITH_LIBTORCH
  attention.libtorch = attention_function;
  lstm.libtorch = lstm_function;
#endif
  add_layer_row(attention), add_layer_row(lstm);
  return true;
}();

}  // namespace

}  // namespace nn::bench
