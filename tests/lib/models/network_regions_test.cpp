#include "nn/models/network_regions.hpp"

#include <cmath>

#include "nn/models/arrangement.hpp"
#include "nn/models/zigzag.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using arma::vec;

uword draw(uword least, uword most) { return least + support::generator()() % (most - least + 1); }

Mlp random_network(const std::vector<uword>& sizes) {
  Mlp net;
  for (uword l = 0; l + 1 < sizes.size(); ++l) {
    net.W.push_back(support::small_integers<double>(sizes[l + 1], sizes[l]));
    net.b.push_back(support::small_integers<double>(sizes[l + 1], 1));
  }
  return net;
}

double naive(const Mlp& net, double x) {
  std::vector<double> y{x};
  for (uword l = 0; l < net.W.size(); ++l) {
    std::vector<double> z(net.W[l].n_rows);
    for (uword i = 0; i < z.size(); ++i) {
      z[i] = net.b[l](i);
      for (uword k = 0; k < y.size(); ++k) z[i] += net.W[l](i, k) * y[k];
      if (l + 1 < net.W.size()) z[i] = std::max(z[i], 0.0);
    }
    y = z;
  }
  return y[0];
}

/// The network unit by unit, with sums and compositions of functions.
PiecewiseLinear by_algebra(const Mlp& net) {
  const PiecewiseLinear relu{{0}, {0, 1}, {0, 0}};
  std::vector<PiecewiseLinear> h{line(1, 0)};
  for (uword l = 0; l < net.W.size(); ++l) {
    std::vector<PiecewiseLinear> next;
    for (uword i = 0; i < net.W[l].n_rows; ++i) {
      PiecewiseLinear z = line(0, net.b[l](i));
      for (uword k = 0; k < h.size(); ++k) z = add(z, scale(h[k], net.W[l](i, k)));
      next.push_back(l + 1 < net.W.size() ? compose(relu, z) : simplify(z));
    }
    h = next;
  }
  return h[0];
}

TEST(NetworkRegions, TheFunctionIsTheNetwork) {
  for (int trial = 0; trial < 200; ++trial) {
    const Mlp net = random_network({1, draw(1, 5), draw(1, 4), draw(1, 3), 1});
    const PiecewiseLinear f = from_network(net);
    require_valid(f);
    const double magnitude = 1 + std::abs(naive(net, 9)) + std::abs(naive(net, -9));
    for (double x = -9; x <= 9; x += 0.0625) ASSERT_NEAR(evaluate(f, x), naive(net, x), 1e-12 * magnitude);
    for (const double x : f.knots)
      ASSERT_NEAR(evaluate(f, x), naive(net, x), 1e-11 * (magnitude + std::abs(naive(net, x))));
    const PiecewiseLinear algebra = by_algebra(net);
    EXPECT_EQ(f.knots.n_elem, algebra.knots.n_elem);
    EXPECT_EQ(f.slope.n_elem, count_regions_exact(net, -arma::datum::inf, arma::datum::inf));
    if (f.knots.n_elem == algebra.knots.n_elem) EXPECT_TRUE(support::near(f.knots, algebra.knots, 1e-11));
  }
}

TEST(NetworkRegions, RoundedAndExactCountsAgree) {
  uword most = 0;
  for (int trial = 0; trial < 300; ++trial) {
    const Mlp net = random_network({1, draw(1, 6), draw(1, 6), draw(1, 4), 1});
    const std::uint64_t exact = count_regions_exact(net, -5, 7);
    EXPECT_EQ(count_regions(net, -5, 7), exact);
    EXPECT_EQ(count_regions(by_algebra(net), -5, 7), exact);
    most = std::max<uword>(most, exact);
  }
  EXPECT_GT(most, 6u);
}

TEST(NetworkRegions, OfKnownNetworks) {
  const Shallow1D sheet{4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
  for (uword n = 0, regions = 1; n <= 5; ++n, regions *= 4)
    EXPECT_EQ(count_regions(self_compose(sheet, n), 0, 1), regions);
  EXPECT_EQ(from_network(self_compose(sheet, 2)).slope.n_elem, 16u);
  for (const auto& [layers, units] : {std::pair{5, 3}, {4, 4}, {4, 5}, {3, 6}, {3, 7}})
    EXPECT_EQ(count_regions(region_maximiser(layers, units), 0, 1), max_regions(layers, units));
  // The tent with dyadic joints, exactly; a joint at an end is none.
  const Mlp tents = self_compose({0, {2, -4}, {0, -0.5}, {1, 1}}, 10);
  EXPECT_EQ(count_regions_exact(tents, 0, 1), 1024u);
  EXPECT_EQ(count_regions_exact(tents, 0.5, 1), 512u);
  EXPECT_EQ(count_regions_exact(tents, 0.25, 0.75), 512u);
  EXPECT_EQ(count_regions(tents, 0.25, 0.75), 512u);
  // Units that are off, and units that cancel.
  const arma::mat column(2, 1, arma::fill::ones), one(1, 1, arma::fill::ones);
  const Mlp cancel{{column, arma::mat{1, -1}}, {vec{-2, -2}, vec{0}}};
  EXPECT_EQ(count_regions(cancel, 0, 5), 1u);
  EXPECT_EQ(count_regions_exact(cancel, 0, 5), 1u);
  const Mlp relu{{one, one}, {vec{0}, vec{0}}};
  EXPECT_EQ(count_regions_exact(relu, -1, 1), 2u);
  EXPECT_EQ(count_regions_exact(relu, 0, 1), 1u);
  // Several outputs: a joint of one is a joint of all.
  const Mlp both{{column, arma::eye(2, 2)}, {vec{-1, -2}, vec{0, 0}}};
  EXPECT_EQ(count_regions(both, 0, 5), 3u);
  EXPECT_EQ(count_regions_exact(both, 0, 5), 3u);
}

TEST(NetworkRegions, AlongAStraightWay) {
  for (int trial = 0; trial < 100; ++trial) {
    const Mlp net = random_network({3, 5, 4, 2});
    const vec x0 = support::small_integers<double>(3, 1), x1 = support::small_integers<double>(3, 1);
    Mlp restricted = net;
    restricted.W[0] = net.W[0] * (x1 - x0);
    restricted.b[0] = net.W[0] * x0 + net.b[0];
    EXPECT_EQ(count_regions_between(net, x0, x1), count_regions_exact(restricted, 0, 1));
    EXPECT_EQ(count_regions_between(net, x0, x0), 1u);
  }
}

TEST(NetworkRegions, RefusesWhatDoesNotFit) {
  const Mlp net = random_network({1, 3, 1}), wide = random_network({2, 3, 1});
  EXPECT_THROW(from_network(wide), std::invalid_argument);
  EXPECT_THROW(from_network(random_network({1, 3, 2})), std::invalid_argument);
  EXPECT_THROW(from_network({}), std::invalid_argument);
  EXPECT_THROW(from_network({{arma::mat(2, 1), arma::mat(1, 3)}, {vec(2), vec(1)}}), std::invalid_argument);
  EXPECT_THROW(from_network({{arma::mat(1, 1)}, {vec(2)}}), std::invalid_argument);
  EXPECT_THROW(from_network({{arma::mat{arma::datum::nan}}, {vec{0}}}), std::invalid_argument);
  EXPECT_THROW(count_regions(net, 1, 1), std::invalid_argument);
  EXPECT_THROW(count_regions(net, 0, arma::datum::inf), std::invalid_argument);
  EXPECT_THROW(count_regions_exact(net, arma::datum::nan, 1), std::invalid_argument);
  EXPECT_THROW(count_regions_between(wide, vec(2), vec(3)), std::invalid_argument);
  EXPECT_THROW(count_regions_between(wide, vec(3), vec(3)), std::invalid_argument);
  EXPECT_THROW(count_regions_exact(region_maximiser(6, 4), 0, 1), std::overflow_error);  // sevenths of 53 bits each
}

}  // namespace
