#include "nn/layers/conv_transpose2d.hpp"

#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace {

using namespace nn;

struct Case {
  Shape input;
  Conv2dSpec spec;
  Margin extra;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {{3, 2, 2}, {.channels = 3, .kernel = {2, 2}, .stride = {2, 2}}, {0, 0}},
      {{5, 4, 3}, {.channels = 2, .kernel = {3, 3}, .stride = {2, 3}, .padding = {1, 0}}, {1, 2}},
      {{7, 1, 4}, {.channels = 6, .kernel = {4, 1}, .stride = {2, 1}, .padding = {1, 0}, .groups = 2}, {0, 0}},
      {{6, 5, 2}, {.channels = 5, .kernel = {3, 2}, .padding = {2, 1}, .dilation = {2, 3}}, {0, 0}},
      {{14, 14, 16}, {.channels = 32, .kernel = {3, 3}, .padding = {1, 1}}, {0, 0}},
      {{17, 9, 8}, {.channels = 8, .kernel = {3, 3}, .stride = {2, 2}, .groups = 8}, {1, 0}},
  };
  return all;
}

/// Every input adds its filter to its window.
template <typename T>
arma::Mat<T> by_loops(const ConvTranspose2d<T>& layer, const Case& c, const arma::Mat<T>& X) {
  const Shape &in = layer.input(), &out = layer.output();
  const auto& s = c.spec;
  const uword K_group = s.channels / s.groups, C_group = in.channels / s.groups;
  arma::Mat<T> Y(out.size(), X.n_cols);
  for (uword n = 0; n < X.n_cols; ++n) {
    arma::Cube<T> y(out.height, out.width, out.channels);
    for (uword k = 0; k < out.channels; ++k) y.slice(k).fill(layer.b(k));
    const arma::Cube<T> x(X.col(n).eval().memptr(), in.height, in.width, in.channels);
    for (uword ch = 0; ch < in.channels; ++ch)
      for (uword q = 0; q < in.width; ++q)
        for (uword p = 0; p < in.height; ++p)
          for (uword k = 0; k < K_group; ++k)
            for (uword j = 0; j < s.kernel.width; ++j)
              for (uword i = 0; i < s.kernel.height; ++i) {
                const uword h = p * s.stride.height + i * s.dilation.height - s.padding.height;
                const uword w = q * s.stride.width + j * s.dilation.width - s.padding.width;
                if (h < out.height && w < out.width)
                  y(h, w, ch / C_group * K_group + k) +=
                      x(p, q, ch) * layer.W(i + s.kernel.height * (j + s.kernel.width * k), ch);
              }
    Y.col(n) = arma::vectorise(y);
  }
  return Y;
}

TEST(ConvTranspose2d, SpreadsItsFilters) {
  for (const Case& c : cases()) {
    ConvTranspose2d<double> layer(c.input, c.spec, c.extra);
    support::fill_small_integers(layer);
    const arma::mat X = support::small_integers<double>(c.input.size(), 2);
    arma::mat Y;
    layer.forward(X, Y);
    EXPECT_TRUE(support::equal(Y, by_loops(layer, c, X))) << layer.name();
  }
}

TEST(ConvTranspose2d, HasTheGradientOfItsForward) {
  for (const Case& c : cases()) {
    ConvTranspose2d<double> layer(c.input, c.spec, c.extra);
    support::fill_normal(layer);
    support::expect_gradients(layer, 2);
  }
}

TEST(ConvTranspose2d, IsTheAdjointOfItsBackward) {
  for (const Case& c : cases()) {
    Conv2dSpec spec = c.spec;
    spec.with_bias = false;
    ConvTranspose2d<double> layer(c.input, spec, c.extra);
    support::fill_small_integers(layer);
    support::expect_adjoint(layer, 2);
  }
}

TEST(ConvTranspose2d, FloatIsDoubleRounded) {
  for (const Case& c : cases()) {
    ConvTranspose2d<float> single(c.input, c.spec, c.extra);
    ConvTranspose2d<double> exact(c.input, c.spec, c.extra);
    support::fill_normal(single);
    support::expect_float_is_double(single, exact, 5, 3e-5);
  }
}

TEST(ConvTranspose2d, KeepsTheLayerContract) {
  for (const Case& c : cases())
    support::expect_contract([&] {
      auto layer = std::make_unique<ConvTranspose2d<float>>(c.input, c.spec, c.extra);
      support::fill_normal(*layer);
      return layer;
    });
}

TEST(ConvTranspose2d, RefusesWhatDoesNotFit) {
  const auto refusal = [](const Shape& input, const Conv2dSpec& spec, const Margin& extra) -> std::string {
    return support::refusal([&] { ConvTranspose2d<float>(input, spec, extra); });
  };
  EXPECT_EQ(refusal({4, 4}, {.kernel = {2, 2}}, {1, 0}),
            "ConvTranspose2d: extra is 1 x 0, and must be below the stride of 1 x 1");
  EXPECT_EQ(refusal({4, 0}, {}, {0, 0}), "Layer: input is 4 x 0, and must have no 0");
  EXPECT_EQ(refusal({4, 4}, {.stride = {0, 1}}, {0, 0}),
            "ConvTranspose2d: stride is 0 x 1, and must be at least 1 x 1");
  EXPECT_EQ(refusal({1, 1}, {.kernel = {2, 2}, .padding = {1, 1}}, {0, 0}),
            "ConvTranspose2d: padding 1 leaves nothing of 2 places");
  EXPECT_EQ(refusal({4, 4}, {.channels = 0}, {0, 0}), "ConvTranspose2d: channels is 0, and must be at least 1");
}

}  // namespace
