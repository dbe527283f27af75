// udl4 question 11. Oracles: counting one by one, enumeration of sign patterns, Pascal's recursion,
// forward passes in long double. The regions of a submitted network are counted in long double.
#include <gradus/check.hpp>
#include <map>
#include <set>

#include "shallow_or_deep.hpp"

using arma::mat, arma::rowvec, arma::uword, arma::vec;
using nn::Mlp, nn::Shallow1D;
using udl4_q11::Cost, udl4_q11::Parameters;

namespace oracle {

__extension__ typedef unsigned __int128 Wide;
const Wide too_many = Wide(1) << 64;
using Real = long double;

// A network with K hidden layers of D units, counted arrow by arrow.
std::uint64_t parameters(uword K, uword D) {
  std::uint64_t count = 0;
  uword inputs = 1;
  for (uword k = 0; k <= K; ++k) {
    const uword units = k == K ? 1 : D;
    for (uword i = 0; i < units; ++i) count += inputs + 1;
    inputs = units;
  }
  return count;
}

Wide power(Wide base, uword exponent) {
  Wide p = 1;
  for (uword k = 0; k < exponent && p < too_many; ++k) p *= base;
  return std::min(p, too_many);
}

// The cells of D hyperplanes in general position: the last one is itself cut into the cells of D -
// 1 hyperplanes in one dimension less, and cuts as many cells in two.
Wide cells(uword Di, uword D) {
  std::vector<Wide> row(Di + 1, 1);
  for (uword n = 0; n < D; ++n)
    for (uword d = Di; d > 0; --d) row[d] = std::min(row[d] + row[d - 1], too_many);
  return row[Di];
}

// The same, pattern by pattern. Hyperplane i = 1 ... D is 1 + sum_d i^d x_d = 0: any Di of them
// meet in one point, where 1 + sum_d z^d x_d = prod_s (1 - z / s). Every cell touches such a point.
std::uint64_t sign_patterns(uword Di, uword D) {
  if (D <= Di) return std::uint64_t{1} << D;
  std::set<unsigned> patterns;
  for (unsigned vertex = 0; vertex < 1u << D; ++vertex) {
    if (static_cast<uword>(__builtin_popcount(vertex)) != Di) continue;
    unsigned on = 0;
    for (int i = 1; i <= int(D); ++i) {
      int sign = 1;
      for (int s = 1; s <= int(D); ++s)
        if (vertex >> (s - 1) & 1) sign *= s - i;
      if (sign > 0) on |= 1u << (i - 1);
    }
    for (unsigned around = vertex;; around = (around - 1) & vertex) {
      patterns.insert(on | around);
      if (around == 0) break;
    }
  }
  return patterns.size();
}

// A forward pass that counts what it does.
Cost cost(const std::vector<uword>& sizes) {
  Cost c{};
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k) {
    ++c.sequential_layers;
    c.peak_activations = std::max<std::uint64_t>(c.peak_activations, sizes[k] + sizes[k + 1]);
    for (uword unit = 0; unit < sizes[k + 1]; ++unit) {
      for (uword input = 0; input < sizes[k]; ++input) ++c.multiplies;
      ++c.bias_adds;
      if (k + 2 < sizes.size()) ++c.relus;
    }
  }
  return c;
}

Real relu(Real z) { return z < 0 ? 0 : z; }

struct Value {
  Real y, scale;  // scale: the same sum with all terms replaced by their absolute values
};

Value value(const Shallow1D& f, Real x) {
  Value v{f.phi0, std::abs(f.phi0)};
  if (std::isnan(x)) return {x, 0};
  for (uword j = 0; j < f.phi.n_elem; ++j) {
    v.y += f.phi(j) * relu(f.theta0(j) + f.theta1(j) * x);
    v.scale += std::abs(f.phi(j)) * (std::abs(f.theta0(j)) + std::abs(f.theta1(j) * x));
  }
  return v;
}

Value value(const Mlp& net, Real x, bool relu_at_the_end = false) {
  std::vector<Value> y{{x, std::abs(x)}};
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    std::vector<Value> z;
    for (uword i = 0; i < net.b[k].n_elem; ++i) {
      Value v{net.b[k](i), std::abs(net.b[k](i))};
      for (uword j = 0; j < y.size(); ++j) {
        v.y += net.W[k](i, j) * y[j].y;
        v.scale += std::abs(net.W[k](i, j)) * y[j].scale;
      }
      if (k + 1 < net.W.size() || relu_at_the_end) v.y = relu(v.y);
      z.push_back(v);
    }
    y = z;
  }
  return y[0];
}

// The slope at x: the product of the weight matrices, restricted to the units that are on.
Real slope(const Mlp& net, Real x) {
  std::vector<Real> y{x}, dy{1};
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    std::vector<Real> z, dz;
    for (uword i = 0; i < net.b[k].n_elem; ++i) {
      Real v = net.b[k](i), dv = 0;
      for (uword j = 0; j < y.size(); ++j) {
        v += net.W[k](i, j) * y[j];
        dv += net.W[k](i, j) * dy[j];
      }
      const bool on = k + 1 == net.W.size() || v > 0;
      z.push_back(on ? v : 0);
      dz.push_back(on ? dv : 0);
    }
    y = z;
    dy = dz;
  }
  return dy[0];
}

// The linear regions of f on [0, 1]: on a piece each unit is a x + b, and its joint is at -b / a.
struct Affine {
  Real a, b;
};
struct Piece {
  Real left, right;
  std::vector<Affine> units;
};

std::vector<Piece> regions(const Mlp& net) {
  constexpr Real gap = 1e-9L;
  std::vector<Piece> pieces{{0, 1, {{1, 0}}}};
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    std::vector<Piece> finer;
    for (const Piece& p : pieces) {
      std::vector<Affine> pre;
      std::set<Real> joints;
      for (uword i = 0; i < net.b[k].n_elem; ++i) {
        Affine f{0, net.b[k](i)};
        for (uword j = 0; j < p.units.size(); ++j) {
          f.a += net.W[k](i, j) * p.units[j].a;
          f.b += net.W[k](i, j) * p.units[j].b;
        }
        pre.push_back(f);
        if (f.a != 0 && k + 1 < net.W.size()) joints.insert(-f.b / f.a);
      }
      Real left = p.left;
      joints.insert(p.right);
      for (Real right : joints) {
        if (right > p.right - gap) right = p.right;
        if (right < left + gap) continue;
        std::vector<Affine> active = pre;
        if (k + 1 < net.W.size())
          for (Affine& f : active)
            if (!(f.a * (left + right) / 2 + f.b > 0)) f = {0, 0};
        finer.push_back({left, right, active});
        left = right;
        if (right == p.right) break;
      }
    }
    pieces = std::move(finer);
  }
  std::vector<Piece> merged;
  for (const Piece& p : pieces) {
    const Real a = p.units[0].a, before = merged.empty() ? 0 : merged.back().units[0].a;
    if (!merged.empty() && std::abs(a - before) <= 1e-9L * std::max(std::abs(a), std::abs(before)))
      merged.back().right = p.right;
    else
      merged.push_back(p);
  }
  return merged;
}

}  // namespace oracle

namespace {

// What the call gives; nothing if it throws std::overflow_error, as it should.
template <class Call>
std::optional<std::uint64_t> unless_too_large(const Call& call) {
  try {
    return call();
  } catch (const std::overflow_error&) {
    return std::nullopt;
  }
}

Verdict is_too_large(const std::optional<std::uint64_t>& got) {
  return got ? reject("The number needs more than 64 bits: it must throw std::overflow_error.")
             : accept();
}

}  // namespace

// ------------------------------------------------------------------------------------------ part a

TEST(a_Sheet, BothNetworks) {
  const Parameters right{oracle::parameters(1, 95), oracle::parameters(10, 5)};
  EXPECT_ANSWER(submission::sheet_parameters(), exactly(right))
      .hint_if([](const Parameters& got) { return got.deep == 316; },
               "Ten layers have nine connections between them.")
      .hint_if([&](const Parameters& got) { return got.shallow + 1 == right.shallow; },
               "The output has a bias, too.")
      .hint("Count the biases too: every hidden unit has one, and so has the output.");
}

TEST(a_Budget, TheWidestShallowNetwork) {
  for_all(
      {60, 40},
      [](Rng& rng) {
        return std::tuple{static_cast<std::uint64_t>(rng.between(4, 4 + 10 * rng.size()))};
      },
      [](std::uint64_t params) {
        uword D = 1;
        while (oracle::parameters(1, D + 1) <= params) ++D;
        EXPECT_ANSWER(submission::shallow_width_for_budget(params), exactly(D))
            .hint("One hidden unit needs 4 parameters, two need 7: 6 parameters make one unit.");
      });
}

TEST(a_Budget, AnyNumberOf64Bits) {
  const std::uint64_t most = ~std::uint64_t{0};
  EXPECT_ANSWER(submission::shallow_width_for_budget(most), exactly(uword{(most - 1) / 3}))
      .hint("Solve 3 D + 1 <= params for D instead of trying.");
}

TEST(a_Budget, AllDeepNetworksOfOneSize) {
  for_all(
      {60, 30},
      [](Rng& rng) {
        // Half of the budgets are those of a deep network, so that there is one to find.
        const auto K = static_cast<uword>(rng.between(2, 2 + rng.size() / 2));
        const auto D = static_cast<uword>(rng.between(2, 2 + rng.size() / 4));
        return std::tuple{rng.coin()
                              ? oracle::parameters(K, D)
                              : static_cast<std::uint64_t>(rng.between(4, 4 + 20 * rng.size()))};
      },
      [](std::uint64_t params) {
        using Pairs = std::vector<std::pair<uword, uword>>;
        Pairs all;
        for (uword D = 2; oracle::parameters(2, D) <= params; ++D)
          for (uword K = 2; oracle::parameters(K, D) <= params; ++K)
            if (oracle::parameters(K, D) == params) all.emplace_back(K, D);
        EXPECT_ANSWER(
            submission::equal_budget_deep(params), satisfies([&](Pairs got) {
              std::sort(got.begin(), got.end());
              std::sort(all.begin(), all.end());
              if (got == all) return accept();
              for (const auto& [K, D] : got)
                if (K < 2 || D < 2)
                  return reject("(" + show(K) + ", " + show(D) + ") is not asked for.")
                      .hint("K >= 2 and D >= 2: one hidden layer is the shallow network.");
              return reject("In all these are the pairs (K, D): " + show(all) + ".")
                  .hint("For K = 2, D = 2 count 2 + 2, 4 + 2 and 2 + 1 parameters: 13.");
            }));
      });
}

TEST(a_Budget, TheDeepNetworksOf286Parameters) {
  EXPECT_ANSWER(submission::equal_budget_deep(286),
                satisfies([](std::vector<std::pair<uword, uword>> got) {
                  std::sort(got.begin(), got.end());
                  return got == std::vector<std::pair<uword, uword>>{{2, 15}, {10, 5}, {24, 3}}
                             ? accept()
                             : reject("There are three of them, the sheet's among them.")
                                   .hint("Try every width D, not that of the sheet alone.");
                }));
}

TEST(a_BadInput, NotEvenOneUnit) {
  for (const std::uint64_t params : {0, 1, 3}) {
    EXPECT_REJECTED(submission::shallow_width_for_budget(params));
    EXPECT_REJECTED(submission::equal_budget_deep(params));
  }
}

// ------------------------------------------------------------------------------------------ part b

namespace {

constexpr char pieces_hint[] = "Five joints make six pieces.";
constexpr char layers_hint[] = "Layers multiply.";
constexpr char patterns_hint[] = "Not every pattern occurs on a line.";

}  // namespace

TEST(b_Line, EachLayerMultiplies) {
  for_all(
      [](Rng& rng) {
        return std::tuple{static_cast<uword>(rng.between(1, 1 + rng.size())),
                          static_cast<uword>(rng.between(3, 3 + rng.size()))};
      },
      [](uword K, uword D) {
        EXPECT_ANSWER(submission::max_regions_1d(K, D),
                      exactly(static_cast<std::uint64_t>(oracle::power(D + 1, K))))
            .hint_if(static_cast<std::uint64_t>(oracle::power(D, K)), pieces_hint)
            .hint_if(std::uint64_t{K * (D + 1)}, layers_hint)
            .hint_if([&] { return static_cast<std::uint64_t>(oracle::power(2, K * D)); },
                     patterns_hint)
            .hint("On a piece of the layer before, D units add D joints at most.");
      });
}

TEST(b_Line, TheSheetsNetworks) {
  EXPECT_ANSWER(submission::max_regions_1d(1, 95), exactly(std::uint64_t{96}))
      .hint("95 joints part the line into one piece more.");
  EXPECT_ANSWER(submission::max_regions_1d(10, 5), exactly(std::uint64_t{60466176}))
      .hint_if(std::uint64_t{9765625}, pieces_hint)
      .hint_if(std::uint64_t{60}, layers_hint)
      .hint_if(std::uint64_t{1} << 50, patterns_hint);
}

TEST(b_Line, ExactOrTooLarge) {
  for (const auto& [K, D] :
       {std::pair<uword, uword>{31, 3}, {22, 6}, {16, 14}, {1, 4294967295}, {12, 38}})
    EXPECT_ANSWER(submission::max_regions_1d(K, D),
                  exactly(static_cast<std::uint64_t>(oracle::power(D + 1, K))))
        .hint("Use integers: a double keeps 53 bits.");
  for (const auto& [K, D] : {std::pair<uword, uword>{32, 3}, {23, 6}, {2, 4294967295}, {1000, 9}})
    EXPECT_ANSWER(unless_too_large([&] { return submission::max_regions_1d(K, D); }),
                  satisfies(is_too_large))
        .hint("Ask before the multiplication whether it fits.");
}

TEST(b_Space, EverySignPatternOnce) {
  for (uword D = 0; D <= 8; ++D)
    for (uword Di = 0; Di <= 3; ++Di)
      EXPECT_ANSWER(submission::max_regions_shallow(Di, D), exactly(oracle::sign_patterns(Di, D)))
          .hint_if([&](std::uint64_t got) { return D > Di && got == std::uint64_t{1} << D; },
                   "The sum over j ends at Di: 3 lines part the plane into 7 cells, not 8.")
          .hint_if(
              [&](std::uint64_t got) { return Di > 0 && got == oracle::sign_patterns(Di - 1, D); },
              "The sum over j includes j = Di: D points part the line into D + 1 pieces.")
          .hint_if(D == 0 || Di == 0,
                   "What nothing cuts is one cell: a plane without a line in it, or a space of "
                   "dimension 0, which is a single point.")
          .hint("Add a hyperplane: it cuts as many cells in two as the others cut out of it.");
}

TEST(b_Space, TheSheetsShallowNetwork) {
  EXPECT_ANSWER(submission::max_regions_shallow(1, 95), exactly(std::uint64_t{96}))
      .hint("The sum over j ends at Di, here at 1.");
}

TEST(b_Space, ExactOrTooLarge) {
  for (const auto& [Di, D] : {std::pair<uword, uword>{31, 63},
                              {63, 63},
                              {32, 63},
                              {40, 64},
                              {63, 64},
                              {12, 100},
                              {2, 3000}})
    EXPECT_ANSWER(submission::max_regions_shallow(Di, D),
                  exactly(static_cast<std::uint64_t>(oracle::cells(Di, D))))
        .hint_always("The result fits into 64 bits, but C(63, 30) 33 on the way does not.");
  for (const auto& [Di, D] : {std::pair<uword, uword>{64, 64}, {95, 95}, {20, 200}, {500, 1000}})
    EXPECT_ANSWER(unless_too_large([&] { return submission::max_regions_shallow(Di, D); }),
                  satisfies(is_too_large))
        .hint("Ask before the addition whether it fits.");
}

namespace {

Verdict has_layers(const Mlp& net, uword K, uword D) {
  if (net.W.size() != K + 1 || net.b.size() != K + 1)
    return reject(show(K) + " hidden layers have " + show(K + 1) + " matrices and biases.");
  for (uword k = 0; k <= K; ++k) {
    const uword inputs = k == 0 ? 1 : D, units = k == K ? 1 : D;
    if (net.W[k].n_rows != units || net.W[k].n_cols != inputs || net.b[k].n_elem != units)
      return reject("W[" + show(k) + "] must be " + show(units) + "x" + show(inputs) + " and b[" +
                    show(k) + "] must have " + show(units) + " entries.");
    if (!net.W[k].is_finite() || !net.b[k].is_finite()) return reject("A weight is not finite.");
  }
  return accept();
}

// Worst of the honest variants: 9e-13 outside of [0, 1] here, 1e-7 in the chain of ten. A network
// that leaves the interval loses regions.
Verdict attains_the_bound(const Mlp& net, uword K, uword D) {
  if (Verdict sizes = has_layers(net, K, D); !sizes) return sizes;
  const std::vector<oracle::Piece> regions = oracle::regions(net);
  for (const oracle::Piece& p : regions)
    for (const oracle::Real x : {p.left, p.right})
      if (const auto y = p.units[0].a * x + p.units[0].b; !(y >= -1e-6L && y <= 1 + 1e-6L))
        return reject("f(" + show(double(x)) + ") is " + show(double(y)) + ", outside of [0, 1].")
            .hint_if(K == 1,
                     "The values of f matter as much as its joints: between 0 and 1 they can be "
                     "the x of another such layer, and all its joints are met.")
            .hint_if(K > 1,
                     "Each copy must map [0, 1] into [0, 1], or the next one leaves its joints "
                     "behind.");
  const auto wanted = static_cast<std::uint64_t>(oracle::power(D + 1, K));
  if (regions.size() != wanted)
    return reject("It has " + show(regions.size()) + " regions on [0, 1], not " + show(wanted) +
                  ".")
        .hint_if(K == 1, "Every unit must bend f inside (0, 1), each at a place of its own.")
        .hint_if(K > 1,
                 "Every region of one layer must run through all joints of the next: from 0 to 1 "
                 "or back.");
  for (const oracle::Piece& p : regions)
    if (p.right - p.left < 1e-7L)
      return reject("The region at " + show(double(p.left)) + " is narrower than 1e-7.");
  return accept();
}

}  // namespace

TEST(b_Network, HasAllTheRegions) {
  for (uword K = 1; K <= 5; ++K)
    for (uword D = 3; D <= (K <= 3 ? 7 : K == 4 ? 5 : 3); ++D)
      EXPECT_ANSWER(submission::region_maximiser(K, D),
                    satisfies([&](const Mlp& net) { return attains_the_bound(net, K, D); }));
}

TEST(b_Network, TheSheetsDeepNetwork) {
  Rng rng = gradus::test_rng();
  EXPECT_ANSWER(
      submission::region_maximiser(10, 5), satisfies([&](const Mlp& net) {
        if (Verdict sizes = has_layers(net, 10, 5); !sizes) return sizes;
        int rising = 0, falling = 0;
        for (int i = 0; i < 1000; ++i) {
          const double x = rng.uniform();
          const auto y = oracle::value(net, x).y;
          if (!(y >= -1e-6L && y <= 1 + 1e-6L))
            return reject("f(" + show(x) + ") is " + show(double(y)) + ", outside of [0, 1].");
          const auto slope = oracle::slope(net, x);
          if (!(slope != 0)) return reject("f does not change near x = " + show(x) + ".");
          ++(slope > 0 ? rising : falling);
        }
        return rising > 0 && falling > 0 ? accept() : reject("f never turns round.");
      }))
      .hint("Ten copies of the zig-zag in a chain go up and down everywhere on [0, 1].");
}

TEST(b_BadInput, FewerThanThreeUnits) {
  for (const uword D : {0, 1, 2})
    for (const uword K : {1, 2, 10}) {
      EXPECT_REJECTED(submission::max_regions_1d(K, D))
          .hint("The bound is reached only from three units on.");
      EXPECT_REJECTED(submission::region_maximiser(K, D))
          .hint("The bound is reached only from three units on.");
    }
  EXPECT_REJECTED(submission::max_regions_1d(0, 3));
  EXPECT_REJECTED(submission::region_maximiser(0, 3));
}

// ------------------------------------------------------------------------------------------ part c

namespace {

constexpr char nan_hint[] =
    "Comparisons with NaN are false: write relu so that NaN passes through. std::max(0.0, NaN) is "
    "0.";

// Worst error of the honest variants: 0.03 % of the bound. A term that is missing or a ReLU too
// many shows at 1e11 times the bound.
template <class Net>
auto answers(const Net& net, const rowvec& x) {
  rowvec y(x.n_elem), bound(x.n_elem);
  for (uword i = 0; i < x.n_elem; ++i) {
    const oracle::Value v = oracle::value(net, x(i));
    y(i) = double(v.y);
    bound(i) = double(1e-12L * v.scale);
  }
  return within(y, bound);
}

// A NaN of x that did not come through, or one that spread.
auto loses_nan(const rowvec& x) {
  return [&x](const rowvec& y) {
    for (uword i = 0; i < std::min(x.n_elem, y.n_elem); ++i)
      if (std::isnan(x(i)) != std::isnan(y(i))) return true;
    return false;
  };
}

rowvec batch(Rng& rng) {
  rowvec x = rng.dyadics(static_cast<uword>(rng.between(0, 2 * rng.size())), 4).t();
  if (!x.is_empty() && rng.coin())
    x(static_cast<uword>(rng.between(0, std::int64_t(x.n_elem) - 1))) = arma::datum::nan;
  return x;
}

Shallow1D shallow(Rng& rng, uword D) {
  return {rng.normal(), rng.normals(D), rng.normals(D), rng.normals(D)};
}

Mlp deep(Rng& rng, const std::vector<uword>& hidden) {
  Mlp net;
  uword inputs = 1;
  for (std::size_t k = 0; k <= hidden.size(); ++k) {
    const uword units = k == hidden.size() ? 1 : hidden[k];
    net.W.push_back(rng.normals(units, inputs));
    net.b.push_back(rng.normals(units));
    inputs = units;
  }
  return net;
}

}  // namespace

TEST(c_Cost, OfAnyNetwork) {
  for_all(
      [](Rng& rng) {
        std::vector<uword> sizes(static_cast<std::size_t>(rng.between(2, 3 + rng.size() / 2)));
        for (uword& n : sizes) n = static_cast<uword>(rng.between(1, rng.size()));
        return std::tuple{sizes};
      },
      [](const std::vector<uword>& sizes) {
        const Cost right = oracle::cost(sizes);
        EXPECT_ANSWER(submission::cost(sizes), exactly(right))
            .hint_if([&](const Cost& got) { return got.multiplies != right.multiplies; },
                     "Multiplications: one per weight. {2, 3, 1} has 2 3 + 3 1 of them.")
            .hint_if(
                [&](const Cost& got) { return got.sequential_layers != right.sequential_layers; },
                "The output layer waits for the last hidden layer.")
            .hint_if([&](const Cost& got) { return got.relus != right.relus; },
                     "The output is linear.")
            .hint_if([&](const Cost& got) { return got.bias_adds != right.bias_adds; },
                     "Inputs have no bias, outputs do.")
            .hint(
                "While a layer is computed, its inputs and its outputs are in memory, and no "
                "others.");
      });
}

TEST(c_Cost, OfTheSheetsNetworks) {
  EXPECT_ANSWER(submission::cost({1, 95, 1}), exactly(Cost{190, 96, 95, 2, 96}))
      .hint("Multiplications: one per weight. Biases are added, the output has no ReLU.");
  EXPECT_ANSWER(submission::cost({1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1}),
                exactly(Cost{235, 51, 50, 11, 10}))
      .hint(
          "Multiplications: one per weight. Ten hidden layers have nine connections between them.");
}

TEST(c_Shallow, IsTheSumOfItsUnits) {
  for_all(
      [](Rng& rng) {
        return std::tuple{shallow(rng, static_cast<uword>(rng.between(1, rng.size()))), batch(rng)};
      },
      [](const Shallow1D& f, const rowvec& x) {
        EXPECT_ANSWER(submission::run_shallow(f, x), answers(f, x))
            .hint_if(loses_nan(x), nan_hint)
            .hint(
                "y(i) = phi0 + sum_j phi(j) relu(theta0(j) + theta1(j) x(i)), each x(i) by "
                "itself.");
      });
}

TEST(c_Shallow, WithoutUnits) {
  const Shallow1D f{0.75, {}, {}, {}};
  for (const rowvec& x : {rowvec{-1, 0, 2}, rowvec{arma::datum::nan}, rowvec{3, arma::datum::nan}})
    EXPECT_ANSWER(submission::run_shallow(f, x), answers(f, x))
        .hint_if(loses_nan(x),
                 "Without units no term brings the NaN of x into the sum: phi0 alone forgets it.")
        .hint("Without units f is the constant phi0.");
}

// The matrix would take 350 MiB. A function that works through x piece by piece stays far below the
// limit, with what the sanitizer keeps of freed memory included (256 MiB).
TEST(c_Shallow, KeepsNoMatrixOfHiddenValues) {
  gradus::Session::current().limit_memory(std::uint64_t{330} << 20);
  Rng rng = gradus::test_rng();
  const Shallow1D f = shallow(rng, 700);
  const rowvec x = rng.uniforms(65536).t();
  EXPECT_ANSWER(submission::run_shallow(f, x), satisfies([&](const rowvec& y) {
                  if (y.n_elem != x.n_elem)
                    return reject("There must be one value for each input.");
                  for (uword i = 0; i < x.n_elem; i += 127) {
                    const oracle::Value v = oracle::value(f, x(i));
                    if (!(std::abs(y(i) - v.y) <= 1e-12L * v.scale))
                      return reject("At x = " + show(x(i)) + " expected " + show(double(v.y)) +
                                    ", got " + show(y(i)) + ".");
                  }
                  return accept();
                }))
      .hint_always(
          "700 units times 65536 inputs are 46 million hidden values: use each at once, keep "
          "none.");
}

TEST(c_Deep, LayerAfterLayer) {
  for_all(
      [](Rng& rng) {
        std::vector<uword> hidden(static_cast<std::size_t>(rng.between(0, rng.size() / 2)));
        for (uword& n : hidden) n = static_cast<uword>(rng.between(1, rng.size()));
        return std::tuple{deep(rng, hidden), batch(rng)};
      },
      [](const Mlp& net, const rowvec& x) {
        EXPECT_ANSWER(submission::run_deep(net, x), answers(net, x))
            .hint_if(loses_nan(x), nan_hint)
            .hint_if(
                [&] {
                  rowvec y(x.n_elem);
                  for (uword i = 0; i < x.n_elem; ++i)
                    y(i) = double(oracle::value(net, x(i), true).y);
                  return y;
                },
                "Last layer linear.")
            .hint(
                "Every hidden layer: its matrix times what came before, plus its biases, then "
                "ReLU.");
      });
}

TEST(c_Deep, ManyInputs) {
  Rng rng = gradus::test_rng();
  const Mlp net = deep(rng, std::vector<uword>(10, 5));
  const rowvec x = rng.uniforms(1031).t();
  EXPECT_ANSWER(submission::run_deep(net, x), answers(net, x));
}

TEST(c_BadInput, SizesThatDoNotFit) {
  EXPECT_REJECTED(submission::cost({}));
  EXPECT_REJECTED(submission::cost({3}));
  EXPECT_REJECTED(submission::cost({3, 0, 1}));
  EXPECT_REJECTED(submission::cost({0, 1}));
  const rowvec x{0.5, 1};
  EXPECT_REJECTED(submission::run_shallow(Shallow1D{0, vec(2), vec(1), vec(2)}, x));
  EXPECT_REJECTED(submission::run_shallow(Shallow1D{0, vec(2), vec(2), vec(3)}, x));
  EXPECT_REJECTED(submission::run_shallow(Shallow1D{0, vec(), vec(1), vec(1)}, x));
  EXPECT_REJECTED(submission::run_deep(Mlp{}, x));
  EXPECT_REJECTED(submission::run_deep(Mlp{{mat(1, 2)}, {vec(1)}}, x));
  EXPECT_REJECTED(submission::run_deep(Mlp{{mat(2, 1)}, {vec(2)}}, x));
  EXPECT_REJECTED(submission::run_deep(Mlp{{mat(2, 1), mat(1, 3)}, {vec(2), vec(1)}}, x));
  EXPECT_REJECTED(submission::run_deep(Mlp{{mat(2, 1), mat(1, 2)}, {vec(1), vec(1)}}, x));
  EXPECT_REJECTED(submission::run_deep(Mlp{{mat(2, 1), mat(1, 2)}, {vec(2)}}, rowvec()));
  EXPECT_REJECTED(submission::run_deep(Mlp{{mat(0, 1), mat(1, 0)}, {vec(), vec(1)}}, x))
      .hint("A hidden layer without units lets nothing of x through.");
}

SPEED(c, run_shallow, {8192, 24576, 65536}, [](Rng& rng, uword B) {
  const auto weights = [&] { return rng.uniforms(95); };
  return std::tuple{Shallow1D{0.5, weights(), weights(), weights()}, rowvec(rng.uniforms(B).t())};
}, Flops{[](uword B) { return 2.0 * 2 * 95 * static_cast<double>(B); }});

SPEED(c, run_deep, {8192, 24576, 65536}, [](Rng& rng, uword B) {
  Mlp net;
  for (uword k = 0; k <= 10; ++k) {
    net.W.push_back(0.3 + rng.uniforms(k == 10 ? 1 : 5, k == 0 ? 1 : 5));  // most units stay alive
    net.b.push_back(rng.uniforms(k == 10 ? 1 : 5));
  }
  return std::tuple{net, rowvec(rng.uniforms(B).t())};
}, Flops{[](uword B) { return 2.0 * (5 + 9 * 25 + 5) * static_cast<double>(B); }});
