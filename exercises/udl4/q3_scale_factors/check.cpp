// udl4 question 3. Oracle: both networks, unit by unit in long double. Answers are compared as
// functions, for biases that no output depends on may be anything.
#include <gradus/check.hpp>

#include "scale_factors.hpp"

using arma::mat, arma::uword, arma::vec;
using udl4_q3::Scaled;
using Matrices = std::vector<mat>;
using Biases = std::vector<vec>;

namespace oracle {

using Real = long double;

struct Value {
  Real y, size;  // size: the same sums with all terms replaced by their absolute values
};

std::vector<Value> network(const Matrices& W, const Biases& b, const vec& lambda, const vec& x) {
  std::vector<Value> h;
  for (const double xi : x) h.push_back({xi, std::abs(xi)});
  for (uword k = 0; k < W.size(); ++k) {
    std::vector<Value> z;
    for (uword i = 0; i < W[k].n_rows; ++i) {
      Value v{b[k](i), std::abs(b[k](i))};
      for (uword j = 0; j < W[k].n_cols; ++j) {
        const Real w = Real(lambda(k)) * W[k](i, j);
        v.y += w * h[j].y;
        v.size += std::abs(w) * h[j].size;
      }
      if (v.y < 0) v.y = 0;
      z.push_back(v);
    }
    h = z;
  }
  return h;
}

vec ones(const Matrices& W) { return vec(W.size(), arma::fill::ones); }

// All that passes relu for alpha >= 0; else one of the two sides is 0 and the other |alpha z|.
double gap(double alpha, double z) { return alpha < 0 ? std::abs(alpha * z) : 0; }

double frobenius(const mat& W) {
  Real sum = 0;
  for (const double w : W) sum += Real(w) * w;
  return static_cast<double>(std::sqrt(sum));
}

Matrices divided(Matrices W, double (*norm)(const mat&)) {
  for (mat& Wk : W)
    if (const double n = norm(Wk); n > 0) Wk /= n;
  return W;
}

}  // namespace oracle

// What known mistakes give.
namespace mistaken {

Scaled divided(const Matrices& W, Biases b, const vec& by, double scale) {
  for (uword k = 0; k < b.size(); ++k) b[k] /= by(k);
  return {W, b, scale};
}

double spectral(const mat& W) { return arma::norm(W, 2); }
double squares(const mat& W) { return arma::accu(W % W); }
double largest(const mat& W) { return arma::abs(W).max(); }

}  // namespace mistaken

namespace inputs {

using Network = std::tuple<Matrices, Biases, vec, mat>;  // W, b, lambda, X: columns to try

// Whether some output is positive on half of the columns of X or more: where the last layer is
// dead, every answer is right.
bool alive(const Network& network) {
  const auto& [W, b, lambda, X] = network;
  uword positive = 0;
  for (uword i = 0; i < X.n_cols; ++i) {
    const auto y = oracle::network(W, b, lambda, X.col(i));
    positive += std::any_of(y.begin(), y.end(), [](const oracle::Value& v) { return v.y > 0; });
  }
  return 2 * positive >= X.n_cols;
}

uword at_most(Rng& rng, int most) { return static_cast<uword>(rng.between(1, most)); }

// Small whole weights, no bias is 0, factors are powers of two and not 1.
Network whole(Rng& rng) {
  for (;;) {
    const int most = 1 + rng.size() / 3;
    const uword K = at_most(rng, most), inputs = at_most(rng, most);
    Network drawn{{}, {}, vec(K), rng.dyadics(inputs, uword{8}, 4.0)};
    auto& [W, b, lambda, X] = drawn;
    uword n = inputs;
    for (uword k = 0; k < K; ++k) {
      const uword next = at_most(rng, most);
      W.push_back(rng.integers(next, n, 3));
      b.push_back(rng.integers(next, 4));
      b[k].transform([](double bias) { return bias == 0 ? 1 : bias; });
      lambda(k) = rng.pick({0.125, 0.25, 0.5, 2.0, 4.0, 8.0});
      n = next;
    }
    if (alive(drawn)) return drawn;
  }
}

// Up to six layers, factors and inputs of several magnitudes.
Network real(Rng& rng) {
  for (;;) {
    const uword K = at_most(rng, std::min(6, 1 + rng.size() / 2)), inputs = at_most(rng, 4);
    Network drawn{{}, {}, vec(K), rng.normals(inputs, 16)};
    auto& [W, b, lambda, X] = drawn;
    for (uword i = 0; i < X.n_cols; ++i) X.col(i) *= std::pow(10.0, rng.between(-2, 2));
    uword n = inputs;
    for (uword k = 0; k < K; ++k) {
      const uword next = at_most(rng, 5);
      W.push_back(rng.normals(next, n));
      b.push_back(rng.normals(next));
      lambda(k) = std::pow(10.0, rng.uniform(-3, 3));
      n = next;
    }
    if (alive(drawn)) return drawn;
  }
}

// Without factors; now and then a matrix is all zeros.
auto without_factors(Rng& rng) {
  for (;;) {
    Network drawn = whole(rng);
    auto& [W, b, lambda, X] = drawn;
    lambda.ones();
    for (mat& Wk : W)
      if (rng.between(0, 5) == 0) Wk.zeros();
    if (alive(drawn)) return std::tuple{W, b, X};
  }
}

// Two layers of one unit each, as in the statement.
const Matrices example_W{mat{3}, mat{-1}};
const Biases example_b{vec{1}, vec{2}};

Matrices units(const vec& weights) {
  Matrices W;
  for (const double w : weights) W.push_back(mat{w});
  return W;
}

}  // namespace inputs

// ----------------------------------------------------------------------------------------- the gap

TEST(a_Gap, ZeroForPositiveFactorsOnly) {
  for_all(
      [](Rng& rng) {
        return std::tuple{rng.dyadic(4), rng.dyadic(4)};
      },
      [](double alpha, double z) {
        const double right = oracle::gap(alpha, z);
        EXPECT_ANSWER(submission::homogeneity_gap(alpha, z), exactly(right))
            .hint_if(0.0,
                     "relu lets positive factors through, but no others: relu(-1) is 0 and "
                     "-relu(1) is -1.")
            .hint_if(std::max(alpha * z, 0.0) - std::max(z, 0.0),
                     "alpha stands in front of the second relu as well.")
            .hint_if(-right, "relu(alpha z) comes first, alpha relu(z) is taken away from it.")
            .hint("Write both terms down for alpha = -2 and z = 3, then for z = -3.");
      });
}

TEST(a_Gap, NanComesThrough) {
  const double nan = arma::datum::nan;
  for (const double other : {-2.0, -1.0, 0.0, 1.0, 3.0, nan}) {
    EXPECT_ANSWER(submission::homogeneity_gap(other, nan), exactly(nan))
        .hint("Comparisons with NaN are false: which of z > 0 and z < 0 keeps it?");
    EXPECT_ANSWER(submission::homogeneity_gap(nan, other), exactly(nan))
        .hint("Comparisons with NaN are false: which of z > 0 and z < 0 keeps it?");
  }
}

// ------------------------------------------------------------------------------------ as functions

namespace {

// The contract's 1e-12. The honest variants miss by 5e-14 with logarithms and by 2e-16 without;
// wrong answers were refused where they missed by 1.5e-11 and more, mostly by 1e-6.
Verdict is_the_same_function(const Matrices& W, const Biases& b, const vec& lambda, const mat& X,
                             const Scaled& got) {
  if (!std::isfinite(got.scale)) return reject("The scale is not finite.");
  for (uword k = 0; k < W.size(); ++k)
    if (!got.b[k].is_finite()) return reject("A bias of layer " + show(k) + " is not finite.");
  for (uword c = 0; c < X.n_cols; ++c) {
    const vec x = X.col(c);
    const auto right = oracle::network(W, b, lambda, x);
    const auto found = oracle::network(got.W, got.b, oracle::ones(W), x);
    for (uword i = 0; i < right.size(); ++i)
      if (const auto y = got.scale * found[i].y;
          !(std::abs(y - right[i].y) <= 1e-12L * right[i].size))
        return reject("At x = " + show(x) + " output " + show(i) + " of your network is " +
                      show(double(y)) + ", of the one that was given " + show(double(right[i].y)) +
                      ".");
  }
  return accept();
}

// Biases of the lengths that were given, so that both networks can be evaluated.
std::optional<Verdict> misshapen(const Biases& b, const Scaled& got) {
  if (got.b.size() != b.size()) return reject("There must be one bias vector for each layer.");
  for (uword k = 0; k < b.size(); ++k)
    if (got.b[k].n_elem != b[k].n_elem)
      return reject("b[" + show(k) + "] must have length " + show(b[k].n_elem) + ".");
  return std::nullopt;
}

// ---------------------------------------------------------------------------------------- pull_out

void expect_pulled_out(const Matrices& W, const Biases& b, const vec& lambda, const mat& X) {
  const vec up_to_here = arma::cumprod(lambda);
  const double all = arma::prod(lambda);
  const vec total(W.size(), arma::fill::value(all));
  const auto same_biases = [&](const Scaled& got) {
    return !gradus::first_mismatch(mistaken::divided(W, b, up_to_here, all).b, got.b, {0, 1e-9});
  };
  EXPECT_ANSWER(submission::pull_out(W, b, lambda), satisfies([&](const Scaled& got) {
                  if (const auto wrong = gradus::first_mismatch(W, got.W))
                    return reject("W" + wrong->where + " must stay " + wrong->expected +
                                  ", bit by bit; got " + wrong->got + ".")
                        .hint("The matrices stay as they are: only biases and scale change.");
                  if (const auto wrong = misshapen(b, got)) return *wrong;
                  return is_the_same_function(W, b, lambda, X, got);
                }))
      .hint_if(
          [&] { return mistaken::divided(W, b, lambda, all); },
          "b[1] stands beside all that layer 0 gives: what came out there divides b[1] as well, "
          "not lambda(1) alone.")
      .hint_if([&] { return mistaken::divided(W, b, total, all); },
               "The factors of later layers stand outside of the bracket with b[k]: they do not "
               "touch it.")
      .hint_if([&] { return mistaken::divided(W, b, 1 / up_to_here, all); },
               "b + lambda W x = lambda (b / lambda + W x): what comes out divides what stays in.")
      .hint_if([&](const Scaled& got) { return !gradus::first_mismatch(b[0], got.b[0]); },
               "lambda(0) comes out of a bracket in which b[0] stands beside it: b[0] changes too.")
      .hint_if(same_biases, "Each layer multiplies what comes out of the one before it by its own.")
      .hint("Take two layers of one unit each and pull lambda(0) out first, with pen and paper.");
}

}  // namespace

TEST(a_PullOut, TheStatementsExample) {
  expect_pulled_out(inputs::example_W, inputs::example_b, {0.5, 0.25},
                    arma::rowvec{-2, 0, 0.5, 1, 4});
}

TEST(a_PullOut, PowersOfTwo) { for_all({40, 9}, inputs::whole, expect_pulled_out); }

TEST(a_PullOut, FactorsOfAnySize) { for_all({25, 10}, inputs::real, expect_pulled_out); }

TEST(a_PullOut, NormalProductsOfExtremeFactors) {
  for (const vec& lambda : {vec{1e200, 1e-300, 1e150}, vec{1e-300, 1e300, 1e300},
                            vec{4e-308, 1e300, 1e-200}, vec{1e300, 1e7, 1e-307}})
    expect_pulled_out(inputs::units({2, 3, 0.5}), {vec{1}, vec{1}, vec{1}}, lambda,
                      arma::rowvec{0.5, 1, 2});
}

// Which factors come out at all: what the question is about, so it is a suite and no bad input.
TEST(a_Factors, APositiveOneAndNoOther) {
  const mat x = arma::rowvec{-2, 0, 0.5, 1, 4};
  for (const double factor : {1.0, 0.5}) {
    for (const vec& lambda : {vec{factor, 2}, vec{2, factor}, vec{factor, factor}})
      expect_pulled_out(inputs::example_W, inputs::example_b, lambda, x);
    for (const vec& lambda : {vec{-factor, 1}, vec{1, -factor}, vec{-factor, -factor}})
      EXPECT_REJECTED(submission::pull_out(inputs::example_W, inputs::example_b, lambda))
          .hint(
              "Only a positive factor passes a relu: relu(-1 * 3) is 0, but -1 * relu(3) is -3. "
              "The product of two negative ones is positive, but neither of them came out: look at "
              "each factor.");
  }
}

TEST(a_Factors, NotZero) {
  for (const vec& lambda : {vec{0, 1}, vec{1, 0}, vec{0, 0}})
    EXPECT_REJECTED(submission::pull_out(inputs::example_W, inputs::example_b, lambda))
        .hint("A factor that comes out divides the bias that stays: 1 / 0 is no number.");
}

// --------------------------------------------------------------------------------------- normalise

namespace {

void expect_normalised(const Matrices& W, const Biases& b, const mat& X) {
  const auto matrices_by = [&](double (*norm)(const mat&)) {
    return [&W, norm](const Scaled& got) {
      return !gradus::first_mismatch(oracle::divided(W, norm), got.W, {0, 1e-9});
    };
  };
  EXPECT_ANSWER(
      submission::normalise(W, b), satisfies([&](const Scaled& got) {
        if (const auto wrong =
                gradus::first_mismatch(oracle::divided(W, oracle::frobenius), got.W, {0, 1e-12}))
          return reject("W" + wrong->where + " must be " + wrong->expected + ", got " + wrong->got +
                        ".");
        if (const auto wrong = misshapen(b, got)) return *wrong;
        return is_the_same_function(W, b, oracle::ones(W), X, got)
            .hint("Each norm is the lambda of a matrix of norm 1: the biases change, as before.");
      }))
      .hint_if(
          [](const Scaled& got) {
            return std::any_of(got.W.begin(), got.W.end(),
                               [](const mat& Wk) { return Wk.has_nan(); });
          },
          "A matrix of zeros has norm 0: it stays as it is.")
      .hint_if(matrices_by(mistaken::spectral),
               "The Frobenius norm takes all entries: the 2 x 2 identity has the norm sqrt(2).")
      .hint_if(matrices_by(mistaken::squares),
               "The Frobenius norm of the row (3, 4) is 5, not 25: take the root.")
      .hint_if(matrices_by(mistaken::largest),
               "The Frobenius norm of the row (3, 4) is 5: its largest entry is not all of it.")
      .hint_if(
          [&](const Scaled& got) {
            for (uword k = 0; k < std::min(W.size(), got.W.size()); ++k)
              if (const double norm = oracle::frobenius(W[k]); norm > 0 && norm < 1e-9)
                return !gradus::first_mismatch(W[k], got.W[k]);
            return false;
          },
          "However small its entries are, a matrix that is not zero has a norm to divide by.")
      .hint("Divide each matrix as a whole by the root of the sum of the squares of its entries.");
}

}  // namespace

TEST(a_Normalise, SmallWholeWeights) {
  for_all({40, 9}, inputs::without_factors, expect_normalised);
}

TEST(a_Normalise, TinyAndHugeWeights) {
  const arma::rowvec row{3, 4};
  const vec column{1, -2};
  expect_normalised({1e-90 * row, 1e-70 * column, 1e80 * row}, {vec{1}, vec{1, 2}, vec{-1e80}},
                    mat{{1, -1, 2}, {0, 1, 3}});
  expect_normalised({1e90 * row, 1e-80 * column}, {vec{1}, vec{1, 2}}, mat{{1, -1, 2}, {0, 1, 3}});
}

// --------------------------------------------------------------------------------------- bad input

namespace {

constexpr char partial_hint[] =
    "Each layer's bias is divided by what has come out so far: every one of these products has to "
    "be a normal number, not only the last.";

}  // namespace

TEST(a_BadInput, FactorsThatAreNotFinite) {
  for (const double bad : {arma::datum::nan, arma::datum::inf, -arma::datum::inf})
    for (const vec& lambda : {vec{bad, 1}, vec{1, bad}, vec{bad, bad}})
      EXPECT_REJECTED(submission::pull_out(inputs::example_W, inputs::example_b, lambda))
          .hint("No factor of NaN or infinity comes out of anything: b / lambda is then lost.");
}

TEST(a_BadInput, OneFactorForEachLayer) {
  for (const vec& lambda : {vec{2}, vec{2, 2, 2}, vec()})
    EXPECT_REJECTED(submission::pull_out(inputs::example_W, inputs::example_b, lambda));
}

TEST(a_BadInput, ProductsThatAreNotNormal) {
  for (const vec& lambda :
       {vec{1e-200, 1e-200, 1e300, 1e100}, vec{1e200, 1e200, 1e-200, 1e-200},
        vec{1, 1, 1e-200, 1e-200}, vec{1, 1, 1e200, 1e200}, vec{1e-160, 1e-160, 1, 1e30},
        vec{1e-310, 1e10, 1, 1}, vec{1, 1e-100, 1e-100, 1e-110}})
    EXPECT_REJECTED(
        submission::pull_out(inputs::units({1, 1, 1, 1}), {vec{1}, vec{1}, vec{1}, vec{1}}, lambda))
        .hint(partial_hint);
}

TEST(a_BadInput, NormsWhoseProductsAreNotNormal) {
  for (const vec& weights :
       {vec{1e-100, 1e-100, 1e-100, 1e-100, 1e100}, vec{1e100, -1e100, 1e100, 1e100, 1e-100},
        vec{1, 1e-80, -1e-80, 1e-80, 1e-80}})
    EXPECT_REJECTED(
        submission::normalise(inputs::units(weights), {vec{1}, vec{1}, vec{1}, vec{1}, vec{1}}))
        .hint(partial_hint);
}

TEST(a_BadInput, NetworksThatAreNone) {
  const auto rejects = [](const Matrices& W, const Biases& b) {
    EXPECT_REJECTED(submission::pull_out(W, b, oracle::ones(W)));
    EXPECT_REJECTED(submission::normalise(W, b));
  };
  const mat first(3, 2, arma::fill::ones), last(1, 3, arma::fill::ones);
  const vec three(3, arma::fill::ones), one(1, arma::fill::ones);
  rejects({}, {});
  rejects({first, last}, {three});
  rejects({first}, {three, one});
  rejects({first, mat(1, 2, arma::fill::ones)}, {three, one});
  rejects({first, mat(1, 4, arma::fill::ones)}, {three, one});
  rejects({first, last}, {one, one});
  rejects({first, last}, {three, three});
  rejects({mat(0, 2), mat(1, 0)}, {vec(), one});
  rejects({mat(3, 0), last}, {three, one});
  for (const double bad : {arma::datum::nan, arma::datum::inf, -arma::datum::inf}) {
    mat W = first;
    W(2, 1) = bad;
    rejects({W, last}, {three, one});
    mat V = last;
    V(0, 0) = bad;
    rejects({first, V}, {three, one});
    rejects({first, last}, {vec{1, 1, bad}, one});
    rejects({first, last}, {three, vec{bad}});
  }
}
