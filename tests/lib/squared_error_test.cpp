#include "nn/losses/squared_error.hpp"

#include <cmath>

#include "nn/kernels/softmax.hpp"
#include "support/loss_checks.hpp"

namespace {

using namespace nn;

TEST(SquaredError, IsItsFormula) {
  for (const uword rows : support::odd_sizes)
    for (const uword N : {1u, 5u, 33u, 1009u}) {
      const arma::fmat Y = support::small_integers<float>(rows, N), T = support::small_integers<float>(rows, N);
      arma::fmat dY;
      double sum = 0;
      for (uword i = 0; i < Y.n_elem; ++i) sum += (Y(i) - T(i)) * (Y(i) - T(i));
      EXPECT_EQ(squared_error(Y, T, &dY, {.reduction = Reduction::sum}), sum) << rows << " x " << N;
      EXPECT_TRUE(support::equal(dY, arma::fmat(2 * (Y - T)))) << rows << " x " << N;
      EXPECT_NEAR(squared_error(Y, T, &dY), sum / double(Y.n_elem), 1e-12) << rows << " x " << N;
      EXPECT_TRUE(support::near(dY, arma::fmat(2 * (Y - T) / float(Y.n_elem)), 1e-7)) << rows << " x " << N;
    }
}

TEST(SquaredError, HasItsGradientAndKeepsTheContract) {
  const arma::mat T = support::normal<double>(19, 3);
  support::expect_gradient([&](const arma::mat& Y, arma::mat* dY) { return squared_error(Y, T, dY); }, 19, 3);
  support::expect_target_loss("squared_error", [](const arma::fmat& Y, const arma::fmat& t, arma::fmat* dY) {
    return squared_error(Y, t, dY);
  });
  arma::fmat Y(40, 1, arma::fill::zeros), zero = Y;
  Y(39) = NAN;
  EXPECT_TRUE(std::isnan(squared_error(Y, zero)));
  EXPECT_EQ(squared_error(arma::mat(3, 0), arma::mat(3, 0), nullptr, {.reduction = Reduction::sum}), 0);
}

TEST(SquaredErrorOfSoftmax, IsThatOfTheProbabilities) {
  for (const uword rows : support::odd_sizes)
    for (const uword N : {1u, 5u, 33u}) {
      const arma::mat X = support::normal<double>(rows, N), T = support::normal<double>(rows, N);
      const arma::umat labels = support::random_labels(rows, N);
      arma::mat P(rows, N), dP, naive(rows, N), dX, unit(rows, N);
      kernels::softmax_naive(X, P);
      const double sum = squared_error(P, T, &dP, {.reduction = Reduction::sum});
      kernels::softmax_backward_naive(P, dP, naive);
      EXPECT_NEAR(squared_error_of_softmax(X, T, &dX, {.reduction = Reduction::sum}), sum, 1e-12 * sum);
      EXPECT_TRUE(support::near(dX, naive, 1e-13)) << rows << " x " << N;
      EXPECT_NEAR(squared_error_of_softmax(X, T), sum / double(N), 1e-12 * sum);
      for (uword n = 0; n < N; ++n) unit(labels(n), n) = 1;
      arma::mat of_labels;
      EXPECT_NEAR(squared_error_of_softmax(X, labels, &of_labels), squared_error_of_softmax(X, unit, &dX), 1e-14);
      EXPECT_TRUE(support::near(of_labels, dX, 1e-15)) << rows << " x " << N;
    }
}

TEST(SquaredErrorOfSoftmax, HasItsGradientAndKeepsTheContract) {
  const arma::mat T = support::normal<double>(19, 3);
  const arma::umat labels = support::random_labels(19, 3);
  support::expect_gradient([&](const arma::mat& X, arma::mat* dX) { return squared_error_of_softmax(X, T, dX); }, 19,
                           3);
  support::expect_gradient([&](const arma::mat& X, arma::mat* dX) { return squared_error_of_softmax(X, labels, dX); },
                           19, 3);
  support::expect_target_loss("squared_error_of_softmax", [](const arma::fmat& X, const arma::fmat& t, arma::fmat* dX) {
    return squared_error_of_softmax(X, t, dX);
  });
  support::expect_label_loss("squared_error_of_softmax", [](const arma::fmat& X, const arma::umat& t, arma::fmat* dX) {
    return squared_error_of_softmax(X, t, dX);
  });
  arma::mat X(20, 1), dX;
  X.fill(-5000), X(3) = 5000, X(4) = -INFINITY;  // stable, and a mask
  const arma::uvec other = {19};
  EXPECT_EQ(squared_error_of_softmax(X, other, &dX), 2);
  EXPECT_TRUE(dX.is_finite());
  X.fill(-INFINITY);
  EXPECT_TRUE(std::isnan(squared_error_of_softmax(X, other)));
}

}  // namespace
