#include "nn/kernels/gemm.hpp"

#include "nn/core/threads.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using kernels::Op;

constexpr Op both[] = {Op::plain, Op::transposed};

// Small integers: every sum is exact, in any order.
template <typename T>
void expect_the_product(uword M, uword N, uword K, T beta) {
  for (const Op op_A : both)
    for (const Op op_B : both) {
      const bool turn_A = op_A == Op::transposed, turn_B = op_B == Op::transposed;
      const arma::Mat<T> A = support::small_integers<T>(turn_A ? K : M, turn_A ? M : K);
      const arma::Mat<T> B = support::small_integers<T>(turn_B ? N : K, turn_B ? K : N);
      arma::Mat<T> C = support::small_integers<T>(M, N);
      if (beta == T(0)) C.fill(arma::datum::nan);  // and so it shows if it is read
      arma::Mat<T> naive = C;
      kernels::gemm(op_A, A, op_B, B, beta, C);
      kernels::gemm_naive(op_A, A, op_B, B, beta, naive);
      EXPECT_TRUE(support::equal(C, naive)) << M << " x " << N << " x " << K << ", " << turn_A << turn_B << " " << beta;
    }
}

template <typename T>
class Gemm : public testing::Test {};
using Types = testing::Types<float, double>;
TYPED_TEST_SUITE(Gemm, Types);

TYPED_TEST(Gemm, MultipliesAsTheLoopsDo) {
  for (const uword M : support::odd_sizes)
    for (const uword N : {1u, 2u, 3u, 7u, 12u, 17u})
      for (const uword K : {0u, 1u, 3u, 16u, 33u})
        for (const TypeParam beta : {0, 1, 2}) expect_the_product<TypeParam>(M, N, K, beta);
}

TYPED_TEST(Gemm, GoesOverTheEdgesOfItsBlocks) {
  expect_the_product<TypeParam>(67, 515, 1030, 0);
  expect_the_product<TypeParam>(130, 31, 515, 1);
  expect_the_product<TypeParam>(5, 513, 7, 1);
  expect_the_product<TypeParam>(0, 3, 4, 1);
  expect_the_product<TypeParam>(3, 0, 4, 1);
}

TYPED_TEST(Gemm, GivesTheSameBitsOnTwoThreads) {
  for (const auto& [M, N] : {std::pair<uword, uword>{300, 200}, {150, 301}}) {
    const arma::Mat<TypeParam> A(M, 600, arma::fill::randn), B(600, N, arma::fill::randn);
    arma::Mat<TypeParam> one(M, N), two(M, N);
    kernels::gemm(Op::plain, A, Op::plain, B, TypeParam(0), one);
    set_threads(2);
    kernels::gemm(Op::plain, A, Op::plain, B, TypeParam(0), two);
    set_threads(1);
    EXPECT_TRUE(support::equal(one, two));
  }
}

}  // namespace
