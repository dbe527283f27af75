// udl4 question 4. Oracle: one input after the other, one unit after the other, in long double.
// Where all numbers are small and whole, answers are exact in every order of summation.
#include <gradus/check.hpp>

#include "nested_layers.hpp"

using arma::mat, arma::uword, arma::vec;
using nn::Mlp, nn::ScalarFunction;
using udl4_q4::LayerShape;
using Sizes = std::vector<uword>;  // Di, D_1, ..., D_K, Do
using Layers = std::vector<mat>;   // h_1, ..., h_K, y

namespace oracle {

using Real = long double;

// Each layer counted by itself: as many rows as numbers come out, as many columns as go in.
std::vector<LayerShape> shapes(const Sizes& sizes) {
  std::vector<LayerShape> all;
  uword inputs = sizes[0];
  for (uword k = 1; k < sizes.size(); ++k) {
    all.push_back({sizes[k], inputs, sizes[k]});
    inputs = sizes[k];
  }
  return all;
}

struct Forward {
  Layers layers;
  double size;  // the largest of the same sums with all terms replaced by their absolute values
};

Forward forward(const Mlp& net, const mat& X, const ScalarFunction& a) {
  Forward f{{}, 0};
  for (const mat& W : net.W) f.layers.emplace_back(W.n_rows, X.n_cols);
  for (uword c = 0; c < X.n_cols; ++c) {
    std::vector<Real> h(X.begin_col(c), X.end_col(c)), size;
    for (const Real x : h) size.push_back(std::abs(x));
    for (uword k = 0; k < net.W.size(); ++k) {
      std::vector<Real> z, z_size;
      for (uword i = 0; i < net.W[k].n_rows; ++i) {
        Real sum = net.b[k](i), sum_size = std::abs(sum);
        for (uword j = 0; j < net.W[k].n_cols; ++j) {
          sum += net.W[k](i, j) * h[j];
          sum_size += std::abs(net.W[k](i, j)) * size[j];
        }
        if (k + 1 < net.W.size()) {  // no activation that is tried is steeper than 1
          sum = a(static_cast<double>(sum));
          sum_size += std::abs(a(0));
        }
        z.push_back(sum);
        z_size.push_back(sum_size);
        f.layers[k](i, c) = static_cast<double>(sum) + 0.0;  // -0 becomes 0
        f.size = std::max(f.size, static_cast<double>(sum_size));
      }
      h = z;
      size = z_size;
    }
  }
  return f;
}

}  // namespace oracle

// What known mistakes give; no layers where the sizes do not allow the mistake.
namespace mistaken {

enum class Bias { right, inside, none, first_input };

Layers forward(const Mlp& net, const mat& X, const ScalarFunction& a, Bias bias,
               bool activated_output = false) {
  Layers layers;
  mat h = X;
  for (uword k = 0; k < net.W.size(); ++k) {
    const mat& W = net.W[k];
    const vec& b = net.b[k];
    if (bias == Bias::inside) {
      if (b.n_elem != h.n_rows) return {};
      h = W * (h + arma::repmat(b, 1, h.n_cols));
    } else {
      h = W * h;
      for (uword c = 0; c < h.n_cols; ++c)
        if (bias == Bias::right || (bias == Bias::first_input && c == 0)) h.col(c) += b;
    }
    if (k + 1 < net.W.size() || activated_output) h.transform(a);
    layers.push_back(h);
  }
  return layers;
}

Layers pre_activations(const Mlp& net, const Layers& right, const mat& X) {
  Layers z;
  for (uword k = 0; k < net.W.size(); ++k)
    z.push_back(net.W[k] * (k == 0 ? X : right[k - 1]) + arma::repmat(net.b[k], 1, X.n_cols));
  return z;
}

mat last(const Layers& layers) { return layers.empty() ? mat() : layers.back(); }

}  // namespace mistaken

namespace inputs {

uword up_to(Rng& rng, int most) { return static_cast<uword>(rng.between(1, most)); }

// From no hidden layer to four; all sizes equal, or each its own.
Sizes sizes(Rng& rng) {
  const int most = 1 + rng.size() / 2;
  Sizes drawn(2 + static_cast<uword>(rng.between(0, 1 + rng.size() / 3)), up_to(rng, most));
  if (rng.coin())
    for (uword& n : drawn) n = up_to(rng, most);
  return drawn;
}

template <class Matrix>
Mlp net(const Sizes& sizes, Matrix draw) {
  Mlp drawn;
  for (uword k = 1; k < sizes.size(); ++k) {
    drawn.W.push_back(draw(sizes[k], sizes[k - 1]));
    drawn.b.push_back(vec(draw(sizes[k], uword{1})));
  }
  return drawn;
}

auto whole(Rng& rng) {
  return [&rng](uword rows, uword columns) { return rng.integers(rows, columns, 2); };
}

std::tuple<Mlp, mat> whole_net(Rng& rng, const Sizes& sizes, uword B) {
  return {net(sizes, whole(rng)), rng.integers(sizes[0], B, 4)};
}

// Activations that keep numbers whole. These two run in the worker; those below are called back.
auto whole_net_and_activation(Rng& rng) {
  const auto [net, X] = whole_net(rng, sizes(rng), static_cast<uword>(rng.between(0, 6)));
  return std::tuple{net, X, rng.pick<ScalarFunction>({builtin::relu, builtin::identity})};
}

// Where all sizes are one, no mistake shows as a size that does not fit.
auto net_of_one_size(Rng& rng) {
  const Sizes sizes(3 + static_cast<uword>(rng.between(0, rng.size() / 4)), 1 + rng.dim() / 3);
  const auto [net, X] = whole_net(rng, sizes, 3);
  return std::tuple{net, X, ScalarFunction(builtin::relu)};
}

auto whole_net_and_lent_activation(Rng& rng) {
  const auto [net, X] = whole_net(rng, sizes(rng), static_cast<uword>(rng.between(1, 3)));
  return std::tuple{net, X,
                    rng.pick<ScalarFunction>({named("1 - z", [](double z) { return 1 - z; }),
                                              named("|z|", [](double z) { return std::abs(z); })})};
}

auto linear_net(Rng& rng) {
  return whole_net(rng, sizes(rng), static_cast<uword>(rng.between(0, 4)));
}

auto smooth_net(Rng& rng) {
  const Sizes drawn = sizes(rng);
  const auto real = [&](uword rows, uword columns) { return rng.normals(rows, columns); };
  return std::tuple{net(drawn, real), real(drawn[0], 4),
                    rng.pick<ScalarFunction>({builtin::tanh, builtin::logistic})};
}

uword hidden_units(const Mlp& net) {
  uword units = 0;
  for (uword k = 0; k + 1 < net.W.size(); ++k) units += net.W[k].n_rows;
  return units;
}

const Sizes the_sheets{5, 20, 10, 7, 4};

// In the statement.
const Mlp example{{mat{{1, -1}, {0, 2}}, mat(arma::rowvec{1, -3})}, {vec{0, -1}, vec{2}}};
const mat example_X{{3, 1}, {1, 3}};

}  // namespace inputs

// ------------------------------------------------------------------------------------------ shapes

namespace {

void expect_shapes(const Sizes& sizes) {
  const Sizes hidden(sizes.begin() + 1, sizes.end() - 1);
  const auto changed = [&sizes](LayerShape (*how)(const LayerShape&)) {
    std::vector<LayerShape> all = oracle::shapes(sizes);
    for (LayerShape& shape : all) shape = how(shape);
    return all;
  };
  EXPECT_ANSWER(submission::layer_shapes(sizes.front(), hidden, sizes.back()),
                exactly(oracle::shapes(sizes)))
      .hint_if(
          [&](const std::vector<LayerShape>& got) { return got.size() + 1 == sizes.size() - 1; },
          "Three hidden layers need four affine maps: one into each, and one out of the last.")
      .hint_if(
          [&] {
            return changed([](const LayerShape& s) { return LayerShape{s.cols, s.rows, s.bias}; });
          },
          "W[k] turns D_k numbers into D_{k+1}, as W h: what comes out are its rows.")
      .hint_if(
          [&] {
            return changed([](const LayerShape& s) { return LayerShape{s.rows, s.cols, s.cols}; });
          },
          "b[k] is added to W h: it has as many entries as W has rows.")
      .hint_if(
          [&] {
            return changed([](const LayerShape& s) { return LayerShape{s.cols, s.rows, s.cols}; });
          },
          "W[k] turns D_k numbers into D_{k+1}, as W h: what comes out are its rows.")
      .hint(
          "Write the sizes in a row, inputs first, outputs last: each gap between two of them is "
          "one matrix.");
}

}  // namespace

TEST(a_Shapes, TheSheetsNetwork) { expect_shapes(inputs::the_sheets); }

TEST(a_Shapes, AnyNetwork) {
  for_all(
      [](Rng& rng) {
        Sizes sizes(2 + static_cast<uword>(rng.between(0, rng.size() / 2)));
        for (uword& n : sizes) n = inputs::up_to(rng, 10 * rng.size());
        return std::tuple{sizes};
      },
      expect_shapes);
}

// ---------------------------------------------------------------------------------- forward_layers

namespace {

constexpr char output_hint[] = "The last layer has no a: an output may be any number.";
constexpr char inside_hint[] =
    "b[k] has D_{k+1} entries, one for each number that comes out of W[k]: it is added after the "
    "product.";
constexpr char no_bias_hint[] = "With an input of zeros the first layer gives a(b), not a(0).";
constexpr char first_input_hint[] = "Every column gets the bias, not only the first.";
constexpr char lent_hint[] = "The activation is the one that is lent: call a, whatever it is.";
constexpr char layer_hint[] =
    "Look at one layer: W[k] takes h_k, with D_k rows, to D_{k+1} rows, b[k] is added to each "
    "column, and a is applied unless it is the last.";

bool transposed(const mat& right, const mat& got) {
  return right.n_rows != right.n_cols && got.n_rows == right.n_cols && got.n_cols == right.n_rows;
}

// accuracy is 0 where all numbers are whole, else 1e-13: of `size` the honest variants miss 2.3e-16
// there, the wrong answers 6e-4 and more.
void expect_layers(const Mlp& net, const mat& X, const ScalarFunction& a, double accuracy) {
  using mistaken::Bias;
  const oracle::Forward by_hand = oracle::forward(net, X, a);
  const Layers& right = by_hand.layers;
  EXPECT_ANSWER(submission::forward_layers(net, X, a),
                close_to(right, {accuracy * by_hand.size, 0}))
      .hint_if([&](const Layers& got) { return got.size() + 1 == net.W.size(); },
               "Three hidden layers, four affine maps: the answer ends with y.")
      .hint_if([&](const Layers& got) { return got.size() == net.W.size() + 1; },
               "The answer begins with h_1: X itself is no layer.")
      .hint_if(
          [&](const Layers& got) {
            return got.size() == right.size() && transposed(right.back(), got.back());
          },
          "One input is one column, in the answer as in X.")
      .hint_if([&] { return mistaken::forward(net, X, a, Bias::right, true); }, output_hint)
      .hint_if([&] { return mistaken::forward(net, X, a, Bias::inside); }, inside_hint)
      .hint_if([&] { return mistaken::forward(net, X, a, Bias::none); }, no_bias_hint)
      .hint_if([&] { return mistaken::forward(net, X, a, Bias::first_input); }, first_input_hint)
      .hint_if([&] { return mistaken::pre_activations(net, right, X); },
               "h_k is what a makes of W h + b, and it is what the next layer gets.")
      .hint_if([&] { return mistaken::forward(net, X, builtin::relu, Bias::right); }, lent_hint)
      .hint(layer_hint);
}

}  // namespace

TEST(a_Layers, TheStatementsExample) {
  expect_layers(inputs::example, inputs::example_X, builtin::relu, 0);
}

TEST(a_Layers, TheSheetsNetwork) {
  Rng rng = gradus::test_rng();
  const auto [net, X] = inputs::whole_net(rng, inputs::the_sheets, 3);
  expect_layers(net, X, builtin::relu, 0);
}

TEST(a_Layers, WholeNumbers) {
  for_all(
      {40, 9}, inputs::whole_net_and_activation,
      [](const Mlp& net, const mat& X, const ScalarFunction& a) { expect_layers(net, X, a, 0); });
}

TEST(a_Layers, LayersOfOneSize) {
  for_all({20, 9}, inputs::net_of_one_size,
          [](const Mlp& net, const mat& X, const ScalarFunction& a) { expect_layers(net, X, a, 0); });
}

TEST(a_Layers, WhateverTheActivation) {
  for_all(
      {12, 9}, inputs::whole_net_and_lent_activation,
      [](const Mlp& net, const mat& X, const ScalarFunction& a) { expect_layers(net, X, a, 0); });
}

TEST(a_Layers, SmoothActivations) {
  for_all({20, 9}, inputs::smooth_net, [](const Mlp& net, const mat& X, const ScalarFunction& a) {
    expect_layers(net, X, a, 1e-13);
  });
}

TEST(a_Layers, ManyInputs) {
  Rng rng = gradus::test_rng();
  const auto [net, X] = inputs::whole_net(rng, {2, 3, 1}, 1031);
  expect_layers(net, X, builtin::relu, 0);
}

TEST(a_Layers, OneCallForEachHiddenUnitAndInput) {
  for_all({12, 8}, inputs::linear_net, [](const Mlp& net, const mat& X) {
    const gradus::Counted a{[](double z) { return 2 - z; }};
    EXPECT_ANSWER(submission::forward_layers(net, X, a),
                  exactly(oracle::forward(net, X, [](double z) { return 2 - z; }).layers));
    EXPECT_LE(a.calls(), inputs::hidden_units(net) * X.n_cols)
        << hint("Every h_k is made once and kept: the next layer begins where it ends.");
  });
}

// ---------------------------------------------------------------------------------- forward_nested

namespace {

void expect_output(const Mlp& net, const mat& X, const ScalarFunction& a, double accuracy) {
  using mistaken::Bias, mistaken::last;
  const oracle::Forward by_hand = oracle::forward(net, X, a);
  const Layers& right = by_hand.layers;
  EXPECT_ANSWER(submission::forward_nested(net, X, a),
                close_to(right.back(), {accuracy * by_hand.size, 0}))
      .hint_if([&](const mat& got) { return transposed(right.back(), got); },
               "One input is one column, in the answer as in X.")
      .hint_if([&] { return last(mistaken::forward(net, X, a, Bias::right, true)); }, output_hint)
      .hint_if([&] { return last(mistaken::forward(net, X, a, Bias::inside)); }, inside_hint)
      .hint_if([&] { return last(mistaken::forward(net, X, a, Bias::none)); }, no_bias_hint)
      .hint_if([&] { return last(mistaken::forward(net, X, a, Bias::first_input)); },
               first_input_hint)
      .hint_if(
          [&] { return last(mistaken::forward(net, X, builtin::identity, Bias::right)); },
          "A network without a is one affine map: a stands around each bracket but the outermost.")
      .hint_if([&] { return last(mistaken::forward(net, X, builtin::relu, Bias::right)); },
               lent_hint)
      .hint_if(
          [&](const mat& got) {  // h_K
            return right.size() > 1 && !gradus::first_mismatch(right[right.size() - 2], got);
          },
          "Three hidden layers, four affine maps: y is one more than the last hidden layer.")
      .hint(layer_hint);
}

}  // namespace

TEST(a_Nested, TheStatementsExample) {
  expect_output(inputs::example, inputs::example_X, builtin::relu, 0);
}

TEST(a_Nested, TheSheetsNetwork) {
  Rng rng = gradus::test_rng();
  const auto [net, X] = inputs::whole_net(rng, inputs::the_sheets, 3);
  expect_output(net, X, builtin::relu, 0);
}

TEST(a_Nested, WholeNumbers) {
  for_all(
      {40, 9}, inputs::whole_net_and_activation,
      [](const Mlp& net, const mat& X, const ScalarFunction& a) { expect_output(net, X, a, 0); });
}

TEST(a_Nested, LayersOfOneSize) {
  for_all({20, 9}, inputs::net_of_one_size,
          [](const Mlp& net, const mat& X, const ScalarFunction& a) { expect_output(net, X, a, 0); });
}

TEST(a_Nested, WhateverTheActivation) {
  for_all(
      {12, 9}, inputs::whole_net_and_lent_activation,
      [](const Mlp& net, const mat& X, const ScalarFunction& a) { expect_output(net, X, a, 0); });
}

TEST(a_Nested, SmoothActivations) {
  for_all({20, 9}, inputs::smooth_net, [](const Mlp& net, const mat& X, const ScalarFunction& a) {
    expect_output(net, X, a, 1e-13);
  });
}

// Without an activation the whole network is one affine map.
TEST(a_Nested, TheIdentityCollapsesIt) {
  for_all({20, 9}, inputs::linear_net, [](const Mlp& net, const mat& X) {
    mat W(X.n_rows, X.n_rows, arma::fill::eye);
    vec b(X.n_rows);
    for (uword k = 0; k < net.W.size(); ++k) {
      W = net.W[k] * W;
      b = net.W[k] * b + net.b[k];
    }
    EXPECT_ANSWER(submission::forward_nested(net, X, builtin::identity),
                  exactly(mat(W * X + arma::repmat(b, 1, X.n_cols))))
        .hint(layer_hint);
  });
}

TEST(a_Nested, ManyInputs) {
  Rng rng = gradus::test_rng();
  const auto [net, X] = inputs::whole_net(rng, {2, 3, 1}, 1031);
  expect_output(net, X, builtin::relu, 0);
}

TEST(a_Nested, OneCallForEachHiddenUnitAndInput) {
  for_all({12, 8}, inputs::linear_net, [](const Mlp& net, const mat& X) {
    const gradus::Counted a{[](double z) { return 2 - z; }};
    EXPECT_ANSWER(submission::forward_nested(net, X, a),
                  exactly(oracle::forward(net, X, [](double z) { return 2 - z; }).layers.back()));
    EXPECT_LE(a.calls(), inputs::hidden_units(net) * X.n_cols)
        << hint("Each bracket is evaluated once, from the inside outwards.");
  });
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, LayersWithoutUnits) {
  EXPECT_REJECTED(submission::layer_shapes(0, {3, 2}, 1));
  EXPECT_REJECTED(submission::layer_shapes(4, {3, 2}, 0));
  EXPECT_REJECTED(submission::layer_shapes(4, {0, 2}, 1));
  EXPECT_REJECTED(submission::layer_shapes(4, {3, 0}, 1));
  EXPECT_REJECTED(submission::layer_shapes(0, {}, 1));
  EXPECT_REJECTED(submission::layer_shapes(1, {}, 0));
}

TEST(a_BadInput, SizesThatDoNotFit) {
  const gradus::Counted a{[](double z) { return z; }};
  const auto rejects = [&](const Mlp& net, const mat& X) {
    EXPECT_REJECTED(submission::forward_layers(net, X, a));
    EXPECT_REJECTED(submission::forward_nested(net, X, a));
  };
  const Mlp good{{mat(3, 2), mat(1, 3)}, {vec(3), vec(1)}};
  const mat X(2, 2);
  rejects({}, X);
  rejects({good.W, {vec(3)}}, X);
  rejects({{mat(3, 2)}, good.b}, X);
  rejects({{mat(3, 2), mat(1, 2)}, good.b}, X);
  rejects({{mat(3, 2), mat(1, 4)}, good.b}, X);
  rejects({{mat(3, 2), mat(1, 4)}, good.b}, mat(2, 0));
  rejects({good.W, {vec(1), vec(1)}}, X);
  rejects({good.W, {vec(3), vec(2)}}, X);
  rejects({{mat(0, 2), mat(1, 0)}, {vec(), vec(1)}}, X);
  rejects({{mat(3, 0), mat(1, 3)}, good.b}, mat(0, 2));
  rejects(good, mat(1, 2));
  rejects(good, mat(3, 2));
  rejects(good, mat(3, 0));
  EXPECT_EQ(a.calls(), 0u)
      << hint("All sizes first: here a was called before the sizes were checked.");
}

// ------------------------------------------------------------------------------------------- speed

// Narrow layers and many inputs: the activation and what is moved count, beside the products.
SPEED(a, forward_layers, {1024, 3072, 8192}, [](Rng& rng, uword B) {
  const auto real = [&](uword rows, uword columns) { return rng.uniforms(rows, columns); };
  return std::tuple{inputs::net(inputs::the_sheets, real), real(5, B), builtin::relu};
}, Flops{[](uword B) { return 2.0 * 398 * static_cast<double>(B); }});

// Wide layers: the products alone count.
SPEED(a, forward_nested, {32, 96, 192}, [](Rng& rng, uword B) {
  const auto real = [&](uword rows, uword columns) { return rng.uniforms(rows, columns); };
  return std::tuple{inputs::net({256, 256, 256, 256}, real), real(256, B), builtin::relu};
}, Flops{[](uword B) { return 2.0 * 3 * 256 * 256 * static_cast<double>(B); }});
