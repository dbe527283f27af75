#include "nn/models/autoencoder.hpp"

#include <cmath>

#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using arma::mat;

const Activation activations[] = {Activation::linear, Activation::relu, Activation::tanh, Activation::sigmoid};

double naive(Activation s, double a) {
  switch (s) {
    case Activation::relu:
      return std::max(a, 0.0);
    case Activation::tanh:
      return std::tanh(a);
    case Activation::sigmoid:
      return 1 / (1 + std::exp(-a));
    default:
      return a;
  }
}

/// Sample by sample, unit by unit.
struct Passes {
  mat A, H, Z, Y;
};
Passes naive_passes(const Autoencoder<double>& net, const mat& X) {
  const uword D = net.W.n_cols, units = net.W.n_rows;
  Passes p{mat(units, X.n_cols), mat(units, X.n_cols), mat(D, X.n_cols), mat(D, X.n_cols)};
  for (uword n = 0; n < X.n_cols; ++n) {
    for (uword i = 0; i < units; ++i) {
      p.A(i, n) = net.b(i);
      for (uword j = 0; j < D; ++j) p.A(i, n) += net.W(i, j) * X(j, n);
      p.H(i, n) = naive(net.spec().encoder, p.A(i, n));
    }
    for (uword j = 0; j < D; ++j) {
      p.Z(j, n) = net.c(j);
      for (uword i = 0; i < units; ++i) p.Z(j, n) += (net.spec().tied ? net.W(i, j) : net.V(j, i)) * p.H(i, n);
      p.Y(j, n) = naive(net.spec().decoder, p.Z(j, n));
    }
  }
  return p;
}

/// |dh/dx|_F^2 summed over the samples, by difference quotients of the encoder.
double naive_contraction(const Autoencoder<double>& net, const mat& X) {
  double sum = 0;
  for (uword j = 0; j < X.n_rows; ++j) {
    const double step = 1e-5;
    mat right = X, left = X;
    right.row(j) += step, left.row(j) -= step;
    const mat slope = (naive_passes(net, right).H - naive_passes(net, left).H) / (2 * step);
    sum += arma::accu(slope % slope);
  }
  return sum;
}

std::unique_ptr<Autoencoder<double>> make(uword D, const AutoencoderSpec& spec, double size = 0.5) {
  auto net = std::make_unique<Autoencoder<double>>(Shape{D}, spec);
  for (auto& p : net->parameters()) *p.value = size * support::normal<double>(p.value->n_rows, p.value->n_cols);
  return net;
}

/// Each parameter's gradient of loss().total() against difference quotients.
void expect_loss_gradients(Autoencoder<double>& net, const mat& X, const mat& target,
                           const AutoencoderObjective& objective) {
  for (auto& p : net.parameters()) {
    const GradCheckReport report = grad_check(
        [&](const mat& theta, mat* d_theta) {
          const mat kept = *p.value;
          *p.value = theta;
          zero_gradients(net.parameters());
          const double total = net.loss(X, target, objective).total();
          if (d_theta) *d_theta = *p.gradient;
          *p.value = kept;
          return total;
        },
        *p.value);
    EXPECT_TRUE(report.passed()) << net.name() << ", " << p.name << "\n" << report.text();
  }
}

TEST(Autoencoder, PassesAreThoseOfTheFormula) {
  for (const bool tied : {false, true})
    for (const Activation encoder : activations)
      for (const Activation decoder : activations)
        for (const uword N : {0u, 1u, 17u}) {
          auto net = make(7, {5, encoder, decoder, tied});
          const mat X = support::normal<double>(7, N);
          const Passes p = naive_passes(*net, X);
          mat Y, H;
          net->forward(X, Y);
          net->encode(X, H);
          EXPECT_TRUE(support::near(Y, p.Y, 1e-13)) << net->name();
          EXPECT_TRUE(support::near(H, p.H, 1e-13)) << net->name();
        }
}

TEST(Autoencoder, HasTheGradientOfItsForward) {
  for (const bool tied : {false, true})
    for (const Activation encoder : activations)
      for (const Activation decoder : activations) support::expect_gradients(*make(6, {4, encoder, decoder, tied}), 3);
}

TEST(Autoencoder, KeepsTheLayerContract) {
  for (const bool tied : {false, true})
    support::expect_contract([tied] {
      auto layer = std::make_unique<Autoencoder<float>>(
          Shape{9, 3}, AutoencoderSpec{19, Activation::sigmoid, Activation::tanh, tied});
      support::fill_normal(*layer);
      return layer;
    });
  auto exact = make(31, {17, Activation::sigmoid, Activation::tanh, true}, 0.2);
  Autoencoder<float> single({31}, exact->spec());
  for (uword i = 0; i < 3; ++i)
    *single.parameters()[i].value = arma::conv_to<arma::fmat>::from(*exact->parameters()[i].value);
  support::expect_float_is_double(single, *exact, 5, 2e-5);
}

TEST(Autoencoder, LossesAreThoseOfTheFormula) {
  const mat X = support::normal<double>(6, 5), target = mat(6, 5, arma::fill::randu);
  for (const bool tied : {false, true})
    for (const Activation encoder : {Activation::sigmoid, Activation::tanh, Activation::linear}) {
      auto net = make(6, {4, encoder, Activation::sigmoid, tied});
      const Passes p = naive_passes(*net, X);
      const AutoencoderLoss squared = net->loss(X, target, {.contraction = 0.3, .l1 = 0.7});
      EXPECT_NEAR(squared.reconstruction, arma::accu(arma::square(p.Y - target)) / 10, 1e-13);
      EXPECT_NEAR(squared.contraction, 0.3 * naive_contraction(*net, X) / 5, 1e-8);
      EXPECT_NEAR(squared.l1, 0.7 * arma::accu(arma::abs(p.H)) / 5, 1e-13);
      EXPECT_EQ(squared.sparsity, 0);
      EXPECT_EQ(squared.total(), squared.reconstruction + squared.contraction + squared.l1);
      const AutoencoderLoss entropy = net->loss(X, target, {.reconstruction = Reconstruction::cross_entropy});
      EXPECT_NEAR(entropy.reconstruction, -arma::accu(target % arma::log(p.Y) + (1 - target) % arma::log(1 - p.Y)) / 5,
                  1e-10);
    }
  auto net = make(6, {4});
  const arma::vec r = arma::mean(naive_passes(*net, X).H, 1);
  const double rho = 0.2;
  EXPECT_NEAR(net->loss(X, X, {.sparsity = 3, .rho = rho}).sparsity,
              3 * arma::accu(rho * arma::log(rho / r) + (1 - rho) * arma::log((1 - rho) / (1 - r))), 1e-13);
}

TEST(Autoencoder, LossesHaveTheirGradients) {
  const mat X = support::normal<double>(6, 5), target = mat(6, 5, arma::fill::randu);
  for (const bool tied : {false, true}) {
    for (const Activation encoder : activations)
      for (const Activation decoder : activations) {
        auto net = make(6, {4, encoder, decoder, tied});
        expect_loss_gradients(*net, X, target, {.contraction = 0.3, .l1 = 0.7});
      }
    auto net = make(6, {4, Activation::sigmoid, Activation::sigmoid, tied});
    expect_loss_gradients(*net, X, target, {Reconstruction::cross_entropy, 0.2, 0.5, 0.1, 0.3});
    expect_loss_gradients(*net, X, target, {.sparsity = 2, .rho = 0.3});
  }
}

TEST(Autoencoder, LossAddsToGradients) {
  auto net = make(5, {3, Activation::tanh, Activation::linear, true});
  const mat X = support::normal<double>(5, 4);
  net->loss(X, X);
  const mat once = net->dW;
  net->loss(X, X);
  EXPECT_TRUE(support::near(net->dW, mat(2 * once), 1e-13));
  // And it is the layer's own gradient of 1/2 |y - x|^2, averaged.
  zero_gradients(net->parameters());
  mat Y;
  net->forward(X, Y);
  net->backward(X, Y, (Y - X) / 4, nullptr);
  EXPECT_TRUE(support::near(net->dW, once, 1e-13));
}

TEST(Autoencoder, CrossEntropyIsFiniteAtLargeLogits) {
  auto net = make(3, {2, Activation::linear, Activation::sigmoid});
  net->c = arma::vec{1000, -1000, 800};
  const mat X(3, 1, arma::fill::zeros), target = arma::vec{1, 1, 0};
  net->b.zeros();
  EXPECT_NEAR(net->loss(X, target, {.reconstruction = Reconstruction::cross_entropy}).reconstruction, 1800, 1e-9);
  EXPECT_TRUE(net->dc.is_finite());
  EXPECT_TRUE(support::near(net->dc, mat(arma::vec{0, -1, 1}), 1e-12));
}

TEST(Autoencoder, PenaltiesAtTheirEdges) {
  mat H{{0.5, 0}, {-2, 3}}, dH(2, 2);
  EXPECT_EQ(l1_penalty(H, 2.0, &dH), 11);
  EXPECT_TRUE(support::equal(dH, mat{{2, 0}, {-2, 2}}));
  EXPECT_EQ(l1_penalty<double>(H, 2.0, nullptr), 11);
  const mat code{{0.25, 0.75}, {0, 0}};
  EXPECT_TRUE(std::isinf(sparsity_penalty<double>(0.5, code, 1, nullptr)));
  EXPECT_EQ(sparsity_penalty<double>(0.5, code.row(0), 1, nullptr), 0);
  EXPECT_TRUE(std::isnan(sparsity_penalty<double>(0.5, mat{-1.0}, 1, nullptr)));
  EXPECT_EQ(
      contractive_penalty<double>(Activation::relu, mat{{1, 2}, {3, 4}}, mat{{1, 0}, {2, 3}}, 1, nullptr, nullptr), 55);
}

TEST(Autoencoder, Corruptions) {
  std::mt19937_64 random(3), same(3);
  const mat X(10, 5000, arma::fill::ones);
  mat Y, Z;
  mask(X, 0.3, random, Y);
  mask(X, 0.3, same, Z);
  EXPECT_TRUE(support::equal(Y, Z));
  EXPECT_NEAR(arma::accu(Y) / 50000, 0.7, 0.011);  // 5 standard deviations
  EXPECT_TRUE(arma::all(arma::vectorise(Y == 0 || Y == 1)));
  mask(X, 0, random, Y);
  EXPECT_TRUE(support::equal(Y, X));
  mask(X, 1, random, Y);
  EXPECT_EQ(arma::accu(Y), 0);
  add_noise(X, 0.5, random, Y);
  EXPECT_NEAR(arma::mean(arma::vectorise(Y)), 1, 0.012);
  EXPECT_NEAR(arma::stddev(arma::vectorise(Y)), 0.5, 0.008);
  Z = X;
  add_noise(Z, 0, random, Z);
  EXPECT_TRUE(support::equal(Z, X));
  EXPECT_THROW(mask(X, 1.5, random, Y), std::invalid_argument);
  EXPECT_THROW(add_noise(X, -1, random, Y), std::invalid_argument);
  EXPECT_THROW(add_noise(X, arma::datum::nan, random, Y), std::invalid_argument);
}

TEST(Autoencoder, Refuses) {
  EXPECT_THROW(Autoencoder<float>({3}, {0}), std::invalid_argument);
  EXPECT_THROW(Autoencoder<float>({3}, {2, Activation::step}), std::invalid_argument);
  EXPECT_THROW(Autoencoder<float>({3}, {2, Activation::linear, Activation::step}), std::invalid_argument);
  auto net = make(3, {2, Activation::tanh});
  const mat X(3, 4);
  const auto refused = [&](const mat& in, const mat& target, const AutoencoderObjective& objective) {
    const mat before = net->dW;
    EXPECT_THROW(net->loss(in, target, objective), std::invalid_argument);
    EXPECT_TRUE(support::equal(net->dW, before));
  };
  refused(mat(2, 4), X, {});
  refused(X, mat(3, 5), {});
  refused(mat(3, 0), mat(3, 0), {});
  refused(X, X, {.reconstruction = Reconstruction::cross_entropy});
  refused(X, X, {.sparsity = 1});
  refused(X, X, {.contraction = -1});
  refused(X, X, {.l1 = arma::datum::inf});
  refused(X, X, {.rho = 1});
  mat dH(2, 3);
  EXPECT_THROW(contractive_penalty<double>(Activation::tanh, mat(2, 3), mat(3, 4), 1, nullptr, nullptr),
               std::invalid_argument);
  EXPECT_THROW(contractive_penalty<double>(Activation::step, mat(2, 3), mat(2, 4), 1, nullptr, nullptr),
               std::invalid_argument);
  EXPECT_THROW(sparsity_penalty<double>(0.5, mat(2, 0), 1, nullptr), std::invalid_argument);
  EXPECT_THROW(sparsity_penalty<double>(0, mat(2, 3), 1, nullptr), std::invalid_argument);
  EXPECT_THROW(l1_penalty<double>(mat(2, 4), 1, &dH), std::invalid_argument);
}

}  // namespace
