// A small transformer learns a text by heart: attention, normalisation, activations, residual sums, a loss together.
#include "nn/core/graph.hpp"
#include "nn/layers/activations.hpp"
#include "nn/layers/attention.hpp"
#include "nn/layers/embedding.hpp"
#include "nn/layers/layer_norm.hpp"
#include "nn/layers/position_bias.hpp"
#include "nn/layers/positionwise_dense.hpp"
#include "nn/losses/cross_entropy.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

const std::string text =
    "a ferry leaves the quay at four. nobody waves. "
    "the gulls follow her out past the last green buoy, and then turn back.";

struct Text {
  std::string vocabulary;
  arma::fmat inputs;   // T x 1: all characters but the last, as indices
  arma::umat targets;  // T x 1: the next one at each place
  Text() : inputs(text.size() - 1, 1), targets(text.size() - 1, 1) {
    for (const char c : text)
      if (vocabulary.find(c) == std::string::npos) vocabulary += c;
    for (uword t = 0; t + 1 < text.size(); ++t) {
      inputs(t) = static_cast<float>(vocabulary.find(text[t]));
      targets(t) = vocabulary.find(text[t + 1]);
    }
  }
};

// x + attention(norm(x)), then x + mlp(norm(x)): a block of a transformer as in GPT-2.
Graph<float>::Node add_block(Graph<float>& net, Graph<float>::Node x, uword d) {
  auto a = net.add<LayerNorm>(x, LayerNormOver::height);
  a = net.add<MultiHeadAttention>(a, AttentionSpec{.heads = 4, .causal = true});
  x = net.sum({x, a});
  auto m = net.add<LayerNorm>(x, LayerNormOver::height);
  m = net.add<PositionwiseDense>(m, 4 * d);
  m = net.add<Gelu>(m);
  m = net.add<PositionwiseDense>(m, d);
  return net.sum({x, m});
}

void build(Graph<float>& net, uword vocabulary, std::uint64_t seed) {
  constexpr uword d = 32;
  auto x = net.add<Embedding>(0, vocabulary, d);
  x = net.add<PositionBias>(x);
  x = add_block(net, x, d);
  x = net.add<LayerNorm>(x, LayerNormOver::height);
  net.add<PositionwiseDense>(x, vocabulary);
  std::mt19937_64 random(seed);
  std::normal_distribution<float> normal;
  for (const auto& p : net.parameters())
    if (p.is_weight())
      for (float& w : *p.value) w = normal(random) / std::sqrt(static_cast<float>(p.fan_in));
    else if (p.name.ends_with(".P"))
      for (float& w : *p.value) w = 0.5f * normal(random);
}

struct Adam {
  std::vector<arma::fmat> m, v;
  void step(const std::vector<Parameter<float>>& parameters, int t, float rate) {
    for (const auto& p : parameters)
      if (m.size() < parameters.size()) m.push_back(0 * *p.value), v.push_back(0 * *p.value);
    for (uword i = 0; i < m.size(); ++i) {
      const arma::fmat& g = *parameters[i].gradient;
      m[i] = 0.9f * m[i] + 0.1f * g;
      v[i] = 0.99f * v[i] + 0.01f * arma::square(g);
      *parameters[i].value -=
          rate * (m[i] / (1 - std::pow(0.9f, t))) / (arma::sqrt(v[i] / (1 - std::pow(0.99f, t))) + 1e-8f);
    }
  }
};

// The mean loss of the next character.
double loss(Graph<float>& net, const Text& data, arma::fmat& Y) {
  net.forward(data.inputs, Y);
  const arma::fmat logits(Y.memptr(), data.vocabulary.size(), data.inputs.n_elem, false, true);
  return cross_entropy(logits, data.targets);
}

double train(Graph<float>& net, const Text& data, int steps) {
  Adam adam;
  arma::fmat Y, dlogits;
  for (int t = 1; t <= steps; ++t) {
    net.forward(data.inputs, Y);
    const arma::fmat logits(Y.memptr(), data.vocabulary.size(), data.inputs.n_elem, false, true);
    cross_entropy(logits, data.targets, &dlogits);
    zero_gradients(net.parameters());
    const arma::fmat dY(dlogits.memptr(), Y.n_rows, 1, false, true);
    net.backward(data.inputs, Y, dY, nullptr);
    adam.step(net.parameters(), t, 3e-3f);
  }
  return loss(net, data, Y);
}

// From the first character on, always the likeliest next one. Places not reached yet are hidden by the mask.
std::string generate(Graph<float>& net, const Text& data) {
  arma::fmat X(data.inputs.n_elem, 1, arma::fill::zeros), Y;
  X(0) = data.inputs(0);
  std::string out(1, text[0]);
  for (uword t = 0; t < X.n_elem; ++t) {
    net.forward(X, Y);
    const uword next = Y.col(0).subvec(t * data.vocabulary.size(), (t + 1) * data.vocabulary.size() - 1).index_max();
    out += data.vocabulary[next];
    if (t + 1 < X.n_elem) X(t + 1) = static_cast<float>(next);
  }
  return out;
}

TEST(Transformer, LearnsATextByHeart) {
  const Text data;
  Graph<float> net({data.inputs.n_elem});
  build(net, data.vocabulary.size(), 7);
  arma::fmat Y;
  EXPECT_GT(loss(net, data, Y), 2.0);
  EXPECT_LT(train(net, data, 150), 0.05);
  EXPECT_EQ(generate(net, data), text);
}

TEST(Transformer, LearnsTheSameFromTheSameSeed) {
  const Text data;
  Graph<float> first({data.inputs.n_elem}), second({data.inputs.n_elem});
  build(first, data.vocabulary.size(), 8);
  build(second, data.vocabulary.size(), 8);
  EXPECT_EQ(train(first, data, 20), train(second, data, 20));
  for (uword i = 0; i < first.parameters().size(); ++i)
    EXPECT_TRUE(support::equal(*first.parameters()[i].value, *second.parameters()[i].value))
        << first.parameters()[i].name;
}

}  // namespace
