// nn3 question 1. Oracle: the definitions, with loops, on small whole numbers: all is exact.
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

bool on_band(uword row, uword column, uword P, uword W) {
  return column >= row % P && column < row % P + W;
}

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

auto sizes(Rng& rng) {
  const std::uint64_t W = rng.dim();
  return std::tuple{W + rng.dim(0), W, std::uint64_t{rng.dim()}};
}

// A matrix of the right shape for M kernels of width W at P positions.
auto dense_layer(Rng& rng) {
  const uword W = rng.dim(), M = 1 + rng.dim(0) / 4, P = uword{1} << rng.between(0, 3);
  return std::tuple{mat(4 * rng.integers(M * P, P + W - 1)), M, W};
}

}  // namespace inputs

// ------------------------------------------------------------------------------- part a

TEST(a_Convolution, SlidesTheWindow) {
  for_all(inputs::signal_and_kernels, [](const vec& x, const mat& K) {
    const uword P = x.n_elem - K.n_rows + 1, M = K.n_cols;
    constexpr char last_hint[] =
        "For D = 3 and W = 2 there are the windows (x(0), x(1)) and (x(1), x(2)): which one is the "
        "last, and where does it end?";
    EXPECT_ANSWER(submission::conv1d(x, K), exactly(oracle::conv1d(x, K)))
        .hint_if([&](const mat& Y) { return Y.n_rows == M && Y.n_cols == P && M != P; },
                 "One column for each kernel, one row for each position: Y is P x M.")
        .hint_if_no_answer(last_hint)
        .hint_if([&](const mat& Y) { return Y.n_rows + 1 == P; }, last_hint)
        .hint_if(
            [&] { return oracle::conv1d(x, arma::flipud(K)); },
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
        EXPECT_ANSWER(
            submission::conv1d(x, K), satisfies([&](const mat& Y) {
              if (arma::size(Y) != arma::size(expected)) return reject("The shape is wrong.");
              for (uword m = 0; m < Y.n_cols; ++m)
                for (uword k = 0; k < Y.n_rows; ++k) {
                  const bool sees = k <= t && t < k + K.n_rows;
                  if (sees ? std::isfinite(Y(k, m)) : Y(k, m) != expected(k, m))
                    return reject("Output (" + show(k) + "," + show(m) + ") " +
                                  (sees
                                       ? "must not be finite: its window holds x(" + show(t) + ")."
                                       : "does not see x(" + show(t) + "): expected " +
                                             show(expected(k, m)) + ", got " + show(Y(k, m)) + "."))
                        .hint(
                            "0 times NaN is NaN: a product with a dense matrix of zeros spreads "
                            "it.");
                }
              return accept();
            }));
      });
}

TEST(a_Counts, EveryPlacementOnce) {
  for_all({100, 40}, inputs::sizes, [](std::uint64_t D, std::uint64_t W, std::uint64_t M) {
    const std::uint64_t P = oracle::placements(D, W);
    EXPECT_ANSWER(submission::conv1d_counts(D, W, M), exactly(Counts{P, M * P, M * W}))
        .hint_if(
            [&](const Counts& got) {
              return got.positions == W - D + 1 || got.positions == D - W ||
                     got.outputs == M * (W - D + 1);
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
  EXPECT_ANSWER(submission::conv1d_counts(big, 2, big),
                exactly(Counts{big - 1, big * (big - 1), big * 2}))
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

SPEED(a, conv1d, {512, 2048, 8192}, [](Rng& rng, uword D) {
  return std::tuple{rng.uniforms(D), rng.uniforms(64, 32)};
}, Flops{[](uword D) { return 2.0 * 64 * 32 * static_cast<double>(D - 63); }});

// ------------------------------------------------------------------------------- part b

TEST(b_DenseCounts, OneNeuronPerOutput) {
  for_all({100, 12}, inputs::sizes, [](std::uint64_t D, std::uint64_t W, std::uint64_t M) {
    EXPECT_ANSWER(submission::dense_counts(D, W, M).neurons, exactly(M * oracle::placements(D, W)))
        .hint("For D = 10, W = 3 there are 8 positions, so M = 4 kernels have 32 neurons.");
  });
}

TEST(b_DenseCounts, EveryNeuronSeesAllOfX) {
  for_all({100, 12}, inputs::sizes, [](std::uint64_t D, std::uint64_t W, std::uint64_t M) {
    const std::uint64_t N = M * oracle::placements(D, W);
    EXPECT_ANSWER(submission::dense_counts(D, W, M).weights, exactly(N * D))
        .hint_if(N * W, "In a fully connected layer every neuron has D weights, zero or not.");
  });
}

TEST(b_DenseCounts, EveryWeightSeen) {
  for_all({100, 12}, inputs::sizes, [](std::uint64_t D, std::uint64_t W, std::uint64_t M) {
    const mat Z = oracle::toeplitz(arma::reshape(arma::regspace(1, double(W * M)), W, M), D);
    const std::uint64_t N = Z.n_rows, zeros = arma::accu(Z == 0),
                        different = arma::vec(arma::unique(Z(arma::find(Z != 0)))).n_elem;
    EXPECT_ANSWER(submission::dense_counts(D, W, M),
                  exactly(DenseCounts{N, N * D, zeros, N * D - zeros, different}))
        .hint_if([&](const DenseCounts& got) { return got.free_parameters == N * W; },
                 "Count how many different numbers occur: a kernel is reused in every row.")
        .hint_if([&](const DenseCounts& got) { return got.nonzeros == W * M && N > M; },
                 "zeros and nonzeros count places in Z: the same number in two rows counts twice. "
                 "Write down Z for D = 3, W = 2, M = 1.");
  });
}

TEST(b_DenseCounts, LargeNumbersNeed64Bits) {
  const std::uint64_t D = 1u << 21, W = 1u << 20, M = 1u << 20, N = M * (D - W + 1);
  EXPECT_ANSWER(submission::dense_counts(D, W, M),
                exactly(DenseCounts{N, N * D, N * (D - W), N * W, M * W}))
      .hint("Products of three such numbers need 64 bits.");
}

TEST(b_Matrix, ColumnsAreTheAnswersToUnitVectors) {
  for_all(inputs::kernels_and_length, [](const mat& K, uword D) {
    const uword W = K.n_rows, M = K.n_cols, P = D - W + 1;
    EXPECT_ANSWER(submission::toeplitz(K, D), exactly(oracle::toeplitz(K, D)))
        .hint_if([&] { return oracle::toeplitz(arma::flipud(K), D); },
                 "Row 0 of Z must read K(0), K(1), ... starting at column 0; yours runs backwards.")
        .hint_if(
            [&] {
              mat Z = oracle::toeplitz(K, D), by_position(arma::size(Z));
              for (uword m = 0; m < M; ++m)
                for (uword k = 0; k < P; ++k) by_position.row(k * M + m) = Z.row(m * P + k);
              return by_position;
            },
            "Flat row r = m P + k: all positions of kernel 0 first.");
  });
}

TEST(b_Matrix, SparseIsTheSameMatrix) {
  for_all(inputs::kernels_and_length, [](const mat& K, uword D) {
    EXPECT_ANSWER(submission::toeplitz_sparse(K, D), exactly(arma::sp_mat(oracle::toeplitz(K, D))))
        .hint_if(
            [&] { return arma::sp_mat(oracle::toeplitz(arma::flipud(K), D)); },
            "Row 0 of Z must read K(0), K(1), ... starting at column 0; yours runs backwards.");
  });
}

TEST(b_Adjoint, IsTheTransposeOfZ) {
  for_all(
      [](Rng& rng) {
        const auto [K, D] = inputs::kernels_and_length(rng);
        return std::tuple{rng.integers(D - K.n_rows + 1, K.n_cols), K, D};
      },
      [](const mat& dY, const mat& K, uword D) {
        EXPECT_ANSWER(submission::toeplitz_adjoint(dY, K, D),
                      exactly(vec(oracle::toeplitz(K, D).t() * arma::vectorise(dY))))
            .hint("Z^T sends dY(k, m) K(i, m) back to the input k + i that it came from.");
      });
}

TEST(b_Adjoint, FormsNoDenseMatrix) {
  Rng rng = gradus::test_rng();
  const uword D = 50000;  // Z would take 40 GB
  const mat K = rng.integers(8, 2, 5), dY = rng.integers(D - 7, 2, 5);
  vec expected(D);
  for (uword m = 0; m < 2; ++m)
    for (uword k = 0; k < D - 7; ++k)
      for (uword i = 0; i < 8; ++i) expected(k + i) += K(i, m) * dY(k, m);
  EXPECT_ANSWER(submission::toeplitz_adjoint(dY, K, D), exactly(expected))
      .hint_always(
          "Do not form Z: at D = 50000 it has 5 billion entries, nearly all of them zero.");
}

TEST(b_BadInput, EmptyTooWideOrMisshapen) {
  EXPECT_REJECTED(submission::dense_counts(0, 1, 1));
  EXPECT_REJECTED(submission::dense_counts(2, 3, 1));
  EXPECT_REJECTED(submission::dense_counts(2, 0, 1));
  EXPECT_REJECTED(submission::dense_counts(2, 1, 0));
  EXPECT_REJECTED(submission::toeplitz(mat(3, 1), 2));
  EXPECT_REJECTED(submission::toeplitz(mat(0, 1), 2));
  EXPECT_REJECTED(submission::toeplitz_sparse(mat(2, 0), 2));
  EXPECT_REJECTED(submission::toeplitz_sparse(mat(3, 1), 2));
  EXPECT_REJECTED(submission::toeplitz_adjoint(mat(2, 1), mat(2, 1), 4));
  EXPECT_REJECTED(submission::toeplitz_adjoint(mat(3, 2), mat(2, 1), 4));
}

SPEED(b, toeplitz_sparse, {1000, 2000, 4000}, [](Rng& rng, uword D) {
  return std::tuple{rng.uniforms(8, 2), D};
});

// ------------------------------------------------------------------------------- part c

namespace {

constexpr char sharing_hint[] =
    "Z = [1 2 0; 0 5 7] has no entry off the band but is no convolution: neighbouring rows must "
    "share weights.";
constexpr char locality_hint[] = "A weight far outside the window costs nothing in your penalty.";
constexpr char window_hint[] =
    "Without padding row k looks at columns k ... k + W - 1, not at a window around k.";
constexpr char kernel_hint[] = "Kernels are independent: average inside block m only.";
constexpr char product_hint[] =
    "Select entries one by one (mask % Z): the matrix product mask * Z mixes rows.";
constexpr char ridge_hint[] =
    "Your penalty pulls every weight to zero. A convolution has weights: they must cost nothing.";

mat nearest(const mat& Z, uword M, uword W) {
  const uword P = Z.n_cols - W + 1;
  mat K(W, M);
  for (uword m = 0; m < M; ++m)
    for (uword i = 0; i < W; ++i)
      for (uword k = 0; k < P; ++k) K(i, m) += Z(m * P + k, k + i) / double(P);
  return K;
}

double squared_distance(const mat& Z, uword M, uword W) {
  return arma::accu(arma::square(Z - oracle::toeplitz(nearest(Z, M, W), Z.n_cols)));
}

// 1 off the band, 0 on it; `left` moves the band of every row to the left, as a window around k
// does.
mat off_band(const mat& Z, uword W, uword left = 0) {
  mat mask(arma::size(Z));
  for (uword e = 0; e < Z.n_elem; ++e)
    mask(e) = !oracle::on_band(e % Z.n_rows, e / Z.n_rows + left, Z.n_cols - W + 1, W);
  return mask;
}

mat mean_over_kernels(const mat& Z, uword M, uword W) {
  return arma::repmat(arma::mean(nearest(Z, M, W), 1), 1, M);
}

// Whether R is the sum of the entries of A, in one of the usual ways of making them positive.
bool is_sum_of(double R, const mat& A) {
  const double squares = arma::accu(A % A);
  for (const double sum : {arma::accu(arma::abs(A)), squares, squares / 2, std::sqrt(squares)})
    if (sum > 0 && std::abs(R - sum) <= 1e-9 * sum) return true;
  return false;
}

auto convolution_matrix(Rng& rng) {
  auto [Z, M, W] = inputs::dense_layer(rng);
  mat K = rng.integers(W, M);
  K.replace(0, 1);
  return std::tuple{oracle::toeplitz(K, Z.n_cols), M, W};
}

// R > 0, and why it must be.
auto positive(const char* what) {
  return satisfies([what](double R) {
    return R > 1e-9 ? accept() : reject(std::string(what) + ", so R must be positive.");
  });
}

}  // namespace

TEST(c_Penalty, VanishesOnConvolutions) {
  for_all(convolution_matrix, [](const mat& Z, uword M, uword W) {
    EXPECT_ANSWER(
        submission::penalty(Z, M, W, 1.0), satisfies([&](double R) {
          if (std::abs(R) <= 1e-10 * (1 + arma::accu(Z % Z))) return accept();
          const mat mask = off_band(Z, W);
          const mat pooled = Z - oracle::toeplitz(mean_over_kernels(Z, M, W), Z.n_cols);
          return reject("Z is the matrix of a convolution, so R must be 0, not " + show(R) + ".")
              .hint_if(is_sum_of(R, mask.t() * Z) || is_sum_of(R, mask * Z.t()), product_hint)
              .hint_if(is_sum_of(R, pooled), kernel_hint)
              .hint_if(is_sum_of(R, off_band(Z, W, W / 2) % Z), window_hint)
              .hint_if(is_sum_of(R, Z), ridge_hint)
              .hint_if(true, window_hint);
        }));
  });
}

TEST(c_Penalty, LooksAtTheWeights) {
  const double R = submission::penalty(mat(2, 3), 1, 2, 1.0);
  EXPECT_ANSWER(
      submission::penalty(mat{{1, 2, 3}, {4, 5, 7}}, 1, 2, 1.0), satisfies([&](double other) {
        return other != R ? accept()
                          : reject("R is " + show(R) + " here and for Z = 0 as well.")
                                .hint(
                                    "The penalty must depend on the weights: yours does not change "
                                    "when Z changes.");
      }));
}

TEST(c_Penalty, SharingIsNotFree) {
  EXPECT_ANSWER(submission::penalty(mat{{1, 2, 0}, {0, 5, 7}}, 1, 2, 1.0),
                positive("The rows differ on the band"))
      .hint(sharing_hint);
}

TEST(c_Penalty, EverySingleEntryMatters) {
  for_all({12, 4}, convolution_matrix, [](const mat& convolution, uword M, uword W) {
    const uword P = convolution.n_cols - W + 1;
    if (P < 2) return;  // every matrix is a convolution
    for (uword e = 0; e < convolution.n_elem; ++e) {
      mat Z = convolution;
      Z(e) += 1;
      const bool band = oracle::on_band(e % Z.n_rows, e / Z.n_rows, P, W);
      EXPECT_ANSWER(submission::penalty(Z, M, W, 1.0), positive("One entry was changed by 1"))
          .hint_if(band, sharing_hint)
          .hint_if(!band, locality_hint);
    }
  });
}

TEST(c_Penalty, ChangesDoNotCancel) {
  for_all({8, 3}, convolution_matrix, [](const mat& convolution, uword M, uword W) {
    if (convolution.n_cols - W + 1 < 2) return;
    for (uword e = 0; e < convolution.n_elem; ++e)
      for (uword f = e + 1; f < std::min(convolution.n_elem, e + 12); ++f) {
        mat Z = convolution;
        Z(e) += 1;
        Z(f) -= 1;
        EXPECT_ANSWER(submission::penalty(Z, M, W, 1.0),
                      positive("One entry was raised and one lowered by 1"))
            .hint("Deviations of opposite sign must not cancel: add squares or absolute values.");
      }
  });
}

TEST(c_Penalty, ScalesWithLambdaAndGrowsAlongRays) {
  for_all({30, 6}, inputs::dense_layer, [](const mat& Z, uword M, uword W) {
    const mat away = Z - oracle::toeplitz(nearest(Z, M, W), Z.n_cols);
    if (arma::abs(away).max() < 0.5) return;
    const double one = submission::penalty(Z, M, W, 1.0);
    for (const double lambda : {0.0, 0.37, 3.0})
      EXPECT_ANSWER(submission::penalty(Z, M, W, lambda), close_to(lambda * one, {1e-300, 1e-12}))
          .hint("R must be proportional to lambda.");
    double before = submission::penalty(mat(Z - away), M, W, 1.0);
    for (const double s : {0.5, 1.0, 2.0, 4.0}) {
      const mat farther = Z + (s - 1) * away;
      const double R = submission::penalty(farther, M, W, 1.0);
      EXPECT_TRUE(R >= 0 && R > before)
          << "R must grow as Z leaves the convolutions: it is " << show(R) << " at distance " << s
          << " and " << show(before) << " before."
          << hint(R > 0 ? "A penalty that stops growing stops pulling: no cap and "
                          "no division by the size of Z."
                        : sharing_hint);
      before = R;
    }
  });
}

TEST(c_Penalty, IsNotFiniteWhereZIsNot) {
  Rng rng = gradus::test_rng();
  const mat K = rng.integers(2, 2, 5);
  for (uword e = 0; e < 24; ++e) {
    mat Z = oracle::toeplitz(K, 4);
    Z(e) = rng.pick({arma::datum::nan, arma::datum::inf});
    EXPECT_ANSWER(submission::penalty(Z, 2, 2, 1.0), satisfies([](double R) {
                    return std::isfinite(R)
                               ? reject("An entry of Z is not finite, so R must not be.")
                               : accept();
                  }))
        .hint(
            "A training run that has diverged must not look like a perfect convolution: skip no "
            "entry.");
  }
}

TEST(c_Gradient, IsTheDerivativeOfYourPenalty) {
  for_all(
      {20, 5},
      [](Rng& rng) {
        const auto [Z, M, W] = inputs::dense_layer(rng);
        return std::tuple{mat(Z + 0.25 * rng.normals(Z.n_rows, Z.n_cols)), M, W,
                          rng.pick({1.0, 0.37})};
      },
      [](const mat& Z, uword M, uword W, double lambda) {
        const double h = 1e-6, R = submission::penalty(Z, M, W, lambda);
        mat slopes(arma::size(Z)), kink(arma::size(Z));
        for (uword e = 0; e < Z.n_elem; ++e) {
          mat left = Z, right = Z;
          left(e) -= h;
          right(e) += h;
          const double l = submission::penalty(left, M, W, lambda),
                       r = submission::penalty(right, M, W, lambda);
          slopes(e) = (r - l) / (2 * h);
          kink(e) = std::abs((r - R) - (R - l)) / h > 1e-3;
        }
        EXPECT_ANSWER(
            submission::penalty_grad(Z, M, W, lambda), satisfies([&](const mat& G) {
              if (arma::size(G) != arma::size(Z)) return reject("The gradient has the size of Z.");
              for (uword e = 0; e < Z.n_elem; ++e) {
                const double bound = 1e-6 * (1 + R) + 1e-5 * std::abs(slopes(e));
                if (kink(e) == 0 && !(std::abs(G(e) - slopes(e)) <= bound))
                  return reject("Entry (" + show(e % Z.n_rows) + "," + show(e / Z.n_rows) +
                                ") is " + show(G(e)) +
                                ", but moving that weight changes your penalty at the rate " +
                                show(slopes(e)) + ".")
                      .hint_if(std::abs(lambda * G(e) - slopes(e)) <= bound,
                               "Where is lambda? The penalty has it as a factor, and so has its "
                               "gradient.")
                      .hint_if(std::abs(2 * G(e) - slopes(e)) <= bound ||
                                   std::abs(G(e) - 2 * slopes(e)) <= bound,
                               "The derivative of z^2 is 2 z, that of z^2 / 2 is z.");
              }
              return accept();
            }));
      });
}

TEST(c_Gradient, NothingIsPulledWithoutAWeight) {
  for_all({8, 4}, inputs::dense_layer, [](const mat& Z, uword M, uword W) {
    const double lambda = 0;
    EXPECT_ANSWER(submission::penalty_grad(Z, M, W, lambda), exactly(mat(arma::size(Z))))
        .hint("Where is lambda? For lambda = 0 the penalty is 0 for every Z, so nothing pulls.");
  });
}

TEST(c_Gradient, PointsAwayFromTheConvolutions) {
  for_all({30, 6}, inputs::dense_layer, [](const mat& Z, uword M, uword W) {
    if (squared_distance(Z, M, W) < 0.5) return;
    const mat away = Z - oracle::toeplitz(nearest(Z, M, W), Z.n_cols);
    EXPECT_ANSWER(submission::penalty_grad(Z, M, W, 1.0), satisfies([&](const mat& G) {
                    return arma::size(G) == arma::size(Z) && arma::accu(G % away) > 0
                               ? accept()
                               : reject(
                                     "A step along minus the gradient does not approach the "
                                     "nearest convolution.")
                                     .hint(
                                         "The gradient points uphill: away from the convolutions, "
                                         "towards larger R.");
                  }));
  });
}

TEST(c_Nearest, IsTheMeanOfEachBandDiagonal) {
  for_all(inputs::dense_layer, [](const mat& Z, uword M, uword W) {
    const uword P = Z.n_cols - W + 1;
    EXPECT_ANSWER(submission::nearest_convolution(Z, M, W), exactly(nearest(Z, M, W)))
        .hint_if([&] { return mean_over_kernels(Z, M, W); }, kernel_hint)
        .hint_if([&] { return mat(nearest(Z, M, W) * double(P)); },
                 "A mean: divide by the number of positions.")
        .hint_if(
            [&] {
              mat centred(W, M);
              for (uword m = 0; m < M; ++m)
                for (uword i = 0; i < W; ++i)
                  for (uword k = 0; k < P; ++k)
                    if (k + i >= W / 2 && k + i - W / 2 < Z.n_cols)
                      centred(i, m) += Z(m * P + k, k + i - W / 2) / double(P);
              return centred;
            },
            window_hint);
  });
}

TEST(c_Prox, ThresholdsOffTheBandOnly) {
  for_all(
      [](Rng& rng) {
        const auto [Z, M, W] = inputs::dense_layer(rng);
        return std::tuple{mat(Z / 8), M, W, rng.between(0, 8) / 4.0};
      },
      [](const mat& Z, uword M, uword W, double t) {
        mat X = Z;
        const uword P = Z.n_cols - W + 1;
        for (uword c = 0; c < Z.n_cols; ++c)
          for (uword r = 0; r < Z.n_rows; ++r)
            if (!oracle::on_band(r, c, P, W))
              X(r, c) = Z(r, c) > t ? Z(r, c) - t : Z(r, c) < -t ? Z(r, c) + t : 0;
        EXPECT_ANSWER(submission::prox_locality_l1(Z, M, W, t), exactly(X))
            .hint_if(
                [&] {
                  return mat(arma::sign(Z) % arma::clamp(arma::abs(Z) - t, 0, arma::datum::inf));
                },
                "Entries on the band cost nothing: leave them.")
            .hint_if(
                [&] {
                  mat hard = Z;
                  for (uword e = 0; e < Z.n_elem; ++e)
                    if (!oracle::on_band(e % Z.n_rows, e / Z.n_rows, P, W) && std::abs(Z(e)) <= t)
                      hard(e) = 0;
                  return hard;
                },
                "Entries beyond t shrink by t as well: minimise 1/2 (x - z)^2 + t |x|.");
      });
}

TEST(c_BadInput, ShapesAndSigns) {
  EXPECT_REJECTED(submission::penalty(mat(5, 4), 1, 2, 1.0));
  EXPECT_REJECTED(submission::penalty(mat(3, 4), 1, 2, -1.0));
  EXPECT_REJECTED(submission::penalty(mat(), 1, 1, 1.0));
  EXPECT_REJECTED(submission::penalty_grad(mat(5, 4), 2, 2, 1.0));
  EXPECT_REJECTED(submission::penalty_grad(mat(3, 4), 1, 0, 1.0));
  EXPECT_REJECTED(submission::penalty_grad(mat(3, 4), 1, 2, -1.0));
  EXPECT_REJECTED(submission::nearest_convolution(mat(3, 4), 1, 5));
  EXPECT_REJECTED(submission::nearest_convolution(mat(3, 4), 0, 2));
  EXPECT_REJECTED(submission::prox_locality_l1(mat(3, 4), 1, 2, -0.5));
  EXPECT_REJECTED(submission::prox_locality_l1(mat(2, 4), 1, 2, 0.5));
}

SPEED(
    c, penalty_grad, {128, 256, 512},
    [](Rng& rng, uword D) {
      const uword W = 16, M = 4;
      return std::tuple{rng.uniforms(M * (D - W + 1), D), M, W, 0.37};
    },
    [](const mat& expected, const mat& got) {
      return arma::size(expected) == arma::size(got);
    });  // any R has its own
