#include "nn/layers/attention.hpp"

#include "nn/kernels/attention.hpp"
#include "nn/kernels/bias.hpp"
#include "nn/kernels/gemm.hpp"
#include "nn/kernels/parallel.hpp"

namespace nn {

using kernels::Op;

using kernels::AttentionSize;
using kernels::Columns;

namespace {

template <typename T>
Columns<const T> columns(const arma::Mat<T>& M) {
  return {M.memptr(), M.n_rows};
}
template <typename T>
Columns<T> columns(arma::Mat<T>& M) {
  return {M.memptr(), M.n_rows};
}

template <typename T>
AttentionSize checked(const char* where, const arma::Mat<T>& Q, const arma::Mat<T>& K, const arma::Mat<T>& V,
                      bool causal) {
  require(Q.n_rows > 0, where, ": Q has no rows, and must have at least 1");
  require(K.n_cols > 0, where, ": K has no columns, and must have at least 1");
  require_size(where, "K", K, Q.n_rows, K.n_cols);
  require_size(where, "V", V, V.n_rows, K.n_cols);
  require(!causal || Q.n_cols == K.n_cols, where, ": Q has ", Q.n_cols, " columns and K ", K.n_cols,
          ", which must be equal for a causal mask");
  return {Q.n_rows, V.n_rows, Q.n_cols, K.n_cols, causal};
}

}  // namespace

template <typename T>
void attention(const arma::Mat<T>& Q, const arma::Mat<T>& K, const arma::Mat<T>& V, bool causal, arma::Mat<T>& Y) {
  const AttentionSize size = checked("attention", Q, K, V, causal);
  require(&Y != &Q && &Y != &K && &Y != &V, "attention: Y is one of the arguments, and must be a matrix of its own");
  Y.set_size(size.d_v, size.queries);
  arma::Col<T> maxima(size.queries), factors(size.queries), scratch(kernels::attention_scratch<T>(size));
  kernels::attention_forward(size, columns(Q), columns(K), columns(V), columns(Y), maxima.memptr(), factors.memptr(),
                             scratch.memptr());
}

template <typename T>
void attention_backward(const arma::Mat<T>& Q, const arma::Mat<T>& K, const arma::Mat<T>& V, bool causal,
                        const arma::Mat<T>& dY, arma::Mat<T>& dQ, arma::Mat<T>& dK, arma::Mat<T>& dV) {
  const AttentionSize size = checked("attention_backward", Q, K, V, causal);
  require_size("attention_backward", "dY", dY, size.d_v, size.queries);
  for (const arma::Mat<T>* result : {&dQ, &dK, &dV})
    for (const arma::Mat<T>* argument : {&Q, &K, &V, &dY})
      require(result != argument, "attention_backward: a result is one of the arguments, and must be a matrix of its own");
  require(&dQ != &dK && &dK != &dV && &dV != &dQ, "attention_backward: dQ, dK and dV must be three matrices");
  dQ.set_size(size.d, size.queries);
  dK.set_size(size.d, size.keys);
  dV.set_size(size.d_v, size.keys);
  arma::Mat<T> Y(size.d_v, size.queries);
  arma::Col<T> maxima(size.queries), factors(size.queries), scratch(kernels::attention_scratch<T>(size));
  kernels::attention_forward(size, columns(Q), columns(K), columns(V), columns(Y), maxima.memptr(), factors.memptr(),
                             scratch.memptr());
  kernels::attention_backward(size, columns(Q), columns(K), columns(V), columns(std::as_const(Y)), columns(dY),
                              maxima.memptr(), factors.memptr(), columns(dQ), columns(dK), columns(dV), scratch.memptr());
}

template <typename T>
MultiHeadAttention<T>::MultiHeadAttention(const Shape& input, const AttentionSpec& spec)
    : Layer<T>(input, input), spec_(spec) {
  const uword d = input.height;
  require(spec.heads > 0 && d % spec.heads == 0, "MultiHeadAttention: heads is ", spec.heads,
          ", and must divide the ", d, " rows of the input");
  require(input.channels == 1, "MultiHeadAttention: the input is ", input, ", and must be {d, T}");
  for (Matrix* W : {&W_q, &W_k, &W_v, &W_o, &dW_q, &dW_k, &dW_v, &dW_o}) W->zeros(d, d);
  if (spec.with_bias)
    for (Matrix* b : {&b_q, &b_k, &b_v, &b_o, &db_q, &db_k, &db_v, &db_o}) b->zeros(d, 1);
}

// f(size, the first entry of the head in a d T x N matrix, the column of maxima_ and factors_, scratch), where the
// columns of the head are d entries apart.
template <typename T>
template <typename F>
void MultiHeadAttention<T>::for_each_head(uword N, const F& f) {
  const uword d = this->input().height, positions = this->input().width, rows = d / spec_.heads;
  const AttentionSize size = {rows, rows, positions, positions, spec_.causal};
  const uword heads = N * spec_.heads, worth_a_thread = 1 + 200000 / (rows * positions * positions + 1);
  const uword pieces = std::clamp<uword>(heads / worth_a_thread, 1, static_cast<uword>(threads()));
  const uword scratch = kernels::attention_scratch<T>(size);
  T* const first = scratch_.get(scratch * pieces);
  kernels::parallel_for(pieces, [&](uword p) {
    for (uword i = p; i < heads; i += pieces)
      f(size, i / spec_.heads * d * positions + i % spec_.heads * rows, i, first + p * scratch);
  });
}

namespace {

// Y = W X + b 1^T at each of the columns of the view.
template <typename T>
void project(const arma::Mat<T>& W, const arma::Mat<T>& b, uword columns, const arma::Mat<T>& X, arma::Mat<T>& Y) {
  const uword d = W.n_rows;
  if (!b.is_empty()) kernels::fill_columns(d, columns, b.memptr(), Y.memptr(), d);
  kernels::gemm(Op::plain, Op::plain, d, columns, d, W.memptr(), d, X.memptr(), d, b.is_empty() ? T(0) : T(1), Y.memptr(),
                      d);
}

// dW += dY X^T,  db += dY 1,  dX = W^T dY + beta dX.
template <typename T>
void project_backward(const arma::Mat<T>& W, uword columns, const arma::Mat<T>& X, const arma::Mat<T>& dY,
                      arma::Mat<T>& dW, arma::Mat<T>& db, T beta, arma::Mat<T>* dX) {
  const uword d = W.n_rows;
  kernels::gemm(Op::plain, Op::transposed, d, d, columns, dY.memptr(), d, X.memptr(), d, T(1), dW.memptr(), d);
  if (!db.is_empty()) kernels::add_row_sums(d, columns, dY.memptr(), d, db.memptr());
  if (dX)
    kernels::gemm(Op::transposed, Op::plain, d, columns, d, W.memptr(), d, dY.memptr(), d, beta, dX->memptr(), d);
}

}  // namespace

template <typename T>
void MultiHeadAttention<T>::run_forward(const Matrix& X, Matrix& Y) {
  const uword d = this->input().height, positions = this->input().width, N = X.n_cols;
  if (N == 0) return;
  for (Matrix* M : {&Q_, &K_, &V_, &C_}) M->set_size(X.n_rows, N);
  maxima_.set_size(positions, spec_.heads * N);
  factors_.set_size(positions, spec_.heads * N);
  project(W_q, b_q, positions * N, X, Q_);
  project(W_k, b_k, positions * N, X, K_);
  project(W_v, b_v, positions * N, X, V_);
  for_each_head(N, [&](const AttentionSize& size, uword at, uword i, T* scratch) {
    const auto head = [&](const Matrix& M) { return Columns<const T>{M.memptr() + at, d}; };
    kernels::attention_forward(size, head(Q_), head(K_), head(V_), {C_.memptr() + at, d}, maxima_.colptr(i),
                               factors_.colptr(i), scratch);
  });
  project(W_o, b_o, positions * N, C_, Y);
}

template <typename T>
void MultiHeadAttention<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const uword d = this->input().height, columns = this->input().width * X.n_cols;
  if (columns == 0) return;
  for (Matrix* M : {&dC_, &dK_, &dV_}) M->set_size(X.n_rows, X.n_cols);
  project_backward(W_o, columns, C_, dY, dW_o, db_o, T(0), &dC_);
  for_each_head(X.n_cols, [&](const AttentionSize& size, uword at, uword i, T* scratch) {
    const auto head = [&](const Matrix& M) { return Columns<const T>{M.memptr() + at, d}; };
    const auto result = [&](Matrix& M) { return Columns<T>{M.memptr() + at, d}; };
    kernels::attention_backward(size, head(Q_), head(K_), head(V_), head(C_), head(dC_), maxima_.colptr(i),
                                factors_.colptr(i), result(dC_), result(dK_), result(dV_), scratch);
  });
  project_backward(W_q, columns, X, dC_, dW_q, db_q, T(0), dX);
  project_backward(W_k, columns, X, dK_, dW_k, db_k, T(1), dX);
  project_backward(W_v, columns, X, dV_, dW_v, db_v, T(1), dX);
}

template <typename T>
std::vector<Parameter<T>> MultiHeadAttention<T>::parameters() {
  const uword d = this->input().height;
  std::vector<Parameter<T>> all = {{"W_q", &W_q, &dW_q, d, d}, {"W_k", &W_k, &dW_k, d, d},
                                   {"W_v", &W_v, &dW_v, d, d}, {"W_o", &W_o, &dW_o, d, d}};
  if (spec_.with_bias)
    for (Parameter<T> b : {Parameter<T>{"b_q", &b_q, &db_q}, {"b_k", &b_k, &db_k}, {"b_v", &b_v, &db_v},
                           {"b_o", &b_o, &db_o}})
      all.push_back(b);
  return all;
}

template <typename T>
std::string MultiHeadAttention<T>::name() const {
  return std::string(spec_.causal ? "causal " : "") + "attention, " + std::to_string(spec_.heads) + " heads of " +
         std::to_string(this->input().height / spec_.heads);
}

template void attention(const arma::Mat<float>&, const arma::Mat<float>&, const arma::Mat<float>&, bool,
                        arma::Mat<float>&);
template void attention(const arma::Mat<double>&, const arma::Mat<double>&, const arma::Mat<double>&, bool,
                        arma::Mat<double>&);
template void attention_backward(const arma::Mat<float>&, const arma::Mat<float>&, const arma::Mat<float>&, bool,
                                 const arma::Mat<float>&, arma::Mat<float>&, arma::Mat<float>&, arma::Mat<float>&);
template void attention_backward(const arma::Mat<double>&, const arma::Mat<double>&, const arma::Mat<double>&, bool,
                                 const arma::Mat<double>&, arma::Mat<double>&, arma::Mat<double>&, arma::Mat<double>&);
template class MultiHeadAttention<float>;
template class MultiHeadAttention<double>;

}  // namespace nn
