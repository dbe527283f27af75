// beyond question 10. Oracle: the definitions, with loops; on whole numbers all is exact. Factors
// are judged by their product, for there are many of them.
#include <gradus/check.hpp>

#include "separable_filters.hpp"

using arma::mat, arma::uword, arma::vec;
using beyond_q10::Factors, beyond_q10::Gradients;

namespace oracle {

mat convolution(const mat& X, const mat& K) {
  mat Y(X.n_rows - K.n_rows + 1, X.n_cols - K.n_cols + 1);
  for (uword i = 0; i < Y.n_rows; ++i)
    for (uword j = 0; j < Y.n_cols; ++j)
      for (uword a = 0; a < K.n_rows; ++a)
        for (uword b = 0; b < K.n_cols; ++b) Y(i, j) += K(a, b) * X(i + a, j + b);
  return Y;
}

mat outer(const vec& u, const vec& v) {
  mat K(u.n_elem, v.n_elem);
  for (uword b = 0; b < v.n_elem; ++b)
    for (uword a = 0; a < u.n_elem; ++a) K(a, b) = u(a) * v(b);
  return K;
}

// The derivatives of sum(dY % Y) by the entries of the whole kernel.
mat kernel_gradient(const mat& X, const mat& dY) { return convolution(X, dY); }

Gradients factor_gradients(const mat& X, const vec& u, const vec& v, const mat& dY) {
  const mat dK = kernel_gradient(X, dY);
  Gradients g = {vec(u.n_elem), vec(v.n_elem)};
  for (uword a = 0; a < u.n_elem; ++a)
    for (uword b = 0; b < v.n_elem; ++b) {
      g.du(a) += dK(a, b) * v(b);
      g.dv(b) += dK(a, b) * u(a);
    }
  return g;
}

// Row r of the stuffed kernel is a row of K if r is a multiple of dh.
mat stuffed(const mat& K, uword dh, uword dw) {
  uword height = 1, width = 1;
  for (uword a = 1; a < K.n_rows; ++a) height += dh;
  for (uword b = 1; b < K.n_cols; ++b) width += dw;
  mat S(height, width);
  for (uword r = 0; r < height; ++r)
    for (uword c = 0; c < width; ++c)
      if (r % dh == 0 && c % dw == 0) S(r, c) = K(r / dh, c / dw);
  return S;
}

}  // namespace oracle

namespace inputs {

// Whole numbers from -5 to 5, but not 0.
vec nonzero(Rng& rng, uword n) {
  vec x = rng.integers(n, 5);
  x.replace(0, rng.pick({1.0, -2.0, 3.0}));
  return x;
}

// A product, and what it becomes when one of its entries is changed: then s1 s2 >= 1/8, the change
// times the smallest |u(a) v(b)|, while s1 is below 250.
mat product(Rng& rng) {
  const uword kh = 1 + rng.dim(), kw = 1 + rng.dim();
  return oracle::outer(nonzero(rng, kh), nonzero(rng, kw));
}
mat no_product(Rng& rng) {
  mat K = product(rng);
  const auto any = static_cast<uword>(rng.between(0, static_cast<std::int64_t>(K.n_elem) - 1));
  K(any) += rng.pick({1.0, -1.0, 0.125});
  return K;
}

std::tuple<mat, bool> kernel(Rng& rng) {
  const bool separable = rng.coin();
  return {separable ? product(rng) : no_product(rng), separable};
}

std::tuple<mat, vec, vec> image_and_factors(Rng& rng) {
  const uword kh = 1 + rng.dim(), kw = 1 + rng.dim(), H = kh + rng.dim(0), W = kw + rng.dim(0);
  return {rng.integers(H, W, 99), rng.integers(kh, 9), rng.integers(kw, 9)};
}

auto image_factors_and_upstream(Rng& rng) {
  const auto [X, u, v] = image_and_factors(rng);
  return std::tuple{X, u, v, rng.integers(X.n_rows - u.n_elem + 1, X.n_cols - v.n_elem + 1, 9)};
}

auto kernel_and_dilations(Rng& rng) {
  const uword kh = rng.dim(), kw = rng.dim();
  mat K = rng.integers(kh, kw, 99);
  K.replace(0, 7);
  return std::tuple{K, static_cast<uword>(rng.between(1, 4)),
                    static_cast<uword>(rng.between(1, 4))};
}

auto image_kernel_and_dilations(Rng& rng) {
  const auto [K, dh, dw] = kernel_and_dilations(rng);
  const uword H = dh * (K.n_rows - 1) + rng.dim(), W = dw * (K.n_cols - 1) + rng.dim();
  return std::tuple{rng.integers(H, W, 99), K, dh, dw};
}

}  // namespace inputs

// ---------------------------------------------------------------------------------------- separate

namespace {

constexpr char division_hint[] =
    "You divide by an entry or by a sum that is 0. Which entry of a kernel is safest?";

// Frobenius. Not `norm`: for a difference that would be Armadillo's, the spectral one.
double root_of_squares(const mat& A) { return std::sqrt(arma::accu(A % A)); }

// Honest factors are off by 1e-16 ||K|| if they are a row and a column of K, and by a few times
// that if they come from a decomposition; rounded to float they are off by 5e-9 ||K|| and more.
Verdict are_factors(const mat& K, bool separable, const std::optional<Factors>& got) {
  const double size = root_of_squares(K);
  const bool tiny = size < 1e-6;
  const bool huge = size > 1e6;
  if (!separable)
    return !got ? accept()
                : reject("This kernel is no product, and no u and v can be right.")
                      .hint_if(!got->u.is_finite() || !got->v.is_finite(), division_hint)
                      .hint_if(tiny,
                               "Small is not zero: 1e-30 times a kernel is a product if the "
                               "kernel is. Compare with the size of K.")
                      .hint(
                          "Look at all of K: u v^T must give every entry, and where it cannot, "
                          "there are no factors.");
  if (!got)
    return reject("This kernel is a product u v^T.")
        .hint_if(size == 0, "The kernel of zeros is a product, too: with u = 0 or v = 0.")
        .hint_if(huge,
                 "Large kernels have large rounding errors: what is nearly zero is to be compared "
                 "with the size of K.")
        .hint_if(K(0, 0) == 0,
                 "The first entry may be 0: (0 1)^T (1 2) is a product. Begin with an entry that "
                 "is not 0.")
        .hint_if(std::abs(arma::accu(K)) <= 1e-9 * size,
                 "The entries of this kernel add up to 0, as those of all kernels that find "
                 "edges: sums of its rows and columns do not tell its factors.")
        .hint_if(arma::any(arma::vectorise(K) != arma::round(arma::vectorise(K))),
                 "Entries are rounded: rows that are multiples of each other are so up to 1e-16 "
                 "of their size, not exactly.")
        .hint("Its rows are multiples of one row. That row may begin with a 0, and so may u.");
  const auto& [u, v] = *got;
  if (u.n_elem != K.n_rows || v.n_elem != K.n_cols)
    return reject("u has " + show(u.n_elem) + " entries and v has " + show(v.n_elem) +
                  ", but K is " + show(K.n_rows) + " x " + show(K.n_cols) + ".")
        .hint("u counts rows, v counts columns: K(a, b) = u(a) v(b).");
  const mat P = oracle::outer(u, v);
  const double off = root_of_squares(P - K);
  if (off <= 1e-12 * size) return accept();
  // P = factor K, if they are parallel.
  const double factor = arma::accu(P % K) / (size * size);
  return reject("u v^T = " + show(P) + " is off by " + show(off) + ", where ||K|| = " + show(size) +
                ".")
      .hint_if(!P.is_finite(), division_hint)
      .hint_if(root_of_squares(P) == 0,
               "Your u v^T is 0, but the kernel is not. K(0, 0) may be 0, and with it all of the "
               "first row or column: they tell no factors then. Begin with an entry that is not 0.")
      .hint_if(root_of_squares(P + K) <= 1e-9 * size,
               "The signs are the wrong way round: u and v may both be turned, but not one alone.")
      .hint_if(root_of_squares(P - factor * K) <= 1e-9 * root_of_squares(P),
               "u v^T has the right direction, but not the size of K: unit vectors say nothing "
               "about it. It belongs to one of them, or its root to both.")
      .hint_if(root_of_squares(arma::abs(P) - arma::abs(K)) <= 1e-9 * size,
               "The sizes are right, the signs are not: u and v have signs, too.");
}

void expect_factors(const mat& K, bool separable) {
  EXPECT_ANSWER(submission::separate(K), satisfies([&](const std::optional<Factors>& got) {
                  return are_factors(K, separable, got);
                }));
}

}  // namespace

TEST(a_Separate, FindsProductsAndNothingElse) {
  for_all({80, 6}, inputs::kernel,
          [](const mat& K, bool separable) { expect_factors(K, separable); });
}

TEST(a_Separate, KernelsThatPeopleUse) {
  const std::vector<std::pair<mat, bool>> known = {
      {mat("1 0 -1; 2 0 -2; 1 0 -1"), true},    // Sobel
      {mat("1 1 1; 0 0 0; -1 -1 -1"), true},    // Prewitt
      {mat("1 2 1; 2 4 2; 1 2 1"), true},       // binomial
      {mat("1 -2 1; -2 4 -2; 1 -2 1"), true},   // a mixed derivative
      {mat("0 0 0; 0 1 0; 0 0 0"), true},       // leaves the image alone
      {mat("1 1 1 1; 1 1 1 1"), true},          // box
      {mat("-1 -2 -1"), true},                  // one row
      {mat("3; 0; -1; 2"), true},               // one column
      {mat("-2"), true},                        // one entry
      {mat("0 0 0; 0 0 2"), true},              // one corner
      {mat("0 1 0; 1 -4 1; 0 1 0"), false},     // Laplace
      {mat("0 -1 0; -1 5 -1; 0 -1 0"), false},  // sharpens
      {mat("1 0; 0 -1"), false},                // Roberts
      {mat("1 0 0; 0 1 0; 0 0 1"), false}};     // blurs along a diagonal
  for (const auto& [K, separable] : known) expect_factors(K, separable);
}

TEST(a_Separate, ZerosAmongTheEntries) {
  for_all(
      {60, 5},
      [](Rng& rng) {
        const bool separable = rng.between(0, 2) > 0;
        vec u = inputs::nonzero(rng, 1 + rng.dim()), v = inputs::nonzero(rng, 1 + rng.dim());
        u(0) = 0;
        if (rng.coin()) v(0) = 0;
        if (rng.between(0, 4) == 0) v.zeros();
        mat K = oracle::outer(u, v);
        // Another row that is no multiple of v, unless v has only its first entry left.
        if (!separable) K(0, 0) = 1;
        return std::tuple{K, separable || !arma::any(v.tail(v.n_elem - 1))};
      },
      expect_factors);
}

TEST(a_Separate, RoundedProducts) {
  for_all(
      {60, 6},
      [](Rng& rng) {
        const bool separable = rng.coin();
        mat K = oracle::outer(rng.normals(1 + rng.dim()), rng.normals(1 + rng.dim()));
        if (!separable) K = inputs::no_product(rng) / 3;
        return std::tuple{K, separable};
      },
      expect_factors);
}

TEST(a_Separate, TinyKernels) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        const auto [K, separable] = inputs::kernel(rng);
        return std::tuple{mat(K / 3 * std::exp2(rng.between(-150, -50))), separable};
      },
      expect_factors);
}

TEST(a_Separate, HugeKernels) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        const auto [K, separable] = inputs::kernel(rng);
        return std::tuple{mat(K / 3 * std::exp2(rng.between(50, 150))), separable};
      },
      expect_factors);
}

TEST(a_BadInput, EmptyKernel) {
  EXPECT_REJECTED(submission::separate(mat()));
  EXPECT_REJECTED(submission::separate(mat(0, 3)));
  EXPECT_REJECTED(submission::separate(mat(3, 0)));
}

// ------------------------------------------------------------------------------ convolve_separable

namespace {

constexpr char flipped_hint[] =
    "Your kernel is turned round. Entry 0 of u meets row i, entry 1 row i + 1: this course does "
    "not turn kernels.";
constexpr char same_size_hint[] =
    "Nothing is padded: kernels lie inside of the image, and there are fewer places than pixels.";
constexpr char missing_place_hint[] =
    "One place is missing: a kernel as high as the image fits into it once, not never.";

}  // namespace

TEST(b_Convolution, EqualsThatWithTheProduct) {
  for_all({60, 6}, inputs::image_and_factors, [](const mat& X, const vec& u, const vec& v) {
    const mat Y = oracle::convolution(X, oracle::outer(u, v));
    const uword kh = u.n_elem, kw = v.n_elem, P = Y.n_rows, Q = Y.n_cols;
    // Only one of the passes.
    const mat after_u = oracle::convolution(X, mat(u)), after_v = oracle::convolution(X, v.t());
    EXPECT_ANSWER(submission::convolve_separable(X, u, v), exactly(Y))
        .hint_if([&] { return oracle::convolution(X, oracle::outer(arma::flipud(u), v)); },
                 flipped_hint)
        .hint_if([&] { return oracle::convolution(X, oracle::outer(u, arma::flipud(v))); },
                 flipped_hint)
        .hint_if(
            [&] { return oracle::convolution(X, oracle::outer(arma::flipud(u), arma::flipud(v))); },
            flipped_hint)
        .hint_if(
            [&](const mat& got) {
              return kh != kw && got.n_rows + kw == X.n_rows + 1 && got.n_cols + kh == X.n_cols + 1;
            },
            "u stands upright: its entries meet pixels of one column. v lies along a row.")
        .hint_if(
            [&] {
              return kh <= X.n_cols && kw <= X.n_rows ? oracle::convolution(X, oracle::outer(v, u))
                                                      : mat();
            },
            "u stands upright: its entries meet pixels of one column. v lies along a row.")
        .hint_if([&](const mat& got) { return got.n_rows + 1 == P || got.n_cols + 1 == Q; },
                 missing_place_hint)
        .hint_if(
            [&](const mat& got) {
              return arma::size(got) == arma::size(X) || got.n_rows == X.n_rows + kh - 1;
            },
            same_size_hint)
        .hint_if([&] { return mat(after_v.head_rows(P)); },
                 "This is one pass only: the second one convolves what the first one has made.")
        .hint_if([&] { return mat(after_u.head_cols(Q)); },
                 "This is one pass only: the second one convolves what the first one has made.")
        .hint_if([&] { return mat(after_u.head_cols(Q) + after_v.head_rows(P)); },
                 "The passes do not add up: the second one convolves what the first one has made.")
        .hint_if_no_answer(
            kh > X.n_cols || kw > X.n_rows,
            "u stands upright: its entries meet pixels of one column. v lies along a row.");
  });
}

TEST(b_Convolution, OneRowOneColumnTheWholeImage) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        const uword H = rng.dim(), W = rng.dim();
        return std::tuple{rng.integers(H, W, 99), rng.integers(rng.pick({uword{1}, H}), 9),
                          rng.integers(rng.pick({uword{1}, W}), 9)};
      },
      [](const mat& X, const vec& u, const vec& v) {
        EXPECT_ANSWER(submission::convolve_separable(X, u, v),
                      exactly(oracle::convolution(X, oracle::outer(u, v))))
            .hint_if(u.n_elem == X.n_rows && v.n_elem == X.n_cols,
                     "A kernel as large as the image has one place: one output.");
      });
}

// -------------------------------------------------------------------------------- factor_gradients

TEST(b_Gradients, OfBothFactors) {
  for_all(
      {60, 5}, inputs::image_factors_and_upstream,
      [](const mat& X, const vec& u, const vec& v, const mat& dY) {
        const Gradients g = oracle::factor_gradients(X, u, v, dY);
        const mat dK = oracle::kernel_gradient(X, dY);
        EXPECT_ANSWER(submission::factor_gradients(X, u, v, dY), exactly(g))
            .hint_if(
                [&] {
                  return Gradients{g.dv, g.du};
                },
                "du belongs to u and has its length; dv belongs to v.")
            .hint_if(
                [&] {
                  return Gradients{vec(arma::sum(dK, 1)), vec(arma::sum(dK, 0).t())};
                },
                "u(a) is multiplied by v(b) X(i + a, j + b), not by X alone: the other "
                "factor stays in the derivative.")
            .hint_if(
                [&] {
                  return Gradients{dK.col(0), dK.row(0).t()};
                },
                "u(a) is multiplied by v(b) X(i + a, j + b) for all b, not only for b = 0.")
            .hint_if(
                [&] {
                  return Gradients{arma::flipud(g.du), arma::flipud(g.dv)};
                },
                "Your derivatives stand in the opposite order: du(0) belongs to u(0), which "
                "meets row i and not row i + kh - 1.")
            .hint_if(
                [&] {
                  return Gradients{vec(dK * v), vec(dK.t() * vec(dK * v))};
                },
                "dv is taken with u as it was, not with du.")
            .hint_if(
                [&] {
                  const mat Y = oracle::convolution(X, oracle::outer(u, v));
                  return oracle::factor_gradients(X, u, v, Y);
                },
                "Where is dY? This is the gradient of half the sum of squares of Y.")
            .hint_if(
                [&] {
                  return oracle::factor_gradients(X, u, v, mat(arma::size(dY), arma::fill::ones));
                },
                "Where is dY? This is the gradient of the sum of Y.")
            .hint_if([&](const Gradients& got) { return !gradus::first_mismatch(got.du, g.du); },
                     "du is right. Exchange the roles of rows and columns, and of u and v.")
            .hint_if([&](const Gradients& got) { return !gradus::first_mismatch(got.dv, g.dv); },
                     "dv is right. Exchange the roles of rows and columns, and of u and v.");
      });
}

TEST(b_BadInput, KernelsAndDerivativesThatDoNotFit) {
  const mat X(3, 5), fitting(2, 4);
  const vec u(2), v(2);
  EXPECT_REJECTED(submission::convolve_separable(mat(), vec(1), vec(1)));
  EXPECT_REJECTED(submission::convolve_separable(mat(0, 2), vec(1), vec(1)));
  EXPECT_REJECTED(submission::convolve_separable(mat(2, 0), vec(1), vec(1)));
  EXPECT_REJECTED(submission::convolve_separable(X, vec(), v));
  EXPECT_REJECTED(submission::convolve_separable(X, u, vec()));
  EXPECT_REJECTED(submission::convolve_separable(X, vec(4), v)).hint("The kernel is too high.");
  EXPECT_REJECTED(submission::convolve_separable(X, u, vec(6))).hint("The kernel is too wide.");
  EXPECT_REJECTED(submission::convolve_separable(X, vec(5), vec(3)))
      .hint("The kernel is too high.");
  EXPECT_REJECTED(submission::factor_gradients(mat(), vec(1), vec(1), fitting));
  // Also with a dY of (H - kh + 1) x (W - kw + 1).
  const char* kernel_hint = "A dY that fits is not enough: look at u, v and X as well.";
  for (const mat& dY : {fitting, mat(4, 4)})
    EXPECT_REJECTED(submission::factor_gradients(X, vec(), v, dY)).hint(kernel_hint);
  for (const mat& dY : {fitting, mat(2, 6)})
    EXPECT_REJECTED(submission::factor_gradients(X, u, vec(), dY)).hint(kernel_hint);
  for (const mat& dY : {fitting, mat(0, 4)})
    EXPECT_REJECTED(submission::factor_gradients(X, vec(4), v, dY)).hint(kernel_hint);
  for (const mat& dY : {fitting, mat(2, 0)})
    EXPECT_REJECTED(submission::factor_gradients(X, u, vec(6), dY)).hint(kernel_hint);
  const char* size_hint = "dY has the size of Y, here 2 x 4.";
  EXPECT_REJECTED(submission::factor_gradients(X, u, v, mat(2, 5))).hint(size_hint);
  EXPECT_REJECTED(submission::factor_gradients(X, u, v, mat(3, 4))).hint(size_hint);
  EXPECT_REJECTED(submission::factor_gradients(X, u, v, mat(2, 3))).hint(size_hint);
  EXPECT_REJECTED(submission::factor_gradients(X, u, v, mat(1, 4))).hint(size_hint);
  EXPECT_REJECTED(submission::factor_gradients(X, u, v, mat(4, 2))).hint(size_hint);
}

namespace {

const Flops two_passes{[](uword n) { return 2.0 * 2 * 32 * static_cast<double>(n * n); }};

}  // namespace

SPEED(
    b, convolve_separable, {64, 128, 256},
    [](Rng& rng, uword n) {
      return std::tuple{rng.uniforms(n, n), rng.uniforms(32), rng.uniforms(32)};
    },
    two_passes);

SPEED(b, factor_gradients, {64, 128, 256}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(n, n), rng.uniforms(32), rng.uniforms(32),
                    rng.uniforms(n - 31, n - 31)};
});

// ------------------------------------------------------------------------------------- stuff_zeros

TEST(c_Stuffed, ZerosBetweenNeighbours) {
  for_all({60, 5}, inputs::kernel_and_dilations, [](const mat& K, uword dh, uword dw) {
    const mat S = oracle::stuffed(K, dh, dw);
    EXPECT_ANSWER(submission::stuff_zeros(K, dh, dw), exactly(S))
        .hint_if(
            [&] {
              mat behind(dh * K.n_rows, dw * K.n_cols);
              behind.submat(0, 0, arma::size(S)) = S;
              return behind;
            },
            "Zeros stand between neighbours, not behind the last row and column: two entries at "
            "distance 3 are 4 long, not 6.")
        .hint_if([&] { return oracle::stuffed(K, dh + 1, dw + 1); },
                 "A dilation of 1 leaves the kernel as it is: neighbours stand d apart, with d - 1 "
                 "zeros between them.")
        .hint_if([&] { return oracle::stuffed(K, dw, dh); },
                 "dh is a distance of rows, dw one of columns.")
        .hint_if(
            [&](const mat& got) {
              return got.n_rows == dh * (K.n_rows - 1) || got.n_cols == dw * (K.n_cols - 1);
            },
            "A kernel of one entry stays one entry, whatever the dilation is.")
        .hint_if(
            [&](const mat& got) {
              return arma::size(got) == arma::size(S) && arma::all(arma::vectorise(got) != 0) &&
                     dh * dw > 1;
            },
            "Nothing is repeated: the holes are zeros.")
        .hint_if([&](const mat& got) { return arma::size(got) != arma::size(S); },
                 "Zeros stand between neighbours only: two entries at distance 3 are 4 long, with "
                 "two zeros.");
  });
}

// -------------------------------------------------------------------------------- convolve_dilated

TEST(c_Dilated, EqualsThatWithTheStuffedKernel) {
  for_all({60, 5}, inputs::image_kernel_and_dilations,
          [](const mat& X, const mat& K, uword dh, uword dw) {
            const mat Y = oracle::convolution(X, oracle::stuffed(K, dh, dw));
            const auto fits = [&](uword d, uword e) {
              return d * (K.n_rows - 1) < X.n_rows && e * (K.n_cols - 1) < X.n_cols;
            };
            const auto with_dilations = [&](uword d, uword e) {
              return fits(d, e) ? oracle::convolution(X, oracle::stuffed(K, d, e)) : mat();
            };
            EXPECT_ANSWER(submission::convolve_dilated(X, K, dh, dw), exactly(Y))
                .hint_if([&] { return with_dilations(dw, dh); },
                         "dh is a distance of rows, dw one of columns.")
                .hint_if([&] { return with_dilations(1, 1); },
                         "This is the convolution without dilation: entries that are neighbours in "
                         "K meet pixels that are dh rows or dw columns apart.")
                .hint_if([&] { return with_dilations(dh + 1, dw + 1); },
                         "A dilation of 1 is the plain convolution: neighbours stand d apart.")
                .hint_if(
                    [&] {
                      return oracle::convolution(
                          X, oracle::stuffed(arma::flipud(arma::fliplr(K)), dh, dw));
                    },
                    flipped_hint)
                .hint_if(
                    [&](const mat& got) {
                      return got.n_rows == X.n_rows - K.n_rows + 1 &&
                             got.n_cols == X.n_cols - K.n_cols + 1;
                    },
                    "The kernel with its holes is larger than K, so it has fewer places: how many "
                    "rows has it?")
                .hint_if(
                    [&](const mat& got) {
                      return got.n_rows + 1 == Y.n_rows && got.n_cols + 1 == Y.n_cols &&
                             !(dh == 2 && dw == 2);
                    },
                    missing_place_hint)
                .hint_if(
                    [&] {
                      mat strided((Y.n_rows - 1) / dh + 1, (Y.n_cols - 1) / dw + 1);
                      for (uword j = 0; j < strided.n_cols; ++j)
                        for (uword i = 0; i < strided.n_rows; ++i)
                          strided(i, j) = Y(dh * i, dw * j);
                      return strided;
                    },
                    "A dilation is no stride: the kernel is pulled apart, but its places are still "
                    "one pixel from each other.")
                .hint_if(
                    [&](const mat& got) {
                      return got.n_rows + dh * K.n_rows == X.n_rows + 1 ||
                             got.n_cols + dw * K.n_cols == X.n_cols + 1;
                    },
                    "A kernel of 2 rows with dilation 3 is 4 rows high, not 6: no zeros follow the "
                    "last row.")
                .hint_if(
                    [&](const mat& got) {
                      return got.n_rows + 1 == Y.n_rows || got.n_cols + 1 == Y.n_cols;
                    },
                    missing_place_hint)
                .hint_if([&](const mat& got) { return arma::size(got) == arma::size(X); },
                         same_size_hint)
                .hint_if(
                    dh * K.n_rows > X.n_rows || dw * K.n_cols > X.n_cols,
                    "A kernel of 2 rows with dilation 3 is 4 rows high, not 6: this one fits.");
          });
}

TEST(c_Dilated, HolesLetNothingThrough) {
  for_all(
      {40, 5},
      [](Rng& rng) {
        auto [X, K, dh, dw] = inputs::image_kernel_and_dilations(rng);
        const auto t = static_cast<uword>(rng.between(0, static_cast<std::int64_t>(X.n_elem) - 1));
        return std::tuple{X, K, dh, dw, t, rng.pick({arma::datum::nan, arma::datum::inf})};
      },
      [](const mat& finite, const mat& K, uword dh, uword dw, uword t, double bad) {
        mat X = finite;
        X(t) = bad;
        const mat Y = oracle::convolution(finite, oracle::stuffed(K, dh, dw));
        EXPECT_ANSWER(
            submission::convolve_dilated(X, K, dh, dw), satisfies([&](const mat& got) {
              if (arma::size(got) != arma::size(Y)) return reject("The shape is wrong.");
              for (uword j = 0; j < Y.n_cols; ++j)
                for (uword i = 0; i < Y.n_rows; ++i) {
                  bool sees = false;
                  for (uword b = 0; b < K.n_cols; ++b)
                    for (uword a = 0; a < K.n_rows; ++a)
                      sees |= (j + dw * b) * X.n_rows + i + dh * a == t;
                  if (sees ? std::isfinite(got(i, j)) : got(i, j) != Y(i, j))
                    return reject("Output (" + show(i) + "," + show(j) + ") is " + show(got(i, j)) +
                                  (sees ? ", but one of its pixels is " + show(bad) + "."
                                        : ", but none of its pixels is " + show(bad) +
                                              ": expected " + show(Y(i, j)) + "."))
                        .hint_if(!sees,
                                 "0 times NaN is NaN, and 0 times infinity, too: do not multiply "
                                 "by the zeros in the holes.");
                }
              return accept();
            }));
      });
}

TEST(c_BadInput, NoKernelNoDilationNoPlace) {
  EXPECT_REJECTED(submission::stuff_zeros(mat(), 1, 1));
  EXPECT_REJECTED(submission::stuff_zeros(mat(0, 2), 2, 2));
  EXPECT_REJECTED(submission::stuff_zeros(mat(2, 0), 2, 2));
  const char* dilation_hint = "A dilation of 0 puts all entries into one place; 1 means no holes.";
  EXPECT_REJECTED(submission::stuff_zeros(mat(2, 2), 0, 1)).hint(dilation_hint);
  EXPECT_REJECTED(submission::stuff_zeros(mat(2, 2), 1, 0)).hint(dilation_hint);
  EXPECT_REJECTED(submission::convolve_dilated(mat(4, 4), mat(2, 2), 0, 1)).hint(dilation_hint);
  EXPECT_REJECTED(submission::convolve_dilated(mat(4, 4), mat(2, 2), 1, 0)).hint(dilation_hint);
  EXPECT_REJECTED(submission::convolve_dilated(mat(), mat(1, 1), 1, 1));
  EXPECT_REJECTED(submission::convolve_dilated(mat(0, 4), mat(1, 1), 1, 1));
  EXPECT_REJECTED(submission::convolve_dilated(mat(4, 0), mat(1, 1), 1, 1));
  EXPECT_REJECTED(submission::convolve_dilated(mat(4, 4), mat(), 1, 1));
  EXPECT_REJECTED(submission::convolve_dilated(mat(4, 4), mat(0, 2), 1, 1));
  EXPECT_REJECTED(submission::convolve_dilated(mat(4, 4), mat(2, 0), 1, 1));
  EXPECT_REJECTED(submission::convolve_dilated(mat(4, 9), mat(3, 3), 2, 2))
      .hint("The stuffed kernel is 5 rows high, the image only 4.");
  EXPECT_REJECTED(submission::convolve_dilated(mat(9, 4), mat(3, 3), 2, 2))
      .hint("The stuffed kernel is 5 columns wide, the image only 4.");
  EXPECT_REJECTED(submission::convolve_dilated(mat(4, 4), mat(2, 1), 1000000000, 1));
  EXPECT_REJECTED(submission::convolve_dilated(mat(4, 4), mat(1, 2), 1, 1000000000));
}

SPEED(
    c, convolve_dilated, {128, 256, 512},
    [](Rng& rng, uword n) {
      return std::tuple{rng.uniforms(n, n), rng.uniforms(uword{3}, uword{3}), n / 16, n / 16};
    },
    Flops{[](uword n) { return 2.0 * 9 * 0.75 * static_cast<double>(n * n); }});
