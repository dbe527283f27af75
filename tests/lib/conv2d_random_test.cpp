// Convolutions of random sizes and options, against the loops, on matrices behind which nothing may be read.
#include "nn/kernels/conv/convolution.hpp"
#include "nn/layers/conv2d.hpp"
#include "support/guarded.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using support::Guarded;

uword pick(std::initializer_list<uword> from) { return *(from.begin() + support::generator()() % from.size()); }

struct Draw {
  Shape in;
  Conv2dSpec spec;
  uword batch;
};

Draw draw() {
  const uword groups = pick({1, 1, 1, 2, 3});
  Draw d;
  d.in = {pick({1, 2, 3, 7, 8, 9, 16, 17, 31, 33}), pick({1, 2, 3, 4, 7, 8, 16, 17}),
          groups * pick({1, 2, 3, 5, 8, 17})};
  d.spec.channels = groups * pick({1, 2, 3, 4, 5, 7, 16, 17, 33});
  d.spec.kernel = {pick({1, 2, 3, 3, 4, 5, 7}), pick({1, 2, 3, 3, 4, 5})};
  d.spec.stride = {pick({1, 1, 2, 3, 5, 9}), pick({1, 1, 2, 3, 7})};
  d.spec.padding = {pick({0, 0, 1, 2, 3, 6}), pick({0, 0, 1, 2, 5})};
  d.spec.dilation = {pick({1, 1, 2, 3}), pick({1, 1, 2, 4})};
  d.spec.groups = groups;
  d.batch = pick({0, 1, 1, 2, 3, 5});
  return d;
}

bool fits(const Draw& d) {
  const auto& s = d.spec;
  return s.dilation.height * (s.kernel.height - 1) < d.in.height + 2 * s.padding.height &&
         s.dilation.width * (s.kernel.width - 1) < d.in.width + 2 * s.padding.width;
}

template <typename T>
void expect_the_loops(const Draw& d) {
  Conv2d<T> layer(d.in, d.spec);
  SCOPED_TRACE(to_string(d.in) + ", " + layer.name() + ", groups " + std::to_string(d.spec.groups) + ", batch " +
               std::to_string(d.batch));
  support::fill_small_integers(layer);
  const kernels::ConvolutionShape s(d.in, d.spec, "test");
  Guarded<T> X(support::small_integers<T>(s.in.size(), d.batch)), dY(support::small_integers<T>(s.out.size(), d.batch));
  Guarded<T> Y(s.out.size(), d.batch), dX(s.in.size(), d.batch);
  layer.forward(*X, *Y);
  layer.backward(*X, *Y, *dY, &*dX);

  arma::Mat<T> naive_Y(s.out.size(), d.batch), naive_dX(s.in.size(), d.batch), naive_dW(arma::size(layer.W));
  kernels::conv2d_naive(s, *X, layer.W, naive_Y);
  for (uword n = 0; n < d.batch; ++n)
    for (uword i = 0; i < naive_Y.n_rows; ++i) naive_Y(i, n) += layer.b(i / s.out.area());
  kernels::conv2d_backward_naive(s, *dY, layer.W, naive_dX);
  kernels::conv2d_gradient_naive(s, *X, *dY, naive_dW);
  const double bound = kernels::conv2d_is_rounded<T>(s) ? 1e-4 : 0;
  EXPECT_TRUE(support::near(*Y, naive_Y, bound)) << "Y";
  EXPECT_TRUE(support::near(*dX, naive_dX, bound)) << "dX";
  EXPECT_TRUE(support::near(layer.dW, naive_dW, bound)) << "dW";
}

TEST(Conv2dRandom, IsTheLoopsAndReadsNothingBehindItsMatrices) {
  int done = 0;
  for (int i = 0; i < 800 && !HasFailure(); ++i) {
    const Draw d = draw();
    if (!fits(d)) continue;
    expect_the_loops<float>(d);
    expect_the_loops<double>(d);
    ++done;
  }
  EXPECT_GT(done, 400);
}

}  // namespace
