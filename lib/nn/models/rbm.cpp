#include "nn/models/rbm.hpp"

#include "nn/kernels/gemm.hpp"
#include "nn/kernels/vector_functions.hpp"
#include "nn/train/random.hpp"

namespace nn {

using kernels::Function, kernels::Op;

namespace {

template <typename T>
void fill_columns(const arma::Mat<T>& bias, uword N, arma::Mat<T>& A) {
  A.set_size(bias.n_rows, N);
  for (uword n = 0; n < N; ++n) std::copy(bias.begin(), bias.end(), A.colptr(n));
}

template <typename T>
double dot(const T* x, const T* y, uword n) {
  double sum = 0;
  for (uword i = 0; i < n; ++i) sum += static_cast<double>(x[i]) * static_cast<double>(y[i]);
  return sum;
}

template <typename T>
double total(const T* x, uword n) {
  double sum = 0;
  for (uword i = 0; i < n; ++i) sum += static_cast<double>(x[i]);
  return sum;
}

}  // namespace

template <typename T>
Rbm<T>::Rbm(uword visible, uword hidden)
    : W(hidden, visible), b(visible, 1), c(hidden, 1), dW(hidden, visible), db(visible, 1), dc(hidden, 1) {
  require(visible > 0 && hidden > 0, "Rbm: it has ", visible, " visible and ", hidden,
          " hidden units, and must have at least 1 of both");
}

template <typename T>
std::vector<Parameter<T>> Rbm<T>::parameters() {
  return {{"W", &W, &dW, W.n_cols, W.n_rows}, {"b", &b, &db}, {"c", &c, &dc}};
}

template <typename T>
void Rbm<T>::activation(const Matrix& X, Matrix& A) const {
  require_size("Rbm", "X", X, visible(), X.n_cols);
  require(&A != &X, "Rbm: the output is the matrix X, and must be one of its own");
  fill_columns(c, X.n_cols, A);
  kernels::gemm(Op::plain, W, Op::plain, X, T(1), A);
}

template <typename T>
arma::rowvec Rbm<T>::energy(const Matrix& X, const Matrix& H) const {
  Matrix A;
  activation(X, A);
  require_size("Rbm", "H", H, hidden(), X.n_cols);
  arma::rowvec E(X.n_cols);
  for (uword n = 0; n < X.n_cols; ++n)  // -b.x - h.(c + W x)
    E(n) = -dot(b.memptr(), X.colptr(n), visible()) - dot(H.colptr(n), A.colptr(n), hidden());
  return E;
}

template <typename T>
arma::rowvec Rbm<T>::free_energy(const Matrix& X) const {
  Matrix A;
  activation(X, A);
  kernels::apply(Function::softplus, A.memptr(), A.memptr(), A.n_elem);
  arma::rowvec F(X.n_cols);
  for (uword n = 0; n < X.n_cols; ++n) F(n) = -dot(b.memptr(), X.colptr(n), visible()) - total(A.colptr(n), hidden());
  return F;
}

template <typename T>
arma::rowvec Rbm<T>::log_prob_hidden(const Matrix& X, const Matrix& H) const {
  Matrix A;
  activation(X, A);
  require_size("Rbm", "H", H, hidden(), X.n_cols);
  arma::rowvec log_P(X.n_cols);
  for (uword n = 0; n < X.n_cols; ++n) log_P(n) = dot(H.colptr(n), A.colptr(n), hidden());
  kernels::apply(Function::softplus, A.memptr(), A.memptr(), A.n_elem);
  for (uword n = 0; n < X.n_cols; ++n) log_P(n) -= total(A.colptr(n), hidden());
  return log_P;
}

template <typename T>
void Rbm<T>::prob_hidden(const Matrix& X, Matrix& P) const {
  activation(X, P);
  kernels::apply(Function::sigmoid, P.memptr(), P.memptr(), P.n_elem);
}

template <typename T>
void Rbm<T>::prob_visible(const Matrix& H, Matrix& P) const {
  require_size("Rbm", "H", H, hidden(), H.n_cols);
  require(&P != &H, "Rbm: the output is the matrix H, and must be one of its own");
  fill_columns(b, H.n_cols, P);
  kernels::gemm(Op::transposed, W, Op::plain, H, T(1), P);
  kernels::apply(Function::sigmoid, P.memptr(), P.memptr(), P.n_elem);
}

template <typename T>
void Rbm<T>::gibbs(Matrix& X, uword steps, std::mt19937_64& random) {
  require_size("Rbm", "X", X, visible(), X.n_cols);
  for (uword step = 0; step < steps; ++step) {
    prob_hidden(X, H_);
    sample_bits(H_, random, H_);
    prob_visible(H_, X);
    sample_bits(X, random, X);
  }
}

template <typename T>
void Rbm<T>::add_free_energy_gradient(const Matrix& X, T weight) {
  prob_hidden(X, P_);
  if (X.n_cols == 0) return;
  const T scale = -weight / static_cast<T>(X.n_cols);
  for (T& p : P_) p *= scale;
  kernels::gemm(Op::plain, P_, Op::transposed, X, T(1), dW);
  for (uword n = 0; n < X.n_cols; ++n) {
    const T *x = X.colptr(n), *p = P_.colptr(n);
    for (uword j = 0; j < db.n_elem; ++j) db(j) += scale * x[j];
    for (uword i = 0; i < dc.n_elem; ++i) dc(i) += p[i];
  }
}

template <typename T>
void Rbm<T>::contrastive_divergence(const Matrix& X, uword k, std::mt19937_64& random) {
  require_size("Rbm", "X", X, visible(), X.n_cols);
  chain_ = X;
  persistent_divergence(X, k, random, chain_);
}

template <typename T>
void Rbm<T>::persistent_divergence(const Matrix& X, uword k, std::mt19937_64& random, Matrix& chains) {
  require_size("Rbm", "X", X, visible(), X.n_cols);
  require_size("Rbm", "chains", chains, visible(), chains.n_cols);
  require(k > 0, "Rbm: k is 0, and must be at least 1");
  require(chains.n_cols > 0 || X.n_cols == 0, "Rbm: there is no chain");
  require(&chains != &X, "Rbm: chains is the matrix X, and must be one of its own");
  if (X.n_cols == 0) return;
  add_free_energy_gradient(X, T(1));
  gibbs(chains, k, random);
  add_free_energy_gradient(chains, T(-1));
}

template <typename T>
void sample_bits(const arma::Mat<T>& P, std::mt19937_64& random, arma::Mat<T>& S) {
  S.set_size(P.n_rows, P.n_cols);
  for (uword i = 0; i < P.n_elem; ++i) S(i) = draw_uniform(random) < static_cast<double>(P(i)) ? T(1) : T(0);
}

template class Rbm<float>;
template class Rbm<double>;
template void sample_bits(const arma::Mat<float>&, std::mt19937_64&, arma::Mat<float>&);
template void sample_bits(const arma::Mat<double>&, std::mt19937_64&, arma::Mat<double>&);

}  // namespace nn
