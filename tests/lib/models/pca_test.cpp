#include "nn/models/pca.hpp"

#include <cmath>

#include "nn/models/autoencoder.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using arma::mat, arma::vec;

mat samples(uword D, uword N, double mean = 0) {
  mat X = support::normal<double>(D, D) * arma::diagmat(arma::regspace(1, static_cast<double>(D))) *
          support::normal<double>(D, N);
  return X + mean;
}

mat reconstruct(const TwoLayer& net, const mat& X) {
  mat H = net.W1 * X;
  H.each_col() += net.b1;
  mat Y = net.W2 * H;
  return Y.each_col() + net.b2;
}

double mean_error(const mat& Y, const mat& X) {
  return arma::accu(arma::square(Y - X)) / static_cast<double>(X.n_cols);
}

mat moment(uword D) {
  const mat X = samples(D, 3 * D);
  return X * X.t() / (3.0 * static_cast<double>(D));
}

TEST(Pca, ErrorIsTheTailOfTheVariances) {
  for (const auto& [D, N] : {std::pair{5, 40}, {17, 9}, {3, 3}, {4, 1}})
    for (uword k = 1; k <= static_cast<uword>(std::min(D, N)); ++k) {
      const mat X = samples(D, N, 100);
      const Pca p = pca(X, k);
      const double scale = arma::accu(arma::square(X)) / N;
      EXPECT_NEAR(mean_error(p.decode(p.encode(X)), X), p.error(), 1e-12 * scale);
      EXPECT_NEAR(mean_error(reconstruct(pca_autoencoder(X, k), X), X), p.error(), 1e-12 * scale);
      EXPECT_TRUE(support::near(mat(p.components.t() * p.components), mat(arma::eye(k, k)), 1e-13));
      EXPECT_TRUE(p.variances.is_sorted("descend"));
      // The variances are eigenvalues of S, and each component's own.
      const mat centred = X.each_col() - arma::mean(X, 1), S = centred * centred.t() / N;
      EXPECT_NEAR(arma::accu(p.variances), arma::trace(S), 1e-12 * scale);
      for (uword i = 0; i < k; ++i)
        EXPECT_TRUE(
            support::near(vec(S * p.components.col(i)), vec(p.variances(i) * p.components.col(i)), 1e-11 * scale));
    }
}

TEST(Pca, AutoencoderWithMoreUnitsThanSamples) {
  const mat X = samples(6, 3, 5);
  const TwoLayer net = pca_autoencoder(X, 5);
  EXPECT_EQ(net.W1.n_rows, 5u);
  EXPECT_NEAR(mean_error(reconstruct(net, X), X), 0, 1e-22 * arma::accu(arma::square(X)) + 1e-20);
}

TEST(Pca, NoTrainedAutoencoderIsBetter) {
  const mat X = samples(5, 30) / 8;
  Autoencoder<double> net({5}, {2, Activation::linear, Activation::linear});
  for (auto& p : net.parameters()) *p.value = 0.3 * support::normal<double>(p.value->n_rows, p.value->n_cols);
  double loss = 0;
  for (int step = 0; step < 4000; ++step) {
    zero_gradients(net.parameters());
    loss = 2 * net.loss(X, X).total();  // the mean of |y - x|^2
    for (auto& p : net.parameters()) *p.value -= 0.02 * *p.gradient;
  }
  const double best = pca(X, 2).error();
  EXPECT_GE(loss, best * (1 - 1e-12));
  EXPECT_LT(loss, best * 1.05 + 1e-6);
}

TEST(LinearAutoencoder, DenoisingMinimisesItsLoss) {
  for (const uword D : {1u, 4u, 17u}) {
    const mat S = moment(D);
    for (const double s2 : {1e-3, 1.0, 1e12}) {
      const mat W = denoising_gaussian(S, s2), R = S + s2 * arma::eye(D, D);
      EXPECT_LE(arma::norm(W * R - S, "fro"), 1e-9 * arma::norm(S, "fro"));
      const double best = denoising_loss_gaussian(W, S, s2);
      EXPECT_LE(best, s2 * D + 1e-9 * s2);  // that of the identity
      for (int trial = 0; trial < 20; ++trial)
        EXPECT_LE(best, denoising_loss_gaussian(W + 1e-3 * arma::norm(W) * support::normal<double>(D, D), S, s2) *
                            (1 + 1e-12));
    }
    for (const double p : {0.0, 0.1, 0.7}) {
      const mat W = denoising_masking(S, p);
      const double best = denoising_loss_masking(W, S, p);
      for (int trial = 0; trial < 20; ++trial)
        EXPECT_LE(best,
                  denoising_loss_masking(W + 1e-3 * support::normal<double>(D, D), S, p) + 1e-10 * arma::trace(S));
      if (p == 0) EXPECT_TRUE(support::near(W, mat(arma::eye(D, D)), 1e-6));
    }
  }
}

TEST(LinearAutoencoder, MaskingLossIsTheSumOverAllMasks) {
  const uword D = 5;
  const mat X = samples(D, 4), S = X * X.t() / 4, W = support::normal<double>(D, D);
  const double p = 0.3;
  double sum = 0;
  for (unsigned bits = 0; bits < 1u << D; ++bits) {
    mat kept = X;
    double probability = 1;
    for (uword j = 0; j < D; ++j) {
      if (bits >> j & 1) kept.row(j).zeros();
      probability *= bits >> j & 1 ? p : 1 - p;
    }
    sum += probability * mean_error(W * kept, X);
  }
  EXPECT_NEAR(denoising_loss_masking(W, S, p), sum, 1e-11 * sum);
  // And the Gaussian one: E |W e|^2 = s2 |W|^2.
  EXPECT_NEAR(denoising_loss_gaussian(W, S, 2), mean_error(W * X, X) + 2 * arma::accu(W % W), 1e-11 * sum);
}

TEST(LinearAutoencoder, SingularMomentsHaveAMinimiserToo) {
  mat S(4, 4);
  S(0, 0) = 2, S(1, 1) = S(1, 2) = S(2, 1) = S(2, 2) = 1;
  for (const double p : {0.0, 0.4}) {
    const mat W = denoising_masking(S, p);
    mat R = (1 - p) * S;
    R.diag() += p * S.diag();
    EXPECT_TRUE(W.is_finite());
    EXPECT_LE(arma::norm(W * R - S, "fro"), 1e-9);
  }
  EXPECT_TRUE(denoising_gaussian(S, 1e-6).is_finite());
}

TEST(LinearAutoencoder, WeightDecayShrinks) {
  for (const uword D : {3u, 8u})
    for (const uword hidden : {1u, 2u, 3u, 10u}) {
      const mat S = moment(D);
      const vec l = arma::sort(arma::eig_sym(S), "descend");
      const double lambda = l(1) * 0.9;
      const TwoLayer net = weight_decay_autoencoder(S, lambda, hidden);
      EXPECT_EQ(net.W1.n_rows, hidden);
      double bound = 0;
      for (uword i = 0; i < D; ++i) bound += i < hidden && l(i) > lambda ? 2 * lambda - lambda * lambda / l(i) : l(i);
      const double best = weight_decay_loss(net, S, lambda);
      EXPECT_NEAR(best, bound, 1e-11 * arma::trace(S));
      for (int trial = 0; trial < 50; ++trial) {
        TwoLayer other = net;
        other.W1 += 0.01 * support::normal<double>(hidden, D), other.W2 += 0.01 * support::normal<double>(D, hidden);
        EXPECT_GE(weight_decay_loss(other, S, lambda), best * (1 - 1e-12));
      }
    }
  // Whitened data: the trivial solution is shrunk, not removed.
  const TwoLayer net = weight_decay_autoencoder(arma::eye(3, 3), 0.25, 3);
  EXPECT_TRUE(support::near(mat(net.W2 * net.W1), mat(0.75 * arma::eye(3, 3)), 1e-14));
  EXPECT_EQ(arma::accu(arma::abs(weight_decay_autoencoder(arma::eye(3, 3), 1, 3).W1)), 0);
}

TEST(LinearAutoencoder, Refuses) {
  const mat X(3, 4, arma::fill::ones), S = arma::eye(3, 3);
  EXPECT_THROW(pca(X, 0), std::invalid_argument);
  EXPECT_THROW(pca(X, 4), std::invalid_argument);
  EXPECT_THROW(pca(mat(3, 0), 1), std::invalid_argument);
  EXPECT_THROW(pca(X * arma::datum::nan, 1), std::invalid_argument);
  EXPECT_THROW(pca_autoencoder(X, 4), std::invalid_argument);
  EXPECT_THROW(pca(X, 2).encode(mat(2, 1)), std::invalid_argument);
  EXPECT_THROW(pca(X, 2).decode(mat(3, 1)), std::invalid_argument);
  EXPECT_THROW(denoising_gaussian(X, 1), std::invalid_argument);
  EXPECT_THROW(denoising_gaussian(S, 0), std::invalid_argument);
  EXPECT_THROW(denoising_gaussian(-S, 1), std::invalid_argument);
  EXPECT_THROW(denoising_gaussian(arma::trimatu(mat(3, 3, arma::fill::ones)), 1), std::invalid_argument);
  EXPECT_THROW(denoising_masking(S, 1), std::invalid_argument);
  EXPECT_THROW(denoising_loss_masking(X, S, 0.5), std::invalid_argument);
  EXPECT_THROW(denoising_loss_gaussian(X, S, 0.5), std::invalid_argument);
  EXPECT_THROW(weight_decay_autoencoder(S, 0, 1), std::invalid_argument);
  EXPECT_THROW(weight_decay_autoencoder(S, 1, 0), std::invalid_argument);
}

}  // namespace
