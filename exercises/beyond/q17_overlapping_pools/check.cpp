// beyond question 17. Oracles: the definitions, window by window; for the one-sided derivative, a
// step so small that no other pixel can catch up. All is exact.
#include <gradus/check.hpp>

#include "overlapping_pools.hpp"

using arma::mat, arma::umat, arma::uword;
using beyond_q17::Pooled, beyond_q17::Pooling;

namespace oracle {

uword count(uword n, uword k, uword s, uword p) {
  uword windows = 0;
  for (uword first = 0; first + k <= n + 2 * p; first += s) ++windows;
  return windows;
}

// When a pixel takes the place of the best one before it; the second and the third are mistakes.
using Takes = bool (*)(double x, double best);
bool larger(double x, double best) {
  return std::isnan(best) ? false : std::isnan(x) ? true : x > best;
}
bool not_smaller(double x, double best) {
  return std::isnan(best) ? std::isnan(x) : std::isnan(x) ? true : x >= best;
}
bool compares_larger(double x, double best) { return x > best; }

// `by_rows` goes through the window along its rows, another mistake.
Pooled contest(const mat& X, const Pooling& P, Takes takes = larger, bool by_rows = false) {
  Pooled pooled;
  pooled.Y.set_size(count(X.n_rows, P.kh, P.sh, P.ph), count(X.n_cols, P.kw, P.sw, P.pw));
  pooled.winner.set_size(arma::size(pooled.Y));
  for (uword i = 0; i < pooled.Y.n_rows; ++i)
    for (uword j = 0; j < pooled.Y.n_cols; ++j) {
      bool found = false;
      uword& best = pooled.winner(i, j);
      for (uword n = 0; n < P.kh * P.kw; ++n) {
        const uword u = by_rows ? n / P.kw : n % P.kh, v = by_rows ? n % P.kw : n / P.kh;
        const uword r = i * P.sh + u - P.ph, c = j * P.sw + v - P.pw;  // wraps in the padding
        if (r >= X.n_rows || c >= X.n_cols) continue;
        if (!found || takes(X(r, c), X(best))) best = r + c * X.n_rows;
        found = true;
      }
      pooled.Y(i, j) = X(best);
    }
  return pooled;
}

mat framed(const mat& X, const Pooling& P, double padding) {
  mat frame(X.n_rows + 2 * P.ph, X.n_cols + 2 * P.pw);
  frame.fill(padding);
  frame.submat(P.ph, P.pw, arma::size(X)) = X;
  return frame;
}

Pooling unpadded(Pooling P) {
  P.ph = P.pw = 0;
  return P;
}

// For each pixel, all windows that it has won.
mat collected(const umat& winner, const mat& dY, uword H, uword W) {
  mat dX(H, W);
  for (uword pixel = 0; pixel < H * W; ++pixel)
    for (uword i = 0; i < winner.n_elem; ++i)
      if (winner(i) == pixel) dX(pixel) += dY(i);
  return dX;
}

// The values after a step t.
mat moved(const mat& X, const mat& V, const Pooling& P, double t) {
  return contest(mat(X + t * V), P).Y;
}

// X is whole, and V, whole, stays below 2^7: a step of 2^-10 lets no smaller pixel catch up, and
// everything is exact.
mat rates(const mat& X, const mat& V, const Pooling& P) {
  return (moved(X, V, P, 0x1p-10) - moved(X, V, P, 0)) * 0x1p10;
}

}  // namespace oracle

namespace inputs {

uword up_to(Rng& rng, uword most, uword least = 1) {
  return static_cast<uword>(
      rng.between(static_cast<std::int64_t>(least), static_cast<std::int64_t>(most)));
}

// A window, a stride and a padding that n pixels allow.
struct Direction {
  uword k, s, p;
};
Direction direction(Rng& rng, uword n, bool padded, uword largest) {
  const uword k = up_to(rng, padded ? largest : std::min(largest, n));
  uword p = padded ? up_to(rng, k - 1, 0) : 0;
  if (k > n + 2 * p) p = k - 1;
  return {k, up_to(rng, 4), p};
}

Pooling pooling(Rng& rng, const mat& X, bool padded, uword largest = 4) {
  const auto [kh, sh, ph] = direction(rng, X.n_rows, padded, largest);
  const auto [kw, sw, pw] = direction(rng, X.n_cols, padded, largest);
  return {kh, kw, sh, sw, ph, pw};
}

// No two pixels are equal; half of the time none is positive.
mat distinct(Rng& rng) {
  const uword H = rng.dim(), W = rng.dim();
  const mat ranks = arma::reshape(arma::conv_to<arma::vec>::from(rng.permutation(H * W)), H, W);
  return ranks / 2 - static_cast<double>(H * W) / rng.pick({1.0, 4.0}) - 0.5;
}

mat with_ties(Rng& rng) {
  const uword H = rng.dim(), W = rng.dim();
  return rng.integers(H, W, 1);
}

mat with_infinities(Rng& rng) {
  mat X = distinct(rng);
  for (double& x : X)
    if (rng.between(0, 3) > 0) x = -arma::datum::inf;
  return X;
}

mat with_nans(Rng& rng) {
  mat X = with_ties(rng);
  for (double& x : X)
    if (rng.between(0, 4) == 0) x = arma::datum::nan;
  X(up_to(rng, X.n_elem - 1, 0)) = arma::datum::nan;
  return X;
}

using Image = mat (*)(Rng&);
template <Image image>
auto with_pooling(Rng& rng) {
  const mat X = image(rng);
  return std::tuple{X, pooling(rng, X, rng.coin())};
}

// Windows of all sizes, up to some that cover the whole image from any place.
template <Image image>
auto with_large_pooling(Rng& rng) {
  const mat X = image(rng);
  return std::tuple{X, pooling(rng, X, rng.coin(), std::max(X.n_rows, X.n_cols) + 2)};
}

// Few of the pixels win, so that most of them win often.
auto winners(Rng& rng) {
  const uword P = rng.dim(), Q = rng.dim(), H = rng.dim(), W = rng.dim();
  const uword champions = up_to(rng, 1 + P * Q / 2);
  arma::uvec champion(champions);
  for (uword& each : champion) each = up_to(rng, H * W - 1, 0);
  umat winner(P, Q);
  for (uword& each : winner) each = champion(up_to(rng, champions - 1, 0));
  return std::tuple{winner, rng.integers(P, Q, 99), H, W};
}

auto image_and_direction(Rng& rng) {
  const mat X = with_ties(rng);
  return std::tuple{X, rng.integers(X.n_rows, X.n_cols, 99), pooling(rng, X, rng.coin())};
}

}  // namespace inputs

namespace {

template <class T>
bool same(const T& a, const T& b) {
  return !gradus::first_mismatch(a, b);
}

// `pooled` with its winners numbered in another way: number(r, c, i, j).
template <class Number>
Pooled renumbered(Pooled pooled, const mat& X, Number number) {
  for (uword j = 0; j < pooled.winner.n_cols; ++j)
    for (uword i = 0; i < pooled.winner.n_rows; ++i) {
      uword& w = pooled.winner(i, j);
      w = number(w % X.n_rows, w / X.n_rows, i, j);
    }
  return pooled;
}

constexpr char number_hint[] =
    "The right pixels under wrong numbers. In the whole image, of H rows, the pixel in row r and "
    "column c has the number r + c H, beginning with 0: Armadillo calls it X(r + c H).";
constexpr char zero_hint[] =
    "A window {-3, -2} has the maximum -2, and at the border, too: padding is no pixel of value 0, "
    "and no maximum begins with 0.";
constexpr char infinity_hint[] =
    "-inf is a pixel, and a window of -inf alone is won by its first one: let a pixel begin the "
    "contest, not a constant, and do not let the padding take part.";
constexpr char last_hint[] =
    "Of equal pixels the first one stays the winner: a later one must be larger to take its place.";
constexpr char order_hint[] =
    "Among equal pixels you take the one that comes first row by row. The order is down the "
    "columns: in a window of 2 x 2 with equal pixels below on the left and above on the right, the "
    "left one wins.";
constexpr char nan_hint[] =
    "Comparisons with NaN are false, so x > best neither lets a NaN win nor takes its place away. "
    "Look for NaN by itself.";
constexpr char later_nan_hint[] = "The first NaN of the window wins, and a second one does not.";

}  // namespace

// ------------------------------------------------------------------------------------------ part a

TEST(a_Winners, LargestPixelOfEachWindow) {
  for_all(
      [](Rng& rng) {
        const mat X = inputs::distinct(rng);
        return std::tuple{X, inputs::pooling(rng, X, false)};
      },
      [](const mat& X, const Pooling& pooling) {
        const Pooled expected = oracle::contest(X, pooling);
        const uword H = X.n_rows, W = X.n_cols;
        EXPECT_ANSWER(submission::max_pool_forward(X, pooling), exactly(expected))
            .hint_if(
                [&] {
                  return renumbered(expected, X, [&](uword r, uword c, uword i, uword j) {
                    return r - i * pooling.sh + (c - j * pooling.sw) * pooling.kh;
                  });
                },
                number_hint)
            .hint_if(
                [&] {
                  return renumbered(expected, X,
                                    [&](uword r, uword c, uword, uword) { return r * W + c; });
                },
                number_hint)
            .hint_if(
                [&] {
                  return renumbered(expected, X,
                                    [&](uword r, uword c, uword, uword) { return r + c * H + 1; });
                },
                number_hint)
            .hint_if(
                [&](const Pooled& got) {
                  mat Y = expected.Y;
                  Y.clamp(0, arma::datum::inf);
                  return same(got.Y, Y);
                },
                zero_hint)
            .hint_if(
                [&](const Pooled& got) {
                  return same(got.Y, mat(oracle::contest(X.t(), pooling).Y.t())) ||
                         same(got.Y, oracle::contest(
                                         X, {pooling.kw, pooling.kh, pooling.sw, pooling.sh, 0, 0})
                                         .Y);
                },
                "kh and sh count rows, kw and sw columns.")
            .hint_if(
                [&](const Pooled& got) {
                  return got.Y.n_rows > expected.Y.n_rows || got.Y.n_cols > expected.Y.n_cols;
                },
                "A window lies inside of the (padded) image: what is left over at the end is not "
                "pooled.");
      });
}

TEST(a_Winners, PaddingIsNoPixel) {
  for_all(
      [](Rng& rng) {
        const mat X = inputs::distinct(rng);
        return std::tuple{X, inputs::pooling(rng, X, true)};
      },
      [](const mat& X, const Pooling& pooling) {
        const Pooled expected = oracle::contest(X, pooling);
        EXPECT_ANSWER(submission::max_pool_forward(X, pooling), exactly(expected))
            .hint_if(
                [&](const Pooled& got) {
                  return !same(got.Y, expected.Y) &&
                         same(got.Y, oracle::contest(oracle::framed(X, pooling, 0),
                                                     oracle::unpadded(pooling))
                                         .Y);
                },
                zero_hint)
            .hint_if(
                [&] {
                  return renumbered(expected, X, [&](uword r, uword c, uword, uword) {
                    return r + pooling.ph + (c + pooling.pw) * (X.n_rows + 2 * pooling.ph);
                  });
                },
                "You number the pixels of the padded image. The gradient is for X, which has H "
                "rows and begins after the padding.")
            .hint_if([&](const Pooled& got) { return arma::size(got.Y) != arma::size(expected.Y); },
                     "Padding stands on both sides: H + 2 ph rows, W + 2 pw columns.");
      });
}

TEST(a_Winners, MinusInfinityIsAPixel) {
  for_all(inputs::with_pooling<inputs::with_infinities>, [](const mat& X, const Pooling& pooling) {
    EXPECT_ANSWER(submission::max_pool_forward(X, pooling), exactly(oracle::contest(X, pooling)))
        .hint_if([&] { return oracle::contest(X, pooling, oracle::not_smaller); }, last_hint)
        .hint_if([&] { return oracle::contest(X, pooling, oracle::larger, true); }, order_hint)
        .hint(infinity_hint);
  });
}

namespace {

void check_ties(const mat& X, const Pooling& pooling) {
  EXPECT_ANSWER(submission::max_pool_forward(X, pooling), exactly(oracle::contest(X, pooling)))
      .hint_if([&] { return oracle::contest(X, pooling, oracle::not_smaller); }, last_hint)
      .hint_if([&] { return oracle::contest(X, pooling, oracle::larger, true); }, order_hint);
}

}  // namespace

// The first down the columns, the first along the rows and the last are three pixels.
TEST(a_Ties, ThreeInAWindow) { check_ties({{1, 5, 1}, {5, 1, 5}}, {2, 3, 1, 1, 0, 0}); }

TEST(a_Ties, TheFirstDownTheColumns) {
  for_all(inputs::with_pooling<inputs::with_ties>, check_ties);
}

TEST(a_Nan, TheFirstOfTheWindow) {
  for_all(inputs::with_pooling<inputs::with_nans>, [](const mat& X, const Pooling& pooling) {
    const Pooled expected = oracle::contest(X, pooling);
    EXPECT_ANSWER(submission::max_pool_forward(X, pooling), exactly(expected))
        .hint_if([&] { return oracle::contest(X, pooling, oracle::compares_larger); }, nan_hint)
        .hint_if([&] { return oracle::contest(X, pooling, oracle::not_smaller); }, later_nan_hint)
        .hint_if([&](const Pooled& got) { return same(got.Y, expected.Y); }, later_nan_hint)
        .hint(nan_hint);
  });
}

namespace {

const std::vector<Pooling> illegal = {{0, 1, 1, 1, 0, 0}, {1, 0, 1, 1, 0, 0}, {1, 1, 0, 1, 0, 0},
                                      {1, 1, 1, 0, 0, 0}, {1, 2, 1, 1, 1, 0}, {2, 1, 1, 1, 0, 1},
                                      {2, 2, 1, 1, 2, 0}, {2, 2, 1, 1, 0, 2}, {4, 1, 1, 1, 0, 0},
                                      {6, 1, 1, 1, 1, 0}, {1, 5, 1, 1, 0, 0}, {1, 7, 1, 1, 0, 1}};

}  // namespace

TEST(a_BadInput, WindowStrideAndPadding) {
  for (const Pooling& pooling : illegal)
    EXPECT_REJECTED(submission::max_pool_forward(mat(3, 4), pooling));
  for (const mat& none : {mat(), mat(0, 3), mat(3, 0)})
    EXPECT_REJECTED(submission::max_pool_forward(none, {2, 2, 1, 1, 1, 1}));
}

// ------------------------------------------------------------------------------------------ part b

namespace {

// What is left if a later window overwrites what an earlier one gave.
mat overwritten(const umat& winner, const mat& dY, uword H, uword W, bool by_rows) {
  mat dX(H, W);
  for (uword n = 0; n < dY.n_elem; ++n) {
    const uword i = by_rows ? n / dY.n_cols : n % dY.n_rows;
    const uword j = by_rows ? n % dY.n_cols : n / dY.n_rows;
    dX(winner(i, j)) = dY(i, j);
  }
  return dX;
}

mat averaged(const umat& winner, const mat& dY, uword H, uword W) {
  mat times = oracle::collected(winner, mat(arma::size(dY), arma::fill::ones), H, W);
  times.replace(0, 1);
  return oracle::collected(winner, dY, H, W) / times;
}

constexpr char overwritten_hint[] =
    "Windows overlap, so a pixel may win several of them: in the statement's figure the 9 gets "
    "1 + 2 + 3 + 4 = 10, not 4.";

}  // namespace

TEST(b_Backward, APixelCollectsFromAllItsWindows) {
  for_all(inputs::winners, [](const umat& winner, const mat& dY, uword H, uword W) {
    EXPECT_ANSWER(submission::max_pool_backward(winner, dY, H, W),
                  exactly(oracle::collected(winner, dY, H, W)))
        .hint_if([&] { return overwritten(winner, dY, H, W, false); }, overwritten_hint)
        .hint_if([&] { return overwritten(winner, dY, H, W, true); }, overwritten_hint)
        .hint_if([&] { return averaged(winner, dY, H, W); },
                 "Nothing is divided: if one pixel moves four outputs, the loss feels all four. "
                 "dX has the same sum as dY.")
        .hint_if(
            [&] {
              umat by_rows = winner;
              for (uword& w : by_rows) w = w / W + w % W * H;
              return oracle::collected(by_rows, dY, H, W);
            },
            "A winner is the number r + c H of a pixel: its row is winner % H, its column "
            "winner / H.")
        .hint_if([&](const mat& dX) { return arma::size(dX) != arma::SizeMat(H, W); },
                 "dX has a place for each pixel of X: H x W.");
  });
}

TEST(b_Backward, TheWayBackThroughAPooling) {
  for_all(
      [](Rng& rng) {
        const mat X = inputs::distinct(rng);
        const umat winner = oracle::contest(X, inputs::pooling(rng, X, rng.coin())).winner;
        return std::tuple{winner, rng.integers(winner.n_rows, winner.n_cols, 99), X.n_rows,
                          X.n_cols};
      },
      [](const umat& winner, const mat& dY, uword H, uword W) {
        EXPECT_ANSWER(submission::max_pool_backward(winner, dY, H, W),
                      exactly(oracle::collected(winner, dY, H, W)))
            .hint_if([&] { return overwritten(winner, dY, H, W, false); }, overwritten_hint)
            .hint_if([&] { return overwritten(winner, dY, H, W, true); }, overwritten_hint);
      });
}

TEST(b_Backward, NanReachesItsWinnerOnly) {
  for_all(
      [](Rng& rng) {
        auto [winner, dY, H, W] = inputs::winners(rng);
        dY(inputs::up_to(rng, dY.n_elem - 1, 0)) =
            rng.pick({arma::datum::nan, arma::datum::inf, -arma::datum::inf});
        return std::tuple{winner, dY, H, W};
      },
      [](const umat& winner, const mat& dY, uword H, uword W) {
        const mat expected = oracle::collected(winner, dY, H, W);
        EXPECT_ANSWER(submission::max_pool_backward(winner, dY, H, W), exactly(expected))
            .hint_if([&](const mat& dX) { return arma::size(dX) == arma::size(expected); },
                     "0 times NaN and 0 times infinity are NaN: a matrix of zeros and ones is not "
                     "the same as giving each derivative to its winner alone.");
      });
}

namespace {

constexpr char whole_window_hint[] =
    "Only pixels that share the maximum count. With the pixels (5, 4) and V = (1, 7), 4 + 7t stays "
    "below 5 + t until t = 1/6: the rate is 1.";
constexpr char first_hint[] =
    "The pixels (5, 5) with V = (1, 3) become 5 + t and 5 + 3t: their maximum does not care which "
    "of them came first.";

mat at(const umat& winner, const mat& V) {
  mat rate(arma::size(winner));
  for (uword i = 0; i < winner.n_elem; ++i) rate(i) = V(winner(i));
  return rate;
}

// combine() of V over the pixels of each window that share its maximum.
template <class Combine>
mat over_ties(const mat& X, const mat& V, const Pooling& pooling, Combine combine) {
  const mat Y = oracle::contest(X, pooling).Y;
  mat rate(arma::size(Y));
  for (uword j = 0; j < Y.n_cols; ++j)
    for (uword i = 0; i < Y.n_rows; ++i) {
      std::vector<double> tied;
      for (uword c = 0; c < X.n_cols; ++c)
        for (uword r = 0; r < X.n_rows; ++r)
          if (r + pooling.ph >= i * pooling.sh && r + pooling.ph < i * pooling.sh + pooling.kh &&
              c + pooling.pw >= j * pooling.sw && c + pooling.pw < j * pooling.sw + pooling.kw &&
              X(r, c) == Y(i, j))
            tied.push_back(V(r, c));
      rate(i, j) = combine(arma::vec(tied));
    }
  return rate;
}

void check_rates(const mat& X, const mat& V, const Pooling& pooling) {
  const mat expected = oracle::rates(X, V, pooling);
  // Of two equal pixels the mean of both rates is that of both sides as well.
  const auto shared = [&] {
    return over_ties(X, V, pooling, [](const arma::vec& v) { return arma::mean(v); });
  };
  const auto central = [&] { return mat((expected - oracle::rates(X, -V, pooling)) / 2); };
  const auto is_near = [](const mat& got, const mat& mistaken) {
    return arma::size(got) == arma::size(mistaken) && arma::abs(got - mistaken).max() < 1e-5;
  };
  EXPECT_ANSWER(submission::one_sided_derivative(X, V, pooling), exactly(expected))
      .hint_if([&] { return at(oracle::contest(X, pooling).winner, V); }, first_hint)
      .hint_if([&] { return at(oracle::contest(X, pooling, oracle::not_smaller).winner, V); },
               first_hint)
      .hint_if([&] { return oracle::contest(V, pooling).Y; }, whole_window_hint)
      .hint_if(
          [&] { return mat(oracle::moved(X, V, pooling, 1) - oracle::moved(X, V, pooling, 0)); },
          whole_window_hint)
      .hint_if(
          [&] { return over_ties(X, V, pooling, [](const arma::vec& v) { return v.min(); }); },
          "A window follows its largest pixel: of 5 + t and 5 + 3t that is 5 + 3t.")
      .hint_if(
          [&] {
            return over_ties(X, V, pooling,
                             [](const arma::vec& v) { return v(arma::index_max(arma::abs(v))); });
          },
          "The fastest means the one that rises most: of 5 + t and 5 - 3t the maximum is 5 + t.")
      .hint_if([&](const mat& got) { return is_near(got, shared()) && !is_near(got, central()); },
               "Equal pixels do not share: of 5 + t and 5 + 3t the maximum is 5 + 3t.")
      .hint_if([&](const mat& got) { return is_near(got, central()) && !is_near(got, shared()); },
               "A central difference mixes the two sides of the kink: here t is positive only.")
      .hint_if(
          [&](const mat& got) {
            return arma::size(got) == arma::size(expected) &&
                   arma::abs(got - expected).max() < 1e-3;
          },
          "Nearly right: a quotient with a small step loses digits. Which pixels decide, and at "
          "what rates, can be told without any step.");
}

}  // namespace

// Each mistake gives another number here.
TEST(b_OneSided, ThreeEqualPixels) { check_rates({{5, 5, 5}}, {{2, 1, 4}}, {1, 3, 1, 1, 0, 0}); }

TEST(b_OneSided, FallingFastIsNotRising) {
  check_rates({{5, 5, 5, 5, 5, 5}}, {{1, -3, 0, 1, 3, 0}}, {1, 3, 1, 3, 0, 0});
}

TEST(b_OneSided, TheRateOfTheMaximum) { for_all(inputs::image_and_direction, check_rates); }

TEST(b_OneSided, CloseIsNotEqual) {
  for_all(
      [](Rng& rng) {
        auto [X, V, pooling] = inputs::image_and_direction(rng);
        for (double& x : X) x = 1 + x * 0x1p-40;  // three values that differ in the 40th digit
        return std::tuple{X, V, pooling};
      },
      [](const mat& X, const mat& V, const Pooling& pooling) {
        EXPECT_ANSWER(submission::one_sided_derivative(X, V, pooling),
                      exactly(oracle::rates(mat((X - 1) * 0x1p40), V, pooling)))
            .hint(
                "Pixels that are merely close are no tie: the limit takes steps far smaller than "
                "their difference.");
      });
}

TEST(b_BadInput, WinnersAndShapes) {
  const umat winner(2, 3);
  const mat dY(2, 3);
  EXPECT_REJECTED(submission::max_pool_backward(umat(), mat(), 4, 4));
  EXPECT_REJECTED(submission::max_pool_backward(umat(0, 3), mat(0, 3), 4, 4));
  EXPECT_REJECTED(submission::max_pool_backward(winner, mat(3, 2), 4, 4));
  EXPECT_REJECTED(submission::max_pool_backward(winner, mat(2, 2), 4, 4));
  EXPECT_REJECTED(submission::max_pool_backward(winner, mat(), 4, 4));
  EXPECT_REJECTED(submission::max_pool_backward(winner, dY, 0, 4));
  EXPECT_REJECTED(submission::max_pool_backward(winner, dY, 4, 0));
  umat beyond = winner;
  for (const uword n : {20, 21, 1000}) {
    beyond(1, 1) = n;
    EXPECT_REJECTED(submission::max_pool_backward(beyond, dY, 4, 5))
        .hint("An image of 4 x 5 has the pixels 0 ... 19.");
  }
}

TEST(b_BadInput, ImagesAndPoolings) {
  const mat X(3, 4);
  for (const Pooling& pooling : illegal)
    EXPECT_REJECTED(submission::one_sided_derivative(X, X, pooling));
  EXPECT_REJECTED(submission::one_sided_derivative(mat(), mat(), {1, 1, 1, 1, 0, 0}));
  EXPECT_REJECTED(submission::one_sided_derivative(X, mat(4, 3), {1, 1, 1, 1, 0, 0}));
  EXPECT_REJECTED(submission::one_sided_derivative(X, mat(3, 5), {2, 2, 1, 1, 0, 0}));
  EXPECT_REJECTED(submission::one_sided_derivative(X, mat(4, 4), {2, 2, 1, 1, 0, 0}));
}

// ------------------------------------------------------------------------------------------ part c

TEST(c_Sliding, WindowsOfAllSizes) {
  for_all(
      {100, 10}, inputs::with_large_pooling<inputs::distinct>,
      [](const mat& X, const Pooling& pooling) {
        const Pooled expected = oracle::contest(X, pooling);
        EXPECT_ANSWER(submission::sliding_max_pool(X, pooling), exactly(expected))
            .hint_if(
                [&](const Pooled& got) {
                  return !same(got.Y, expected.Y) &&
                         same(got.Y, oracle::contest(oracle::framed(X, pooling, 0),
                                                     oracle::unpadded(pooling))
                                         .Y);
                },
                zero_hint)
            .hint_if(
                [&](const Pooled& got) {
                  if (arma::size(got.Y) != arma::size(expected.Y)) return false;
                  return arma::all(arma::vectorise(got.Y >= expected.Y));
                },
                "Some of your maxima come from outside of their windows: pixels that the window "
                "has left behind, or not reached yet, must not win. At the border a window is "
                "shorter than elsewhere.")
            .hint_if([&](const Pooled& got) { return arma::size(got.Y) != arma::size(expected.Y); },
                     "One answer for each window, as in part a: the stride skips windows.")
            .hint_if(
                [&](const Pooled& got) { return arma::all(arma::vectorise(got.Y <= expected.Y)); },
                "Some windows lose their largest pixel too early: it can win until the window has "
                "passed it.");
      });
}

TEST(c_Ties, TheFirstDownTheColumns) {
  for_all(inputs::with_large_pooling<inputs::with_ties>, [](const mat& X, const Pooling& pooling) {
    EXPECT_ANSWER(submission::sliding_max_pool(X, pooling), exactly(oracle::contest(X, pooling)))
        .hint_if([&] { return oracle::contest(X, pooling, oracle::not_smaller); }, last_hint)
        .hint_if([&] { return oracle::contest(X, pooling, oracle::larger, true); }, order_hint);
  });
}

TEST(c_Infinities, ArePixels) {
  for_all(inputs::with_large_pooling<inputs::with_infinities>, [](const mat& X,
                                                                  const Pooling& pooling) {
    EXPECT_ANSWER(submission::sliding_max_pool(X, pooling), exactly(oracle::contest(X, pooling)))
        .hint_if([&] { return oracle::contest(X, pooling, oracle::not_smaller); }, last_hint)
        .hint_if([&] { return oracle::contest(X, pooling, oracle::larger, true); }, order_hint)
        .hint(infinity_hint);
  });
}

TEST(c_Nan, TheFirstOfTheWindow) {
  for_all(inputs::with_large_pooling<inputs::with_nans>, [](const mat& X, const Pooling& pooling) {
    const Pooled expected = oracle::contest(X, pooling);
    EXPECT_ANSWER(submission::sliding_max_pool(X, pooling), exactly(expected))
        .hint_if([&] { return oracle::contest(X, pooling, oracle::not_smaller); }, later_nan_hint)
        .hint_if([&](const Pooled& got) { return same(got.Y, expected.Y); }, later_nan_hint)
        .hint(nan_hint);
  });
}

TEST(c_BadInput, WindowStrideAndPadding) {
  for (const Pooling& pooling : illegal)
    EXPECT_REJECTED(submission::sliding_max_pool(mat(3, 4), pooling));
  for (const mat& none : {mat(), mat(0, 3), mat(3, 0)})
    EXPECT_REJECTED(submission::sliding_max_pool(none, {2, 2, 1, 1, 1, 1}));
}

SPEED(c, sliding_max_pool, {64, 128, 256}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(n, n), Pooling{n / 2, n / 2, 1, 1, 0, 0}};
});
