// What a layer keeps from the forward pass to the backward pass, and from step to step: counted, not estimated.
// NN_MEMORY_TABLE=1 prints the counts.
#include <cstdlib>
#include <iomanip>
#include <sstream>
#include <thread>

#include "nn/nn.hpp"
#include "support/allocations.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

struct Case {
  std::string formula;  ///< which values of a sample count as its activations, where they are not X and Y alone
  uword activations;    ///< of one sample
  std::function<std::unique_ptr<Layer<float>>()> make;
  bool is_winograd = false;  ///< a convolution with a work space of its own
};

template <template <typename> class L, typename... Arguments>
Case of_formula(const std::string& formula, uword activations, const Shape& input, const Arguments&... arguments) {
  return {formula, activations, [=] { return std::make_unique<L<float>>(input, arguments...); }};
}

/// A layer whose activations are its inputs and outputs.
template <template <typename> class L, typename... Arguments>
Case plain(const Shape& input, const Arguments&... arguments) {
  Case c = of_formula<L>("", 0, input, arguments...);
  const auto layer = c.make();
  c.activations = layer->input().size() + layer->output().size();
  return c;
}

template <template <typename> class L>
Case recurrent(const std::string& formula, uword values, bool last_only) {
  const uword n = 20, T = 15, hidden = 24;
  return of_formula<L>(formula, (n + values * hidden) * T, {n, T},
                       RecurrentSpec{.hidden = hidden, .last_only = last_only});
}

Case attention_case(uword heads, bool causal) {
  const uword d = 24, T = 20;
  return of_formula<MultiHeadAttention>("X, Q, K, V, P of each head, C, Y", 6 * d * T + heads * T * T, {d, T},
                                        AttentionSpec{.heads = heads, .causal = causal});
}

/// 3 x 3 in float from and to at least 16 channels.
Case winograd(Case c) {
  c.is_winograd = true;
  return c;
}

Case sequential() {
  return {"X and what each layer gives", 60 + 40 + 40 + 20, [] {
            auto net = std::make_unique<Sequential<float>>(Shape{60});
            net->add<Dense>(40u), net->add<Relu>(), net->add<Dense>(20u);
            return net;
          }};
}

Case graph() {
  return {"all nodes", 30 + 30 + 30 + 60 + 60, [] {
            auto net = std::make_unique<Graph<float>>(Shape{5, 3, 2});
            const auto a = net->add<Conv2d>(0, Conv2dSpec{.channels = 2, .kernel = {3, 3}, .padding = {1, 1}});
            const auto b = net->add<Relu>(a);
            const auto both = net->concatenate({b, 0});
            net->add<Tanh>(both);
            return net;
          }};
}

std::unique_ptr<Layer<float>> dense(uword n) { return std::make_unique<Dense<float>>(Shape{n}, n); }

Case residual(int which) {
  const uword n = 50;
  switch (which) {
    case 0: return {"x, f, r, y", 4 * n, [] { return residual_after_relu<float>(dense(n)); }};
    case 1: return {"x, f1, r, f2, y", 5 * n, [] { return residual_after_layer<float>(dense(n), dense(n)); }};
    default: return {"x, r, f1, r, f2, y", 6 * n, [] { return residual_before_relu<float>(dense(n), dense(n)); }};
  }
}

std::vector<Case> all_cases() {
  const Shape image = {16, 14, 6}, vector = {70}, sequence = {18, 12};
  const auto conv = [&](const Conv2dSpec& spec) { return plain<Conv2d>(image, spec); };
  return {
      plain<Dense>(vector, 40u), plain<PositionwiseDense>(sequence, 13u), plain<Embedding>({1, 20}, 30u, 16u),
      plain<PositionBias>(sequence),
      conv({.channels = 8, .kernel = {3, 3}, .padding = {1, 1}}),
      conv({.channels = 32, .kernel = {3, 3}, .padding = {1, 1}}),
      conv({.channels = 8, .kernel = {5, 5}, .padding = {2, 2}}),
      conv({.channels = 8, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1}}),
      conv({.channels = 12, .kernel = {1, 1}}),
      conv({.channels = 8, .kernel = {3, 3}, .padding = {2, 2}, .dilation = {2, 2}}),
      conv({.channels = 12, .kernel = {3, 3}, .padding = {1, 1}, .groups = 3}),
      winograd(plain<Conv2d>({8, 8, 64}, Conv2dSpec{.channels = 64, .kernel = {3, 3}, .padding = {1, 1}})),
      winograd(plain<Conv2d>({30, 30, 16}, Conv2dSpec{.channels = 20, .kernel = {3, 3}})),
      plain<Conv2d>({8, 8, 48}, Conv2dSpec{.channels = 64, .kernel = {5, 5}, .padding = {2, 2}}),
      plain<Conv2d>({8, 8, 64}, Conv2dSpec{.channels = 64, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1}}),
      plain<Conv2d>({64, 60, 3}, Conv2dSpec{.channels = 4, .kernel = {3, 3}}),
      plain<Conv2d>({64, 60, 3}, Conv2dSpec{.channels = 4, .kernel = {7, 7}, .stride = {2, 2}}),
      plain<Conv2d>({100, 1, 4}, Conv2dSpec{.channels = 8, .kernel = {5, 1}, .padding = {2, 0}}),
      plain<ConvTranspose2d>({8, 7, 6},
                             Conv2dSpec{.channels = 5, .kernel = {4, 4}, .stride = {2, 2}, .padding = {1, 1}}),
      plain<ConvTranspose2d>(image, Conv2dSpec{.channels = 8, .kernel = {3, 3}, .padding = {1, 1}}),
      plain<MaxPool2d>(image),
      plain<MaxPool2d>(image, Pool2dSpec{.kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1}}),
      plain<AveragePool2d>(image), plain<AdaptiveAveragePool2d>(image, 3u, 3u), plain<GlobalAveragePool>(image),
      plain<UpsampleNearest2d>(image, 2u), plain<Flatten>(image),
      plain<Relu>(vector), plain<LeakyRelu>(vector), plain<Step>(vector), plain<Elu>(vector), plain<Gelu>(vector),
      plain<Gelu>(vector, GeluForm::tanh), plain<Silu>(vector), plain<Sigmoid>(vector), plain<Tanh>(vector),
      plain<Softplus>(vector), plain<Softmax>(vector), plain<LogSoftmax>(vector),
      plain<BatchNorm>(vector), plain<BatchNorm>(image), plain<BatchNorm>(sequence, BatchNormSpec{Feature::row}),
      plain<LayerNorm>(image), plain<LayerNorm>(sequence, LayerNormOver::height), plain<GroupNorm>(image, 3u),
      plain<Dropout>(vector),
      recurrent<Rnn>("x_t, a_t, h_t", 2, false), recurrent<Rnn>("x_t, a_t, h_t", 2, true),
      recurrent<Lstm>("x_t, i, f, g, o, c_t, h_t", 6, false), recurrent<Lstm>("x_t, i, f, g, o, c_t, h_t", 6, true),
      recurrent<Gru>("x_t, r, z, n, W_hn h + b_h, h_t", 5, false),
      recurrent<Gru>("x_t, r, z, n, W_hn h + b_h, h_t", 5, true),
      attention_case(1, false), attention_case(4, false), attention_case(4, true),
      sequential(), graph(), residual(0), residual(1), residual(2),
  };
}

struct Measured {
  double kept;               ///< bytes that the layer has more of after a step than after its constructor
  std::size_t second_step;   ///< allocations
};

Measured measure(const Case& c, uword N) {
  const auto layer = c.make();
  arma::fmat X = support::small_integers<float>(layer->input().size(), N), Y(layer->output().size(), N), dX = X;
  for (float& x : X) x = std::abs(x);  // indices, too
  const arma::fmat V = support::normal<float>(Y.n_rows, N);
  support::fill_normal(*layer);
  const std::size_t before = support::bytes_alive();
  layer->forward(X, Y);
  layer->backward(X, Y, V, &dX);
  const std::size_t after = support::bytes_alive(), allocations = support::allocations();
  layer->forward(X, Y);
  layer->backward(X, Y, V, &dX);
  return {static_cast<double>(after) - static_cast<double>(before), support::allocations() - allocations};
}

TEST(Memory, OfALayerIsAtMostThreeTimesItsActivations) {
  const uword N = 32;
  std::ostringstream table;
  table << std::fixed << std::setprecision(2)
        << "grows by, x activations | does not grow: bytes, x (weights + a sample) | layer, input | activations\n";
  for (const Case& c : all_cases()) {
    const auto layer = c.make();
    const std::string name = layer->name() + ", " + to_string(layer->input());
    measure(c, 2 * N);  // what the layers of this thread share is there from here on
    const Measured once = measure(c, N), twice = measure(c, 2 * N);
    const double a_sample = static_cast<double>(c.activations * sizeof(float)), growth = twice.kept - once.kept;
    EXPECT_LE(growth, 3 * a_sample * static_cast<double>(N)) << name;
    EXPECT_EQ(once.second_step + twice.second_step, 0u) << name << ": a step allocates";

    // What would be left at N = 0: weights laid out for the kernels, sums, the scratch of a sample. A Winograd
    // convolution has weights of 6 x 6 for 3 x 3 twice, and tiles of some samples, of one to two megabytes.
    const double weights = static_cast<double>(count(layer->parameters()) * sizeof(float)), fixed = once.kept - growth;
    const double work_space = c.is_winograd ? 3 * weights + (2 << 20) : 0;
    EXPECT_LE(fixed, 3 * (weights + a_sample) + work_space) << name;
    table << std::setw(8) << growth / (a_sample * static_cast<double>(N)) << " |" << std::setw(12) << fixed << ","
          << std::setw(6) << fixed / (weights + a_sample) << " | " << name << " | "
          << (c.formula.empty() ? "X, Y" : c.formula) << "\n";
  }
  if (std::getenv("NN_MEMORY_TABLE")) std::cout << table.str();
}

TEST(Memory, SharedByTheLayersOfAThreadIsAtMostTwoMegabytes) {
  std::size_t shared = 0;
  std::thread([&] {  // a new one, for which the library has kept nothing
    std::vector<Case> cases = all_cases();
    cases.push_back(plain<Dense>({2000}, 1500u));
    cases.push_back(plain<Conv2d>({32, 32, 64}, Conv2dSpec{.channels = 64, .kernel = {3, 3}, .padding = {1, 1}}));
    cases.push_back(plain<Conv2d>({32, 32, 64}, Conv2dSpec{.channels = 64, .kernel = {1, 1}}));
    const std::size_t before = support::bytes_alive();
    for (const Case& c : cases) measure(c, 64);
    shared = support::bytes_alive() - before;
  }).join();
  EXPECT_LE(shared, 2u << 20);
  if (std::getenv("NN_MEMORY_TABLE")) std::cout << "shared by the layers of a thread: " << shared << " bytes\n";
}

TEST(Memory, IsCountedForEveryWayToAllocate) {
  const std::size_t before = support::bytes_alive();
  const auto alive = [&] { return support::bytes_alive() - before; };
  void* volatile p = std::malloc(100000);  // volatile: what nobody reads need not be allocated
  EXPECT_GE(alive(), 100000u);
  p = std::realloc(p, 200000);
  EXPECT_TRUE(alive() >= 200000 && alive() < 250000);
  p = std::realloc(p, 50000);
  EXPECT_TRUE(alive() >= 50000 && alive() < 60000);
  std::free(p);
  EXPECT_EQ(alive(), 0u);
  p = std::calloc(100, 1000);
  void* volatile q = std::aligned_alloc(64, 64000);
  EXPECT_TRUE(alive() >= 164000 && alive() < 180000);
  std::free(p), std::free(q), std::free(nullptr);
  EXPECT_EQ(alive(), 0u);
  void* r = nullptr;
  ASSERT_EQ(::posix_memalign(&r, 64, 64000), 0);
  const arma::fmat X(100, 100);
  EXPECT_TRUE(alive() >= 104000 && alive() < 120000);
  std::free(r);
}

}  // namespace
