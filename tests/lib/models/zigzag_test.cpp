#include "nn/models/zigzag.hpp"

#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using arma::vec;

double value(const Shallow1D& f, double x) {
  double y = f.phi0;
  for (uword j = 0; j < f.phi.n_elem; ++j) y += f.phi(j) * std::max(0.0, f.theta0(j) + f.theta1(j) * x);
  return y;
}

double value(const Mlp& net, double x) {
  arma::mat y{x};
  for (uword l = 0; l < net.W.size(); ++l) {
    y = net.W[l] * y + net.b[l];
    if (l + 1 < net.W.size()) y.clamp(0, arma::datum::inf);
  }
  return y(0);
}

TEST(Zigzag, OfTheSheet) {
  const auto f = zigzag(vec{1 / 6.0, 2 / 6.0, 4 / 6.0}, vec{1, 1, -1});
  ASSERT_TRUE(f);
  EXPECT_NEAR(f->phi0, 4, 1e-12);
  EXPECT_TRUE(support::near(f->phi, vec({-12, 9, -6}), 1e-12));
}

TEST(Zigzag, GoesUpAndDown) {
  for (uword n = 3; n <= 33; ++n) {
    const Shallow1D f = zigzag(n);
    ASSERT_EQ(f.phi.n_elem, n);
    const vec t = -f.theta0 / f.theta1;
    EXPECT_NEAR(value(f, 0), 0, 1e-11);
    for (uword j = 0; j < n; ++j) EXPECT_NEAR(value(f, t(j)), j % 2 == 0, 1e-11);
    EXPECT_NEAR(value(f, 1), n % 2 == 0, 1e-11);
    for (uword j = 1; j < n; ++j) EXPECT_GT(t(j), t(j - 1));
  }
  EXPECT_THROW(zigzag(2), std::invalid_argument);
}

TEST(Zigzag, SaysWhereThereIsNone) {
  for (uword n = 1; n <= 8; ++n) {
    const vec equal = arma::regspace(1, static_cast<double>(n)) / (n + 1.0);
    for (unsigned sides = 0; sides < 1u << n; ++sides) {
      vec facing(n);
      for (uword j = 0; j < n; ++j) facing(j) = sides >> j & 1 ? -1 : 1;
      EXPECT_FALSE(zigzag(equal, facing)) << n << " equal widths";
    }
  }
  EXPECT_FALSE(zigzag(vec{0.5}, vec{-1}));
  EXPECT_THROW(zigzag(vec{}, vec{}), std::invalid_argument);
  EXPECT_THROW(zigzag(vec{0.5, 0.5}, vec{1, 1}), std::invalid_argument);
  EXPECT_THROW(zigzag(vec{0.5, 1}, vec{1, 1}), std::invalid_argument);
  EXPECT_THROW(zigzag(vec{0.5}, vec{1, 1}), std::invalid_argument);
  EXPECT_THROW(zigzag(vec{0.5}, vec{2}), std::invalid_argument);
}

TEST(Zigzag, ChainsAreNetworks) {
  const Shallow1D f{0.25, {2, -4, 1}, {0.5, -0.5, 0.125}, {1, 1, -1}}, g{-1, {3}, {1}, {0.5}};
  for (double x = -2; x <= 2; x += 0.125) {
    double y = x;
    for (uword copies = 0; copies <= 4; ++copies, y = value(f, y)) {
      const Mlp net = self_compose(f, copies);
      ASSERT_EQ(net.W.size(), copies + 1);
      EXPECT_EQ(value(net, x), y);  // dyadic numbers
    }
    EXPECT_EQ(value(compose(g, f), x), value(g, value(f, x)));
  }
  EXPECT_THROW(self_compose({0, {}, {}, {}}, 2), std::invalid_argument);
  EXPECT_THROW(self_compose({0, {1}, {1, 2}, {1}}, 2), std::invalid_argument);
  EXPECT_THROW(region_maximiser(0, 3), std::invalid_argument);
  const Mlp deep = region_maximiser(10, 5);
  uword rising = 0, falling = 0;
  for (double x = 0.0005; x < 1; x += 0.001) {
    EXPECT_TRUE(value(deep, x) > -1e-6 && value(deep, x) < 1 + 1e-6);
    (value(deep, x + 1e-12) > value(deep, x) ? rising : falling) += 1;
  }
  EXPECT_GT(rising, 300u);
  EXPECT_GT(falling, 300u);
}

TEST(Zigzag, RegionsOfCopies) {
  EXPECT_EQ(regions_of_copies(4, 5), 1024u);
  EXPECT_EQ(regions_of_copies(4, 0), 1u);
  EXPECT_EQ(regions_of_copies(1, ~uword{0}), 1u);
  EXPECT_EQ(regions_of_copies(2, 63), std::uint64_t{1} << 63);
  EXPECT_THROW(regions_of_copies(2, 64), std::overflow_error);
  EXPECT_THROW(regions_of_copies(0, 1), std::invalid_argument);
  EXPECT_EQ(copies_needed(2, 5), 3u);
  EXPECT_EQ(copies_needed(2, 1), 0u);
  EXPECT_EQ(copies_needed(3, 27), 3u);
  EXPECT_EQ(copies_needed(3, 28), 4u);
  EXPECT_EQ(copies_needed(2, ~std::uint64_t{0}), 64u);
  EXPECT_THROW(copies_needed(1, 2), std::invalid_argument);
  EXPECT_THROW(copies_needed(2, 0), std::invalid_argument);
}

}  // namespace
