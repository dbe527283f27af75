// udl4 question 10. Oracle: all parameters, one by one. The order of the numbering is free: what
// flatten and unflatten must do is asked of the answer's own entry_of.
#include <bit>
#include <gradus/check.hpp>
#include <set>

#include "parameter_numbering.hpp"

using arma::mat, arma::uword, arma::vec;
using nn::Mlp;
using std::uint64_t;
using udl4_q10::Entry;
using Sizes = std::vector<uword>;

namespace oracle {

uint64_t weights(const Sizes& sizes) {
  uint64_t arrows = 0;
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k)
    for (uword unit = 0; unit < sizes[k + 1]; ++unit) arrows += sizes[k];
  return arrows;
}
uint64_t biases(const Sizes& sizes) {
  uint64_t units = 0;
  for (std::size_t k = 1; k < sizes.size(); ++k) units += sizes[k];
  return units;
}
uint64_t parameters(const Sizes& sizes) { return weights(sizes) + biases(sizes); }

// One input, one output, K hidden layers of D units.
Sizes uniform(uword K, uword D) {
  Sizes sizes(K + 2, D);
  sizes.front() = sizes.back() = 1;
  return sizes;
}

bool exists(const Sizes& sizes, const Entry& e) {
  return e.layer < sizes.size() - 1 && e.row < sizes[e.layer + 1] &&
         e.col < (e.bias ? 1 : sizes[e.layer]);
}

// Of a network that has this parameter.
double value(const Mlp& net, const Entry& e) {
  return e.bias ? net.b[e.layer](e.row) : net.W[e.layer](e.row, e.col);
}

}  // namespace oracle

namespace inputs {

Sizes sizes(Rng& rng) {
  Sizes drawn(2 + static_cast<std::size_t>(rng.between(0, rng.size() / 3)));
  for (uword& units : drawn) units = static_cast<uword>(rng.between(1, 1 + rng.size() / 2));
  return drawn;
}

Mlp zeros(const Sizes& sizes) {
  Mlp net;
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k) {
    net.W.emplace_back(sizes[k + 1], sizes[k]);
    net.b.emplace_back(sizes[k + 1]);
  }
  return net;
}

// No two parameters are equal, so that each can be told from the others.
vec distinct(Rng& rng, uword n) {
  return arma::conv_to<vec>::from(rng.permutation(n)) + double(rng.between(1, 100));
}
Mlp network(Rng& rng, const Sizes& sizes) {
  const vec p = distinct(rng, oracle::parameters(sizes));
  Mlp net = zeros(sizes);
  uword next = 0;
  for (mat& W : net.W)
    for (double& w : W) w = p(next++);
  for (vec& b : net.b)
    for (double& x : b) x = p(next++);
  return net;
}

// Two of four matrices hold almost all parameters.
Sizes square(uword parameters) {
  return oracle::uniform(3, static_cast<uword>(std::sqrt(double(parameters) / 2)));
}

}  // namespace inputs

namespace {

std::string name(const Entry& e) {
  const std::string layer = "[" + show(e.layer) + "](" + show(e.row);
  return e.bias ? "b" + layer + (e.col == 0 ? ")" : ", " + show(e.col) + ")")
                : "W" + layer + ", " + show(e.col) + ")";
}

// For index_of: any numbering is right, but it must be that of entry_of.
auto has_the_number(const Entry& e, uint64_t i) {
  return satisfies([e, i](uint64_t got) {
    return got == i ? accept()
                    : reject("Your entry_of gives this parameter, " + name(e) + ", for number " +
                             show(i) + ".");
  });
}

// The numbering, from the answer itself.
std::vector<Entry> numbering(const Sizes& sizes) {
  std::vector<Entry> entries;
  for (uint64_t i = 0; i < oracle::parameters(sizes); ++i)
    entries.push_back(submission::entry_of(sizes, i));
  return entries;
}

}  // namespace

// ---------------------------------------------------------------------------------------- counting

TEST(a_Count, LayersOfOneWidth) {
  for_all(
      [](Rng& rng) {
        return std::tuple{static_cast<uword>(rng.between(2, 2 + rng.size())),
                          static_cast<uword>(rng.between(2, 2 + rng.size()))};
      },
      [](uword K, uword D) {
        const uint64_t P = oracle::parameters(oracle::uniform(K, D));
        EXPECT_ANSWER(submission::uniform_parameter_count(K, D), exactly(P))
            .hint_if(P + D * (D + 1),
                     "From one hidden layer to the next are K - 1 steps: with K = 2 there is one.")
            .hint_if(P - 1, "The output adds a bias, too.")
            .hint_if(P - (K - 1) * D,
                     "Between two hidden layers are D^2 weights, and D units with a bias each.")
            .hint_if(P + D, "The input only hands on its number: it has no parameters of its own.")
            .hint("With K = 2, D = 2 there are 2 + 4 + 2 weights and 2 + 2 + 1 biases: 13.");
      });
}

TEST(a_Count, SmallAndWellKnown) {
  for (const auto& [K, D, P] : {std::tuple<uword, uword, uint64_t>{1, 1, 4},
                                {1, 2, 7},
                                {2, 1, 6},
                                {5, 10, 471},
                                {1, 95, 286},
                                {10, 5, 286}})
    EXPECT_ANSWER(submission::uniform_parameter_count(K, D), exactly(P))
        .hint("One hidden unit has a weight, a bias and a weight to the output, with its bias: 4.");
}

TEST(a_Count, AnySizes) {
  for_all(
      [](Rng& rng) { return std::tuple{inputs::sizes(rng)}; },
      [](const Sizes& sizes) {
        const uint64_t P = oracle::parameters(sizes);
        const bool deep = sizes.size() > 2;  // without a hidden layer two mistakes look the same
        EXPECT_ANSWER(submission::parameter_count(sizes), exactly(P))
            .hint_if([&](uint64_t got) { return deep && got == oracle::weights(sizes); },
                     "These are the weights. Every unit behind the inputs has a bias as well.")
            .hint_if([&](uint64_t got) { return deep && got == P - sizes.back(); },
                     "Each output has a bias, too.")
            .hint_if(P + sizes.front(), "Inputs are given: they have no bias.")
            .hint("The sizes {2, 3, 1} make 6 weights and 3 biases, then 3 weights and a bias.");
      });
}

TEST(a_Count, InWholeNumbers) {
  const uword billion = 1000000000;
  for (const auto& [K, D, P] :
       {std::tuple<uword, uword, uint64_t>{1000000000000, 1000, 1000999999999002001},
        {3, billion, 2000000005000000001}})
    EXPECT_ANSWER(submission::uniform_parameter_count(K, D), exactly(P))
        .hint_always(
            "A closed formula has no loop, and whole numbers of 64 bits are exact up to 2^63.");
  EXPECT_ANSWER(submission::parameter_count({1, billion, billion, 1}),
                exactly(uint64_t{1000000004000000001}))
      .hint("Stay in whole numbers of 64 bits: a double has 53, an int 32.");
}

// --------------------------------------------------------------------------------- the numbering

TEST(a_Numbering, EveryParameterOnce) {
  for_all(
      {24, 9}, [](Rng& rng) { return std::tuple{inputs::sizes(rng)}; },
      [](const Sizes& sizes) {
        std::set<std::string> taken;
        for (uint64_t i = 0; i < oracle::parameters(sizes); ++i)
          EXPECT_ANSWER(
              submission::entry_of(sizes, i), satisfies([&](const Entry& e) -> Verdict {
                if (!oracle::exists(sizes, e))
                  return reject("There is no " + name(e) + ".")
                      .hint(
                          "W[k] has a row for each unit that it leads to, and a column for "
                          "each that it comes from; b[k] has rows alone.");
                if (!taken.insert(name(e)).second)
                  return reject(name(e) + " has a smaller number already.")
                      .hint(
                          "Who has two numbers takes one from another parameter. With r rows "
                          "i % r and i / r tell any two numbers apart.");
                return accept();
              }));
      });
}

TEST(a_Numbering, ThereAndBack) {
  for_all(
      {24, 9}, [](Rng& rng) { return std::tuple{inputs::sizes(rng)}; },
      [](const Sizes& sizes) {
        for (uint64_t i = 0; i < oracle::parameters(sizes); ++i) {
          const Entry e = submission::entry_of(sizes, i);
          EXPECT_ANSWER(submission::index_of(sizes, e), has_the_number(e, i))
              .hint(
                  "index_of undoes entry_of: it adds up what entry_of took away, the layers "
                  "before, then the columns (or rows) before.");
        }
      });
}

TEST(a_Numbering, OfHugeNetworks) {
  constexpr char huge_hint[] =
      "Here are 10^15 parameters and more. Count in 64 bits, and leave a whole layer behind with "
      "one "
      "subtraction.";
  const uword billion = 1000000000;
  Sizes deep(1000, 1000000);
  deep.front() = 3;
  Rng rng = gradus::test_rng();
  for (const Sizes& sizes : {Sizes{1, billion, billion, 1}, Sizes{7, 2, billion, 5}, deep}) {
    uint64_t P = 0;
    for (std::size_t k = 1; k < sizes.size(); ++k) P += sizes[k] * (sizes[k - 1] + 1);
    for (int draw = 0; draw < 8; ++draw) {
      const uint64_t i = draw == 0 ? P - 1 : rng.bits() % P;
      Entry e{};
      EXPECT_ANSWER(submission::entry_of(sizes, i), satisfies([&](const Entry& got) {
                      e = got;
                      return oracle::exists(sizes, got) ? accept()
                                                        : reject("There is no " + name(got) + ".");
                    }))
          .hint(huge_hint);
      if (oracle::exists(sizes, e))
        EXPECT_ANSWER(submission::index_of(sizes, e), has_the_number(e, i)).hint(huge_hint);
    }
  }
}

// -------------------------------------------------------------------------- flatten and unflatten

namespace {

constexpr char order_hint[] =
    "Nothing is lost, but the order is not that of entry_of. Decide on one order, and let all four "
    "functions follow it.";

Verdict is_flattened(const vec& p, const Mlp& net, const std::vector<Entry>& entries,
                     const Sizes& sizes) {
  if (p.n_elem != entries.size())
    return reject("There are " + show(p.n_elem) + " entries for " + show(entries.size()) +
                  " parameters.")
        .hint_if(sizes.size() > 2 && p.n_elem == oracle::weights(sizes),
                 "Biases are parameters as well.");
  vec all(entries.size());
  for (uword i = 0; i < all.n_elem; ++i) all(i) = oracle::value(net, entries[i]);
  for (uword i = 0; i < all.n_elem; ++i)
    if (p(i) != all(i))
      return reject("Entry " + show(i) + " is " + show(p(i)) + ". Number " + show(i) + " is " +
                    name(entries[i]) + ", which is " + show(all(i)) + ".")
          .hint_if(!p.has_nan() && arma::all(arma::sort(p) == arma::sort(all)), order_hint);
  return accept();
}

Verdict is_unflattened(const Mlp& net, const vec& p, const std::vector<Entry>& entries,
                       const Sizes& sizes) {
  const Mlp shape = inputs::zeros(sizes);
  if (net.W.size() != shape.W.size() || net.b.size() != shape.b.size())
    return reject("There must be " + show(shape.W.size()) + " matrices and as many biases.");
  for (std::size_t k = 0; k < shape.W.size(); ++k)
    if (arma::size(net.W[k]) != arma::size(shape.W[k]) || net.b[k].n_elem != shape.b[k].n_elem)
      return reject("W[" + show(k) + "] must be " + show(sizes[k + 1]) + "x" + show(sizes[k]) +
                    ", and b[" + show(k) + "] must have " + show(sizes[k + 1]) + " entries.")
          .hint("W[k] has as many columns as the layer before it has units.");
  vec all(entries.size());
  for (uword i = 0; i < all.n_elem; ++i) all(i) = oracle::value(net, entries[i]);
  for (uword i = 0; i < all.n_elem; ++i)
    if (all(i) != p(i))
      return reject(name(entries[i]) + " is " + show(all(i)) + ". It has number " + show(i) +
                    ", and p(" + show(i) + ") is " + show(p(i)) + ".")
          .hint_if(!all.has_nan() && arma::all(arma::sort(p) == arma::sort(all)), order_hint);
  return accept();
}

// Whether the numbering itself is in order; if not, another test says so in detail.
bool sound(const Sizes& sizes, const std::vector<Entry>& entries) {
  for (const Entry& e : entries)
    if (!oracle::exists(sizes, e)) return false;
  return true;
}

}  // namespace

TEST(a_Flatten, InTheOrderOfTheNumbers) {
  for_all(
      {24, 9},
      [](Rng& rng) {
        const Sizes sizes = inputs::sizes(rng);
        return std::tuple{sizes, inputs::network(rng, sizes)};
      },
      [](const Sizes& sizes, const Mlp& net) {
        const std::vector<Entry> entries = numbering(sizes);
        ASSERT_TRUE(sound(sizes, entries)) << "entry_of names parameters that do not exist.";
        EXPECT_ANSWER(submission::flatten(net), satisfies([&](const vec& p) {
                        return is_flattened(p, net, entries, sizes);
                      }));
      });
}

TEST(a_Unflatten, InTheOrderOfTheNumbers) {
  for_all(
      {24, 9},
      [](Rng& rng) {
        const Sizes sizes = inputs::sizes(rng);
        return std::tuple{sizes, inputs::distinct(rng, oracle::parameters(sizes))};
      },
      [](const Sizes& sizes, const vec& p) {
        const std::vector<Entry> entries = numbering(sizes);
        ASSERT_TRUE(sound(sizes, entries)) << "entry_of names parameters that do not exist.";
        EXPECT_ANSWER(submission::unflatten(sizes, p), satisfies([&](const Mlp& net) {
                        return is_unflattened(net, p, entries, sizes);
                      }));
      });
}

TEST(a_Unflatten, BringsALargerNetworkBack) {
  Rng rng = gradus::test_rng();
  const Sizes sizes{7, 40, 1, 30, 2};
  const Mlp net = inputs::network(rng, sizes);
  const vec p = submission::flatten(net);
  EXPECT_ANSWER(submission::unflatten(sizes, p), exactly(net))
      .hint("unflatten undoes flatten: every entry goes back where it came from.");
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, Sizes) {
  EXPECT_REJECTED(submission::uniform_parameter_count(0, 5));
  EXPECT_REJECTED(submission::uniform_parameter_count(5, 0));
  for (const Sizes& sizes : {Sizes{}, {3}, {0, 1}, {1, 0}, {3, 0, 1}}) {
    EXPECT_REJECTED(submission::parameter_count(sizes));
    EXPECT_REJECTED(submission::entry_of(sizes, 0));
    EXPECT_REJECTED(submission::index_of(sizes, Entry{0, false, 0, 0}));
    EXPECT_REJECTED(submission::index_of(sizes, Entry{0, true, 0, 0}));
    EXPECT_REJECTED(submission::unflatten(sizes, vec()));
    EXPECT_REJECTED(submission::unflatten(sizes, vec(1)));
  }
}

TEST(a_BadInput, NumbersAndParameters) {
  const Sizes sizes{2, 4, 3};  // 12 + 15 parameters
  for (const uint64_t index : {uint64_t{27}, uint64_t{28}, ~uint64_t{0}})
    EXPECT_REJECTED(submission::entry_of(sizes, index))
        .hint("27 parameters have the numbers 0 to 26.");
  const uword far = ~uword{0};
  for (const Entry& e : {Entry{2, false, 0, 0},
                         {2, true, 0, 0},
                         {far, false, 0, 0},
                         {0, false, 4, 0},
                         {0, true, 4, 0},
                         {0, false, 0, 2},
                         {0, false, far, far},
                         {1, false, 3, 0},
                         {1, true, 3, 0},
                         {1, false, 0, 4}})
    EXPECT_REJECTED(submission::index_of(sizes, e))
        .hint("A parameter that the network does not have has no number.");
  for (const Entry& e : {Entry{0, true, 0, 1}, {1, true, 2, 3}})
    EXPECT_REJECTED(submission::index_of(sizes, e)).hint("A bias has no columns: col must be 0.");
}

TEST(a_BadInput, NetworksAndVectors) {
  constexpr char length_hint[] = "p has to have exactly one entry for each parameter.";
  EXPECT_REJECTED(submission::unflatten({2, 1}, vec(2))).hint(length_hint);
  EXPECT_REJECTED(submission::unflatten({2, 1}, vec(4))).hint(length_hint);
  EXPECT_REJECTED(submission::unflatten({2, 1}, vec())).hint(length_hint);

  constexpr char fit_hint[] =
      "Look at the sizes of each layer before you copy: W[k] and b[k] have one number of rows, and "
      "the next matrix that many columns.";
  for (const Mlp& net :
       {Mlp{}, Mlp{{}, {vec(1)}}, Mlp{{mat(1, 1)}, {}}, Mlp{{mat(1, 1)}, {vec(1), vec(1)}},
        Mlp{{mat(1, 1), mat(1, 1)}, {vec(1)}}, Mlp{{mat(2, 1)}, {vec(1)}},
        Mlp{{mat(2, 1)}, {vec(3)}}, Mlp{{mat(2, 1), mat(1, 3)}, {vec(2), vec(1)}},
        Mlp{{mat(2, 3), mat(1, 2)}, {vec(2), vec(2)}}, Mlp{{mat(0, 1)}, {vec()}},
        Mlp{{mat(1, 0)}, {vec(1)}}, Mlp{{mat(0, 1), mat(1, 0)}, {vec(), vec(1)}}})
    EXPECT_REJECTED(submission::flatten(net)).hint(fit_hint);
}

// ------------------------------------------------------------------------------------------- speed

namespace {

// Does not depend on the order, and tells any change of a number or of how often it is there.
template <class Numbers>
uint64_t fingerprint(const Numbers& numbers) {
  uint64_t sum = 0;
  for (const double x : numbers) sum += gradus::mix(0, std::bit_cast<uint64_t>(x));
  return sum;
}
uint64_t fingerprint(const Mlp& net) {
  uint64_t sum = 0;
  for (const mat& W : net.W) sum += fingerprint<mat>(W);
  for (const vec& b : net.b) sum += fingerprint<vec>(b);
  return sum;
}

bool same_shape(const Mlp& a, const Mlp& b) {
  if (a.W.size() != b.W.size() || a.b.size() != b.b.size()) return false;
  for (std::size_t k = 0; k < a.W.size(); ++k)
    if (arma::size(a.W[k]) != arma::size(b.W[k]) || a.b[k].n_elem != b.b[k].n_elem) return false;
  return true;
}

}  // namespace

SPEED(
    a, flatten, {30000, 120000, 480000},
    [](Rng& rng, uword parameters) {
      Mlp net = inputs::zeros(inputs::square(parameters));
      for (mat& W : net.W) W = rng.uniforms(W.n_rows, W.n_cols);
      for (vec& b : net.b) b = rng.uniforms(b.n_elem);
      return std::tuple{net};
    },
    [](const vec& expected, const vec& got) {
      return got.n_elem == expected.n_elem && fingerprint(got) == fingerprint(expected);
    });

SPEED(
    a, unflatten, {30000, 120000, 480000},
    [](Rng& rng, uword parameters) {
      const Sizes sizes = inputs::square(parameters);
      return std::tuple{sizes, rng.uniforms(oracle::parameters(sizes))};
    },
    [](const Mlp& expected, const Mlp& got) {
      return same_shape(expected, got) && fingerprint(got) == fingerprint(expected);
    });
