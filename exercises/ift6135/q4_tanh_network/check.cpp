// ift6135 question 4. Oracle: part a evaluates both networks in long double at the same points, so
// that every network that computes the function is right. Part b is exact: rows of the factors are
// what becomes of unit matrices.
#include <gradus/check.hpp>

#include "tanh_network.hpp"

using arma::mat, arma::uword, arma::vec;
using nn::TwoLayer;

namespace oracle {

using Real = long double;
using Activation = Real (*)(Real);

Real sigmoid(Real a) { return 1 / (1 + std::exp(-a)); }
Real hyperbolic(Real a) { return std::tanh(a); }

bool fits(const TwoLayer& net, uword D, uword K) {
  const uword M = net.W1.n_rows;
  return net.W1.n_cols == D && net.b1.n_elem == M && net.W2.n_cols == M && net.W2.n_rows == K &&
         net.b2.n_elem == K;
}

std::vector<Real> outputs(const TwoLayer& net, Activation act, const vec& x) {
  std::vector<Real> y(net.b2.begin(), net.b2.end());
  for (uword j = 0; j < net.b1.n_elem; ++j) {
    Real a = net.b1(j);
    for (uword i = 0; i < x.n_elem; ++i) a += Real(net.W1(j, i)) * x(i);
    const Real h = act(a);
    for (uword k = 0; k < y.size(); ++k) y[k] += net.W2(k, j) * h;
  }
  return y;
}

// The new output layer of part a, with the biases in column 0.
mat moved(const mat& omega2) {
  mat next = omega2 / 2;
  for (uword k = 0; k < omega2.n_rows; ++k) {
    next(k, 0) = omega2(k, 0);
    for (uword j = 1; j < omega2.n_cols; ++j) next(k, 0) += omega2(k, j) / 2;
  }
  return next;
}

// Row i is what becomes of an omega2 of one output that is 1 in column i and 0 elsewhere.
mat factor(uword M) { return moved(mat(M + 1, M + 1, arma::fill::eye)); }

mat diagonal_blocks(const mat& A, const mat& B) {
  mat C(A.n_rows + B.n_rows, A.n_cols + B.n_cols);
  for (uword r = 0; r < C.n_rows; ++r)
    for (uword c = 0; c < C.n_cols; ++c)
      if (r < A.n_rows && c < A.n_cols)
        C(r, c) = A(r, c);
      else if (r >= A.n_rows && c >= A.n_cols)
        C(r, c) = B(r - A.n_rows, c - A.n_cols);
  return C;
}

mat factor(uword D, uword M) {
  return diagonal_blocks(mat(D + 1, D + 1, arma::fill::eye) / 2, factor(M));
}

}  // namespace oracle

namespace inputs {

uword at_most(Rng& rng, uword low, uword high) {
  return uword(rng.between(std::int64_t(low), std::int64_t(high)));
}

// Multiples of 1/8 without 0: all that part a does with them is exact.
mat numbers(Rng& rng, uword rows, uword columns) {
  mat A = rng.dyadics(rows, columns, 2.0);
  A.replace(0.0, 0.625);
  return A;
}

TwoLayer network(Rng& rng, uword M) {
  const uword D = rng.dim(), K = rng.dim();
  return {numbers(rng, M, D), numbers(rng, M, 1), numbers(rng, K, M), numbers(rng, K, 1)};
}

// Columns: 0, the unit vectors, and random points near and far.
mat points(Rng& rng, uword D) {
  mat X = arma::join_rows(mat(D, 1), mat(D, D, arma::fill::eye));
  for (const double scale : {1e-3, 1.0, 30.0, 1e3})
    X = arma::join_rows(X, mat(scale * rng.uniforms(D, 16)));
  return X;
}

std::tuple<TwoLayer, mat> with_points(Rng& rng, const TwoLayer& net) {
  return {net, points(rng, net.W1.n_cols)};
}
auto network_and_points(Rng& rng) { return with_points(rng, network(rng, rng.dim())); }
auto no_hidden_units(Rng& rng) { return with_points(rng, network(rng, 0)); }
auto any_network_and_points(Rng& rng) { return with_points(rng, network(rng, rng.dim(0))); }

auto sizes(Rng& rng) { return std::tuple{rng.dim(), rng.dim(), rng.dim()}; }

// D, M and K with K = D + 2: then D + M + 2 = K + M.
auto equal_widths(Rng& rng) {
  const uword D = rng.dim();
  return std::tuple{D, rng.dim(), D + 2};
}

auto layers(Rng& rng) {
  const uword D = rng.dim(), M = rng.dim(), K = rng.dim();
  return std::tuple{numbers(rng, M, D + 1), numbers(rng, K, M + 1)};
}

}  // namespace inputs

// --------------------------------------------------------------------------------------- part a

namespace {

using oracle::Activation, oracle::hyperbolic, oracle::sigmoid;

// Where `got` with activation `now` is not the function of `net` with activation `before`, among
// the columns of X; empty if nowhere. The bound is that of the contract. Worst error of the honest
// variants: 0.4 % of it, where the constant comes from values of both networks; 2e-6 of it where it
// is a sum of weights. Smallest error of the known mistakes: 7e10 times the bound.
std::string difference(const TwoLayer& net, Activation before, const TwoLayer& got, Activation now,
                       const mat& X) {
  const vec scale = arma::abs(net.b2) + arma::abs(net.W2) * vec(net.b1.n_elem, arma::fill::ones);
  for (uword p = 0; p < X.n_cols; ++p) {
    const vec x = X.col(p);
    const vec reach = arma::abs(net.W1) * arma::abs(x) + arma::abs(net.b1);
    const double a = reach.is_empty() ? 0 : reach.max();
    const auto expected = oracle::outputs(net, before, x), y = oracle::outputs(got, now, x);
    for (uword k = 0; k < y.size(); ++k)
      if (!(std::abs(y[k] - expected[k]) <=
            (1e-13 + 8 * 0x1p-53 * double(x.n_elem) * a) * scale(k)))
        return "At x = " + show(x) + " output " + show(k) + " of the given network is " +
               show(double(expected[k])) + ", that of yours " + show(double(y[k])) + ".";
  }
  return "";
}

auto computes(const TwoLayer& net, Activation before, Activation now, const mat& X) {
  return satisfies([&net, before, now, &X](const TwoLayer& got) {
    if (!oracle::fits(got, net.W1.n_cols, net.b2.n_elem))
      return reject("This is no network with " + show(net.W1.n_cols) + " inputs and " +
                    show(net.b2.n_elem) + " outputs: the sizes of its layers do not fit.");
    const std::string where = difference(net, before, got, now, X);
    return where.empty() ? accept() : reject(where);
  });
}

// Is the answer this mistake, in whatever order its units stand?
auto is(const TwoLayer& mistake, Activation now, const mat& X) {
  return [mistake, now, &X](const TwoLayer& got) {
    return oracle::fits(got, mistake.W1.n_cols, mistake.b2.n_elem) &&
           difference(mistake, now, got, now, X).empty();
  };
}

// Parameters times factors; the output bias gains `share` of the sum of its weights.
struct Factors {
  double W1, b1, W2, b2, share;
};
TwoLayer scaled(const TwoLayer& net, const Factors& f) {
  const vec ones(net.b1.n_elem, arma::fill::ones);
  return {f.W1 * net.W1, f.b1 * net.b1, f.W2 * net.W2, f.b2 * net.b2 + f.share * net.W2 * ones};
}
// The sum runs over the weights of all outputs.
TwoLayer with_one_constant(const TwoLayer& net, const Factors& f) {
  return {f.W1 * net.W1, f.b1 * net.b1, f.W2 * net.W2,
          f.b2 * net.b2 + f.share * arma::accu(net.W2)};
}

constexpr char same_hint[] =
    "The same parameters give another function: where a = 0, s is 1/2 and tanh is 0.";
constexpr char steep_hint[] =
    "Half of the way up from its middle, s is at a = 1.0986 and tanh at a = 0.5493. By which "
    "factor must the pre-activations change?";
constexpr char whole_hint[] =
    "The whole pre-activation changes, its bias too: with W1 = (2) and b1 = (2) the hidden unit is "
    "at its middle at x = -1, in both networks.";
constexpr char run_hint[] = "s runs over an interval of length 1, tanh over one of length 2.";
constexpr char constant_hint[] =
    "tanh is centred at 0 and s at 1/2. Let all pre-activations be 0: what must the output bias "
    "add?";
constexpr char own_bias_hint[] =
    "The constants come from the M hidden units only. If all weights in W2 are 0, then y = b2, in "
    "both networks.";
constexpr char given_weights_hint[] =
    "The constants come with the weights of the given network. Which W2 do you add up, the given "
    "one or the one that you have changed already?";
constexpr char row_hint[] =
    "Each output has a constant of its own, made from its own weights: one row of W2.";
constexpr char direction_hint[] =
    "At x = 0 let a hidden unit be at its middle: s then gives half of its weight to the output, "
    "tanh nothing. Does your output bias move up or down, and must it?";
constexpr char way_back_hint[] =
    "That is the way from s to tanh once more. Backwards each step is undone: what was halved is "
    "doubled.";
constexpr char empty_hint[] = "Without hidden units the network is its output bias, y = b2.";

}  // namespace

TEST(a_SigmoidToTanh, IsTheSameFunction) {
  for_all({40, 6}, inputs::network_and_points, [](const TwoLayer& net, const mat& X) {
    const auto made = [&](const Factors& f) { return is(scaled(net, f), hyperbolic, X); };
    EXPECT_ANSWER(submission::sigmoid_to_tanh(net), computes(net, sigmoid, hyperbolic, X))
        .hint_if(made({1, 1, 1, 1, 0}), same_hint)
        .hint_if(made({0.5, 0.5, 0.5, 0.5, 0.5}), own_bias_hint)
        .hint_if(made({0.5, 0.5, 0.5, 1, 0}), constant_hint)
        .hint_if(made({0.5, 0.5, 0.5, 0.5, 0}), constant_hint)
        .hint_if(made({2, 2, 0.5, 1, 0.5}), steep_hint)
        .hint_if(made({1, 1, 0.5, 1, 0.5}), steep_hint)
        .hint_if(made({0.5, 1, 0.5, 1, 0.5}), whole_hint)
        .hint_if(made({0.5, 0.5, 1, 1, 0.5}), run_hint)
        .hint_if(made({0.5, 0.5, 0.5, 1, 0.25}), given_weights_hint)
        .hint_if(made({0.5, 0.5, 0.5, 1, -0.5}), direction_hint)
        .hint_if(is(with_one_constant(net, {0.5, 0.5, 0.5, 1, 0.5}), hyperbolic, X), row_hint);
  });
}

TEST(a_SigmoidToTanh, WithoutHiddenUnits) {
  for_all({10, 6}, inputs::no_hidden_units, [](const TwoLayer& net, const mat& X) {
    EXPECT_ANSWER(submission::sigmoid_to_tanh(net), computes(net, sigmoid, hyperbolic, X))
        .hint_always(empty_hint);
  });
}

TEST(a_TanhToSigmoid, IsTheSameFunction) {
  for_all({40, 6}, inputs::network_and_points, [](const TwoLayer& net, const mat& X) {
    const auto made = [&](const Factors& f) { return is(scaled(net, f), sigmoid, X); };
    EXPECT_ANSWER(submission::tanh_to_sigmoid(net), computes(net, hyperbolic, sigmoid, X))
        .hint_if(made({1, 1, 1, 1, 0}), same_hint)
        .hint_if(made({0.5, 0.5, 0.5, 1, 0.5}), way_back_hint)
        .hint_if(made({2, 2, 2, 2, -1}), own_bias_hint)
        .hint_if(made({2, 2, 2, 1, 0}), constant_hint)
        .hint_if(made({0.5, 0.5, 2, 1, -1}), steep_hint)
        .hint_if(made({1, 1, 2, 1, -1}), steep_hint)
        .hint_if(made({2, 1, 2, 1, -1}), whole_hint)
        .hint_if(made({2, 2, 1, 1, -1}), run_hint)
        .hint_if(made({2, 2, 1, 1, -0.5}), run_hint)
        .hint_if(made({2, 2, 2, 1, -2}), given_weights_hint)
        .hint_if(made({2, 2, 2, 1, 1}), direction_hint)
        .hint_if(is(with_one_constant(net, {2, 2, 2, 1, -1}), sigmoid, X), row_hint);
  });
}

TEST(a_TanhToSigmoid, WithoutHiddenUnits) {
  for_all({10, 6}, inputs::no_hidden_units, [](const TwoLayer& net, const mat& X) {
    EXPECT_ANSWER(submission::tanh_to_sigmoid(net), computes(net, hyperbolic, sigmoid, X))
        .hint_always(empty_hint);
  });
}

// The twin has the form of the given network.
namespace {

auto computes_with_as_few_units(const TwoLayer& net, Activation before, Activation now,
                                const mat& X) {
  return satisfies([&net, before, now, &X](const TwoLayer& got) {
    if (const auto wrong = computes(net, before, now, X)(got)) return reject(wrong->note);
    if (got.b1.n_elem <= net.b1.n_elem) return accept();
    return reject("The given network has " + show(net.b1.n_elem) + " hidden units, yours has " +
                  show(got.b1.n_elem) + ".")
        .hint("A constant needs no hidden unit: what does b2 do?");
  });
}

}  // namespace

TEST(a_SameForm, NoUnitIsAddedForTanh) {
  for_all({20, 6}, inputs::any_network_and_points, [](const TwoLayer& net, const mat& X) {
    EXPECT_ANSWER(submission::sigmoid_to_tanh(net),
                  computes_with_as_few_units(net, sigmoid, hyperbolic, X));
  });
}

TEST(a_SameForm, NoUnitIsAddedForTheSigmoid) {
  for_all({20, 6}, inputs::any_network_and_points, [](const TwoLayer& net, const mat& X) {
    EXPECT_ANSWER(submission::tanh_to_sigmoid(net),
                  computes_with_as_few_units(net, hyperbolic, sigmoid, X));
  });
}

TEST(a_BadInput, SizesAndParameters) {
  const TwoLayer good{mat{{1, 2}, {3, 4}, {5, 6}}, vec{1, 2, 3}, mat{{1, 2, 3}}, vec{1}};
  std::vector<TwoLayer> bad(5, good);
  bad[0].b1 = vec{1, 2};
  bad[1].W2 = mat{{1, 2}};
  bad[2].b2 = vec{1, 2};
  bad[3].W1 = mat(3, 0);  // no input
  bad[4].W2 = mat(0, 3);  // no output
  bad[4].b2 = vec();
  for (const double value : {arma::datum::nan, arma::datum::inf, -arma::datum::inf}) {
    bad.insert(bad.end(), 4, good);
    (bad.end() - 4)->W1(2, 1) = value;
    (bad.end() - 3)->b1(2) = value;
    (bad.end() - 2)->W2(0, 2) = value;
    (bad.end() - 1)->b2(0) = value;
  }
  for (const TwoLayer& net : bad) {
    EXPECT_REJECTED(submission::sigmoid_to_tanh(net));
    EXPECT_REJECTED(submission::tanh_to_sigmoid(net));
  }
}

// --------------------------------------------------------------------------------------- part b

namespace {

std::string size_of(const mat& A) { return show(A.n_rows) + " x " + show(A.n_cols); }

Verdict has_size(const mat& got, uword n) {
  return got.n_rows == n && got.n_cols == n ? accept()
                                            : reject("Expected a matrix of " + show(n) + " x " +
                                                     show(n) + ", got " + size_of(got) + ".");
}

// The entry changed by d.
mat with(mat A, uword r, uword c, double d) {
  A(r, c) += d;
  return A;
}

constexpr char width_hint[] =
    "omega2 P must have the columns of omega2, M + 1, whatever K is: for M = 3 and K = 1, a row of "
    "4 numbers must become a row of 4 numbers.";
constexpr char theta_width_hint[] =
    "Theta A must be as wide as Theta: D + M + 2 columns, whatever K is.";
constexpr char columns_hint[] =
    "A product from the right mixes columns: column 0 of omega2 P is omega2 times column 0 of P.";
constexpr char corner_hint[] =
    "The bias keeps itself: for omega2 = (1, 0, ..., 0) the output is 1 in both networks.";
constexpr char half_hint[] =
    "Check with M = K = 1 and omega2 = (0, 1), which is y = s(a). Then omega2 P must give the two "
    "numbers of its tanh twin.";
constexpr char bias_column_hint[] =
    "Which column of Theta holds omega2's biases? Column 0 holds those of omega1.";
constexpr char first_layer_hint[] =
    "The biases of the outputs take nothing from omega1: in Theta A the block above omega2' must "
    "stay 0.";
constexpr char block_hint[] =
    "Theta has the rows of omega1 and below them those of omega2, M + K in all, and no column "
    "belongs to both.";

}  // namespace

TEST(b_Omega2Factor, HasTheSizeThatTheProductNeeds) {
  for_all({30, 8}, inputs::sizes, [](uword, uword M, uword K) {
    EXPECT_ANSWER(submission::omega2_factor(M, K),
                  satisfies([&](const mat& P) { return has_size(P, M + 1); }))
        .hint(width_hint);
  });
}

TEST(b_Omega2Factor, MovesTheConstantsIntoTheBias) {
  for_all({30, 8}, inputs::sizes, [](uword, uword M, uword K) {
    const mat P = oracle::factor(M);
    EXPECT_ANSWER(submission::omega2_factor(M, K), exactly(P))
        .hint_if([&](const mat& got) { return arma::size(got) != arma::size(P); }, width_hint)
        .hint_if(mat(P.t()), columns_hint)
        .hint_if(with(P, 0, 0, -0.5), corner_hint)
        .hint_if(mat(2 * P), half_hint)
        .hint_if(mat(M + 1, M + 1, arma::fill::eye) / 2, half_hint);
  });
}

TEST(b_ThetaFactor, HasTheSizeThatTheProductNeeds) {
  for_all({30, 8}, inputs::sizes, [](uword D, uword M, uword K) {
    EXPECT_ANSWER(submission::theta_factor(D, M, K),
                  satisfies([&](const mat& A) { return has_size(A, D + M + 2); }))
        .hint(theta_width_hint);
  });
}

namespace {

void expect_theta_factor(uword D, uword M, uword K) {
  const mat A = oracle::factor(D, M), halves = mat(D + M + 2, D + M + 2, arma::fill::eye) / 2;
  // The halves of the given rows are added in one column.
  const auto added = [&](uword first, uword column) {
    mat wrong = halves;
    wrong(arma::span(first, D + M + 1), arma::span(column)) += 0.5;
    return wrong;
  };
  EXPECT_ANSWER(submission::theta_factor(D, M, K), exactly(A))
      .hint_if([&](const mat& got) { return arma::size(got) != arma::size(A); }, theta_width_hint)
      .hint_if(added(D + 1, 0), bias_column_hint)
      .hint_if(added(D + 1, D), bias_column_hint)
      .hint_if(added(0, D + 1), first_layer_hint)
      .hint_if(mat(A.t()), columns_hint)
      .hint_if(with(A, D + 1, D + 1, -0.5), corner_hint)
      .hint_if(mat(2 * A), half_hint)
      .hint_if(halves, half_hint)
      .hint_if(
          [&] {
            return oracle::diagonal_blocks(mat(D + 1, D + 1, arma::fill::eye), oracle::factor(M));
          },
          "omega1 changes too: tanh is steeper than s.");
}

}  // namespace

TEST(b_ThetaFactor, TransformsBothLayers) { for_all({30, 8}, inputs::sizes, expect_theta_factor); }

// At these sizes Theta has as many columns as there are rows and hidden units together, K + M.
TEST(b_ThetaFactor, KnowsTheColumnOfTheOutputBiases) {
  for_all({20, 8}, inputs::equal_widths, expect_theta_factor);
}

TEST(b_Pack, PutsTheLayersOnTheDiagonal) {
  for_all({30, 8}, inputs::layers, [](const mat& omega1, const mat& omega2) {
    EXPECT_ANSWER(submission::pack(omega1, omega2),
                  exactly(oracle::diagonal_blocks(omega1, omega2)))
        .hint_if([&] { return oracle::diagonal_blocks(omega2, omega1); },
                 "omega1 stands at the top left, omega2 at the bottom right.")
        .hint(block_hint);
  });
}

TEST(b_Unpack, ReadsTheDiagonalBlocks) {
  for_all(
      {30, 8},
      [](Rng& rng) {
        const auto [D, M, K] = inputs::sizes(rng);
        return std::tuple{inputs::numbers(rng, M + K, D + M + 2), D, M, K};
      },
      [](const mat& Theta, uword D, uword M, uword K) {
        mat omega1(M, D + 1), omega2(K, M + 1);
        for (uword r = 0; r < M; ++r)
          for (uword c = 0; c <= D; ++c) omega1(r, c) = Theta(r, c);
        for (uword r = 0; r < K; ++r)
          for (uword c = 0; c <= M; ++c) omega2(r, c) = Theta(M + r, D + 1 + c);
        EXPECT_ANSWER(submission::unpack(Theta, D, M, K), exactly(std::pair{omega1, omega2}))
            .hint_if(
                [&](const std::pair<mat, mat>& got) {
                  return arma::size(got.first) != arma::size(omega1) ||
                         arma::size(got.second) != arma::size(omega2);
                },
                "omega1 is M x (D+1) and omega2 K x (M+1): each with a column for its biases.")
            .hint("omega1 begins at row 0 and column 0. Where does omega2 begin?");
      });
}

TEST(b_WholeMap, MakesTheTwinOfPartA) {
  for_all(
      {20, 5},
      [](Rng& rng) {
        const auto [omega1, omega2] = inputs::layers(rng);
        return std::tuple{omega1, omega2, inputs::points(rng, omega1.n_cols - 1)};
      },
      [](const mat& omega1, const mat& omega2, const mat& X) {
        const uword D = omega1.n_cols - 1, M = omega1.n_rows, K = omega2.n_rows;
        const auto network = [](const mat& first, const mat& second) -> TwoLayer {
          return {first.tail_cols(first.n_cols - 1), first.col(0),
                  second.tail_cols(second.n_cols - 1), second.col(0)};
        };
        EXPECT_ANSWER(
            submission::unpack(
                mat(submission::pack(omega1, omega2) * submission::theta_factor(D, M, K)), D, M, K),
            satisfies([&](const std::pair<mat, mat>& got) {
              if (got.first.is_empty() || got.second.is_empty()) return reject("A layer is empty.");
              const auto wrong = computes(network(omega1, omega2), sigmoid, hyperbolic,
                                          X)(network(got.first, got.second));
              return wrong ? reject(wrong->note) : accept();
            }));
      });
}

TEST(b_BadInput, SizesThatDoNotFit) {
  EXPECT_REJECTED(submission::omega2_factor(0, 1));
  EXPECT_REJECTED(submission::omega2_factor(1, 0));
  EXPECT_REJECTED(submission::theta_factor(0, 1, 1));
  EXPECT_REJECTED(submission::theta_factor(1, 0, 1));
  EXPECT_REJECTED(submission::theta_factor(1, 1, 0));
  EXPECT_REJECTED(submission::pack(mat(2, 2), mat(1, 2)));
  EXPECT_REJECTED(submission::pack(mat(2, 2), mat(1, 4)));
  EXPECT_REJECTED(submission::pack(mat(2, 1), mat(1, 3)));  // D = 0
  EXPECT_REJECTED(submission::pack(mat(0, 2), mat(1, 1)));  // M = 0
  EXPECT_REJECTED(submission::pack(mat(2, 2), mat(0, 3)));  // K = 0
  EXPECT_REJECTED(submission::unpack(mat(4, 6), 2, 2, 1));
  EXPECT_REJECTED(submission::unpack(mat(2, 6), 2, 2, 1));
  EXPECT_REJECTED(submission::unpack(mat(3, 5), 2, 2, 1));
  EXPECT_REJECTED(submission::unpack(mat(3, 7), 2, 2, 1));
  EXPECT_REJECTED(submission::unpack(mat(3, 4), 0, 2, 1));
  EXPECT_REJECTED(submission::unpack(mat(1, 4), 2, 0, 1));
  EXPECT_REJECTED(submission::unpack(mat(2, 6), 2, 2, 0));
}
