// Networks that really learn: all parts of the library together.
#include <numbers>

#include "nn/core/sequential.hpp"
#include "nn/core/threads.hpp"
#include "nn/layers/activations.hpp"
#include "nn/layers/conv2d.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/pool2d.hpp"
#include "nn/losses/binary_cross_entropy.hpp"
#include "nn/train/batch_loss.hpp"
#include "nn/train/initialise.hpp"
#include "nn/train/optimisers.hpp"
#include "nn/train/predict.hpp"
#include "nn/train/random.hpp"
#include "support/layer_checks.hpp"
#include "training/digits.hpp"

namespace {

using namespace nn;

class Learning : public ::testing::Test {
 protected:
  Learning() { set_threads(1); }
  ~Learning() override { set_threads(before_); }

 private:
  int before_ = threads();
};

BatchLoss<float> binary_cross_entropy_against(const arma::fmat& targets) {
  return against<float>(targets, LossOfTargets<float>([](const arma::fmat& Y, const arma::fmat& batch, arma::fmat* dY) {
                          return binary_cross_entropy(Y, batch, dY);
                        }));
}

// --- Exclusive or -----------------------------------------------------------------------------

const arma::fmat xor_inputs = {{-1, -1, 1, 1}, {-1, 1, -1, 1}}, xor_targets = {{0, 1, 1, 0}};

arma::fmat learned_xor(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Sequential<float> network(Shape{2});
  network.add<Dense>(8u);
  network.add<Tanh>();
  network.add<Dense>(1u);
  xavier_uniform(network.parameters(), random);
  Adam<float> adam(network.parameters(), {.learning_rate = 0.05});
  const History history = fit<float>(network, xor_inputs, binary_cross_entropy_against(xor_targets), adam,
                                     {.epochs = 300, .batch = 4, .seed = seed});
  EXPECT_LT(history.back().loss, 0.02);
  return predict(network, xor_inputs);
}

TEST_F(Learning, ExclusiveOr) {
  for (const std::uint64_t seed : {1, 2, 3, 4, 5})
    for (uword n = 0; n < 4; ++n) EXPECT_EQ(learned_xor(seed)(n) > 0, xor_targets(n) == 1) << "seed " << seed;
}

TEST_F(Learning, TheSameSeedGivesTheSameBits) {
  EXPECT_TRUE(support::equal(learned_xor(7), learned_xor(7)));
  EXPECT_FALSE(support::equal(learned_xor(7), learned_xor(8)));
}

// --- Two spirals ------------------------------------------------------------------------------

struct Spirals {
  arma::fmat X;
  arma::uvec labels;
};

/// N points on each of two spirals of two turns out to a radius of 6.5 (Lang, Witbrock 1988: three turns), the second
/// the first turned by half a turn, with a little noise.
Spirals draw_spirals(uword N, std::mt19937_64& random) {
  Spirals spirals{arma::fmat(2, 2 * N), arma::uvec(2 * N)};
  for (uword n = 0; n < 2 * N; ++n) {
    const double t = std::sqrt(draw_uniform(random)), radius = 0.5 + 6 * t;
    const double angle = 4 * std::numbers::pi * t + (n % 2 == 0 ? 0 : std::numbers::pi);
    spirals.labels(n) = n % 2;
    spirals.X(0, n) = static_cast<float>(radius * std::cos(angle) + 0.05 * draw_normal(random));
    spirals.X(1, n) = static_cast<float>(radius * std::sin(angle) + 0.05 * draw_normal(random));
  }
  return spirals;
}

TEST_F(Learning, TwoSpirals) {
  std::mt19937_64 random(11);
  const Spirals seen = draw_spirals(500, random), unseen = draw_spirals(500, random);
  Sequential<float> network(Shape{2});
  network.add<Dense>(64u);
  network.add<Tanh>();
  network.add<Dense>(64u);
  network.add<Tanh>();
  network.add<Dense>(2u);
  xavier_normal(network.parameters(), random);
  Adam<float> adam(network.parameters());
  fit<float>(network, seen.X, cross_entropy_against<float>(seen.labels), adam,
             {.epochs = 250, .batch = 50, .schedule = warm_up(100, cosine_decay(0.01, 4900)), .clip_norm = 5});
  EXPECT_GE(accuracy(predict(network, seen.X), seen.labels), 0.99);
  EXPECT_GE(accuracy(predict(network, unseen.X), unseen.labels), 0.99);
}

// --- Digits -----------------------------------------------------------------------------------

// LeCun et al. (1998), with ReLU and max-pooling.
TEST_F(Learning, LeNetReadsDigits) {
  std::mt19937_64 random(1998);
  const support::Digits seen = support::draw_digits(2500, 28, 0.2, random),
                        unseen = support::draw_digits(1000, 28, 0.2, random);
  Sequential<float> network(Shape{28, 28});
  network.add<Conv2d>(Conv2dSpec{.channels = 6, .kernel = {5, 5}, .padding = {2, 2}});
  network.add<Relu>();
  network.add<MaxPool2d>();
  network.add<Conv2d>(Conv2dSpec{.channels = 16, .kernel = {5, 5}});
  network.add<Relu>();
  network.add<MaxPool2d>();
  network.add<Dense>(120u);
  network.add<Relu>();
  network.add<Dense>(84u);
  network.add<Relu>();
  network.add<Dense>(10u);
  he_normal(network.parameters(), random);
  AdamW<float> adam(network.parameters());
  FitOptions<float> options{.epochs = 4, .batch = 50, .schedule = warm_up(20, cosine_decay(3e-3, 180))};
  options.metric = accuracy_against<float>(seen.labels);
  const History history = fit<float>(network, seen.X, cross_entropy_against<float>(seen.labels), adam, options);
  EXPECT_GT(history.back().metric, history.front().metric);
  const double unseen_accuracy = accuracy(predict(network, unseen.X), unseen.labels);
  EXPECT_GE(unseen_accuracy, 0.97);
  RecordProperty("accuracy", std::to_string(unseen_accuracy));
}

// --- Denoising --------------------------------------------------------------------------------

double mean_square(const arma::fmat& A, const arma::fmat& B) {
  const arma::fmat difference = A - B;
  return arma::dot(difference, difference) / static_cast<double>(A.n_elem);
}

// Vincent et al. (2008): from a noisy picture to the clean one.
TEST_F(Learning, AnAutoencoderRemovesNoise) {
  std::mt19937_64 random(2008);
  const auto add_noise = [&](const arma::fmat& X) {
    arma::fmat noisy = X;
    for (float& x : noisy) x += static_cast<float>(0.4 * draw_normal(random));
    return noisy;
  };
  const arma::fmat clean = support::draw_digits(3000, 14, 0, random).X,
                   unseen = support::draw_digits(500, 14, 0, random).X;
  const arma::fmat noisy = add_noise(clean), unseen_noisy = add_noise(unseen);
  Sequential<float> network(Shape{14, 14});
  network.add<Dense>(256u);
  network.add<Relu>();
  network.add<Dense>(64u);
  network.add<Relu>();
  network.add<Dense>(256u);
  network.add<Relu>();
  network.add<Dense>(196u);
  network.add<Sigmoid>();
  he_normal(network.parameters(), random);
  Adam<float> adam(network.parameters());
  fit<float>(network, noisy, squared_error_against<float>(clean), adam,
             {.epochs = 15, .batch = 50, .schedule = cosine_decay(2e-3, 900)});
  const double identity = mean_square(unseen_noisy, unseen),
               error = mean_square(predict(network, unseen_noisy), unseen);
  const arma::fmat mean_picture = arma::repmat(arma::mean(clean, 1), 1, unseen.n_cols);
  EXPECT_NEAR(identity, 0.16, 0.01);
  EXPECT_LT(error, identity / 4);
  EXPECT_LT(error, mean_square(mean_picture, unseen) / 2);  // it looks at its input
  RecordProperty("error", std::to_string(error));
}

}  // namespace
