#include "nn/kernels/gemm.hpp"

#include "nn/kernels/blas.hpp"

namespace nn::kernels {

using arma::uword;

template <typename T>
void gemm(Op op_A, const arma::Mat<T>& A, Op op_B, const arma::Mat<T>& B, T beta, arma::Mat<T>& C) {
  const uword K = op_A == Op::plain ? A.n_cols : A.n_rows;
  if (C.is_empty()) return;
  if (K == 0) {
    if (beta == T(0)) C.zeros();
    return;
  }
  blas::gemm(op_A == Op::transposed, op_B == Op::transposed, C.n_rows, C.n_cols, K, A.memptr(), A.n_rows, B.memptr(),
             B.n_rows, beta, C.memptr(), C.n_rows);
}

template <typename T>
void gemm_naive(Op op_A, const arma::Mat<T>& A, Op op_B, const arma::Mat<T>& B, T beta, arma::Mat<T>& C) {
  const uword K = op_A == Op::plain ? A.n_cols : A.n_rows;
  for (uword j = 0; j < C.n_cols; ++j)
    for (uword i = 0; i < C.n_rows; ++i) {
      T sum = 0;
      for (uword k = 0; k < K; ++k)
        sum += (op_A == Op::plain ? A(i, k) : A(k, i)) * (op_B == Op::plain ? B(k, j) : B(j, k));
      C(i, j) = beta == T(0) ? sum : sum + beta * C(i, j);
    }
}

template void gemm(Op, const arma::Mat<float>&, Op, const arma::Mat<float>&, float, arma::Mat<float>&);
template void gemm(Op, const arma::Mat<double>&, Op, const arma::Mat<double>&, double, arma::Mat<double>&);
template void gemm_naive(Op, const arma::Mat<float>&, Op, const arma::Mat<float>&, float, arma::Mat<float>&);
template void gemm_naive(Op, const arma::Mat<double>&, Op, const arma::Mat<double>&, double, arma::Mat<double>&);

}  // namespace nn::kernels
