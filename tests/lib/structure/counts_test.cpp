#include "nn/structure/counts.hpp"

#include "support/layer_checks.hpp"

namespace {

using namespace nn;

WindowLayer conv(uword channels, const Window& w, bool bias = true, uword groups = 1) {
  return {w, w, channels, groups, bias};
}

TEST(Counts, OfAConvolutionAreCountedOneByOne) {
  const Shape in{9, 7, 4};
  for (const uword groups : {1u, 2u, 4u})
    for (const uword stride : {1u, 2u}) {
      const WindowLayer layer{{3, stride, 1, 2}, {2, 1, 2, 1}, 8, groups, true};
      uword neurons = 0, connections = 0, inside = 0;
      for (uword o = 0; o < 8; ++o)
        for (uword y = 0; y + 2 * 2 < 9 + 2; y += stride)
          for (uword x = 0; x + 1 < 7 + 4; ++x) {
            ++neurons;
            for (uword c = 0; c < 4 / groups; ++c)
              for (uword u = 0; u < 3; ++u)
                for (uword v = 0; v < 2; ++v) {
                  ++connections;
                  const uword row = y + 2 * u, column = x + v;
                  inside += row >= 1 && row < 10 && column >= 2 && column < 9;
                }
          }
      EXPECT_EQ(window_counts(in, layer), (Counts{neurons, 8 * (3 * 2 * 4 / groups) + 8, connections}));
      EXPECT_EQ(connections_inside(in, layer), inside);
    }
}

TEST(Counts, OfTheSheets) {
  const std::vector<WindowLayer> layers = {conv(64, {8, 2}), conv(0, {5, 5}), conv(128, {4, 1, 1})};
  const std::vector<Shape> shapes = output_shapes({256, 256, 3}, layers);
  EXPECT_EQ(shapes[0], (Shape{125, 125, 64}));
  EXPECT_EQ(shapes[1], (Shape{25, 25, 64}));
  EXPECT_EQ(shapes[2], (Shape{24, 24, 128}));
  EXPECT_EQ(window_counts(shapes[1], conv(128, {4, 1, 1}, false)).parameters, 131072u);
  EXPECT_EQ(window_counts(shapes[0], layers[1]), (Counts{25 * 25 * 64, 0, 25 * 25 * 64 * 25}));
  EXPECT_EQ(channels_to_grow({32, 32, 3}, conv(1, {5})), 4u);
  EXPECT_EQ(dense_counts(3, 2), (Counts{2, 8, 6}));
  EXPECT_EQ(dense_counts(3, 2, false), (Counts{2, 6, 6}));
}

TEST(Counts, OfFullyConnectedNetworks) {
  const NetworkCost shallow = network_cost({1, 95, 1});
  EXPECT_EQ(shallow.parameters, 286u);
  EXPECT_EQ(shallow.multiplies, 190u);
  EXPECT_EQ(shallow.bias_adds, 96u);
  EXPECT_EQ(shallow.relus, 95u);
  EXPECT_EQ(shallow.sequential_layers, 2u);
  EXPECT_EQ(shallow.peak_activations, 96u);
  const NetworkCost deep = network_cost({1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1});
  EXPECT_EQ(deep.parameters, 286u);
  EXPECT_EQ(deep.multiplies, 235u);
  EXPECT_EQ(deep.bias_adds, 51u);
  EXPECT_EQ(deep.relus, 50u);
  EXPECT_EQ(deep.sequential_layers, 11u);
  EXPECT_EQ(deep.peak_activations, 10u);
}

TEST(Counts, RefusesZerosAndOverflow) {
  EXPECT_THROW(dense_counts(0, 1), std::invalid_argument);
  EXPECT_THROW(network_cost({3}), std::invalid_argument);
  EXPECT_THROW(network_cost({3, 0, 1}), std::invalid_argument);
  EXPECT_THROW(output_shape({8, 8, 0}, conv(4, {3})), std::invalid_argument);
  EXPECT_THROW(output_shape({8, 8, 6}, conv(4, {3}, true, 4)), std::invalid_argument);
  EXPECT_THROW(output_shape({8, 8, 6}, conv(4, {3}, true, 3)), std::invalid_argument);
  EXPECT_THROW(output_shape({2, 8, 6}, conv(4, {3})), std::invalid_argument);
  const uword large = uword{1} << 33;
  EXPECT_THROW(dense_counts(large, large), std::overflow_error);
  EXPECT_THROW(window_counts({large, large, 1}, conv(1, {1})), std::overflow_error);
}

}  // namespace
