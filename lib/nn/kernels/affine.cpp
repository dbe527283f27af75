#include "nn/kernels/affine.hpp"

#include "nn/kernels/bias.hpp"
#include "nn/kernels/gemm.hpp"

namespace nn::kernels {

template <typename T>
void affine(const arma::Mat<T>& W, const arma::Mat<T>& b, uword columns, const T* X, T* Y) {
  const uword m = W.n_rows, n = W.n_cols;
  if (columns == 0) return;
  if (!b.is_empty()) fill_columns(m, columns, b.memptr(), Y, m);
  gemm(Op::plain, Op::plain, m, columns, n, W.memptr(), m, X, n, b.is_empty() ? T(0) : T(1), Y, m);
}

template <typename T>
void affine_backward(const arma::Mat<T>& W, uword columns, const T* X, const T* dY, arma::Mat<T>& dW, arma::Mat<T>& db,
                     T beta, T* dX) {
  const uword m = W.n_rows, n = W.n_cols;
  if (columns == 0) return;
  gemm(Op::plain, Op::transposed, m, n, columns, dY, m, X, n, T(1), dW.memptr(), m);
  if (!db.is_empty()) add_row_sums(m, columns, dY, m, db.memptr());
  if (dX) gemm(Op::transposed, Op::plain, n, columns, m, W.memptr(), m, dY, m, beta, dX, n);
}

template void affine(const arma::Mat<float>&, const arma::Mat<float>&, uword, const float*, float*);
template void affine(const arma::Mat<double>&, const arma::Mat<double>&, uword, const double*, double*);
template void affine_backward(const arma::Mat<float>&, uword, const float*, const float*, arma::Mat<float>&,
                              arma::Mat<float>&, float, float*);
template void affine_backward(const arma::Mat<double>&, uword, const double*, const double*, arma::Mat<double>&,
                              arma::Mat<double>&, double, double*);

}  // namespace nn::kernels
