// eleg5040 question 3. Oracles: a network is judged by what it does to points, a map by its normal
// equations, a mean over masks by adding up all masks; eigenvalues come from Jacobi's rotations.
// Losses are compared on dyadic numbers, where every order of summation is exact.
#include <gradus/check.hpp>

#include "autoencoder.hpp"

using arma::mat, arma::uword, arma::vec;
using nn::Activation, nn::TwoLayer;

namespace oracle {

double activation(Activation act, double z) {
  return act == Activation::relu ? std::max(z, 0.0) : act == Activation::tanh ? std::tanh(z) : z;
}

mat reconstruct(const TwoLayer& net, const mat& X, Activation act = Activation::linear) {
  mat codes = net.W1 * X;
  codes.each_col() += net.b1;
  codes.transform([act](double z) { return activation(act, z); });
  mat Y = net.W2 * codes;
  Y.each_col() += net.b2;
  return Y;
}

bool has_shapes(const TwoLayer& net, uword D, uword H) {
  return net.W1.n_rows == H && net.W1.n_cols == D && net.b1.n_elem == H && net.W2.n_rows == D &&
         net.W2.n_cols == H && net.b2.n_elem == D;
}

double mean_square(const mat& X) { return arma::accu(X % X) / static_cast<double>(X.n_cols); }

mat second_moment(const mat& X) { return X * X.t() / static_cast<double>(X.n_cols); }

mat centred(const mat& X) { return X.each_col() - vec(arma::mean(X, 1)); }

// S = U diag(values) U^T, the largest value first: rotations make the entries off the diagonal zero
// one after the other.
struct Spectrum {
  vec values;
  mat U;
};
Spectrum spectrum(mat S) {
  const uword n = S.n_rows;
  const double negligible = 1e-18 * arma::trace(S);
  mat U = arma::eye(n, n);
  const auto rotate = [n](mat& A, uword p, uword q, double c, double s) {  // columns p and q
    for (uword i = 0; i < n; ++i) {
      const double a = A(i, p), b = A(i, q);
      A(i, p) = c * a - s * b;
      A(i, q) = s * a + c * b;
    }
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (uword p = 0; p < n; ++p)
      for (uword q = p + 1; q < n; ++q) {
        if (std::abs(S(p, q)) <= negligible) continue;
        changed = true;
        const double angle = std::atan(2 * S(p, q) / (S(q, q) - S(p, p))) / 2;
        const double c = std::cos(angle), s = std::sin(angle);
        rotate(S, p, q, c, s);
        arma::inplace_trans(S);
        rotate(S, p, q, c, s);
        rotate(U, p, q, c, s);
        S(p, q) = S(q, p) = 0;
      }
  }
  const vec values = S.diag();
  const arma::uvec order = arma::sort_index(values, "descend");
  return {values(order), U.cols(order)};
}

double sum_from(const vec& values, uword first) {
  double sum = 0;
  for (uword i = first; i < values.n_elem; ++i) sum += values(i);
  return sum;
}

// The largest modulus; infinite where an entry is not finite.
double largest(const mat& A) { return A.is_finite() ? arma::abs(A).max() : arma::datum::inf; }

// E x' x'^T where an input is kept with probability q and two different ones with probability
// `both`.
mat kept(const mat& S, double q, double both) {
  mat R = both * S;
  R.diag() = q * S.diag();
  return R;
}

}  // namespace oracle

// ------------------------------------------------------------------------------- part a

namespace {

using Answer = std::optional<TwoLayer>;

constexpr char narrow_hint[] =
    "The code of H < D numbers is too small: there are two opposite points on the border of the "
    "box with the same code.";
constexpr char wide_hint[] =
    "More hidden units never hurt: the weights of those that are not needed may be 0.";
constexpr char pairs_hint[] =
    "Each sign needs its own unit: far out, a unit that is on along d is off along -d, so H >= 2 D "
    "unless the domain is bounded.";

bool possible(uword D, uword H, Activation act, double box, double tol) {
  if (act == Activation::relu && std::isinf(box)) return H >= 2 * D;
  if (act == Activation::tanh && (std::isinf(box) || tol == 0)) return false;
  return H >= D;
}

Verdict must_be_null(uword D, uword H, Activation act, double box) {
  return reject("There is no such network.")
      .hint_if(H < D, narrow_hint)
      .hint_if(act == Activation::relu, pairs_hint)
      .hint_if(std::isinf(box), "tanh is bounded: W2 tanh(...) + b2 cannot follow x to infinity.")
      .hint_if(true, "tanh comes as near to a straight line as you like, but is none: tol = 0.");
}

Verdict must_be_a_network(uword D, uword H, Activation act, double box) {
  return reject("There is such a network, with " + show(H) + " hidden units.")
      .hint_if(act == Activation::relu && !std::isinf(box) && H < 2 * D,
               "On a box H = D units are enough for ReLU: keep them on.")
      .hint_if(H > D, wide_hint)
      .hint_if(true, "H = D is wide enough: there is room for every input.");
}

// Why the network loses the point x.
Verdict lost(const TwoLayer& net, const vec& x, const vec& y, Activation act, double box) {
  const vec z = net.W1 * x + net.b1;
  const double decoding = arma::abs(mat(net.W2 * net.W1) - arma::eye(x.n_elem, x.n_elem)).max();
  return reject("x = " + show(x) + " comes back as " + show(y) + ".")
      .hint_if(act == Activation::relu && arma::all(net.b1 == 0) && z.min() < 0,
               "relu(-1) = 0: with W1 = W2 = I, x = -1 is reconstructed as 0.")
      .hint_if(act == Activation::relu && !std::isinf(box) && z.min() < 0,
               "A unit is off at this point of the box and passes nothing: for which x is "
               "relu(x + b) = x + b?")
      .hint_if(act == Activation::relu && std::isinf(box), pairs_hint)
      .hint_if(
          act == Activation::tanh && decoding > 0.1,
          "The decoder must undo the encoder: what shrinks x tenfold must be enlarged tenfold.")
      .hint_if(act == Activation::tanh &&
                   std::max(arma::abs(z).max(), arma::abs(net.W1).max()) >= 1,
               "tanh(2) = 0.96: shrink the input so that tanh is nearly linear.")
      .hint_if(act == Activation::tanh,
               "tanh(z) = z - z^3/3 + ...: the error at the border grows with the cube of the box.")
      .hint_if(true, "The decoder must undo the encoder: W2 (W1 x + b1) + b2 = x for every x.");
}

Verdict copies(const Answer& got, uword D, uword H, Activation act, double box, double tol,
               const mat& points) {
  if (!possible(D, H, act, box, tol)) return got ? must_be_null(D, H, act, box) : accept();
  if (!got) return must_be_a_network(D, H, act, box);
  if (!oracle::has_shapes(*got, D, H))
    return reject("The shapes are wrong.").hint_if(true, "W1 is H x D, b1 H, W2 D x H, b2 D.");
  const bool everywhere = std::isinf(box);
  const mat Y = oracle::reconstruct(*got, points, act);
  for (uword n = 0; n < points.n_cols; ++n) {
    const vec x = points.col(n), y = Y.col(n);
    // Honest variants go beyond tol by 3e-14 of this at most; a unit that is off loses digit one.
    const double scale = everywhere ? std::max(1.0, oracle::largest(x)) : box;
    if (oracle::largest(y - x) > tol + 1e-9 * scale) return lost(*got, x, y, act, box);
  }
  if (!everywhere) return accept();
  // At infinity the biases do not count: a huge one must not pass for an unbounded domain.
  const TwoLayer far = {got->W1, vec(H), got->W2, vec(D)};
  const mat directions = oracle::reconstruct(far, points, act);
  for (uword n = 0; n < points.n_cols; ++n) {
    const vec d = points.col(n), r = directions.col(n);
    if (oracle::largest(r - d) > 1e-9 * oracle::largest(d))
      return reject("Far out along d = " + show(d) + " the network goes along " + show(r) + ".")
          .hint_if(act == Activation::relu, pairs_hint)
          .hint_if(true, "The decoder must undo the encoder: W2 W1 = I.");
  }
  return accept();
}

// The corners of the box and random points of it, or points of all sizes.
mat domain(Rng& rng, uword D, double box) {
  if (std::isinf(box)) {
    mat X = rng.normals(D, 60);
    for (uword n = 0; n < X.n_cols; ++n) X.col(n) *= std::pow(10, -3 + double(n % 10));
    return X;
  }
  const uword corners = uword{1} << D;
  mat X(D, corners + 40);
  for (uword n = 0; n < X.n_cols; ++n)
    for (uword i = 0; i < D; ++i)
      X(i, n) = n < corners ? (n >> i & 1 ? box : -box) : rng.uniform(-box, box);
  return X;
}

// A box, a tolerance as a part of it, and the domain.
std::tuple<double, double, mat> box_and_domain(Rng& rng, uword D, bool everywhere, double tol) {
  const double box = everywhere ? arma::datum::inf : std::ldexp(1, int(rng.between(-9, 9)));
  return {box, everywhere ? tol : tol * box, domain(rng, D, box)};
}

// n or a little more or less, which is just enough or not.
uword around(Rng& rng, uword n) {
  return uword(std::max<std::int64_t>(1, std::int64_t(n) + rng.between(-2, 2)));
}

auto linear_task(Rng& rng) {
  const uword D = rng.dim(), H = around(rng, D);
  const bool everywhere = rng.coin();
  const auto [box, tol, points] = box_and_domain(rng, D, everywhere, everywhere ? 0 : 0.25);
  return std::tuple{D, H, box, tol, points};
}

auto relu_task(Rng& rng) {
  const uword D = rng.dim(), H = around(rng, D);
  const double tol = rng.pick({0.0, 0x1p-20, 0.25});
  const auto [box, absolute, points] = box_and_domain(rng, D, false, tol);
  return std::tuple{D, H, box, absolute, points};
}

auto unbounded_relu_task(Rng& rng) {
  const uword D = rng.dim(), H = around(rng, 2 * D);
  const double tol = rng.pick({0.0, 0.25});
  const auto [box, absolute, points] = box_and_domain(rng, D, true, tol);
  return std::tuple{D, H, box, absolute, points};
}

auto tanh_task(Rng& rng) {
  const uword D = rng.dim(), H = around(rng, D);
  const double tol = rng.pick({0.0, 0x1p-20, 0x1p-8, 0.25, 0.5});
  const auto [box, absolute, points] = box_and_domain(rng, D, rng.between(0, 5) == 0, tol);
  return std::tuple{D, H, box, absolute, points};
}

template <Activation act>
void copies_the_domain(uword D, uword H, double box, double tol, const mat& points) {
  EXPECT_ANSWER(
      submission::trivial_autoencoder(D, H, act, box, tol),
      satisfies([&](const Answer& got) { return copies(got, D, H, act, box, tol, points); }));
}

}  // namespace

TEST(a_Linear, CopiesIfWideEnough) {
  for_all({60, 6}, linear_task, copies_the_domain<Activation::linear>);
}

TEST(a_Linear, ManyUnusedUnits) {
  Rng rng = gradus::test_rng();
  const mat points = domain(rng, 2, 1);
  EXPECT_ANSWER(submission::trivial_autoencoder(2, 20000, Activation::linear, 1, 0),
                satisfies([&](const Answer& got) {
                  return copies(got, 2, 20000, Activation::linear, 1, 0, points);
                }))
      .hint_always("The weights are H x D and D x H: nothing needs H x H numbers.");
}

TEST(a_Relu, OnABox) { for_all({60, 6}, relu_task, copies_the_domain<Activation::relu>); }

TEST(a_Relu, OnTheWholeSpace) {
  for_all({60, 6}, unbounded_relu_task, copies_the_domain<Activation::relu>);
}

TEST(a_Tanh, WithinTheTolerance) {
  for_all({100, 6}, tanh_task, copies_the_domain<Activation::tanh>);
}

TEST(a_BadInput, SizesBoxToleranceAndActivation) {
  const double inf = arma::datum::inf, nan = arma::datum::nan;
  const auto linear = Activation::linear;
  EXPECT_REJECTED(submission::trivial_autoencoder(0, 1, linear, 1, 0));
  EXPECT_REJECTED(submission::trivial_autoencoder(1, 0, linear, 1, 0));
  EXPECT_REJECTED(submission::trivial_autoencoder(1, 1, Activation::sigmoid, 1, 0.5));
  EXPECT_REJECTED(submission::trivial_autoencoder(2, 1, Activation::step, 1, 0.5));
  EXPECT_REJECTED(submission::trivial_autoencoder(1, 1, linear, 0, 0));
  EXPECT_REJECTED(submission::trivial_autoencoder(1, 1, linear, -1, 0));
  EXPECT_REJECTED(submission::trivial_autoencoder(1, 1, linear, nan, 0));
  EXPECT_REJECTED(submission::trivial_autoencoder(1, 1, linear, 1, -0.1));
  EXPECT_REJECTED(submission::trivial_autoencoder(1, 1, linear, 1, nan));
  for (const auto act : {linear, Activation::relu, Activation::tanh}) {
    EXPECT_REJECTED(submission::trivial_autoencoder(2, 4, act, 2, 2));
    EXPECT_REJECTED(submission::trivial_autoencoder(3, 2, act, inf, inf));
  }
}

// ------------------------------------------------------------------------------- part b

namespace {

// A linear bottleneck whose rows may depend on each other, and whose reconstruction of 0 is near 0,
// so that the sign of x matters.
TwoLayer bottleneck(Rng& rng) {
  const uword H = rng.dim(), D = H + rng.dim(1);
  TwoLayer net{rng.dyadics(H, D, 1, 4), rng.dyadics(H, 1.0, 4), rng.dyadics(D, H, 1, 4), vec(D)};
  if (rng.coin()) net.W1.row(H - 1) = net.W1.row(0);
  if (rng.coin()) net.W1.col(0).zeros();
  net.b2 = rng.dyadics(D, 0.5, 4) - net.W2 * net.b1;
  return net;
}

// Whole numbers; some lie far from 0, some in a plane, some all in one point, some around a point
// in all directions alike.
mat samples(Rng& rng) {
  const uword D = rng.dim(), N = rng.dim();
  mat X;
  switch (rng.between(0, 3)) {
    case 0: {
      const uword r = 1 + uword(rng.between(0, 2));
      const mat basis = rng.integers(D, r, 2);
      X = basis * rng.integers(r, N, 2);
      break;
    }
    case 1: X = arma::join_rows(mat(D, D, arma::fill::eye), -mat(D, D, arma::fill::eye)); break;
    case 2: X = mat(D, N); break;
    default: X = rng.integers(D, N, 4);
  }
  if (rng.coin()) X.each_col() += 100 * vec(D, arma::fill::ones);
  return X;
}

auto samples_and_units(Rng& rng) {
  const mat X = samples(rng);
  return std::tuple{X, uword(rng.between(1, std::int64_t(X.n_rows)))};
}

constexpr char centre_hint[] =
    "Mean 100 and small variance: the mean must go into the biases, not into the directions.";

Verdict is_best_bottleneck(const TwoLayer& got, const mat& X, uword H) {
  if (!oracle::has_shapes(got, X.n_rows, H))
    return reject("The shapes are wrong.")
        .hint_if(got.W1.n_rows < H, "H may be N or more: the rows of W1 that are not needed are 0.")
        .hint_if(true, "W1 is H x D and W2 is D x H: the decoder is no copy of the encoder.");
  const vec values = oracle::spectrum(oracle::second_moment(oracle::centred(X))).values;
  const double best = oracle::sum_from(values, H), scale = oracle::mean_square(X);
  const double error = oracle::mean_square(oracle::reconstruct(got, X) - X);
  // Worst honest variant: 4e-5 of this excess; smallest wrong answer: 1e12 times it.
  if (error <= best * (1 + 1e-8) + 1e-12 * scale) return accept();
  const vec mean = arma::mean(X, 1);
  const vec fixed = oracle::reconstruct(got, mean);
  const double smallest = arma::accu(values) - oracle::sum_from(values, X.n_rows - H);
  return reject("The mean error is " + show(error) + ", the smallest is " + show(best) + ".")
      .hint_if(!gradus::first_mismatch(got.W1, got.W2) &&
                   gradus::first_mismatch(got.W1, mat(got.W1.t())),
               "W2 is W1: the decoder is no copy of the encoder, it goes the other way.")
      .hint_if(!fixed.is_finite(),
               "A singular value may be 0: do not divide by it. That direction is not needed.")
      .hint_if(arma::norm(fixed - mean) > 1e-6 * arma::norm(mean) ||
                   (arma::any(mean) && !arma::any(got.b1) && !arma::any(got.b2)),
               centre_hint)
      .hint_if(std::abs(error - smallest) <= 1e-8 * smallest,
               "eig_sym sorts upwards: keep the directions with the *largest* eigenvalues.")
      .hint_if(true, "Keep an orthonormal basis of the H directions in which the data vary most.");
}

}  // namespace

TEST(b_Unreconstructable, IsMissedByOne) {
  for_all(
      {60, 6}, [](Rng& rng) { return std::tuple{bottleneck(rng)}; },
      [](const TwoLayer& net) {
        EXPECT_ANSWER(submission::unreconstructable(net), satisfies([&](const vec& x) {
                        if (x.n_elem != net.W1.n_cols) return reject("x must have D entries.");
                        // Honest variants: 1e-15 here and below.
                        if (!(std::abs(arma::norm(x) - 1) <= 1e-8))
                          return reject("The norm of x is " + show(arma::norm(x)) + ", not 1.")
                              .hint_if(true, "Divide x by its norm.");
                        const double error = arma::norm(x - vec(oracle::reconstruct(net, x)));
                        if (error >= 1 - 1e-8) return accept();
                        return reject("x is missed by " + show(error) + " only.")
                            .hint_if(arma::norm(net.W1 * x) > 1e-6,
                                     "Your x is reconstructed well; look for W1 x = 0.")
                            .hint_if(
                                true,
                                "x and -x have the same reconstruction here, W2 b1 + b2: take the "
                                "one that is farther away from it.");
                      }));
      });
}

TEST(b_Unreconstructable, OfAProjection) {
  const TwoLayer net = {mat{{1, 0, 0}, {0, 1, 0}}, vec(2), mat{{1, 0}, {0, 1}, {0, 0}}, vec(3)};
  EXPECT_ANSWER(submission::unreconstructable(net), satisfies([&](const vec& x) {
                  const bool last = x.n_elem == 3 && arma::norm(x.head(2)) <= 1e-8 &&
                                    std::abs(std::abs(x(2)) - 1) <= 1e-8;
                  if (last) return accept();
                  return reject("The network drops the third entry, and nothing else.")
                      .hint_if(x.n_elem == 3 && arma::norm(x.head(2)) > 1e-6,
                               "Your x is reconstructed well; look for W1 x = 0.");
                }));
}

TEST(b_Pca, HasTheSmallestError) {
  for_all({80, 8}, samples_and_units, [](const mat& X, uword H) {
    EXPECT_ANSWER(submission::pca_autoencoder(X, H),
                  satisfies([&](const TwoLayer& got) { return is_best_bottleneck(got, X, H); }));
  });
}

TEST(b_Bound, IsTheVarianceThatIsLeftOut) {
  for_all({80, 8}, samples_and_units, [](const mat& X, uword H) {
    const double N = double(X.n_cols), scale = oracle::mean_square(X);
    const vec values = oracle::spectrum(oracle::second_moment(oracle::centred(X))).values;
    const double best = oracle::sum_from(values, H);
    // Worst honest variant: 7e-4 of this error; smallest wrong answer: 5e7 times it.
    EXPECT_ANSWER(submission::bottleneck_bound(X, H),
                  close_to(best, {.absolute = 1e-12 * scale, .relative = 1e-8}))
        .hint_if(best * N / (N - 1), "The bound is the *mean* error: divide by N, not by N - 1.")
        .hint_if(best * N, "The bound is the *mean* error over the samples.")
        .hint_if(
            [&] { return oracle::sum_from(oracle::spectrum(oracle::second_moment(X)).values, H); },
            centre_hint)
        .hint_if([&] { return arma::accu(values) - best; },
                 "This is the variance that is kept; the error is what is left out.")
        .hint_if([&] { return arma::accu(values) - oracle::sum_from(values, X.n_rows - H); },
                 "eig_sym sorts upwards: the smallest eigenvalues come first.")
        .hint_if([&] { return oracle::sum_from(arma::sqrt(arma::clamp(values, 0, 1e9)), H); },
                 "Eigenvalues of S are the *squares* of singular values, divided by N.");
  });
}

TEST(b_Bound, TwoDirectionsAlike) {
  // Honest variants err by 1e-16, a mean over 3 by 0.17.
  EXPECT_ANSWER(submission::bottleneck_bound(mat{{1, 3, 2, 2}, {5, 5, 4, 6}}, 1),
                close_to(0.5, {.absolute = 1e-13, .relative = 0}));
}

TEST(b_CanCopy, SamplesInAPlane) {
  for_all(
      {80, 6},
      [](Rng& rng) {
        // r + 1 points that lie in no smaller plane and others of that plane; r coordinates show
        // them as they are, the others are sums of these.
        const uword D = 1 + rng.dim(), r = uword(rng.between(1, std::int64_t(D)));
        const uword N = r + 1 + rng.dim(0);
        mat codes = arma::join_rows(mat(r, r + 1, arma::fill::eye), rng.integers(r, N - r - 1, 2));
        codes = codes.cols(rng.permutation(N));
        const mat basis = arma::join_cols(mat(r, r, arma::fill::eye), rng.integers(D - r, r, 1));
        mat X = basis.rows(rng.permutation(D)) * codes;
        if (rng.coin()) X.each_col() += vec(rng.integers(D, uword{1}, 3));
        if (rng.between(0, 2) == 0) X *= std::ldexp(1, int(rng.between(-12, 12)));
        return std::tuple{X, r,
                          uword(rng.between(r > 1 ? std::int64_t(r) - 1 : 1,
                                            std::min<std::int64_t>(D, std::int64_t(r) + 1)))};
      },
      [](const mat& X, uword r, uword H) {
        EXPECT_ANSWER(submission::can_copy(X, H), exactly(H >= r))
            .hint_if(H >= r && H < X.n_rows,
                     "H < D excludes a copy of every x, not of these samples: ask for the smallest "
                     "error.")
            .hint_if(H < r,
                     "Some direction in which the samples differ does not fit into the code.")
            .hint_if(true, "H = D units copy everything.");
      });
}

TEST(b_CanCopy, OnePointAndALine) {
  const mat point(3, 4, arma::fill::ones);
  const mat line = {{1, 2, 3, 4}, {1, 1, 1, 1}};  // does not pass through 0
  const mat triangle = {{0, 1, 0}, {0, 0, 1}};
  EXPECT_ANSWER(submission::can_copy(point, 1), exactly(true))
      .hint("All samples are one point: its coordinates are biases.");
  EXPECT_ANSWER(submission::can_copy(line, 1), exactly(true))
      .hint("A line that misses 0 is still a line: subtract the mean before you count directions.");
  EXPECT_ANSWER(submission::can_copy(triangle, 1), exactly(false))
      .hint("A triangle does not fit onto a line.");
  EXPECT_ANSWER(submission::can_copy(mat(3, 4), 1), exactly(true))
      .hint("All samples are 0, and so is the error. But 0 < 0 is false, and 0 / 0 is no number.");
}

// The guarantee: an error that is not 0 is at least 1e-6 of the mean square, here 1.4e-6.
TEST(b_CanCopy, SmallTrianglesFarAway) {
  const mat triangle = {{200, 201, 200}, {200, 200, 201}};
  EXPECT_ANSWER(submission::can_copy(triangle, 1), exactly(false))
      .hint(
          "The smallest error is small beside the squares of the samples, but it is not rounding: "
          "where does the contract draw the line?");
  EXPECT_ANSWER(submission::can_copy(triangle, 2), exactly(true));
}

// A sum over the samples of one row is N / D times the mean over the samples: 3000 times here.
TEST(b_CanCopy, ManySamples) {
  const mat triangle = {{200, 201, 200}, {200, 200, 201}};
  EXPECT_ANSWER(submission::can_copy(arma::repmat(triangle, 1, 2000), 1), exactly(false))
      .hint(
          "Take every sample 2000 times: neither the mean error nor the mean of ||x||^2 changes, "
          "so your answer must not. Are both of them means over the samples?");
}

TEST(b_BadInput, WidthsAndShapes) {
  const vec two(2), three(3);
  EXPECT_REJECTED(submission::unreconstructable({mat(3, 3), three, mat(3, 3), three}));
  EXPECT_REJECTED(submission::unreconstructable({mat(3, 2), three, mat(2, 3), two}));
  EXPECT_REJECTED(submission::unreconstructable({mat(0, 3), vec(), mat(3, 0), three}));
  EXPECT_REJECTED(submission::unreconstructable({mat(2, 3), three, mat(3, 2), three}));
  EXPECT_REJECTED(submission::unreconstructable({mat(2, 3), two, mat(2, 3), three}));
  EXPECT_REJECTED(submission::unreconstructable({mat(2, 3), two, mat(3, 2), two}));
  for (const auto& [X, H] : std::vector<std::pair<mat, uword>>{
           {mat(3, 4), 0}, {mat(3, 4), 4}, {mat(3, 0), 1}, {mat(0, 4), 1}}) {
    EXPECT_REJECTED(submission::pca_autoencoder(X, H));
    EXPECT_REJECTED(submission::bottleneck_bound(X, H));
    EXPECT_REJECTED(submission::can_copy(X, H));
  }
}

namespace {

// Whether two linear networks send two fixed points to the same places: all that is unique in them.
bool same_map(const TwoLayer& expected, const TwoLayer& got) {
  const uword D = expected.W1.n_cols;
  if (!oracle::has_shapes(got, D, expected.W1.n_rows)) return false;
  mat probes(D, 2);
  for (uword i = 0; i < D; ++i) {
    probes(i, 0) = std::cos(double(i * i));
    probes(i, 1) = 1 + std::sin(double(i));
  }
  const mat right = oracle::reconstruct(expected, probes);
  return oracle::largest(oracle::reconstruct(got, probes) - right) <=
         1e-6 * oracle::largest(probes);
}

}  // namespace

SPEED(
    b, pca_autoencoder, {128, 256, 512},
    [](Rng& rng, uword D) {
      return std::tuple{mat(rng.uniforms(D, 32) + 3), uword{8}};
    },
    same_map);

// ------------------------------------------------------------------------------- part c

namespace {

// X X^T for a few whole samples, so that it is often singular; some inputs are always 0.
mat second_moment(Rng& rng) {
  const uword D = rng.dim();
  mat X = rng.integers(D, rng.dim(), 3);
  if (rng.between(0, 3) == 0) X.row(uword(rng.between(0, std::int64_t(D) - 1))).zeros();
  if (!arma::any(arma::vectorise(X) != 0)) X(0) = 1;
  return X * X.t();
}

// Eigenvalues from 1 down to 1e-12, along random directions.
mat ill_conditioned(Rng& rng) {
  const uword D = 1 + rng.dim();
  const vec v = rng.normals(D);
  const mat Q = arma::eye(D, D) - 2 / arma::dot(v, v) * v * v.t();
  mat scaled = Q;
  for (uword i = 0; i < D; ++i) scaled.col(i) *= std::pow(10, -12 * double(i) / double(D - 1));
  mat S = scaled * Q.t();
  S(0, D - 1) += 1e-12;  // symmetric enough
  return S;
}

// The W that minimises the loss solves W E = B: the loss is convex in W, and this is its gradient.
// Where E and B are symmetric only nearly, an answer may have read them along rows or columns: what
// it solved differs from this by ||E - E^T|| and ||B - B^T||, and the former counts ||W|| times, up
// to 1e4 for inputs that are almost 0. Worst honest variant beyond that: 1e-12. Smallest wrong
// answer: 9e-5, which is cancellation.
auto solves(const mat& E, const mat& B) {
  return satisfies([E, B](const mat& W) {
    if (arma::size(W) != arma::size(B)) return reject("W must be as large as S.");
    const auto size = [](const mat& A) { return arma::norm(A, "fro"); };
    const double off = size(W * E - B), scale = size(B);
    const double either_way = size(W) * size(E - E.t()) + size(B - B.t());
    return off <= 1e-9 * scale + either_way
               ? accept()
               : reject("The expected loss is not the smallest: its gradient at this W is " +
                        show(2 * off) + " (for W = 0 it is " + show(2 * scale) + ").");
  });
}

constexpr char inverse_hint[] =
    "W must tend to I when the noise becomes small: (S + s2 I)^-1 alone tends to S^-1.";
constexpr char identity_hint[] =
    "With W = I all of the noise comes through, D s2 of it: where the noise is large it pays to "
    "damp.";
constexpr char variance_hint[] = "The second argument is the variance s2 = s^2 itself.";
constexpr char cancel_hint[] =
    "I - s2 (S + s2 I)^-1 subtracts two matrices that are almost equal when s2 is large: nothing "
    "is left of W.";
constexpr char pairs_survive_hint[] =
    "Two different inputs survive together with probability q^2, one alone with probability q.";
constexpr char copy_hint[] =
    "W = I copies x', zeros included, though the inputs that are left tell something about one "
    "that is lost. Two different inputs survive together with probability q^2, one alone with q.";
constexpr char clean_hint[] =
    "The target is the clean x, not the damaged one: for D = 1 and W = 1, all of the damage is an "
    "error.";
constexpr char alone_hint[] =
    "x_i survives together with itself with probability q, not q^2: the diagonal is different.";
constexpr char exchanged_hint[] = "p = 0 means no corruption: then W = I has no loss.";

mat identity(const mat& S) { return arma::eye(arma::size(S)); }

}  // namespace

TEST(c_Gaussian, SolvesTheNormalEquations) {
  for_all(
      {50, 8},
      [](Rng& rng) {
        return std::tuple{second_moment(rng), std::ldexp(1, int(rng.between(-2, 7)))};
      },
      [](const mat& S, double s2) {
        const mat R = S + s2 * identity(S);
        EXPECT_ANSWER(submission::denoising_gaussian(S, s2), solves(R, S))
            .hint_if([&] { return mat(arma::inv(R)); }, inverse_hint)
            .hint_if([&] { return identity(S); }, identity_hint)
            .hint_if([&] { return mat(S * arma::inv(S + s2 * s2 * identity(S))); }, variance_hint)
            .hint_if([&] { return mat(S * arma::inv(S + std::sqrt(s2) * identity(S))); },
                     variance_hint)
            .hint_if([&] { return mat(s2 * arma::inv(R)); },
                     "This is I - W: what the noise leaves out.");
      });
}

TEST(c_Gaussian, LargeNoise) {
  for_all(
      {20, 6}, [](Rng& rng) { return std::tuple{second_moment(rng)}; },
      [](const mat& S) {
        const mat R = S + 1e12 * identity(S);
        EXPECT_ANSWER(submission::denoising_gaussian(S, 1e12), solves(R, S))
            .hint_if([&] { return identity(S); }, identity_hint)
            .hint_if(
                [&](const mat& W) {
                  return arma::size(W) == arma::size(S) && oracle::largest(W) < 1e-3;
                },
                cancel_hint);
      });
}

TEST(c_Gaussian, SmallEigenvalues) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        return std::tuple{ill_conditioned(rng), std::pow(10, double(rng.between(-4, 2)))};
      },
      [](const mat& S, double s2) {
        EXPECT_ANSWER(submission::denoising_gaussian(S, s2), solves(S + s2 * identity(S), S));
      });
}

TEST(c_Gaussian, NoSignal) {
  const mat S(3, 3);
  EXPECT_ANSWER(submission::denoising_gaussian(S, 0.5), solves(0.5 * identity(S), S))
      .hint_always("x is always 0, a legal case: S is symmetric, and W = 0 lets no noise through.");
}

TEST(c_Gaussian, AlmostSymmetric) {
  const mat S = {{2e6, 1e6}, {1e6 + 1.8e-4, 2e6}};
  EXPECT_ANSWER(submission::denoising_gaussian(S, 1e6), solves(S + 1e6 * identity(S), S))
      .hint_always("S is symmetric within 1e-10 of its largest modulus: of 2e6 that is 2e-4.");
}

TEST(c_Masking, SolvesTheNormalEquations) {
  for_all(
      {60, 8},
      [](Rng& rng) {
        return std::tuple{second_moment(rng),
                          rng.pick({0.0, 0.001, 0.125, 0.25, 0.5, 0.75, 0.875})};
      },
      [](const mat& S, double p) {
        const double q = 1 - p;
        const bool mixed = !S.is_diagmat();  // else several mistakes give the same W
        const auto mistaken = [&](double alone, double both) {
          return mat(S * arma::pinv(oracle::kept(S, alone, both)));
        };
        EXPECT_ANSWER(submission::denoising_masking(S, p), solves(oracle::kept(S, q, q * q), q * S))
            .hint_if([&](const mat& W) { return !W.is_finite(); },
                     "An input that is always 0 tells nothing, and must not spoil the others.")
            .hint_if([&] { return mixed ? mat(q * mistaken(q * q, q * q)) : mat(); }, alone_hint)
            .hint_if([&] { return mixed ? mat(identity(S) / q) : mat(); }, alone_hint)
            .hint_if([&] { return mixed ? mistaken(q, q * q) : mat(); },
                     "An input that was lost contributes nothing to E x x'^T either.")
            .hint_if([&] { return mixed ? mistaken(1, p) : mat(); }, exchanged_hint)
            .hint_if([&] { return mixed ? mistaken(p, p * p) : mat(); }, exchanged_hint)
            .hint_if([&] { return mixed ? mat(p * mistaken(p, p * p)) : mat(); }, exchanged_hint)
            .hint_if([&] { return identity(S); }, copy_hint)
            .hint_if([&] { return mat(q * mistaken(q, q)); }, pairs_survive_hint)
            .hint_if(arma::any(vec(S.diag()) == 0),
                     "An input that is always 0 tells nothing, and must not spoil the others.");
      });
}

TEST(c_Masking, SmallEigenvalues) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        return std::tuple{ill_conditioned(rng), rng.pick({0.1, 0.5, 0.9})};
      },
      [](const mat& S, double p) {
        const double q = 1 - p;
        EXPECT_ANSWER(submission::denoising_masking(S, p),
                      solves(oracle::kept(S, q, q * q), q * S));
      });
}

TEST(c_Masking, NoSignal) {
  const mat S(3, 3);
  EXPECT_ANSWER(submission::denoising_masking(S, 0.5), solves(S, S))
      .hint_always("x is always 0, a legal case: any W will do, as long as it is made of numbers.");
}

namespace {

// W on quarters, S on whole numbers, the noise on eighths.
std::tuple<mat, mat, double> loss_case(Rng& rng) {
  const mat S = second_moment(rng);
  const mat W = rng.coin() ? rng.dyadics(S.n_rows, S.n_rows, 1, 4) : identity(S);
  return {W, S, double(rng.between(1, 7)) / 8};
}

auto masked_case(Rng& rng) {
  const auto [W, S, eighths] = loss_case(rng);
  return std::tuple{W, S, eighths - 0.125};  // from p = 0 on
}

// tr(A S A^T): the mean of ||A x||^2.
double mean_size(const mat& A, const mat& S) { return arma::trace(A * S * A.t()); }

// The mean over all 2^D masks.
double masked_loss(const mat& W, const mat& S, double p) {
  double loss = 0;
  for (uword mask = 0; mask < uword{1} << S.n_rows; ++mask) {
    double probability = 1;
    mat A = -identity(S);  // W mask - I
    for (uword i = 0; i < S.n_rows; ++i) {
      const bool keeps = mask >> i & 1;
      probability *= keeps ? 1 - p : p;
      if (keeps) A.col(i) += W.col(i);
    }
    loss += probability * mean_size(A, S);
  }
  return loss;
}

void check_gaussian_loss(const mat& W, const mat& S, double s2) {
  const double D = double(S.n_rows), squares = arma::accu(W % W);
  const double signal = mean_size(W - identity(S), S), loss = signal + s2 * squares;
  // Where W = I, many mistakes look alike.
  const bool copies = W.is_diagmat() && arma::all(vec(W.diag()) == 1);
  EXPECT_ANSWER(submission::expected_loss_gaussian(W, S, s2), exactly(loss))
      .hint_if(copies ? -1 : signal,
               "The noise comes through W as well, with variance s2 in each input.")
      .hint_if(copies ? -1 : signal + s2 * arma::accu(arma::square(W - identity(S))), clean_hint)
      .hint_if(signal + s2 * D, "W acts on the noise too: it is not D s2 that comes out.")
      .hint_if(signal + s2 * s2 * squares, variance_hint)
      .hint_if(loss / D, "The loss is the sum over the D entries, no mean.")
      .hint_if(loss / 2, "There is no factor 1/2 in this loss.")
      .hint_if([&](double) { return !copies; },
               "Begin with D = 1: W x~ - x = (W - 1) x + W eps, and the mean of x eps is 0.");
}

}  // namespace

// Each mistake gives another number here.
TEST(c_GaussianLoss, TwoEntries) { check_gaussian_loss({{2, 1}, {1, 0}}, {{1, 0}, {0, 2}}, 3); }

TEST(c_GaussianLoss, SignalLostAndNoiseLetThrough) {
  for_all({50, 8}, loss_case, check_gaussian_loss);
}

TEST(c_MaskingLoss, MeanOverAllMasks) {
  for_all({50, 4}, masked_case, [](const mat& W, const mat& S, double p) {
    const double q = 1 - p, signal = arma::trace(S), both = 2 * arma::trace(W * S);
    // Where W = I, many mistakes look alike.
    const bool copies = W.is_diagmat() && arma::all(vec(W.diag()) == 1);
    EXPECT_ANSWER(submission::expected_loss_masking(W, S, p), exactly(masked_loss(W, S, p)))
        .hint_if([&] { return masked_loss(W, S, q); }, exchanged_hint)
        .hint_if(signal - q * both + q * mean_size(W, S), pairs_survive_hint)
        .hint_if(signal - q * both + q * q * mean_size(W, S), alone_hint)
        .hint_if([&] { return copies ? -1 : mean_size(W - identity(S), S); },
                 "This is the loss without any corruption: nothing is masked. With W = I it is 0, "
                 "and yet every input that is lost costs its square.")
        .hint_if(
            [&] { return copies ? -1 : mean_size(W - identity(S), oracle::kept(S, q, q * q)); },
            clean_hint)
        .hint_if([&] { return mean_size(q * W - identity(S), S); },
                 "This is the loss at the mean of x', not the mean of the loss.")
        .hint_if([&](double) { return !copies; },
                 "Begin with D = 1: the error is (W - 1) x with probability q, and -x with "
                 "probability p.");
  });
}

namespace {

// In the last but one, an entry differs by a little more than 1e-10 of the largest modulus.
const std::vector<mat> no_second_moments = {mat(), mat(2, 3), mat{{2, 1}, {1.001, 2}},
                                            mat{{2e6, 1e6}, {1e6 + 2.2e-4, 2e6}},
                                            mat{{2, 1}, {1, -2}}};

}  // namespace

TEST(c_BadInput, MomentsNoiseAndShapes) {
  const mat S = {{2, 1}, {1, 2}}, I = identity(S);
  for (const mat& bad : no_second_moments) {
    EXPECT_REJECTED(submission::denoising_gaussian(bad, 1));
    EXPECT_REJECTED(submission::denoising_masking(bad, 0.5));
    EXPECT_REJECTED(submission::expected_loss_gaussian(mat(arma::size(bad)), bad, 1));
    EXPECT_REJECTED(submission::expected_loss_masking(mat(arma::size(bad)), bad, 0.5));
  }
  for (const double s2 : {0.0, -1.0}) {
    EXPECT_REJECTED(submission::denoising_gaussian(S, s2));
    EXPECT_REJECTED(submission::expected_loss_gaussian(I, S, s2));
  }
  for (const double p : {-0.1, 1.0, 1.5}) {
    EXPECT_REJECTED(submission::denoising_masking(S, p));
    EXPECT_REJECTED(submission::expected_loss_masking(I, S, p));
  }
  for (const mat& W : {mat(), mat(3, 2), mat(2, 3), mat(1, 1)}) {
    EXPECT_REJECTED(submission::expected_loss_gaussian(W, S, 1));
    EXPECT_REJECTED(submission::expected_loss_masking(W, S, 0.5));
  }
}

namespace {

// Symmetric and positive definite at little cost: the eigenvalues of a random symmetric matrix lie
// within +-0.9 sqrt(n).
mat timed_moment(Rng& rng, uword n) {
  const mat U = rng.uniforms(n, n);
  mat S = (U + U.t()) / 2;
  S.diag() += 1 + std::sqrt(double(n));
  return S;
}

}  // namespace

SPEED(
    c, denoising_gaussian, {48, 96, 192},
    [](Rng& rng, uword n) {
      return std::tuple{timed_moment(rng, n), rng.uniform(0.5, 2)};
    },
    Flops{[](uword n) { return 7.0 / 3 * double(n) * double(n) * double(n); }});

// ------------------------------------------------------------------------------- part d

namespace {

auto weights_and_penalty(Rng& rng) {
  const uword rows = rng.dim(), columns = rng.dim();
  mat W = rng.dyadics(rows, columns, 2, 8);
  if (rng.between(0, 4) == 0) W *= 1e-200;
  return std::tuple{W, rng.pick({1.0, 1.5, 2.0, 3.0}), double(rng.between(1, 16)) / 8};
}

double sum_of_powers(const mat& W, double p) {
  double sum = 0;
  for (const double w : W) sum += std::pow(std::abs(w), p);
  return sum;
}

mat derivative(const mat& W, double p, double lambda) {
  mat G(arma::size(W));
  for (uword e = 0; e < W.n_elem; ++e)
    if (W(e) != 0) G(e) = std::copysign(lambda * p * std::pow(std::abs(W(e)), p - 1), W(e));
  return G;
}

// A power in the last bits, or from exp(p log w) with |p log w| up to 1400; then sums of positive
// numbers.
// Worst honest variant: 9e-14; smallest wrong answer: 0.3.
constexpr Tolerance power_tolerance = {.absolute = 0, .relative = 2e-12};

constexpr char modulus_hint[] =
    "Take moduli first: a negative number has no power 1.5, and with p = 3 weights of opposite "
    "signs would cancel.";
constexpr char sign_hint[] =
    "The power belongs to |w| and the sign is extra: (-1)^0.5 is NaN, and for p = 3 a negative "
    "weight needs a negative slope.";

}  // namespace

TEST(d_Penalty, SumsPowers) {
  for_all(weights_and_penalty, [](const mat& W, double p, double lambda) {
    const double sum = sum_of_powers(W, p);
    EXPECT_ANSWER(submission::lp_penalty(W, p, lambda), close_to(lambda * sum, power_tolerance))
        .hint_if([&] { return lambda * std::pow(sum, 1 / p); },
                 "This is the L_p norm; the penalty is its p-th power, without the root.")
        .hint_if([](double got) { return std::isnan(got); }, modulus_hint)
        .hint_if([&] { return lambda * arma::accu(arma::pow(W, p)); }, modulus_hint)
        .hint_if(sum, "Where is lambda?")
        .hint_if(lambda * sum / double(W.n_elem), "A sum over the weights, no mean.")
        .hint_if(lambda * sum / p, "There is no factor 1/p in this penalty.");
  });
}

TEST(d_Subgradient, IsTheDerivative) {
  for_all(
      [](Rng& rng) {
        auto [W, p, lambda] = weights_and_penalty(rng);
        W.replace(0, 0.5);
        return std::tuple{W, p, lambda};
      },
      [](const mat& W, double p, double lambda) {
        const mat G = derivative(W, p, lambda);
        EXPECT_ANSWER(submission::lp_subgradient(W, p, lambda), close_to(G, power_tolerance))
            .hint_if([&] { return mat(2 * lambda * W); },
                     "The slope of |w| is the same for small and large w: the l1 subgradient has "
                     "constant size lambda. 2 lambda w belongs to p = 2.")
            .hint_if([&] { return mat(arma::abs(G)); }, sign_hint)
            .hint_if([&](const mat& got) { return got.has_nan(); }, sign_hint)
            .hint_if([&] { return mat(G / p); }, "The derivative of |w|^p has a factor p.")
            .hint_if([&] { return mat(G / lambda); }, "Where is lambda?")
            .hint_if([&] { return mat(-G); },
                     "The penalty grows away from 0, and its slope points there.")
            .hint_if([&](const mat& got) { return arma::size(got) == arma::size(W); }, sign_hint);
      });
}

TEST(d_Subgradient, ZeroWhereTheWeightIsZero) {
  for_all(
      [](Rng& rng) {
        auto [W, p, lambda] = weights_and_penalty(rng);
        W = arma::abs(W);
        W(uword(rng.between(0, std::int64_t(W.n_elem) - 1))) = 0;
        return std::tuple{W, p, lambda};
      },
      [](const mat& W, double p, double lambda) {
        EXPECT_ANSWER(submission::lp_subgradient(W, p, lambda),
                      close_to(derivative(W, p, lambda), power_tolerance))
            .hint_if(
                [&](const mat& got) {
                  return arma::size(got) == arma::size(W) &&
                         arma::any(arma::vectorise(got(arma::find(W == 0))) != 0);
                },
                "At w = 0 the answer is 0. Try p = 1 there: |w|^(p-2) is infinite, and w^(p-1) is "
                "1.");
      });
}

TEST(d_Single, SolvesTheNormalEquations) {
  for_all(
      {50, 8},
      [](Rng& rng) {
        return std::tuple{second_moment(rng), std::ldexp(1, int(rng.between(-2, 7)))};
      },
      [](const mat& S, double lambda) {
        const mat R = S + lambda * identity(S);
        EXPECT_ANSWER(submission::weight_decay_single(S, lambda), solves(R, S))
            .hint_if([&] { return identity(S); },
                     "Normalising is not penalising: the rows of I already have norm 1, the "
                     "trivial solution stays.")
            .hint_if([&] { return mat(S * arma::inv(S + lambda / 2 * identity(S))); },
                     "Both terms are squares: the factors 2 of their derivatives cancel.")
            .hint_if([&] { return mat(S * arma::inv(S + 2 * lambda * identity(S))); },
                     "Both terms are squares: the factors 2 of their derivatives cancel.")
            .hint_if([&] { return mat(arma::inv(R)); },
                     "W must tend to I when lambda becomes small: (S + lambda I)^-1 alone tends to "
                     "S^-1.");
      });
}

TEST(d_Single, WhitenedDataAreShrunk) {
  const mat I(3, 3, arma::fill::eye);
  // Honest variants err by 1e-16, half or twice the penalty by 0.09.
  EXPECT_ANSWER(submission::weight_decay_single(I, 0.25),
                close_to(mat(0.8 * I), {.absolute = 1e-14, .relative = 0}))
      .hint_if(I,
               "Normalising is not penalising: the rows of I already have norm 1, the trivial "
               "solution stays.");
}

namespace {

double objective(const TwoLayer& net, const mat& S, double lambda) {
  return mean_size(net.W2 * net.W1 - identity(S), S) +
         lambda * (arma::accu(net.W1 % net.W1) + arma::accu(net.W2 % net.W2));
}

// U_H diag(f(l)) U_H^T
mat of_spectrum(const oracle::Spectrum& s, uword H, const std::function<double(double)>& f) {
  mat P(arma::size(s.U));
  for (uword i = 0; i < std::min(H, s.U.n_cols); ++i)
    P += f(s.values(i)) * s.U.col(i) * s.U.col(i).t();
  return P;
}

Verdict is_best_factored(const TwoLayer& got, const mat& S, double lambda, uword H) {
  if (!oracle::has_shapes(got, S.n_rows, H))
    return reject("The shapes are wrong.")
        .hint_if(H > S.n_rows, "H may exceed D: the rows of W1 that are not needed are 0.")
        .hint_if(true, "W1 is H x D, b1 H, W2 D x H, b2 D.");
  if (arma::any(got.b1 != 0) || arma::any(got.b2 != 0)) return reject("The biases must be 0.");
  const oracle::Spectrum s = oracle::spectrum(S);
  double best = 0;
  for (uword i = 0; i < S.n_rows; ++i) {
    const double l = s.values(i);
    best += i < H && l > lambda ? 2 * lambda - lambda * lambda / l : l;
  }
  const double value = objective(got, S, lambda);
  // Worst honest variant: 8e-7 of this excess; smallest wrong answer: 9e6 times it.
  if (value <= best * (1 + 1e-8) + 1e-12 * arma::trace(S)) return accept();
  const mat P = got.W2 * got.W1;
  const auto is = [&](const std::function<double(double)>& f) {
    return oracle::largest(P - of_spectrum(s, H, f)) < 1e-6;
  };
  bool kept_too_small = false;
  for (uword i = 0; i < S.n_rows; ++i)
    if (s.values(i) < lambda)
      kept_too_small |= std::abs(arma::dot(s.U.col(i), P * s.U.col(i))) > 1e-6;
  return reject("The objective is " + show(value) + ", the smallest is " + show(best) + ".")
      .hint_if(!P.is_finite(),
               "The square root of a negative number: a direction with l < lambda is not worth its "
               "price, its component is 0.")
      .hint_if(is([](double) { return 1; }),
               "Normalising is not penalising: the rows of I already have norm 1, the trivial "
               "solution stays.")
      .hint_if(is([&](double l) { return l > lambda ? std::pow(1 - lambda / l, 2) : 0; }),
               "The *product* W2 W1 is shrunk by 1 - lambda / l; each factor takes its share only.")
      .hint_if(is([&](double l) { return l > 0 ? std::pow(1 - lambda / l, 2) : 0; }),
               "The *product* W2 W1 is shrunk by 1 - lambda / l; each factor takes its share only.")
      .hint_if(is([&](double l) { return l / (l + lambda); }),
               "This is the solution for a single map. Two factors pay for |w1|^2 + |w2|^2 >= "
               "2 |w1 w2|: a different penalty on the product.")
      .hint_if(kept_too_small,
               "A direction with l < lambda is not worth its price: its component is 0.")
      .hint_if(true,
               "In the eigenvectors of S the problem falls apart. Solve D = 1 first, then choose "
               "the H directions that gain most.");
}

constexpr char each_hint[] =
    "Both matrices are penalised, each by itself: neither one of them alone nor their product.";

auto factored_case(Rng& rng) {
  const mat S =
      rng.between(0, 3) == 0 ? mat(double(rng.dim()) * arma::eye(3, 3)) : second_moment(rng);
  return std::tuple{S, std::ldexp(1, int(rng.between(-2, 5))), uword(rng.dim())};
}

}  // namespace

TEST(d_Factored, HasTheSmallestObjective) {
  for_all({80, 7}, factored_case, [](const mat& S, double lambda, uword H) {
    EXPECT_ANSWER(
        submission::weight_decay_factored(S, lambda, H),
        satisfies([&](const TwoLayer& got) { return is_best_factored(got, S, lambda, H); }));
  });
}

TEST(d_Factored, WhitenedDataAreShrunk) {
  const mat I(3, 3, arma::fill::eye);
  EXPECT_ANSWER(submission::weight_decay_factored(I, 0.25, 3), satisfies([&](const TwoLayer& got) {
                  Verdict verdict = is_best_factored(got, I, 0.25, 3);
                  if (!verdict) return verdict;
                  const mat P = got.W2 * got.W1;
                  return oracle::largest(P - 0.75 * I) < 1e-3 ? accept()
                                                              : reject("W2 W1 is " + show(P) + ".");
                }));
}

TEST(d_Objective, LossAndPenalty) {
  for_all(
      {50, 7},
      [](Rng& rng) {
        const mat S = second_moment(rng);
        const uword D = S.n_rows, H = rng.dim();
        const TwoLayer net{rng.dyadics(H, D, 1, 4), rng.dyadics(H, 1.0), rng.dyadics(D, H, 1, 4),
                           rng.dyadics(D, 1.0)};
        return std::tuple{net, S, double(rng.between(1, 16)) / 8};
      },
      [](const TwoLayer& net, const mat& S, double lambda) {
        const auto& [W1, b1, W2, b2] = net;
        const double loss = mean_size(W2 * W1 - identity(S), S);
        const double first = arma::accu(W1 % W1), second = arma::accu(W2 % W2);
        const double biases = arma::dot(b1, b1) + arma::dot(b2, b2);
        const vec offset = W2 * b1 + b2;
        EXPECT_ANSWER(submission::factored_objective(net, S, lambda),
                      exactly(loss + lambda * (first + second)))
            .hint_if(loss, "Where is the penalty?")
            .hint_if(loss + lambda * first, each_hint)
            .hint_if(loss + lambda * second, each_hint)
            .hint_if(loss + lambda * arma::accu(arma::square(mat(W2 * W1))), each_hint)
            .hint_if(loss + lambda / 2 * (first + second), "There is no factor 1/2 here.")
            .hint_if(loss / 2 + lambda / 2 * (first + second), "There is no factor 1/2 here.")
            .hint_if(loss + lambda * (first + second + biases), "Biases are ignored.")
            .hint_if(loss + arma::dot(offset, offset) + lambda * (first + second),
                     "Biases are ignored.");
      });
}

TEST(d_BadInput, PenaltiesMomentsAndShapes) {
  const double inf = arma::datum::inf;
  const mat S = {{2, 1}, {1, 2}};
  const TwoLayer net{mat(3, 2), vec(3), mat(2, 3), vec(2)};
  for (const double p : {0.5, 0.0, inf}) {
    EXPECT_REJECTED(submission::lp_penalty(S, p, 1));
    EXPECT_REJECTED(submission::lp_subgradient(S, p, 1));
  }
  EXPECT_REJECTED(submission::lp_penalty(mat(), 2, 1));
  EXPECT_REJECTED(submission::lp_subgradient(mat(), 2, 1));
  for (const double lambda : {0.0, -1.0}) {
    EXPECT_REJECTED(submission::lp_penalty(S, 2, lambda));
    EXPECT_REJECTED(submission::lp_subgradient(S, 2, lambda));
    EXPECT_REJECTED(submission::weight_decay_single(S, lambda));
    EXPECT_REJECTED(submission::weight_decay_factored(S, lambda, 1));
    EXPECT_REJECTED(submission::factored_objective(net, S, lambda));
  }
  for (const mat& bad : no_second_moments) {
    EXPECT_REJECTED(submission::weight_decay_single(bad, 1));
    EXPECT_REJECTED(submission::weight_decay_factored(bad, 1, 1));
    EXPECT_REJECTED(submission::factored_objective(net, bad, 1));
  }
  EXPECT_REJECTED(submission::weight_decay_factored(S, 1, 0));
  EXPECT_REJECTED(submission::factored_objective({mat(3, 3), vec(3), mat(2, 3), vec(2)}, S, 1));
  EXPECT_REJECTED(submission::factored_objective({mat(3, 2), vec(3), mat(3, 3), vec(2)}, S, 1));
  EXPECT_REJECTED(submission::factored_objective({mat(3, 2), vec(3), mat(2, 2), vec(2)}, S, 1));
  EXPECT_REJECTED(submission::factored_objective({mat(0, 2), vec(), mat(2, 0), vec(2)}, S, 1));
}

SPEED(
    d, weight_decay_factored, {32, 64, 128},
    [](Rng& rng, uword n) {
      return std::tuple{timed_moment(rng, n), rng.uniform(0.5, 1), uword(n / 4)};
    },
    same_map);
