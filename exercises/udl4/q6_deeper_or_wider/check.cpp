// udl4 question 6. Oracle: the networks, counted matrix by matrix.
#include <gradus/check.hpp>

#include "deeper_or_wider.hpp"

using arma::uword;
using udl4_q6::Growth, udl4_q6::Winner;

namespace oracle {

struct Count {
  std::uint64_t weights, biases;
};

Count count(uword Di, uword Do, uword K, uword D) {
  Count c{0, 0};
  uword before = Di;
  for (uword layer = 1; layer <= K + 1; ++layer) {
    const uword units = layer <= K ? D : Do;
    c.weights += before * units;
    c.biases += units;
    before = units;
  }
  return c;
}

Growth added(uword Di, uword Do, uword K, uword D) {
  const Count now = count(Di, Do, K, D), deeper = count(Di, Do, K + 1, D),
              wider = count(Di, Do, K, D + 1);
  const auto both = [](const Count& c) { return c.weights + c.biases; };
  return {deeper.weights - now.weights, wider.weights - now.weights, both(deeper) - both(now),
          both(wider) - both(now)};
}

Winner winner(uword Di, uword Do, uword K, uword D) {
  const Growth g = added(Di, Do, K, D);
  if (g.weights_depth == g.weights_width) return Winner::tie;
  return g.weights_depth > g.weights_width ? Winner::depth : Winner::width;
}

uword first_depth(uword Di, uword Do, uword D) {
  uword K = 1;
  while (winner(Di, Do, K, D) != Winner::width) ++K;
  return K;
}

}  // namespace oracle

namespace inputs {

using Network = std::tuple<uword, uword, uword, uword>;  // Di, Do, K, D

Network any(Rng& rng) {
  const uword Di = rng.dim(), Do = rng.dim(), K = rng.dim();
  return {Di, Do, K, rng.dim()};
}

// Shallow enough for depth to win at times.
Network few_layers(Rng& rng) {
  const uword Di = rng.dim(), Do = rng.dim(), D = rng.dim(2);
  return {Di, Do, static_cast<uword>(rng.between(1, 3)), D};
}

// Depth and width add equally many weights.
Network tie(Rng& rng) {
  const auto D = static_cast<std::int64_t>(rng.dim(2));
  const std::int64_t K = rng.between(1, 1 + (D * D - 2) / (2 * D + 1));
  const std::int64_t ends = D * D - (K - 1) * (2 * D + 1), Di = rng.between(1, ends - 1);
  return {Di, ends - Di, K, D};
}

// One weight more on one side or the other.
Network near_tie(Rng& rng) {
  auto [Di, Do, K, D] = tie(rng);
  if (Di > 1 && rng.coin())
    --Di;
  else
    ++Do;
  return {Di, Do, K, D};
}

uword between(Rng& rng, std::int64_t low, std::int64_t high) {
  return static_cast<uword>(rng.between(low, high));
}

// The oracle goes through all layers, so there are not a million of them.
Network large(Rng& rng) {
  const uword Di = between(rng, 1, 1000000), Do = between(rng, 1, 1000000);
  const uword D = between(rng, 900000, 1000000);
  return {Di, Do, between(rng, 20000, 30000), D};
}

// Either step may win.
Network large_and_deep(Rng& rng) {
  const uword Di = between(rng, 1, 1000000), Do = between(rng, 1, 1000000);
  const uword D = between(rng, 100000, 200000);
  return {Di, Do, between(rng, 1, static_cast<std::int64_t>(D)), D};
}

// Width adds one weight more, on totals of more than 2^54.
Network large_near_tie(Rng& rng) {
  const uword D = between(rng, 350000, 400000), K = 1 + (D * D - 2) / (2 * D + 1);
  const uword ends = D * D + 1 - (K - 1) * (2 * D + 1);
  const uword Di = between(rng, 1, static_cast<std::int64_t>(ends) - 1);
  return {Di, ends - Di, K, D};
}

}  // namespace inputs

namespace {

constexpr char bits_hint[] =
    "Count in whole numbers of 64 bits: 10^6 units in two layers have 10^12 weights between them; "
    "int ends at 2 * 10^9, and a double loses the last digits of totals near 10^17.";
constexpr char both_networks_hint[] =
    "Count the weights of both networks and compare: a wider network grows in every matrix, not "
    "in one only.";
constexpr char tie_hint[] =
    "Equally many weights are a tie. With one input, one output and two layers of three units both "
    "steps add 9.";

void tell(auto&& answer, uword Di, uword Do, uword K, uword D, const char* otherwise) {
  const Growth right = oracle::added(Di, Do, K, D);
  const auto instead = [&](std::uint64_t Growth::*field, std::uint64_t mistaken) {
    return [&right, field, mistaken](const Growth& got) {
      return got.*field == mistaken && right.*field != mistaken;
    };
  };
  answer
      .hint_if(instead(&Growth::weights_depth, right.params_depth),
               "Weights are counted without biases first; parameters are both together.")
      .hint_if(instead(&Growth::weights_width, right.params_width),
               "Weights are counted without biases first; parameters are both together.")
      .hint_if(instead(&Growth::weights_depth, 2 * D * D),
               "A layer that is put between two others brings two matrices, but replaces one.")
      .hint_if(
          instead(&Growth::weights_width, Di + (K - 1) * D),
          "A new unit has weights that lead out of it as well: to every unit of the next layer, "
          "and to the outputs.")
      .hint_if(instead(&Growth::weights_width, Di + D * D),
               "Every layer gets a unit, and each new unit has weights on both sides.")
      .hint_if(instead(&Growth::weights_width, 2 * D),
               "Wider means one more unit in each of the K hidden layers, not in one of them.")
      .hint_if(instead(&Growth::weights_width, Di + Do + (K - 1) * 2 * D),
               "A 2 x 2 matrix that becomes 3 x 3 gains 5 weights, not 4: the new unit also talks "
               "to the new unit of the next layer.")
      .hint_if(instead(&Growth::weights_width, Di + Do + K * (2 * D + 1)),
               "K hidden layers have K - 1 full matrices between them.")
      .hint_if(instead(&Growth::params_width, right.weights_width),
               "Each new unit brings a bias as well.")
      .hint_if(instead(&Growth::params_depth, right.weights_depth),
               "Each new unit brings a bias as well.")
      .hint_if(instead(&Growth::params_width, right.weights_width + 1),
               "There is a new unit in each of the K layers, and each of them has its bias.")
      .hint_if(
          [&](const Growth& got) {
            return D < 1000 && got.weights_depth == right.weights_depth &&
                   got.weights_width == right.weights_width;
          },
          "The weights are right. Each new unit has one bias, and nothing else does: in the "
          "statement's figure depth adds 6 parameters, width adds 9.")
      .hint_if(true, otherwise);
}

constexpr char one_less_hint[] =
    "One too few: K layers have K - 1 full matrices between them, and equally many weights are no "
    "win.";
constexpr char first_hint[] =
    "Compare for K = 1, 2, 3, ... in turn. With one input, one output and layers of three units "
    "depth adds 9 each time, width adds 2, 9, 16: width wins from K = 3 on.";
constexpr char far_hint[] =
    "With a million units K is large, and D^2 needs 40 bits. The inequality can be solved for K.";
constexpr char count_hint[] =
    "Draw the networks of the statement's figure and count their arrows, the weights: depth adds "
    "4, width adds 7.";

}  // namespace

TEST(a_Sheet, WhatTheStepsAdd) {
  tell(EXPECT_ANSWER(submission::growth(1, 1, 10, 10), exactly(Growth{100, 191, 110, 201})), 1, 1,
       10, 10, count_hint);
}

TEST(a_Sheet, WhichAddsMore) {
  EXPECT_ANSWER(submission::more_weights(1, 1, 10, 10), exactly(Winner::width))
      .hint(both_networks_hint);
}

TEST(a_Sheet, FromWhichDepthOn) {
  EXPECT_ANSWER(submission::first_depth_where_width_wins(1, 1, 10), exactly(uword{6}))
      .hint_if(uword{5}, one_less_hint)
      .hint(first_hint);
}

TEST(a_Growth, SmallNetworks) {
  for_all({60, 11}, inputs::any, [](uword Di, uword Do, uword K, uword D) {
    tell(EXPECT_ANSWER(submission::growth(Di, Do, K, D), exactly(oracle::added(Di, Do, K, D))), Di,
         Do, K, D, count_hint);
  });
}

TEST(a_Growth, LargeNetworks) {
  const uword most = 1000000;
  EXPECT_ANSWER(submission::growth(most, most, most, most),
                exactly(Growth{1000000000000, 2000000999999, 1000001000000, 2000001999999}))
      .hint(bits_hint);
  for_all({8, 1}, inputs::large, [](uword Di, uword Do, uword K, uword D) {
    tell(EXPECT_ANSWER(submission::growth(Di, Do, K, D), exactly(oracle::added(Di, Do, K, D))), Di,
         Do, K, D, bits_hint);
  });
}

TEST(a_Comparison, FewLayers) {
  for_all({60, 11}, inputs::few_layers, [](uword Di, uword Do, uword K, uword D) {
    EXPECT_ANSWER(submission::more_weights(Di, Do, K, D), exactly(oracle::winner(Di, Do, K, D)))
        .hint(both_networks_hint);
  });
}

TEST(a_Comparison, EquallyMany) {
  for_all({30, 20}, inputs::tie, [](uword Di, uword Do, uword K, uword D) {
    EXPECT_ANSWER(submission::more_weights(Di, Do, K, D), exactly(Winner::tie)).hint(tie_hint);
  });
}

TEST(a_Comparison, OneWeightMore) {
  for_all({40, 20}, inputs::near_tie, [](uword Di, uword Do, uword K, uword D) {
    EXPECT_ANSWER(submission::more_weights(Di, Do, K, D), exactly(oracle::winner(Di, Do, K, D)))
        .hint("A single weight decides here: count all of them, and no biases.");
  });
}

TEST(a_Comparison, ManyWeights) {
  for_all({20, 1}, inputs::large_and_deep, [](uword Di, uword Do, uword K, uword D) {
    EXPECT_ANSWER(submission::more_weights(Di, Do, K, D), exactly(oracle::winner(Di, Do, K, D)))
        .hint(bits_hint);
  });
  for_all({20, 1}, inputs::large_near_tie, [](uword Di, uword Do, uword K, uword D) {
    EXPECT_ANSWER(submission::more_weights(Di, Do, K, D), exactly(Winner::width)).hint(bits_hint);
  });
}

TEST(a_Comparison, FirstDepthWithOneInputAndOutput) {
  for (uword D = 1; D <= 200; ++D)
    EXPECT_ANSWER(submission::first_depth_where_width_wins(1, 1, D),
                  exactly(oracle::first_depth(1, 1, D)))
        .hint_if([D](uword got) { return got + 1 == oracle::first_depth(1, 1, D); }, one_less_hint)
        .hint(first_hint);
}

TEST(a_Comparison, FirstDepthWithAnyEnds) {
  for_all(
      {60, 12},
      [](Rng& rng) {
        const uword Di = rng.dim(), Do = rng.dim();
        return std::tuple{Di, Do, rng.dim()};
      },
      [](uword Di, uword Do, uword D) {
        const uword right = oracle::first_depth(Di, Do, D);
        EXPECT_ANSWER(submission::first_depth_where_width_wins(Di, Do, D), exactly(right))
            .hint_if([&](uword got) { return got + 1 == right; }, one_less_hint)
            .hint(first_hint);
      });
}

TEST(a_Comparison, FirstDepthAfterATie) {
  for_all({40, 20}, inputs::tie, [](uword Di, uword Do, uword K, uword D) {
    EXPECT_ANSWER(submission::first_depth_where_width_wins(Di, Do, D), exactly(K + 1))
        .hint_if(K, one_less_hint)
        .hint(first_hint);
  });
}

TEST(a_Comparison, FirstDepthWithWideEnds) {
  for (const uword D : {1, 2, 5, 10, 100})
    for (const uword Di : {D * D, D * D + 7, uword{1000000}})
      EXPECT_ANSWER(submission::first_depth_where_width_wins(Di, 1, D), exactly(uword{1}))
          .hint(
              "Inputs and outputs alone add more than D^2 weights here, so width wins with one "
              "layer. (Of unsigned numbers, 4 - 5 is not negative.)");
}

TEST(a_Comparison, FirstDepthOfManyUnits) {
  const uword most = 1000000;
  EXPECT_ANSWER(submission::first_depth_where_width_wins(1, 1, most), exactly(uword{500001}))
      .hint(far_hint);
  EXPECT_ANSWER(submission::first_depth_where_width_wins(most, most, most), exactly(uword{500000}))
      .hint(far_hint);
}

TEST(a_BadInput, Zeros) {
  for (const auto& [Di, Do, K, D] :
       {inputs::Network{0, 1, 2, 3}, {1, 0, 2, 3}, {1, 2, 0, 3}, {1, 2, 3, 0}}) {
    EXPECT_REJECTED(submission::growth(Di, Do, K, D));
    EXPECT_REJECTED(submission::more_weights(Di, Do, K, D));
  }
  EXPECT_REJECTED(submission::first_depth_where_width_wins(0, 1, 2));
  EXPECT_REJECTED(submission::first_depth_where_width_wins(1, 0, 2));
  EXPECT_REJECTED(submission::first_depth_where_width_wins(1, 2, 0));
}
