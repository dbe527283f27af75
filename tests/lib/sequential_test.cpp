#include "nn/core/sequential.hpp"

#include "nn/layers/activations.hpp"
#include "nn/layers/batch_norm.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/embedding.hpp"
#include "nn/layers/flatten.hpp"
#include "nn/layers/pool2d.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using support::equal;

/// Layers whose sizes are on both sides of 16 entries, which Armadillo keeps without allocating.
template <typename T>
std::unique_ptr<Sequential<T>> network() {
  auto net = std::make_unique<Sequential<T>>(Shape{8, 4, 2});
  net->template add<MaxPool2d>();
  net->template add<BatchNorm>();
  net->template add<Flatten>();
  net->template add<Dense>(2u);
  net->template add<Dense>(30u);
  net->template add<Tanh>();
  net->template add<Dense>(3u);
  support::fill_normal(*net);
  return net;
}

TEST(Sequential, WithoutLayersIsTheIdentity) {
  Sequential<double> net({20});
  const arma::mat X = support::normal<double>(20, 3);
  arma::mat Y, dX;
  net.forward(X, Y);
  EXPECT_TRUE(equal(Y, X));
  net.backward(X, Y, X, &dX);
  EXPECT_TRUE(equal(dX, X));
  net.backward(X, Y, X, nullptr);
}

TEST(Sequential, IsItsLayersOneAfterAnother) {
  const auto net = network<double>();
  const arma::mat X = support::normal<double>(64, 5), V = support::normal<double>(3, 5);
  arma::mat Y, dX;
  net->forward(X, Y);
  zero_gradients(net->parameters());
  net->backward(X, Y, V, &dX);
  const arma::mat dW = *net->parameters()[2].gradient;

  std::vector<arma::mat> values{X};
  for (uword i = 0; i < net->size(); ++i) {
    arma::mat next;
    (*net)[i].forward(values.back(), next);
    values.push_back(next);
  }
  EXPECT_TRUE(equal(values.back(), Y));
  zero_gradients(net->parameters());
  arma::mat cotangent = V;
  for (uword i = net->size(); i-- > 0;) {
    arma::mat before;
    (*net)[i].backward(values[i], values[i + 1], cotangent, &before);
    cotangent = before;
  }
  EXPECT_TRUE(equal(cotangent, dX));
  EXPECT_TRUE(equal(*net->parameters()[2].gradient, dW));
}

TEST(Sequential, HasTheGradientOfItsForward) {
  const auto net = network<double>();
  support::expect_gradients(*net, 5);
  const auto single = network<float>();
  support::expect_float_is_double(*single, *net, 5, 1e-3);
}

TEST(Sequential, KeepsTheLayerContract) {
  support::expect_contract([] { return network<float>(); });
}

TEST(Sequential, ChangesNothingWhereALayerInsideRefuses) {
  Sequential<float> net({3});
  net.add<Embedding>(10u, 4u);
  arma::fmat Y(2, 2, arma::fill::ones), X(3, 2);
  net.forward(X, Y);
  EXPECT_EQ(Y.n_rows, 12u);
  Y.ones(2, 2);
  X(1) = 10;
  EXPECT_THROW(net.forward(X, Y), std::invalid_argument);
  EXPECT_TRUE(equal(Y, arma::fmat(2, 2, arma::fill::ones)));
}

TEST(Sequential, ChangesNothingWhereALayerFurtherInRefuses) {
  Sequential<float> net({2});
  auto& dense = net.add<Dense>(5u);
  auto& norm = net.add<BatchNorm>();
  auto& last = net.add<Dense>(3u);
  support::fill_normal(net);
  const arma::fmat ones(2, 2, arma::fill::ones), X = support::normal<float>(2, 10), V = support::normal<float>(3, 10);
  arma::fmat Y = ones, result = ones;
  EXPECT_THROW(net.forward(arma::fmat(2, 1), result), std::invalid_argument);  // one value per feature
  EXPECT_TRUE(equal(result, ones));
  net.forward(X, Y);
  const arma::fmat mean = norm.running_mean;
  zero_gradients(net.parameters());
  try {
    net.backward(X.head_cols(4), Y.head_cols(4), V.head_cols(4), &result);
    ADD_FAILURE();
  } catch (const std::invalid_argument& e) {
    EXPECT_EQ(e.what(), net.name() + ": X has 4 samples, and must have 10, as in the last forward");
  }
  arma::fmat inner;
  dense.forward(arma::fmat(2, 7), inner);  // behind the network's back
  EXPECT_THROW(net.backward(X, Y, V, &result), std::invalid_argument);
  dense.forward(X, inner);
  dense.dW.set_size(1, 1);
  EXPECT_THROW(net.backward(X, Y, V, &result), std::invalid_argument);
  dense.dW.zeros(5, 2);
  last.W.set_size(3, 4);
  EXPECT_THROW(net.forward(X, result), std::invalid_argument);
  EXPECT_TRUE(equal(result, ones));
  EXPECT_TRUE(equal(norm.running_mean, mean));
  EXPECT_TRUE(equal(last.dW, arma::fmat(3, 5)) && equal(dense.dW, arma::fmat(5, 2)));
}

TEST(Sequential, LeavesYAloneThoughIndicesAreComputedInside) {
  Sequential<float> net({2});
  net.add<Dense>(3u);
  net.add<Embedding>(4u, 2u);
  net.parameters()[0].value->fill(10);
  arma::fmat Y(2, 2, arma::fill::ones);
  EXPECT_THROW(net.forward(arma::fmat(2, 5, arma::fill::ones), Y), std::invalid_argument);
  EXPECT_TRUE(equal(Y, arma::fmat(2, 2, arma::fill::ones)));
  EXPECT_THROW(net.backward(arma::fmat(2, 5), arma::fmat(6, 5), arma::fmat(6, 5), nullptr), std::invalid_argument);
}

TEST(Sequential, NamesParametersAndBuffersByPlace) {
  const auto net = network<float>();
  std::vector<std::string> names;
  for (const auto& p : net->parameters()) names.push_back(p.name);
  for (const auto& b : net->buffers()) names.push_back(b.name);
  EXPECT_EQ(names, (std::vector<std::string>{"1.gamma", "1.beta", "3.W", "3.b", "4.W", "4.b", "6.W", "6.b",
                                             "1.running_mean", "1.running_variance"}));
  EXPECT_EQ(count(net->parameters()), 2 + 2 + 16 * 2 + 2 + 2 * 30 + 30 + 30 * 3 + 3u);
}

TEST(Sequential, SetsTheModeOfItsLayersPresentAndFuture) {
  Sequential<float> net({4});
  auto& first = net.add<BatchNorm>();
  net.set_mode(Mode::inference);
  EXPECT_EQ(first.mode(), Mode::inference);
  EXPECT_EQ(net.add<BatchNorm>().mode(), Mode::inference);
}

TEST(Sequential, RefusesALayerThatDoesNotFit) {
  Sequential<float> net({4});
  net.add<Dense>(3u);
  try {
    net.append(std::make_unique<Dense<float>>(Shape{4}, 2));
    FAIL();
  } catch (const std::invalid_argument& e) {
    EXPECT_STREQ(e.what(), "Sequential: dense 4 -> 2 takes 4, and the network so far gives 3");
  }
  EXPECT_THROW(net.append(nullptr), std::invalid_argument);
  EXPECT_EQ(net.size(), 1u);
}

}  // namespace
