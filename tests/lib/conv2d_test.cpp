#include "nn/layers/conv2d.hpp"

#include "nn/core/threads.hpp"
#include "nn/kernels/conv/convolution.hpp"
#include "nn/layers/conv_transpose2d.hpp"
#include "nn/layers/pool2d.hpp"
#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace {

using namespace nn;
using kernels::ConvolutionShape;

struct Case {
  Shape input;
  Conv2dSpec spec;
};

/// Every option alone and with others, on sizes that fit no vector.
const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {{1, 1, 1}, {.channels = 1, .kernel = {1, 1}}},
      {{5, 4, 2}, {.channels = 3, .kernel = {3, 2}}},
      {{7, 7, 3}, {.channels = 17, .kernel = {3, 3}, .padding = {1, 1}}},
      {{17, 9, 4}, {.channels = 6, .kernel = {5, 3}, .stride = {2, 3}, .padding = {2, 0}}},
      {{33, 31, 3}, {.channels = 8, .kernel = {7, 7}, .stride = {2, 2}, .padding = {3, 3}}},
      {{16, 16, 2}, {.channels = 5, .kernel = {3, 3}, .padding = {2, 1}, .dilation = {2, 3}}},
      {{13, 11, 6},
       {.channels = 9, .kernel = {3, 3}, .stride = {3, 2}, .padding = {1, 2}, .dilation = {2, 1}, .groups = 3}},
      {{14, 14, 8}, {.channels = 8, .kernel = {3, 3}, .padding = {1, 1}, .groups = 8}},
      {{9, 8, 3}, {.channels = 6, .kernel = {2, 2}, .stride = {2, 2}, .groups = 3}},
      {{10, 10, 7}, {.channels = 65, .kernel = {1, 1}}},
      {{11, 6, 5}, {.channels = 3, .kernel = {1, 1}, .stride = {3, 2}}},
      {{65, 1, 3}, {.channels = 4, .kernel = {7, 1}, .stride = {2, 1}, .padding = {3, 0}}},
      {{6, 6, 1}, {.channels = 2, .kernel = {6, 6}, .padding = {5, 5}}},
      {{28, 28, 1}, {.channels = 16, .kernel = {5, 5}}},
      {{24, 24, 17}, {.channels = 33, .kernel = {3, 3}, .padding = {1, 1}}},
      {{14, 13, 32}, {.channels = 48, .kernel = {3, 3}, .padding = {1, 1}}},
      {{15, 9, 31}, {.channels = 20, .kernel = {3, 3}}},
      {{56, 5, 16}, {.channels = 16, .kernel = {3, 3}, .padding = {0, 2}}},
      {{4, 3, 64}, {.channels = 16, .kernel = {3, 3}, .padding = {1, 1}}},
  };
  return all;
}

std::string describe(const Case& c) { return to_string(c.input) + ", " + Conv2d<float>(c.input, c.spec).name(); }

/// All three maps of the layer against the loops. With integers every order of summation gives the same bits.
template <typename T>
void expect_exact(const Case& c, uword N) {
  Conv2d<T> layer(c.input, c.spec);
  support::fill_small_integers(layer);
  const ConvolutionShape s(c.input, c.spec, "test");
  const arma::Mat<T> X = support::small_integers<T>(c.input.size(), N);
  const arma::Mat<T> dY = support::small_integers<T>(s.out.size(), N);
  arma::Mat<T> Y, dX, naive(s.out.size(), N), naive_dX(c.input.size(), N),
      naive_dW(arma::size(layer.W), arma::fill::ones);
  layer.dW.ones();
  layer.forward(X, Y);
  layer.backward(X, Y, dY, &dX);

  kernels::conv2d_naive(s, X, layer.W, naive);
  for (uword n = 0; n < N; ++n)
    for (uword i = 0; i < naive.n_rows; ++i) naive(i, n) += layer.b(i / s.out.area());
  kernels::conv2d_backward_naive(s, dY, layer.W, naive_dX);
  kernels::conv2d_gradient_naive(s, X, dY, naive_dW);
  EXPECT_TRUE(support::equal(Y, naive)) << describe(c) << ", batch " << N << ", Y";
  EXPECT_TRUE(support::equal(dX, naive_dX)) << describe(c) << ", batch " << N << ", dX";
  EXPECT_TRUE(support::equal(layer.dW, naive_dW)) << describe(c) << ", batch " << N << ", dW";
}

TEST(Conv2d, IsTheSumOfItsFormula) {
  // Written out once without the kernels' own indexing: 1 channel, kernel (1 2; 3 4), image 3 x 3.
  Conv2d<double> layer({3, 3}, {.channels = 1, .kernel = {2, 2}});
  layer.W = arma::mat{1, 3, 2, 4}.t();  // height fastest
  layer.b(0) = 10;
  const arma::mat image = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
  arma::mat Y;
  layer.forward(arma::vectorise(image), Y);
  const arma::mat expected = {{10 + 1 + 4 + 12 + 20., 10 + 2 + 6 + 15 + 24.},
                              {10 + 4 + 10 + 21 + 32., 10 + 5 + 12 + 24 + 36.}};
  EXPECT_TRUE(support::equal(Y, arma::mat(arma::vectorise(expected))));
}

TEST(Conv2d, EqualsTheLoopsToTheBit) {
  for (const Case& c : cases())
    for (const uword N : {0u, 1u, 2u, 5u}) {
      expect_exact<double>(c, N);
      if (!kernels::conv2d_is_rounded<float>(ConvolutionShape(c.input, c.spec, "test"))) expect_exact<float>(c, N);
    }
}

TEST(Conv2d, HasTheGradientOfItsForward) {
  for (const Case& c : cases()) {
    Conv2d<double> layer(c.input, c.spec);
    support::fill_normal(layer);
    support::expect_gradients(layer, 2);
  }
}

TEST(Conv2d, IsTheAdjointOfItsBackward) {
  for (const Case& c : cases()) {
    Conv2dSpec spec = c.spec;
    spec.with_bias = false;
    Conv2d<double> layer(c.input, spec);
    support::fill_small_integers(layer);
    support::expect_adjoint(layer, 2);
  }
}

TEST(Conv2d, FloatIsDoubleRounded) {
  for (const Case& c : cases()) {
    Conv2d<float> single(c.input, c.spec);
    Conv2d<double> exact(c.input, c.spec);
    support::fill_normal(single);
    support::expect_float_is_double(single, exact, 3, 3e-5);
  }
}

TEST(Conv2d, KeepsTheLayerContract) {
  for (const Case& c : cases())
    support::expect_contract([&] {
      auto layer = std::make_unique<Conv2d<float>>(c.input, c.spec);
      support::fill_normal(*layer);
      return layer;
    });
}

TEST(Conv2d, DoesNotDependOnTheNumberOfThreads) {
  const int before = threads();
  for (const Case& c : cases())
    for (const uword N : {1u, 5u}) {
      std::vector<arma::fmat> results[2];
      Conv2d<float> layer(c.input, c.spec);
      support::fill_normal(layer);
      const arma::fmat X = support::normal<float>(c.input.size(), N),
                       dY = support::normal<float>(layer.output().size(), N);
      for (const int n : {1, 3}) {
        set_threads(n);
        arma::fmat Y, dX;
        zero_gradients(layer.parameters());
        layer.forward(X, Y);
        layer.backward(X, Y, dY, &dX);
        results[n / 2] = {Y, dX, layer.dW, layer.db};
      }
      for (uword i = 0; i < 4; ++i) EXPECT_TRUE(support::equal(results[0][i], results[1][i])) << describe(c) << i;
    }
  set_threads(before);
}

TEST(Conv2d, TakesOneNumberForASignal) {  // the width is then that of a signal, 1, and has no margin
  EXPECT_EQ(Conv2d<float>({100}, {.kernel = {3}, .padding = {1}}).output(), (Shape{100}));
  EXPECT_EQ(Conv2d<float>({100}, {.kernel = {3}, .stride = {2}, .padding = {2}, .dilation = {2}}).output(),
            (Shape{50}));
  EXPECT_EQ(ConvTranspose2d<float>({50}, {.kernel = {4}, .stride = {2}, .padding = {1}}).output(), (Shape{100}));
  EXPECT_EQ(ConvTranspose2d<float>({50}, {.kernel = {3}, .stride = {2}, .padding = {1}}, {1}).output(), (Shape{100}));
  EXPECT_EQ(MaxPool2d<float>({100}, {.kernel = {3}, .stride = {2}, .padding = {1}}).output(), (Shape{50}));
  EXPECT_EQ(AveragePool2d<float>({100}, {.kernel = {4}}).output(), (Shape{25}));
}

TEST(Conv2d, RefusesWhatDoesNotFit) {
  const auto refusal = [](const Shape& input, const Conv2dSpec& spec) -> std::string {
    return support::refusal([&] { Conv2d<float>(input, spec); });
  };
  EXPECT_EQ(refusal({4, 4, 3}, {.channels = 0}), "Conv2d: channels is 0, and must be at least 1");
  EXPECT_EQ(refusal({2, 4}, {.kernel = {3, 3}}),
            "Conv2d: the kernel spans 3 x 3, and must fit into the padded image of 2 x 4");
  EXPECT_EQ(refusal({4, 4, 3}, {.channels = 4, .groups = 2}),
            "Conv2d: groups is 2, and must divide the 3 channels of the input and the 4 of the output");
  EXPECT_EQ(refusal({4, 4}, {.stride = {1, 0}}), "Conv2d: stride is 1 x 0, and must be at least 1 x 1");
  EXPECT_EQ(refusal({4, 4}, {.kernel = {0, 1}}), "Conv2d: kernel is 0 x 1, and must be at least 1 x 1");
  EXPECT_EQ(refusal({4, 4}, {.padding = {uword{1} << 63, 0}}),
            "Conv2d: padding is 9223372036854775808 x 0, and must be below 2^31");
  EXPECT_EQ(refusal({4, 0}, {.kernel = {1, 1}}), "Layer: input is 4 x 0, and must have no 0");
  EXPECT_EQ(refusal({4, 4}, {.dilation = {0, 1}}), "Conv2d: dilation is 0 x 1, and must be at least 1 x 1");
}

}  // namespace
