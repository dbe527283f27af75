#include <limits>

#include "nn/core/threads.hpp"
#include "nn/kernels/average_pool.hpp"
#include "nn/kernels/max_pool.hpp"
#include "nn/layers/adaptive_pool2d.hpp"
#include "nn/layers/pool2d.hpp"
#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace {

using namespace nn;
using support::refusal;
using kernels::Windows;

constexpr double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();

std::string words(const Windows& w) {
  return std::to_string(w.n) + ": " + std::to_string(w.kernel) + " / " + std::to_string(w.stride) + " + " +
         std::to_string(w.padding);
}

const std::vector<Windows> axes = {{1, 1, 1, 0},  {2, 2, 2, 0},  {3, 2, 2, 0},  {7, 3, 2, 1},  {7, 7, 1, 0},
                                   {17, 2, 2, 0}, {17, 3, 1, 1}, {31, 3, 3, 0}, {33, 2, 5, 1}, {65, 3, 2, 1},
                                   {65, 2, 2, 0}, {40, 8, 7, 4}, {36, 1, 4, 0}, {70, 5, 2, 2}};

template <typename T>
void expect_max_pool_is_naive() {
  for (const Windows& rows : axes)
    for (const Windows& columns : axes) {
      const uword planes = 3, out = rows.count() * columns.count();
      // Small integers have many ties. Some NaN among them, and infinities.
      arma::Mat<T> X = support::small_integers<T>(rows.n * columns.n, planes), Y(out, planes), naive(out, planes);
      for (uword i = 0; i < X.n_elem; i += 11) X(i) = static_cast<T>(i % 3 == 0 ? nan : i % 3 == 1 ? inf : -inf);
      std::vector<std::uint32_t> at(out * planes), naive_at(out * planes);
      kernels::max_pool(X.memptr(), rows, columns, planes, Y.memptr(), at.data());
      kernels::max_pool_naive(X.memptr(), rows, columns, planes, naive.memptr(), naive_at.data());
      EXPECT_TRUE(support::equal(Y, naive)) << words(rows) << ", " << words(columns);
      EXPECT_EQ(at, naive_at) << words(rows) << ", " << words(columns);
    }
}

TEST(MaxPoolKernel, IsTheNaiveOneOnOddShapesTiesAndNan) {
  expect_max_pool_is_naive<float>();
  expect_max_pool_is_naive<double>();
}

template <typename T>
void expect_2x2_is_naive() {
  for (const uword H : {4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 56, 65, 98})
    for (const uword W : {2, 3, 5, 8}) {
      const Windows rows{H, 2, 2, 0}, columns{W, 2, 2, 0};
      const uword planes = 3, out = rows.count() * columns.count();
      arma::Mat<T> X = support::small_integers<T>(H * W, planes), Y(out, planes), naive(out, planes);
      for (uword i = 0; i < X.n_elem; i += 5) X(i) = static_cast<T>(i % 3 == 0 ? nan : i % 3 == 1 ? inf : -inf);
      const arma::Mat<T> dY = support::small_integers<T>(out, planes);
      arma::Mat<T> dX(H * W, planes, arma::fill::ones), naive_dX(H * W, planes);
      std::vector<std::uint32_t> at(out * planes);
      std::vector<std::uint8_t> which(out * planes);
      kernels::max_pool_naive(X.memptr(), rows, columns, planes, naive.memptr(), at.data());
      kernels::max_pool_2x2(X.memptr(), H, W, planes, Y.memptr(), which.data());
      EXPECT_TRUE(support::equal(Y, naive)) << H << " x " << W;
      kernels::max_pool_backward(dY.memptr(), at.data(), H * W, out, planes, naive_dX.memptr());
      kernels::max_pool_2x2_backward(dY.memptr(), which.data(), H, W, planes, dX.memptr());
      EXPECT_TRUE(support::equal(dX, naive_dX)) << H << " x " << W;
    }
}

TEST(MaxPoolKernel, By2x2IsTheNaiveOneInBothDirections) {
  expect_2x2_is_naive<float>();
  expect_2x2_is_naive<double>();
}

TEST(MaxPool2d, TakesTheLargestOfEachWindow) {
  const arma::mat X = {{1, 5, 2, 0, 9}, {3, 4, 2, -1, 9}, {-7, -8, 6, 6, 9}, {-5, -6, 6, 6, 9}};
  MaxPool2d<double> pool({4, 5});
  EXPECT_EQ(pool.output(), (Shape{2, 2}));
  arma::mat Y, dX;
  pool.forward(arma::vectorise(X), Y);
  EXPECT_TRUE(support::equal(Y, arma::mat{5, -5, 2, 6}.t().eval()));
  pool.backward(arma::vectorise(X), Y, arma::mat{1, 2, 3, 4}.t(), &dX);
  // Among equals, the first in memory.
  const arma::mat expected = {{0, 1, 3, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 4, 0, 0}, {2, 0, 0, 0, 0}};
  EXPECT_TRUE(support::equal(dX, arma::mat(arma::vectorise(expected))));
}

TEST(MaxPool2d, PadsWithMinusInfinityAndSumsOverlaps) {
  const arma::mat X = arma::mat{-4, -1, -3}.t();
  MaxPool2d<double> pool({3}, {.kernel = {3}, .stride = {1}, .padding = {1}});
  EXPECT_EQ(pool.output(), (Shape{3}));
  arma::mat Y, dX;
  pool.forward(X, Y);
  EXPECT_TRUE(support::equal(Y, arma::mat{-1, -1, -1}.t().eval()));
  pool.backward(X, Y, arma::mat{1, 2, 4}.t(), &dX);
  EXPECT_TRUE(support::equal(dX, arma::mat{0, 7, 0}.t().eval()));
  const arma::mat lowest(3, 1, arma::fill::value(-inf));  // the place is an entry of X, not of the padding
  pool.forward(lowest, Y);
  EXPECT_TRUE(support::equal(Y, lowest));
  pool.backward(lowest, Y, arma::mat{1, 2, 4}.t(), &dX);
  EXPECT_TRUE(support::equal(dX, arma::mat{3, 4, 0}.t().eval()));
}

TEST(MaxPool2d, OfAWindowWithNanIsNan) {
  for (const uword stride : {2, 1}) {
    arma::mat X(8 * 4, 1, arma::fill::ones), Y, dX;
    X(3 + 8) = X(3 + 16) = nan;
    MaxPool2d<double> pool({8, 4}, {.kernel = {2, 2}, .stride = {stride, 2}});
    pool.forward(X, Y);
    const arma::vec nans = arma::conv_to<arma::vec>::from(Y.has_nan() ? arma::find_nan(Y) : arma::uvec());
    const arma::mat expected = stride == 2 ? arma::vec{1, 5} : arma::vec{2, 3, 9, 10};
    EXPECT_TRUE(support::equal(arma::mat(nans), expected));
    pool.backward(X, Y, arma::mat(Y.n_rows, 1, arma::fill::ones), &dX);
    EXPECT_EQ(dX(3 + 8), stride == 2 ? 1 : 2);
  }
}

TEST(MaxPool2d, HasTheGradientOfItsForward) {
  MaxPool2d<double> two({9, 4, 3}), overlapping({7, 5, 2}, {.kernel = {3, 3}, .stride = {2, 1}, .padding = {1, 1}});
  support::expect_gradients(two, 3);
  support::expect_gradients(overlapping, 3);
}

TEST(MaxPool2d, KeepsTheLayerContract) {
  support::expect_contract([] { return std::make_unique<MaxPool2d<float>>(Shape{8, 6, 3}); });
  support::expect_contract([] {
    return std::make_unique<MaxPool2d<float>>(Shape{9, 7, 3}, Pool2dSpec{.kernel = {3, 3}, .stride = {2, 2}});
  });
}

TEST(MaxPool2d, RefusesWindowsThatDoNotFit) {
  using P = MaxPool2d<float>;
  EXPECT_EQ(refusal([] { P({4, 4}, {.kernel = {0, 2}}); }), "MaxPool2d: kernel is 0 x 2, and must be at least 1 x 1");
  EXPECT_EQ(refusal([] {
              P({4, 4}, {.padding = {uword{1} << 63, 0}});
            }),
            "MaxPool2d: padding is 9223372036854775808 x 0, and must be below 2^31");
  const Pool2dSpec padded = {.kernel = {2, 2}, .padding = {1, 1}};
  EXPECT_EQ(refusal([&] { P({0, 0, 1}, padded); }), "Layer: input is 0 x 0, and must have no 0");
  EXPECT_NE(refusal([&] { AveragePool2d<float>({0, 0, 1}, padded); }), "");
  EXPECT_EQ(refusal([] {
              P({4, 4}, {.kernel = {2, 5}});
            }),
            "MaxPool2d: kernel width is 5, and must be at most 4, the padded input's");
  EXPECT_EQ(refusal([] {
              P({4, 4}, {.kernel = {3, 3}, .padding = {2, 1}});
            }),
            "MaxPool2d: padding height is 2, and must be at most half of the kernel, 1");
  EXPECT_NE(refusal([] { P({1}); }), "");
}

template <typename T>
void expect_average_is_naive(const std::vector<kernels::Bin>& rows, uword H, const std::vector<kernels::Bin>& columns,
                             uword W, uword divisor, const std::string& what) {
  const uword planes = 3, out = rows.size() * columns.size();
  const arma::Mat<T> X = support::small_integers<T>(H * W, planes), dY = support::small_integers<T>(out, planes);
  arma::Mat<T> Y(out, planes), naive(out, planes), dX(H * W, planes, arma::fill::ones), naive_dX(H * W, planes);
  kernels::average_pool(X.memptr(), H, W, rows, columns, divisor, planes, Y.memptr());
  kernels::average_pool_naive(X.memptr(), H, W, rows, columns, divisor, planes, naive.memptr());
  EXPECT_TRUE(support::equal(Y, naive)) << what;
  kernels::average_pool_backward(dY.memptr(), H, W, rows, columns, divisor, planes, dX.memptr());
  kernels::average_pool_backward_naive(dY.memptr(), H, W, rows, columns, divisor, planes, naive_dX.memptr());
  EXPECT_TRUE(support::near(dX, naive_dX, divisor ? 0 : 1e-5)) << what;
}

TEST(AveragePoolKernel, IsTheNaiveOne) {
  for (const Windows& rows : axes)
    for (const Windows& columns : axes)
      for (const uword divisor : {0, 4}) {
        const std::string what = words(rows) + ", " + words(columns) + ", divisor " + std::to_string(divisor);
        expect_average_is_naive<float>(rows.bins(), rows.n, columns.bins(), columns.n, divisor, what);
        expect_average_is_naive<double>(rows.bins(), rows.n, columns.bins(), columns.n, divisor, what);
      }
}

TEST(AveragePool2d, CountsPaddingUnlessToldNotTo) {
  const arma::mat X = arma::mat{4, 8, 12}.t();
  const Pool2dSpec spec = {.kernel = {3}, .stride = {2}, .padding = {1}};
  AveragePool2d<double> counting({3}, spec), not_counting({3}, spec, false);
  arma::mat Y;
  counting.forward(X, Y);
  EXPECT_TRUE(support::equal(Y, arma::mat{12.0 / 3, 20.0 / 3}.t().eval()));
  not_counting.forward(X, Y);
  EXPECT_TRUE(support::equal(Y, arma::mat{12.0 / 2, 20.0 / 2}.t().eval()));
}

TEST(AveragePool2d, LeavesOutWhatNoWindowReaches) {
  const arma::mat X = {{1, 2, 9}, {3, 4, 9}, {9, 9, 9}};
  AveragePool2d<double> pool({3, 3});
  arma::mat Y, dX;
  pool.forward(arma::vectorise(X), Y);
  EXPECT_TRUE(support::equal(Y, arma::mat{2.5}));
  pool.backward(arma::vectorise(X), Y, arma::mat{4}, &dX);
  EXPECT_TRUE(support::equal(dX, arma::mat(arma::vec{1, 1, 0, 1, 1, 0, 0, 0, 0})));
}

TEST(AveragePool2d, IsLinearAndKeepsTheContract) {
  AveragePool2d<double> two({8, 5, 3}), overlapping({7, 6, 2}, {.kernel = {4, 2}, .stride = {1, 1}, .padding = {1, 1}});
  support::expect_adjoint(two, 3);
  support::expect_adjoint(overlapping, 3);
  AveragePool2d<double> own_count({7, 6, 2}, {.kernel = {3, 3}, .stride = {2, 1}, .padding = {1, 1}}, false);
  support::expect_gradients(own_count, 2);
  AveragePool2d<float> single({7, 6, 2}, {.kernel = {3, 3}, .stride = {2, 1}, .padding = {1, 1}}, false);
  support::expect_float_is_double(single, own_count, 3, 1e-6);
  support::expect_contract([] { return std::make_unique<AveragePool2d<float>>(Shape{8, 6, 3}); });
}

TEST(AdaptiveAveragePool2d, HasBinsThatCoverTheAxis) {
  const arma::mat X = arma::mat{1, 2, 3, 4, 5}.t();  // bins {0, 1}, {1, 2, 3}, {3, 4}
  AdaptiveAveragePool2d<double> pool({5}, 3);
  arma::mat Y;
  pool.forward(X, Y);
  EXPECT_TRUE(support::equal(Y, arma::mat{1.5, 3, 4.5}.t().eval()));
  AdaptiveAveragePool2d<double> more({2}, 3);  // bins {0}, {0, 1}, {1}
  more.forward(arma::mat{1, 2}.t(), Y);
  EXPECT_TRUE(support::equal(Y, arma::mat{1, 1.5, 2}.t().eval()));
  AdaptiveAveragePool2d<double> image({7, 17, 3}, 3, 5);
  EXPECT_EQ(image.output(), (Shape{3, 5, 3}));
  support::expect_gradients(image, 2);
  AdaptiveAveragePool2d<double> halves({4, 6, 3}, 2, 3);  // divides by 4: exact
  support::expect_adjoint(halves, 3);
  support::expect_contract([] { return std::make_unique<AdaptiveAveragePool2d<float>>(Shape{7, 9, 3}, 3, 2); });
  EXPECT_EQ(refusal([] {
              AdaptiveAveragePool2d<float>({4, 4}, 0, 1);
            }),
            "AdaptiveAveragePool2d: out_height is 0, and must be at least 1");
}

TEST(GlobalAveragePool, IsTheMeanOfEachChannel) {
  GlobalAveragePool<double> pool({7, 5, 3});
  const arma::mat X = support::normal<double>(105, 4);
  arma::mat Y, naive(3, 4);
  pool.forward(X, Y);
  for (uword n = 0; n < 4; ++n)
    for (uword c = 0; c < 3; ++c) naive(c, n) = arma::mean(X.col(n).subvec(35 * c, 35 * c + 34));
  EXPECT_TRUE(support::near(Y, naive, 1e-14));
  support::expect_gradients(pool, 2);
  GlobalAveragePool<double> by_32({8, 4, 3});  // exact
  support::expect_adjoint(by_32, 3);
  GlobalAveragePool<float> single({7, 5, 3});
  support::expect_float_is_double(single, pool, 3, 1e-6);
  support::expect_contract([] { return std::make_unique<GlobalAveragePool<float>>(Shape{7, 5, 3}); });
}

TEST(UpsampleNearest2d, RepeatsEachEntry) {
  for (const uword H : {1, 3, 17})
    for (const uword factor : {1, 2, 3}) {
      UpsampleNearest2d<double> layer({H, 2, 3}, factor);
      const arma::mat X = support::normal<double>(H * 6, 2);
      arma::mat Y;
      layer.forward(X, Y);
      for (uword n = 0; n < 2; ++n)
        for (uword c = 0; c < 3; ++c)
          for (uword w = 0; w < 2 * factor; ++w)
            for (uword h = 0; h < H * factor; ++h)
              ASSERT_EQ(Y(h + H * factor * (w + 2 * factor * c), n), X(h / factor + H * (w / factor + 2 * c), n));
      support::expect_adjoint(layer, 2);
    }
  UpsampleNearest2d<double> rows({3}, 2, 1);
  EXPECT_EQ(rows.output(), (Shape{6}));
  support::expect_adjoint(rows, 2);
  EXPECT_NE(refusal([] { UpsampleNearest2d<float>({4, 4}, 0); }), "");
  support::expect_contract([] { return std::make_unique<UpsampleNearest2d<float>>(Shape{5, 3, 2}, 2); });
}

TEST(Pooling, DoesNotDependOnTheThreads) {
  const int before = threads();
  const arma::fmat X = support::normal<float>(64 * 50 * 8, 3);
  arma::fmat Y[2][2], dX[2][2];
  for (int k : {0, 1}) {
    set_threads(k + 1);
    MaxPool2d<float> two({64, 50, 8});
    AveragePool2d<float> three({64, 50, 8}, {.kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1}});
    two.forward(X, Y[k][0]);
    two.backward(X, Y[k][0], Y[k][0], &dX[k][0]);
    three.forward(X, Y[k][1]);
    three.backward(X, Y[k][1], Y[k][1], &dX[k][1]);
  }
  set_threads(before);
  for (int layer : {0, 1}) {
    EXPECT_TRUE(support::equal(Y[0][layer], Y[1][layer]));
    EXPECT_TRUE(support::equal(dX[0][layer], dX[1][layer]));
  }
}

}  // namespace
