#include "nn/kernels/gemm.hpp"
#include "nn/kernels/panel_gemm.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using kernels::Op;

template <typename T>
void expect_the_product() {
  for (const uword M : support::odd_sizes)
    for (const uword N : {1u, 2u, 3u, 7u, 12u, 17u})
      for (const uword K : {1u, 3u, 16u, 33u})
        for (const Op op_A : {Op::plain, Op::transposed})
          for (const Op op_B : {Op::plain, Op::transposed}) {
            const bool turn_A = op_A == Op::transposed, turn_B = op_B == Op::transposed;
            const arma::Mat<T> A = support::small_integers<T>(turn_A ? K : M, turn_A ? M : K);
            const arma::Mat<T> B = support::small_integers<T>(turn_B ? N : K, turn_B ? K : N);
            arma::Mat<T> C(M, N), naive(M, N);
            kernels::panel_gemm(turn_A, turn_B, A, B, C);
            kernels::gemm_naive(op_A, A, op_B, B, T(0), naive);
            EXPECT_TRUE(support::equal(C, naive)) << M << " x " << N << " x " << K << ", " << turn_A << turn_B;
          }
}

TEST(Panels, MultiplyAsTheLoopsDo) {
  expect_the_product<float>();
  expect_the_product<double>();
}

}  // namespace
