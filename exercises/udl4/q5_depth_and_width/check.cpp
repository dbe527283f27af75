// udl4 question 5. Oracle: the numbers of units, from which the networks are built.
#include <gradus/check.hpp>
#include <numeric>

#include "depth_and_width.hpp"

using arma::mat, arma::uword, arma::vec;
using nn::Mlp;
using udl4_q5::Size;
using Layers = std::vector<uword>;  // units from the inputs to the outputs

namespace oracle {

Size hidden(const Layers& D) {
  Size size{0, 0, 0};
  for (std::size_t k = 1; k + 1 < D.size(); ++k) {
    ++size.depth;
    size.width = std::max(size.width, D[k]);
    size.capacity += D[k];
  }
  return size;
}

}  // namespace oracle

namespace inputs {

Mlp network(Rng& rng, const Layers& D) {
  Mlp net;
  for (std::size_t k = 1; k < D.size(); ++k) {
    net.W.push_back(rng.integers(D[k], D[k - 1], 3));
    net.b.push_back(rng.integers(D[k], 3));
  }
  return net;
}

Layers sheet() {
  Layers D(22, 30);
  D.front() = 5;
  D.back() = 1;
  return D;
}

// No two hidden layers have the same width.
Layers different_layers(Rng& rng) {
  const arma::uvec width = rng.permutation(1 + rng.dim());
  Layers D{1};
  for (const uword units : width) D.push_back(2 + units);
  D.push_back(1);
  return D;
}

// Many inputs or many outputs around layers of one width.
Layers wide_ends(Rng& rng) {
  const uword units = rng.dim(2);
  Layers D(3 + rng.dim(), units);
  const auto many = static_cast<uword>(rng.between(150, 170));
  if (rng.coin())
    D.front() = many;
  else
    D.back() = many;
  return D;
}

}  // namespace inputs

namespace {

void tell(auto&& answer, const Layers& D) {
  const Size right = oracle::hidden(D);
  const uword all = std::accumulate(D.begin(), D.end(), uword{0});
  answer
      .hint_if([&](const Size& got) { return got.depth == right.depth + 1; },
               "Depth counts hidden layers. There is one matrix more than that, as the last one "
               "leads to the outputs: inputs - one hidden layer - outputs has two matrices.")
      .hint_if([&](const Size& got) { return got.depth == right.depth + 2; },
               "Depth counts hidden layers: neither the inputs nor the outputs are one.")
      .hint_if(
          [&](const Size& got) { return got.width != right.width && got.width == right.capacity; },
          "That is the capacity. The width is that of a single layer.")
      .hint_if(
          [&](const Size& got) {
            return got.width != right.width && (got.width == D.front() || got.width == D.back());
          },
          "Inputs and outputs are not hidden: 100 inputs make a network no wider.")
      .hint_if([&](const Size& got) { return got.width != right.width; },
               "Where the hidden layers differ, the largest one gives the width.")
      .hint_if(
          [&](const Size& got) {
            return got.capacity == all || got.capacity == all - D.front() ||
                   got.capacity == all - D.back();
          },
          "Capacity counts hidden units: neither the inputs nor the outputs are any.")
      .hint_if([&](const Size& got) { return got.capacity == right.depth * right.width; },
               "Layers may differ: hidden layers of 3 and 2 units make 5 hidden units, not 6.")
      .hint_if([&](const Size& got) { return got.capacity != right.capacity; },
               "Capacity counts units, neither weights nor biases.");
}

}  // namespace

TEST(a_Sheet, TheThreeNumbers) {
  const Layers D = inputs::sheet();
  tell(EXPECT_ANSWER(submission::sheet_answer(), exactly(oracle::hidden(D))), D);
}

TEST(a_Sheet, TheNetworkItself) {
  Rng rng = gradus::test_rng();
  const Layers D = inputs::sheet();
  const Mlp net = inputs::network(rng, D);
  tell(EXPECT_ANSWER(submission::network_size(net), exactly(oracle::hidden(D))), D);
}

TEST(a_Network, LayersOfDifferentWidth) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        const Layers D = inputs::different_layers(rng);
        return std::tuple{inputs::network(rng, D), D};
      },
      [](const Mlp& net, const Layers& D) {
        tell(EXPECT_ANSWER(submission::network_size(net), exactly(oracle::hidden(D))), D);
      });
}

TEST(a_Network, ManyInputsOrOutputs) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        const Layers D = inputs::wide_ends(rng);
        return std::tuple{inputs::network(rng, D), D};
      },
      [](const Mlp& net, const Layers& D) {
        tell(EXPECT_ANSWER(submission::network_size(net), exactly(oracle::hidden(D))), D);
      });
}

TEST(a_Network, OneHiddenLayer) {
  Rng rng = gradus::test_rng();
  for (const Layers& D : {Layers{1, 4, 1}, {3, 1, 2}, {1, 1, 1}, {2, 95, 7}}) {
    const Mlp net = inputs::network(rng, D);
    tell(EXPECT_ANSWER(submission::network_size(net), exactly(oracle::hidden(D))), D);
  }
}

TEST(a_Network, NoHiddenLayer) {
  Rng rng = gradus::test_rng();
  for (const Layers& D : {Layers{1, 1}, {4, 2}, {2, 7}}) {
    const Mlp net = inputs::network(rng, D);
    EXPECT_ANSWER(submission::network_size(net), exactly(Size{0, 0, 0}))
        .hint_always(
            "One matrix leads straight from the inputs to the outputs: nothing is hidden.");
  }
}

TEST(a_Network, UnitsThatAreNeverOn) {
  Rng rng = gradus::test_rng();
  const Layers D{2, 3, 5, 4, 1};
  Mlp net = inputs::network(rng, D);
  net.W[0].zeros();
  net.b[0].zeros();
  net.W[2].row(1).zeros();
  EXPECT_ANSWER(submission::network_size(net), exactly(oracle::hidden(D)))
      .hint("Count the rows of the matrices: a unit is there even where all its weights are 0.");
}

TEST(a_BadInput, NoNetworkAtAll) {
  EXPECT_REJECTED(submission::network_size(Mlp{}));
  EXPECT_REJECTED(submission::network_size(Mlp{{}, {vec(1)}}));
}

TEST(a_BadInput, LayersThatDoNotFit) {
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(3, 2), mat(1, 2)}, {vec(3), vec(1)}}));
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(3, 2), mat(1, 4)}, {vec(3), vec(1)}}));
  EXPECT_REJECTED(
      submission::network_size(Mlp{{mat(3, 2), mat(2, 3), mat(1, 3)}, {vec(3), vec(2), vec(1)}}));
}

TEST(a_BadInput, BiasesThatDoNotFit) {
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(3, 2), mat(1, 3)}, {vec(3)}}));
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(3, 2), mat(1, 3)}, {vec(3), vec(1), vec(1)}}));
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(3, 2), mat(1, 3)}, {vec(2), vec(1)}}));
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(3, 2), mat(1, 3)}, {vec(3), vec(3)}}));
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(3, 2)}, {vec(2)}}));
}

TEST(a_BadInput, LayersWithoutUnits) {
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(3, 0), mat(1, 3)}, {vec(3), vec(1)}}));
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(0, 2), mat(1, 0)}, {vec(), vec(1)}}));
  EXPECT_REJECTED(submission::network_size(Mlp{{mat(3, 2), mat(0, 3)}, {vec(3), vec()}}));
}
