#include "nn/layers/dense.hpp"

#include "support/layer_checks.hpp"

namespace {

using namespace nn;

template <typename T>
std::unique_ptr<Dense<T>> dense(uword in, uword out) {
  auto layer = std::make_unique<Dense<T>>(Shape{in}, out);
  support::fill_small_integers(*layer);
  return layer;
}

TEST(Dense, IsAProductAndASum) {
  for (const uword in : support::odd_sizes)
    for (const uword out : {1u, 3u, 17u})
      for (const uword N : {0u, 1u, 5u, 33u}) {
        auto layer = dense<float>(in, out);
        const arma::fmat X = support::small_integers<float>(in, N);
        arma::fmat Y, naive(out, N);
        layer->forward(X, Y);
        for (uword n = 0; n < N; ++n)
          for (uword i = 0; i < out; ++i) {
            naive(i, n) = layer->b(i);
            for (uword k = 0; k < in; ++k) naive(i, n) += layer->W(i, k) * X(k, n);
          }
        EXPECT_TRUE(support::equal(Y, naive)) << in << " -> " << out << ", batch " << N;
      }
}

TEST(Dense, HasTheGradientOfItsForward) {
  auto layer = dense<double>(7, 5);
  support::expect_gradients(*layer, 4);
  Dense<double> without_bias({2, 3}, 4, false);
  support::fill_normal(without_bias);
  support::expect_gradients(without_bias, 3);
}

TEST(Dense, KeepsTheLayerContract) {
  support::expect_contract([] { return dense<float>(6, 3); });
}

}  // namespace
