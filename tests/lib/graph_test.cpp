#include "nn/core/graph.hpp"

#include "nn/layers/activations.hpp"
#include "nn/layers/adaptive_pool2d.hpp"
#include "nn/layers/batch_norm.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/pool2d.hpp"
#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace {

using namespace nn;
using support::refusal;
using support::equal;

TEST(Graph, WithoutNodesIsTheIdentity) {
  Graph<double> graph({20});
  const arma::mat X = support::normal<double>(20, 3);
  arma::mat Y, dX;
  graph.forward(X, Y);
  EXPECT_TRUE(equal(Y, X));
  graph.backward(X, Y, X, &dX);
  EXPECT_TRUE(equal(dX, X));
  graph.backward(X, Y, X, nullptr);
  EXPECT_EQ(graph.output(), (Shape{20}));
}

TEST(Graph, SumsANodeAsOftenAsItIsNamed) {
  Graph<double> graph({20});
  const auto twice = graph.sum({0, 0});
  graph.sum({twice, 0, twice});  // 5 x
  const arma::mat X = support::small_integers<double>(20, 3), V = support::small_integers<double>(20, 3);
  arma::mat Y, dX;
  graph.forward(X, Y);
  EXPECT_TRUE(equal(Y, arma::mat(5 * X)));
  graph.backward(X, Y, V, &dX);
  EXPECT_TRUE(equal(dX, arma::mat(5 * V)));
  support::expect_adjoint(graph, 4);
}

TEST(Graph, ConcatenatesChannels) {
  Graph<double> graph({3, 2, 2});
  const auto sum = graph.sum({0, 0});
  graph.concatenate({0, sum, 0});
  EXPECT_EQ(graph.output(), (Shape{3, 2, 6}));
  const arma::mat X = support::small_integers<double>(12, 5), V = support::small_integers<double>(36, 5);
  arma::mat Y, dX;
  graph.forward(X, Y);
  EXPECT_TRUE(equal(Y, arma::mat(arma::join_cols(X, 2 * X, X))));
  graph.backward(X, Y, V, &dX);
  EXPECT_TRUE(equal(dX, arma::mat(V.rows(0, 11) + 2 * V.rows(12, 23) + V.rows(24, 35))));
  support::expect_contract([] {
    auto g = std::make_unique<Graph<float>>(Shape{3, 2, 2});
    g->concatenate({g->sum({0, 0}), 0});
    return g;
  });
}

/// x -> a = dense, b = dense(a), c = dense(a), unused = dense(a), y = sum(b, c, a', ...): several readers, two of x.
template <typename T>
std::unique_ptr<Graph<T>> branched() {
  auto graph = std::make_unique<Graph<T>>(Shape{9});
  const auto a = graph->template add<Dense>(0, 7u);
  const auto skip = graph->template add<Dense>(0, 5u);
  const auto b = graph->template add<Tanh>(graph->template add<Dense>(a, 5u));
  graph->template add<Dense>(a, 11u);  // nobody reads it
  const auto c = graph->template add<Dense>(a, 5u);
  const auto joined = graph->concatenate({b, c});
  const auto narrow = graph->template add<Dense>(joined, 5u);
  graph->sum({narrow, skip, b});
  support::fill_normal(*graph);
  return graph;
}

TEST(Graph, HasTheGradientOfItsForward) {
  const auto graph = branched<double>();
  support::expect_gradients(*graph, 4);
  const auto single = branched<float>();
  support::expect_float_is_double(*single, *graph, 5, 1e-4);
}

TEST(Graph, IsWhatItsLayersGiveOneByOne) {
  const auto graph = branched<double>();
  const arma::mat X = support::normal<double>(9, 6);
  arma::mat Y, a, skip, b0, b, c, narrow;
  graph->forward(X, Y);
  graph->layer(1)->forward(X, a);
  graph->layer(2)->forward(X, skip);
  graph->layer(3)->forward(a, b0);
  graph->layer(4)->forward(b0, b);
  graph->layer(6)->forward(a, c);
  graph->layer(8)->forward(arma::join_cols(b, c), narrow);
  EXPECT_TRUE(equal(Y, arma::mat(narrow + skip + b)));
}

TEST(Graph, GivesNodesThatNobodyReadsNoGradient) {
  const auto graph = branched<float>();
  const arma::fmat X = support::normal<float>(9, 3), V = support::normal<float>(5, 3);
  arma::fmat Y, dX;
  zero_gradients(graph->parameters());
  graph->forward(X, Y);
  graph->backward(X, Y, V, &dX);
  EXPECT_TRUE(equal(static_cast<Dense<float>*>(graph->layer(5))->dW, arma::fmat(11, 7)));
}

TEST(Graph, KeepsTheLayerContract) {
  support::expect_contract([] { return branched<float>(); });
}

// Armadillo keeps 16 entries or fewer in the object: a matrix that changes between few and many allocates each time.
TEST(Graph, AllocatesNothingThoughSizesVary) {
  Graph<float> graph({5, 8});  // no products in it: BLAS takes memory for small ones as it likes
  const auto a = graph.add<GlobalAveragePool>(0), b = graph.add<UpsampleNearest2d>(a, 5u, 8u),
             c = graph.add<UpsampleNearest2d>(a, 5u, 8u);
  graph.concatenate({graph.sum({b, c}), graph.add<MaxPool2d>(0, Pool2dSpec{.kernel = {1, 1}})});
  const arma::fmat X = support::normal<float>(40, 3), V = support::normal<float>(80, 3);
  arma::fmat Y, dX;
  for (int pass = 0; pass < 2; ++pass) {
    const std::size_t before = support::allocations();
    graph.forward(X, Y);
    graph.backward(X, Y, V, &dX);
    if (pass == 1) {
      EXPECT_EQ(support::allocations(), before);
    }
  }
}

TEST(Graph, ShowsParametersBuffersAndNodes) {
  Graph<float> graph({4, 2, 3});
  const auto norm = graph.add<BatchNorm>(0);
  const auto sum = graph.sum({0, norm});
  graph.add<Dense>(sum, 5u);
  EXPECT_EQ(graph.operands(sum), (std::vector<uword>{0, norm}));
  EXPECT_EQ(graph.layer(sum), nullptr);
  EXPECT_EQ(graph.shape(sum), (Shape{4, 2, 3}));
  EXPECT_EQ(graph.output(), (Shape{5}));
  std::vector<std::string> names;
  for (const auto& p : graph.parameters()) names.push_back(p.name);
  EXPECT_EQ(names, (std::vector<std::string>{"1.gamma", "1.beta", "3.W", "3.b"}));
  ASSERT_EQ(graph.buffers().size(), 2u);
  EXPECT_EQ(graph.buffers()[1].name, "1.running_variance");
  EXPECT_EQ(graph.name(), "graph of 4 nodes");
}

TEST(Graph, SetsTheModeOfItsLayersPresentAndFuture) {
  Graph<float> graph({4});
  const auto a = graph.add<BatchNorm>(0);
  graph.set_mode(Mode::inference);
  EXPECT_EQ(graph.layer(a)->mode(), Mode::inference);
  EXPECT_EQ(graph.layer(graph.add<BatchNorm>(a))->mode(), Mode::inference);
}

TEST(Graph, RefusesWhatDoesNotFit) {
  Graph<float> graph({4});
  const auto a = graph.add<Dense>(0, 3u);
  EXPECT_EQ(refusal([&] { graph.sum({0, a}); }), "Graph: a sum needs one shape; node 1 gives 3, and node 0 gives 4");
  EXPECT_EQ(refusal([&] { graph.concatenate({0, a}); }),
            "Graph: a concatenation needs one height and width; node 1 gives 3, and node 0 gives 4");
  EXPECT_EQ(refusal([&] { graph.sum({0, 2}); }), "Graph: there is no node 2; there are 2");
  EXPECT_EQ(refusal([&] { graph.add<Dense>(7, 3u); }), "Graph: there is no node 7; there are 2");
  EXPECT_EQ(refusal([&] { graph.append(0, std::make_unique<Dense<float>>(Shape{3}, 2)); }),
            "Graph: dense 3 -> 2 takes 3, and node 0 gives 4");
  EXPECT_EQ(refusal([&] { graph.append(0, nullptr); }), "Graph: there is no layer to append");
  EXPECT_NE(refusal([&] { graph.sum({}); }), "");
  EXPECT_NE(refusal([&] { graph.concatenate({}); }), "");
  EXPECT_EQ(graph.size(), 2u);
  EXPECT_EQ(graph.output(), (Shape{3}));
}

}  // namespace
