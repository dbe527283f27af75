// nn3 question 1. Oracle: the definitions, with loops, on small whole numbers: every comparison is exact.
#include <gradus/check.hpp>

#include "convolution.hpp"

using arma::mat, arma::uword, arma::vec;
using nn3_q1::Counts, nn3_q1::DenseCounts;

namespace oracle {

mat conv1d(const vec& x, const mat& K) {
  mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (uword m = 0; m < Y.n_cols; ++m)
    for (uword k = 0; k < Y.n_rows; ++k)
      for (uword i = 0; i < K.n_rows; ++i) Y(k, m) += K(i, m) * x(k + i);
  return Y;
}

// Column j of Z is the layer's answer to the unit vector e_j.
mat toeplitz(const mat& K, uword D) {
  mat Z((D - K.n_rows + 1) * K.n_cols, D);
  for (uword j = 0; j < D; ++j) {
    vec e(D);
    e(j) = 1;
    Z.col(j) = arma::vectorise(conv1d(e, K));
  }
  return Z;
}

std::uint64_t placements(std::uint64_t D, std::uint64_t W) {
  std::uint64_t n = 0;
  for (std::uint64_t first = 0; first + W <= D; ++first) ++n;
  return n;
}

bool on_band(uword row, uword column, uword P, uword W) { return column >= row % P && column < row % P + W; }

}  // namespace oracle

namespace inputs {

auto signal_and_kernels(Rng& rng) {
  const uword W = rng.dim(), D = W + rng.dim(0), M = rng.dim();
  mat K = rng.integers(W, M);
  K.replace(0, 1);  // no zero among the weights: what is zero in Z is zero by structure
  return std::tuple{rng.integers(D), K};
}

auto kernels_and_length(Rng& rng) {
  auto [x, K] = signal_and_kernels(rng);
  return std::tuple{K, x.n_elem};
}

// A matrix of the right shape for M kernels of width W at P positions.
auto dense_layer(Rng& rng) {
  const uword W = rng.dim(), M = 1 + rng.dim(0) / 4, P = uword{1} << rng.between(0, 3);
  return std::tuple{mat(4 * rng.integers(M * P, P + W - 1)), M, W};
}

}  // namespace inputs

// ------------------------------------------------------------------------------------------------------- part a

TEST(a_Convolution, SlidesTheWindow) {
  for_all(inputs::signal_and_kernels, [](const vec& x, const mat& K) {
    EXPECT_ANSWER(submission::conv1d(x, K), exactly(oracle::conv1d(x, K)))
        .hint_if([&] { return oracle::conv1d(x, arma::flipud(K)); },
                 "Your kernel is flipped. With K = (1, 2) and x = (1, 0) we expect 1: this course uses "
                 "cross-correlation.")
        .hint_if([&] { return mat(x.head(x.n_elem - K.n_rows + 1) * arma::sum(K, 0)); },
                 "Your output at k uses x(k) only. The window must slide: x(k + i).")
        .hint_if([&](const mat& Y) { return Y.n_rows == x.n_elem && K.n_rows > 1; },
                 "No padding was asked for: the window must lie inside x.");
  });
}

TEST(a_Convolution, AnOutputSeesItsOwnWindowOnly) {
  for_all(
      [](Rng& rng) {
        auto [x, K] = inputs::signal_and_kernels(rng);
        const auto t = static_cast<uword>(rng.between(0, static_cast<std::int64_t>(x.n_elem) - 1));
        return std::tuple{x, K, t, rng.pick({arma::datum::nan, arma::datum::inf})};
      },
      [](const vec& finite, const mat& K, uword t, double bad) {
        vec x = finite;
        x(t) = bad;
        const mat expected = oracle::conv1d(finite, K);
        EXPECT_ANSWER(submission::conv1d(x, K), satisfies([&](const mat& Y) {
                        if (arma::size(Y) != arma::size(expected)) return reject("The shape is wrong.");
                        for (uword m = 0; m < Y.n_cols; ++m)
                          for (uword k = 0; k < Y.n_rows; ++k) {
                            const bool sees = k <= t && t < k + K.n_rows;
                            if (sees ? std::isfinite(Y(k, m)) : Y(k, m) != expected(k, m))
                              return reject("Output (" + show(k) + "," + show(m) + ") " +
                                            (sees ? "must not be finite: its window holds x(" + show(t) + ")."
                                                  : "does not see x(" + show(t) + "): expected " +
                                                        show(expected(k, m)) + ", got " + show(Y(k, m)) + "."))
                                  .hint("0 times NaN is NaN: a product with a dense matrix of zeros spreads it.");
                          }
                        return accept();
                      }));
      });
}

TEST(a_Counts, EveryPlacementOnce) {
  for_all({100, 40},
          [](Rng& rng) {
            const auto W = rng.dim();
            return std::tuple{W + rng.dim(0), W, rng.dim()};
          },
          [](std::uint64_t D, std::uint64_t W, std::uint64_t M) {
            const std::uint64_t P = oracle::placements(D, W);
            EXPECT_ANSWER(submission::conv1d_counts(D, W, M), exactly(Counts{P, M * P, M * W}))
                .hint_if(
                    [&](const Counts& got) {
                      return got.positions == W - D + 1 || got.positions == D - W || got.outputs == M * (W - D + 1);
                    },
                    "Check W = D: there is exactly one placement.")
                .hint_if([&](const Counts& got) { return got.positions == D && W > 1; },
                         "No padding was asked for: the window must lie inside x.")
                .hint_if([&](const Counts& got) { return got.weights == W * M * P; },
                         "One kernel is reused at every position.");
          });
}

TEST(a_Counts, LargeNumbersNeed64Bits) {
  const std::uint64_t big = (1u << 31) - 1;
  EXPECT_ANSWER(submission::conv1d_counts(big, 2, big), exactly(Counts{big - 1, big * (big - 1), big * 2}))
      .hint("The product of two 31-bit numbers needs 64 bits.");
}

TEST(a_BadInput, EmptyAndTooWide) {
  EXPECT_REJECTED(submission::conv1d(vec(3), mat(4, 1)));
  EXPECT_REJECTED(submission::conv1d(vec(3), mat(0, 2)));
  EXPECT_REJECTED(submission::conv1d(vec(3), mat(2, 0)));
  EXPECT_REJECTED(submission::conv1d(vec(), mat(1, 1)));
  EXPECT_REJECTED(submission::conv1d_counts(0, 1, 1));
  EXPECT_REJECTED(submission::conv1d_counts(3, 0, 1));
  EXPECT_REJECTED(submission::conv1d_counts(3, 1, 0));
  EXPECT_REJECTED(submission::conv1d_counts(3, 4, 1));
}

SPEED(a, conv1d, {4096, 16384, 65536}, [](Rng& rng, uword D) {
  return std::tuple{rng.normals(D), rng.normals(64, 32)};
});
