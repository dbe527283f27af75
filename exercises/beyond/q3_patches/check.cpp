// beyond question 3. Oracle: the definitions on a padded copy of the image, on small whole numbers:
// all is exact but the division in nearest_image.
#include <gradus/check.hpp>

#include "patches.hpp"

using arma::cube, arma::mat, arma::uword, arma::vec;
using beyond_q3::Window;

namespace oracle {

uword outputs(uword n, uword k, uword s, uword p, uword d) {
  uword count = 0;
  for (uword first = 0; first + d * (k - 1) + 1 <= n + 2 * p; first += s) ++count;
  return count;
}
uword high(uword H, const Window& w) { return outputs(H, w.kh, w.sh, w.ph, w.dh); }
uword wide(uword W, const Window& w) { return outputs(W, w.kw, w.sw, w.pw, w.dw); }

cube padded(const cube& X, const Window& w) {
  cube Z(X.n_rows + 2 * w.ph, X.n_cols + 2 * w.pw, X.n_slices);
  Z.subcube(w.ph, w.pw, 0, arma::size(X)) = X;
  return Z;
}
cube cut(const cube& Z, uword H, uword W, const Window& w) {
  return Z.subcube(w.ph, w.pw, 0, arma::size(H, W, Z.n_slices));
}

// visit(row, column, r, s, c): this entry of P is that pixel of the padded image.
template <class Visit>
void each_entry(uword H, uword W, uword C, const Window& w, const Visit& visit) {
  for (uword i = 0; i < high(H, w); ++i)
    for (uword j = 0; j < wide(W, w); ++j)
      for (uword u = 0; u < w.kh; ++u)
        for (uword v = 0; v < w.kw; ++v)
          for (uword c = 0; c < C; ++c)
            visit(u + w.kh * (v + w.kw * c), i + high(H, w) * j, i * w.sh + u * w.dh,
                  j * w.sw + v * w.dw, c);
}

mat patches(const cube& X, const Window& w) {
  const cube Z = padded(X, w);
  mat P(w.kh * w.kw * X.n_slices, high(X.n_rows, w) * wide(X.n_cols, w));
  each_entry(
      X.n_rows, X.n_cols, X.n_slices, w,
      [&](uword row, uword column, uword r, uword s, uword c) { P(row, column) = Z(r, s, c); });
  return P;
}

cube padded_put_back(const mat& P, uword H, uword W, uword C, const Window& w) {
  cube Z(H + 2 * w.ph, W + 2 * w.pw, C);
  each_entry(H, W, C, w, [&](uword row, uword column, uword r, uword s, uword c) {
    Z(r, s, c) += P(row, column);
  });
  return Z;
}
cube put_back(const mat& P, uword H, uword W, uword C, const Window& w) {
  return cut(padded_put_back(P, H, W, C, w), H, W, w);
}

mat places(uword H, uword W, const Window& w) {
  const uword count = high(H, w) * wide(W, w);
  return put_back(mat(w.kh * w.kw, count, arma::fill::ones), H, W, 1, w).slice(0);
}

cube means(const mat& P, uword H, uword W, uword C, const Window& w) {
  const mat m = places(H, W, w);
  cube X = put_back(P, H, W, C, w);
  for (uword r = 0; r < H; ++r)
    for (uword s = 0; s < W; ++s)
      for (uword c = 0; c < C; ++c) X(r, s, c) = m(r, s) > 0 ? X(r, s, c) / m(r, s) : 0;
  return X;
}

cube outputs_of(const cube& X, const mat& F, const vec& b, const Window& w) {
  const mat P = patches(X, w);
  cube Y(high(X.n_rows, w), wide(X.n_cols, w), F.n_cols);
  for (uword k = 0; k < F.n_cols; ++k)
    for (uword i = 0; i < Y.n_rows; ++i)
      for (uword j = 0; j < Y.n_cols; ++j) {
        Y(i, j, k) = b(k);
        for (uword t = 0; t < F.n_rows; ++t) Y(i, j, k) += F(t, k) * P(t, i + Y.n_rows * j);
      }
  return Y;
}

// ----------------------------------------------------------------------------- the usual mistakes

// Row u + kh (v + kw c) of P moves to row place(u, v, c).
template <class Place>
mat rows_moved(const mat& P, const Window& w, const Place& place) {
  mat moved(arma::size(P));
  for (uword t = 0; t < P.n_rows; ++t)
    moved.row(place(t % w.kh, t / w.kh % w.kw, t / w.kh / w.kw)) = P.row(t);
  return moved;
}
mat v_first(const mat& P, const Window& w) {
  return rows_moved(P, w, [&](uword u, uword v, uword c) { return v + w.kw * (u + w.kh * c); });
}
mat c_first(const mat& P, const Window& w) {
  const uword C = P.n_rows / w.kh / w.kw;
  return rows_moved(P, w, [&](uword u, uword v, uword c) { return c + C * (u + w.kh * v); });
}
mat turned(const mat& F, const Window& w) {
  return rows_moved(F, w, [&](uword u, uword v, uword c) {
    return w.kh - 1 - u + w.kh * (w.kw - 1 - v + w.kw * c);
  });
}
// Column i + p j of P moves to column j + q i.
mat outputs_by_row(const mat& P, uword p) {
  const uword q = P.n_cols / p;
  mat moved(arma::size(P));
  for (uword t = 0; t < P.n_cols; ++t) moved.col(t / p + q * (t % p)) = P.col(t);
  return moved;
}
mat with_border_repeated(const cube& X, const Window& w) {
  cube Z = padded(X, w);
  const auto inside = [](uword r, uword p, uword n) { return std::clamp(r, p, p + n - 1) - p; };
  for (uword r = 0; r < Z.n_rows; ++r)
    for (uword s = 0; s < Z.n_cols; ++s)
      for (uword c = 0; c < Z.n_slices; ++c)
        Z(r, s, c) = X(inside(r, w.ph, X.n_rows), inside(s, w.pw, X.n_cols), c);
  Window bare = w;
  bare.ph = bare.pw = 0;
  return patches(Z, bare);
}

}  // namespace oracle

namespace inputs {

cube whole_numbers(Rng& rng, uword H, uword W, uword C) {
  const mat x = rng.integers(H * W, C, 9);
  return cube(x.memptr(), H, W, C);
}

// A kernel, a stride, a padding and a dilation that n pixels allow.
std::array<uword, 4> direction(Rng& rng, uword n, bool plain) {
  const auto in = [&](std::int64_t low, std::int64_t high) {
    return static_cast<uword>(rng.between(low, high));
  };
  uword k = in(1, 3), s = in(1, 3), p = in(0, 2), d = in(1, 3);
  if (plain) s = d = 1, p = 0;
  if (d * (k - 1) + 1 > n + 2 * p) d = 1;
  return {std::min(k, n + 2 * p), s, p, d};
}

Window window(Rng& rng, uword H, uword W, bool plain = false) {
  const auto [kh, sh, ph, dh] = direction(rng, H, plain);
  const auto [kw, sw, pw, dw] = direction(rng, W, plain);
  return {kh, kw, sh, sw, ph, pw, dh, dw};
}

std::tuple<cube, Window> image(Rng& rng, bool plain) {
  const uword H = rng.dim(), W = rng.dim(), C = 1 + rng.dim(0) / 3;
  return {whole_numbers(rng, H, W, C), window(rng, H, W, plain)};
}
auto plain_image(Rng& rng) { return image(rng, true); }
auto any_image(Rng& rng) { return image(rng, false); }

auto image_and_filters(Rng& rng) {
  auto [X, w] = any_image(rng);
  const uword K = 1 + rng.dim(0) / 2;
  return std::tuple{X, mat(rng.integers(w.kh * w.kw * X.n_slices, K, 9)), rng.integers(K, 9), w};
}

// P is any matrix of the right size, seldom the patches of an image.
auto any_matrix(Rng& rng) {
  auto [X, w] = any_image(rng);
  const mat P = oracle::patches(X, w);
  return std::tuple{mat(rng.integers(P.n_rows, P.n_cols, 9)), X.n_rows, X.n_cols, X.n_slices, w};
}

}  // namespace inputs

namespace {

constexpr char pixel_hint[] =
    "Entry (u, v, c) of patch (i, j) is pixel (i sh + u dh - ph, j sw + v dw - pw, c): strides "
    "move the patch, the dilation moves within it.";
constexpr char order_hint[] =
    "Row u + kh (v + kw c): u runs fastest, then v, then c. The first two rows of the statement's "
    "example hold the pixels 1 and 5 of the first patch, which stand below each other.";
constexpr char column_hint[] =
    "Column i + H' j: the patch of output (1, 0), one step down the image, is the second column.";
constexpr char shape_hint[] =
    "Patches lie inside the padded image: it has H + 2 ph rows, and what is left over at the end "
    "gets no patch.";

// The hints for a matrix of patches.
template <class E>
void hint_at_layout(E&& answer, const cube& X, const Window& window) {
  const uword p = oracle::high(X.n_rows, window);
  answer.hint_if([&] { return oracle::v_first(oracle::patches(X, window), window); }, order_hint)
      .hint_if([&] { return oracle::c_first(oracle::patches(X, window), window); }, order_hint)
      .hint_if([&] { return oracle::outputs_by_row(oracle::patches(X, window), p); }, column_hint)
      .hint_if([&] { return mat(oracle::patches(X, window).t()); },
               "A patch is a column of P, not a row.")
      .hint_if([&](const mat& P) { return P.n_cols != oracle::patches(X, window).n_cols; },
               shape_hint);
}

}  // namespace

// ------------------------------------------------------------------------------------------ im2col

TEST(a_Im2col, EveryEntryInItsPlace) {
  for_all({40, 6}, inputs::plain_image, [](const cube& X, const Window& window) {
    hint_at_layout(
        EXPECT_ANSWER(submission::im2col(X, window), exactly(oracle::patches(X, window))), X,
        window);
  });
}

TEST(a_Im2col, StridePaddingAndDilation) {
  for_all({40, 6}, inputs::any_image, [](const cube& X, const Window& window) {
    auto&& answer =
        EXPECT_ANSWER(submission::im2col(X, window), exactly(oracle::patches(X, window)));
    Window dense = window, square = window;
    dense.dh = dense.dw = 1;
    square.sw = window.sh;
    answer
        .hint_if([&] { return oracle::with_border_repeated(X, window); },
                 "Outside of the image is 0, not the nearest pixel.")
        .hint_if([&] { return oracle::patches(X, dense); }, pixel_hint)
        .hint_if([&] { return oracle::patches(X, square); }, "sh counts rows and sw columns.");
    hint_at_layout(answer, X, window);
    answer.hint_if(true, pixel_hint);
  });
}

TEST(a_Im2col, CopiesWhateverThePixelIs) {
  for_all(
      {20, 5},
      [](Rng& rng) {
        auto [X, window] = inputs::any_image(rng);
        for (double& x : X)
          if (rng.between(0, 3) == 0) x = rng.pick({arma::datum::nan, arma::datum::inf});
        return std::tuple{X, window};
      },
      [](const cube& X, const Window& window) {
        EXPECT_ANSWER(submission::im2col(X, window), exactly(oracle::patches(X, window)))
            .hint_if(
                [&](const mat& P) {
                  return arma::size(P) == arma::size(oracle::patches(X, window)) && !X.is_finite();
                },
                "A NaN is copied to the places of its own pixel and to no other: copy numbers, do "
                "not multiply them by 0 or 1.");
      });
}

// ---------------------------------------------------------------------------------------- convolve

TEST(a_Convolve, EveryOutputIsItsSum) {
  for_all(
      {30, 5}, inputs::image_and_filters,
      [](const cube& X, const mat& F, const vec& b, const Window& window) {
        const cube expected = oracle::outputs_of(X, F, b, window);
        EXPECT_ANSWER(submission::convolve(X, F, b, window), exactly(expected))
            .hint_if([&] { return oracle::outputs_of(X, F, vec(b.n_elem), window); },
                     "Where is the bias? Every output of filter k has b(k) in it.")
            .hint_if(
                [&] {
                  cube Y(arma::size(expected));
                  const mat flat = F.t() * oracle::patches(X, window);
                  for (uword e = 0; e < Y.n_elem; ++e) Y(e) = flat(e) + b(e % b.n_elem);
                  return Y;
                },
                "F^T P has a row for each filter. A slice of Y is one filter's outputs: it "
                "wants to be a column.")
            .hint_if([&] { return oracle::outputs_of(X, oracle::turned(F, window), b, window); },
                     "The kernel is not turned round: entry (0, 0, c) of the filter meets "
                     "entry (0, 0, c) of the patch.")
            .hint_if([&] { return oracle::outputs_of(X, oracle::v_first(F, window), b, window); },
                     order_hint)
            .hint_if([&](const cube& Y) { return arma::size(Y) != arma::size(expected); },
                     shape_hint)
            .hint(pixel_hint);
      });
}

TEST(a_BadInput, WindowsThatDoNotFit) {
  const cube X(3, 4, 2);
  const Window legal{2, 2, 1, 1, 0, 0, 1, 1};
  for (const Window& window : {Window{0, 2, 1, 1, 0, 0, 1, 1},
                               {2, 0, 1, 1, 0, 0, 1, 1},
                               {2, 2, 0, 1, 0, 0, 1, 1},
                               {2, 2, 1, 0, 0, 0, 1, 1},
                               {2, 2, 1, 1, 0, 0, 0, 1},
                               {2, 2, 1, 1, 0, 0, 1, 0},
                               {4, 2, 1, 1, 0, 2, 1, 1},
                               {2, 5, 1, 1, 2, 0, 1, 1},
                               {3, 2, 1, 1, 0, 0, 2, 1},
                               {2, 3, 1, 1, 1, 0, 1, 2}}) {
    EXPECT_REJECTED(submission::im2col(X, window));
    EXPECT_REJECTED(submission::convolve(X, mat(window.kh * window.kw * 2, 1), vec(1), window));
  }
  EXPECT_REJECTED(submission::im2col(cube(), legal));
  EXPECT_REJECTED(submission::im2col(cube(3, 3, 0), legal));
  EXPECT_REJECTED(submission::im2col(cube(0, 3, 1), {2, 2, 1, 1, 1, 1, 1, 1}));
}

TEST(a_BadInput, FiltersOfAnotherSize) {
  const cube X(3, 4, 2);
  const Window window{2, 2, 1, 1, 0, 0, 1, 1};
  EXPECT_REJECTED(submission::convolve(X, mat(4, 3), vec(3), window));
  EXPECT_REJECTED(submission::convolve(X, mat(9, 3), vec(3), window));
  EXPECT_REJECTED(submission::convolve(X, mat(8, 0), vec(), window));
  EXPECT_REJECTED(submission::convolve(X, mat(8, 3), vec(1), window));
  EXPECT_REJECTED(submission::convolve(X, mat(8, 3), vec(), window));
}

SPEED(
    a, convolve, {14, 28, 56},
    [](Rng& rng, uword n) {
      const mat x = rng.uniforms(n * n, 16);
      return std::tuple{cube(x.memptr(), n, n, 16), rng.uniforms(144, 32), rng.uniforms(32),
                        Window{3, 3, 1, 1, 1, 1, 1, 1}};
    },
    Flops{[](uword n) { return 2.0 * 144 * 32 * static_cast<double>(n * n); }});

// ------------------------------------------------------------------------------------------ col2im

namespace {

constexpr char add_hint[] =
    "A pixel that stands in two patches gets both entries, added: with the example's window and P "
    "all ones, pixel (0, 0) becomes 1, but pixel (1, 1) becomes 4.";
constexpr char inverse_hint[] =
    "The adjoint adds. You divide so that col2im(im2col(X)) is X, or nearer to it, but col2im is "
    "not the inverse: pixel (1, 1) of the example becomes 4 times 6.";
constexpr char image_hint[] =
    "The image is H x W x C: without its padding, and with the pixels that no patch reaches (they "
    "are 0).";

// The last patch that holds a pixel decides.
cube overwritten(const mat& P, uword H, uword W, uword C, const Window& window) {
  cube Z(H + 2 * window.ph, W + 2 * window.pw, C);
  for (uword column = 0; column < P.n_cols; ++column)
    for (uword row = 0; row < P.n_rows; ++row) {
      const uword i = column % oracle::high(H, window), j = column / oracle::high(H, window);
      const uword u = row % window.kh, v = row / window.kh % window.kw,
                  c = row / window.kh / window.kw;
      Z(i * window.sh + u * window.dh, j * window.sw + v * window.dw, c) = P(row, column);
    }
  return oracle::cut(Z, H, W, window);
}

}  // namespace

TEST(b_Col2im, EveryEntryGoesBack) {
  for_all({40, 6}, inputs::any_matrix,
          [](const mat& P, uword H, uword W, uword C, const Window& window) {
            EXPECT_ANSWER(submission::col2im(P, H, W, C, window),
                          exactly(oracle::put_back(P, H, W, C, window)))
                .hint_if([&] { return overwritten(P, H, W, C, window); }, add_hint)
                .hint_if([&] { return oracle::means(P, H, W, C, window); }, inverse_hint)
                .hint_if(
                    [&](const cube& got) {
                      cube X = oracle::means(P, H, W, C, window);
                      X.each_slice() %= mat(arma::sqrt(oracle::places(H, W, window)));
                      return arma::approx_equal(got, X, "absdiff", 1e-9);
                    },
                    inverse_hint)
                .hint_if(
                    [&] {
                      const cube Z = oracle::padded_put_back(P, H, W, C, window);
                      return cube(Z.subcube(0, 0, 0, arma::size(H, W, C)));
                    },
                    "Pixel (0, 0) of the image is pixel (ph, pw) of the padded one.")
                .hint_if([&](const cube& X) { return arma::size(X) != arma::size(H, W, C); },
                         image_hint)
                .hint_if(
                    [&] {
                      Window turned = window;
                      std::swap(turned.kh, turned.kw);
                      return oracle::put_back(oracle::v_first(P, turned), H, W, C, window);
                    },
                    order_hint)
                .hint_if(
                    [&] {
                      const mat moved = oracle::outputs_by_row(P, oracle::wide(W, window));
                      return oracle::put_back(moved, H, W, C, window);
                    },
                    column_hint)
                .hint(pixel_hint);
          });
}

TEST(b_Col2im, IsTheAdjointOfIm2col) {
  for_all(
      {30, 6},
      [](Rng& rng) {
        const auto [X, window] = inputs::any_image(rng);
        const mat places = oracle::patches(X, window);
        return std::tuple{X, mat(rng.integers(places.n_rows, places.n_cols, 9)), window};
      },
      [](const cube& X, const mat& P, const Window& window) {
        const uword H = X.n_rows, W = X.n_cols, C = X.n_slices;
        const double left = arma::accu(oracle::patches(X, window) % P);
        EXPECT_ANSWER(submission::col2im(P, H, W, C, window), satisfies([&](const cube& back) {
                        if (arma::size(back) != arma::size(X))
                          return reject("It must be an image H x W x C.").hint(image_hint);
                        const double right = arma::accu(X % back);
                        return left == right
                                   ? accept()
                                   : reject("For the image X = " + show(X) +
                                            " the sum of im2col(X) % P is " + show(left) +
                                            ", but that of X % col2im(P) is " + show(right) + ".");
                      }))
            .hint_if([&] { return overwritten(P, H, W, C, window); }, add_hint);
      });
}

TEST(b_Col2im, OfIm2colIsAMultiple) {
  for_all({20, 6}, inputs::any_image, [](const cube& X, const Window& window) {
    const uword H = X.n_rows, W = X.n_cols, C = X.n_slices;
    cube expected = X;
    expected.each_slice() %= oracle::places(X.n_rows, X.n_cols, window);
    const mat P = oracle::patches(X, window);
    EXPECT_ANSWER(submission::col2im(P, H, W, C, window), exactly(expected))
        .hint_if(X, inverse_hint)
        .hint(add_hint);
  });
}

// ------------------------------------------------------------------------------------ multiplicity

constexpr char stride_hint[] =
    "With stride 2 only every other place begins a patch: a pixel need not stand in kh kw of them.";

TEST(b_Multiplicity, WithStrideTwo) {
  EXPECT_ANSWER(submission::multiplicity(5, 5, {2, 2, 2, 2, 0, 0, 1, 1}),
                exactly(oracle::places(5, 5, {2, 2, 2, 2, 0, 0, 1, 1})))
      .hint_if(oracle::places(5, 5, {2, 2, 1, 1, 0, 0, 1, 1}), stride_hint);
}

TEST(b_Multiplicity, CountsThePatchesOfAPixel) {
  for_all(
      {60, 8},
      [](Rng& rng) {
        const uword H = rng.dim(), W = rng.dim();
        return std::tuple{H, W, inputs::window(rng, H, W)};
      },
      [](uword H, uword W, const Window& window) {
        const mat expected = oracle::places(H, W, window);
        Window every = window;
        every.sh = every.sw = 1;
        EXPECT_ANSWER(submission::multiplicity(H, W, window), exactly(expected))
            .hint_if([&] { return mat(mat(H, W) + double(window.kh * window.kw)); },
                     "At the border fewer patches hold a pixel: in the example the corners stand "
                     "in one patch, the middle in four.")
            .hint_if([&] { return oracle::places(H, W, every); }, stride_hint)
            .hint_if(
                [&] {
                  const mat rows = oracle::places(
                      H, 1, {window.kh, 1, window.sh, 1, window.ph, 0, window.dh, 1});
                  const mat columns = oracle::places(
                      1, W, {1, window.kw, 1, window.sw, 0, window.pw, 1, window.dw});
                  return mat(arma::repmat(rows, 1, W) + arma::repmat(columns, H, 1));
                },
                "Each patch over the row can be combined with each patch over the column: so many "
                "times so many, not plus.")
            .hint_if([&](const mat& M) { return arma::size(M) != arma::size(H, W); },
                     "One number for each pixel of the image: H x W, without the padding.")
            .hint(
                "Take one row of n pixels first: which patches i have an entry u with i s + u d - "
                "p = r?");
      });
}

// ----------------------------------------------------------------------------------- nearest_image

TEST(b_NearestImage, SettlesTheContradictions) {
  for_all(
      {40, 6}, inputs::any_matrix,
      [](const mat& P, uword H, uword W, uword C, const Window& window) {
        // The sums are exact. A mean of m <= 9 numbers up to 9 has an error of m ulp at most,
        // however it is taken: below 2e-14. Any wrong weight of an entry shows as 1/72 or more.
        const Tolerance few_ulp{.absolute = 1e-12, .relative = 0};
        EXPECT_ANSWER(submission::nearest_image(P, H, W, C, window),
                      close_to(oracle::means(P, H, W, C, window), few_ulp))
            .hint_if(
                [&](const cube& X) { return X.has_nan(); },
                "0 / 0: a pixel that stands in no patch may be anything, and the smallest is 0.")
            .hint_if([&] { return overwritten(P, H, W, C, window); },
                     "All patches that hold a pixel have a say, not the last one alone.")
            .hint_if([&] { return oracle::put_back(P, H, W, C, window); },
                     "This is col2im(P). Two patches that say 4 and 6 for a pixel want 5, not 10.")
            .hint_if(
                [&] {
                  return cube(oracle::put_back(P, H, W, C, window) / double(window.kh * window.kw));
                },
                "Not every pixel stands in kh kw patches: a corner of the example stands in one.");
      });
}

TEST(b_NearestImage, FindsTheImageAgain) {
  for_all({20, 6}, inputs::any_image, [](const cube& X, const Window& window) {
    const uword H = X.n_rows, W = X.n_cols, C = X.n_slices;
    // Whatever stands in the padding's places, no image can change it.
    mat P = oracle::patches(X, window);
    cube outside(arma::size(X));
    outside.fill(1);
    P(arma::find(oracle::patches(outside, window) == 0)).fill(3);
    cube expected = X;
    expected.each_slice() %= arma::clamp(oracle::places(X.n_rows, X.n_cols, window), 0, 1);
    EXPECT_ANSWER(submission::nearest_image(P, H, W, C, window),
                  close_to(expected, {.absolute = 1e-12, .relative = 0}))
        .hint_if([&](const cube& got) { return got.has_nan(); },
                 "0 / 0: a pixel that stands in no patch may be anything, and the smallest is 0.")
        .hint(
            "P was made by im2col, so X itself is the nearest image, but for pixels that stand "
            "in no patch.");
  });
}

TEST(b_BadInput, WindowsAndSizes) {
  const Window legal{2, 2, 1, 1, 0, 0, 1, 1};  // on 3 x 4 pixels: 6 patches
  for (const Window& window : {Window{0, 2, 1, 1, 0, 0, 1, 1},
                               {2, 2, 0, 1, 0, 0, 1, 1},
                               {2, 2, 1, 0, 0, 0, 1, 1},
                               {2, 2, 1, 1, 0, 0, 0, 1},
                               {2, 2, 1, 1, 0, 0, 1, 0},
                               {4, 2, 1, 1, 0, 2, 1, 1},
                               {2, 3, 1, 1, 1, 0, 1, 2}}) {
    EXPECT_REJECTED(submission::col2im(mat(window.kh * window.kw, 6), 3, 4, 1, window));
    EXPECT_REJECTED(submission::multiplicity(3, 4, window));
    EXPECT_REJECTED(submission::nearest_image(mat(window.kh * window.kw, 6), 3, 4, 1, window));
  }
  EXPECT_REJECTED(submission::multiplicity(0, 4, {1, 1, 1, 1, 1, 1, 1, 1}));
  EXPECT_REJECTED(submission::col2im(mat(0, 6), 3, 4, 0, legal));
  EXPECT_REJECTED(submission::col2im(mat(1, 12), 0, 4, 1, {1, 1, 1, 1, 1, 1, 1, 1}));
}

TEST(b_BadInput, MatricesOfAnotherSize) {
  const Window window{2, 2, 1, 1, 0, 0, 1, 1};
  for (const mat& P : {mat(4, 5), mat(4, 7), mat(8, 3), mat(3, 6), mat(8, 6), mat(6, 4), mat()}) {
    EXPECT_REJECTED(submission::col2im(P, 3, 4, 1, window));
    EXPECT_REJECTED(submission::nearest_image(P, 3, 4, 1, window));
  }
}

SPEED(b, col2im, {14, 28, 56}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(72, n * n), n, n, uword{8}, Window{3, 3, 1, 1, 1, 1, 1, 1}};
});
