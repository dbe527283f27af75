// udl4 question 2. Oracle: layers by the longest path, then all pairs of nodes one by one. Answers
// are whole numbers.
#include <gradus/check.hpp>

#include "layers.hpp"

using arma::mat, arma::umat, arma::uword;
using udl4_q2::Architecture;
using Sizes = std::vector<uword>;

namespace oracle {

// The layer of each node, by the longest path that ends there; there is no cycle.
Sizes layers(uword n_nodes, const umat& edges) {
  Sizes layer(n_nodes, 0);
  for (uword round = 0; round < n_nodes; ++round)
    for (uword e = 0; e < edges.n_cols; ++e)
      layer[edges(1, e)] = std::max(layer[edges(1, e)], layer[edges(0, e)] + 1);
  return layer;
}

// nullopt if this is no fully connected network.
std::optional<Architecture> read(uword n_nodes, const umat& edges) {
  umat arrows(n_nodes, n_nodes);
  for (uword e = 0; e < edges.n_cols; ++e) arrows(edges(0, e), edges(1, e)) += 1;
  Sizes layer(n_nodes, 0);
  uword last = 0;
  for (bool moved = true; moved;) {
    moved = false;
    for (uword e = 0; e < edges.n_cols; ++e) {
      const uword u = edges(0, e), v = edges(1, e);
      if (layer[v] > layer[u]) continue;
      layer[v] = layer[u] + 1;
      last = std::max(last, layer[v]);
      if (last >= n_nodes) return std::nullopt;  // round and round
      moved = true;
    }
  }
  if (last < 2) return std::nullopt;
  Sizes size(last + 1);
  for (uword u = 0; u < n_nodes; ++u) {
    ++size[layer[u]];
    for (uword v = 0; v < n_nodes; ++v)
      if (arrows(u, v) != (layer[v] == layer[u] + 1)) return std::nullopt;
  }
  return Architecture{size.front(), size.back(), {size.begin() + 1, size.end() - 1}};
}

Sizes all_sizes(const Architecture& a) {
  Sizes sizes = {a.Di};
  sizes.insert(sizes.end(), a.hidden.begin(), a.hidden.end());
  sizes.push_back(a.Do);
  return sizes;
}

}  // namespace oracle

namespace inputs {

uword up_to(Rng& rng, uword most) {
  return static_cast<uword>(rng.between(0, static_cast<std::int64_t>(most)));
}

// Di, D_1, ..., D_K, Do.
Sizes sizes(Rng& rng) {
  Sizes all(3 + up_to(rng, static_cast<uword>(rng.size()) / 3));
  for (uword& each : all) each = 1 + up_to(rng, 1 + static_cast<uword>(rng.size()) / 3);
  return all;
}

Architecture architecture(const Sizes& all) {
  return {all.front(), all.back(), {all.begin() + 1, all.end() - 1}};
}

// Nodes are numbered from layer to layer.
struct Drawing {
  uword n_nodes = 0;
  std::vector<Sizes> layers;
  std::vector<std::pair<uword, uword>> arrows;

  Drawing() = default;
  explicit Drawing(const Sizes& all) {
    for (const uword size : all) {
      layers.emplace_back();
      for (uword i = 0; i < size; ++i) layers.back().push_back(n_nodes++);
    }
    for (uword k = 1; k < all.size(); ++k)
      for (const uword u : layers[k - 1])
        for (const uword v : layers[k]) arrows.emplace_back(u, v);
  }
  auto& any_arrow(Rng& rng) { return arrows[up_to(rng, arrows.size() - 1)]; }
  uword any_node(Rng& rng, uword layer) const { return rng.pick(layers[layer]); }
};

using NodesAndEdges = std::tuple<uword, umat>;

// With other numbers, in another order.
NodesAndEdges shuffled(Rng& rng, const Drawing& drawing) {
  const arma::uvec number = rng.permutation(drawing.n_nodes);
  umat edges(2, drawing.arrows.size());
  for (uword e = 0; e < edges.n_cols; ++e) {
    const auto [u, v] = drawing.arrows[e];
    edges(0, e) = number(u);
    edges(1, e) = number(v);
    edges.swap_cols(e, up_to(rng, e));
  }
  return {drawing.n_nodes, edges};
}

// Three of four drawings are spoilt.
template <class Spoil>
auto spoilt(Spoil spoil) {
  return [spoil](Rng& rng) {
    Drawing drawing(sizes(rng));
    if (rng.between(0, 3) > 0) spoil(rng, drawing);
    return shuffled(rng, drawing);
  };
}

}  // namespace inputs

using inputs::Drawing;

// ------------------------------------------------------------------------------------ read_drawing

namespace {

void expect_reading(uword n_nodes, const umat& edges) {
  const Architecture a = *oracle::read(n_nodes, edges);
  Sizes backwards = oracle::all_sizes(a);
  std::reverse(backwards.begin(), backwards.end());
  EXPECT_ANSWER(submission::read_drawing(n_nodes, edges), exactly(a))
      .hint_if(inputs::architecture(backwards),
               "An arrow goes from edges(0, e) to edges(1, e): inputs are where no arrow ends.")
      .hint_if(Architecture{a.Do, a.Di, a.hidden}, "Di counts inputs, Do outputs.")
      .hint_if([&](const Architecture& got) { return got.hidden == oracle::all_sizes(a); },
               "The first layer and the last one are not hidden.")
      .hint_if([&](const Architecture& got) { return got.hidden.size() < a.hidden.size(); },
               "You find too few layers. Two layers of one network may be as wide as each other, "
               "with as many arrows at each node, and still be two.")
      .hint(
          "Which layer a node is in, and which comes first, is said by the arrows alone. The "
          "numbers of the nodes and the order of the arrows mean nothing.");
}

constexpr char missing_hint[] =
    "Not all arrows are there: from every node of a layer one goes to every node of the next. From "
    "two nodes to three these are 2 * 3 = 6.";
constexpr char over_hint[] =
    "An arrow goes over a layer here. Residual networks have such connections; a fully connected "
    "one goes from layer to layer.";
constexpr char alone_hint[] =
    "A node has no arrow at all here. There are n_nodes nodes, whether arrows speak of them or "
    "not.";

// An arrow less can leave a node without any, or only with arrows that now go over a layer.
const char* hint_without_an_arrow(uword n_nodes, const umat& edges) {
  const Sizes layer = oracle::layers(n_nodes, edges);
  for (uword u = 0; u < n_nodes; ++u)
    if (!arma::any(arma::vectorise(edges) == u)) return alone_hint;
  for (uword e = 0; e < edges.n_cols; ++e)
    if (layer[edges(1, e)] > layer[edges(0, e)] + 1) return over_hint;
  return missing_hint;
}

// The reader of spoilt drawings.
auto expect_reading_or_refusal(const char* hint) {
  return [hint](uword n_nodes, const umat& edges) {
    if (oracle::read(n_nodes, edges))
      expect_reading(n_nodes, edges);
    else
      EXPECT_REJECTED(submission::read_drawing(n_nodes, edges)).hint(hint);
  };
}

}  // namespace

namespace {

umat edges_of_the_figure() {
  const std::vector<Sizes> layers = {{9, 2, 12}, {5, 0, 13, 7}, {3, 10}, {1, 8, 6}, {11, 4}};
  umat edges(2, 32);
  uword e = 0;
  for (uword k = 1; k < layers.size(); ++k)
    for (const uword v : layers[k])
      for (const uword u : layers[k - 1]) edges.col(e++) = arma::uvec{u, v};
  return edges;
}

// Layer k at x = k.
void draw(gradus::Pen& pen, const Architecture& a) {
  const auto y = [](uword i, uword size) { return (static_cast<double>(size) - 1) / 2 - i; };
  const Sizes sizes = oracle::all_sizes(a);
  if (sizes.size() > 20 || *std::max_element(sizes.begin(), sizes.end()) > 20) return;
  for (uword k = 0; k < sizes.size(); ++k)
    for (uword i = 0; i < sizes[k]; ++i) {
      pen.dots({double(k)}, {y(i, sizes[k])});
      for (uword j = 0; k > 0 && j < sizes[k - 1]; ++j)
        pen.line({double(k - 1), double(k)}, {y(j, sizes[k - 1]), y(i, sizes[k])});
    }
}

}  // namespace

TEST(a_Drawing, TheFigure) { expect_reading(14, edges_of_the_figure()); }

DRAWING(a, "the network of the figure") {
  draw(drawing.asked, {3, 2, {4, 2, 3}});
  draw(drawing.yours, submission::read_drawing(14, edges_of_the_figure()));
}

TEST(a_Drawing, AnyNumbering) {
  for_all([](Rng& rng) { return inputs::shuffled(rng, Drawing(inputs::sizes(rng))); },
          expect_reading);
}

TEST(a_Drawing, LayersOfOneWidth) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        return inputs::shuffled(rng, Drawing(Sizes(2 + rng.dim(), 1 + inputs::up_to(rng, 2))));
      },
      expect_reading);
}

TEST(a_Drawing, ManyNarrowLayers) {
  Rng rng = gradus::test_rng();
  Sizes sizes(60);
  for (uword& each : sizes) each = 1 + inputs::up_to(rng, 1);
  const auto [n_nodes, edges] = inputs::shuffled(rng, Drawing(sizes));
  EXPECT_ANSWER(submission::read_drawing(n_nodes, edges), exactly(inputs::architecture(sizes)));
}

// 0, 1 -> 2, 3 -> 4, without the arrow from 1 to 3.
TEST(a_Spoilt, OneOfSixArrowsMissing) {
  EXPECT_REJECTED(submission::read_drawing(5, umat{{0, 0, 1, 2, 3}, {2, 3, 2, 4, 4}}))
      .hint(missing_hint);
}

TEST(a_Spoilt, ArrowMissing) {
  for_all(
      {40, 8}, inputs::spoilt([](Rng& rng, Drawing& drawing) {
        drawing.any_arrow(rng) = drawing.arrows.back();
        drawing.arrows.pop_back();
      }),
      [](uword n_nodes, const umat& edges) {
        expect_reading_or_refusal(hint_without_an_arrow(n_nodes, edges))(n_nodes, edges);
      });
}

TEST(a_Spoilt, ArrowTwice) {
  for_all({40, 8}, inputs::spoilt([](Rng& rng, Drawing& drawing) {
            drawing.arrows.push_back(drawing.any_arrow(rng));
          }),
          expect_reading_or_refusal("Two arrows go from the same node to the same node here."));
}

TEST(a_Spoilt, ArrowTwiceInPlaceOfAnother) {
  for_all({40, 8}, inputs::spoilt([](Rng& rng, Drawing& drawing) {
            drawing.any_arrow(rng) = drawing.arrows.back();
            drawing.arrows.back() = drawing.arrows[inputs::up_to(rng, drawing.arrows.size() - 2)];
          }),
          expect_reading_or_refusal(
              "The number of arrows is right here, but one is there twice and another one is "
              "missing."));
}

TEST(a_Spoilt, OverALayer) {
  for_all({40, 8}, inputs::spoilt([](Rng& rng, Drawing& drawing) {
            const uword from = inputs::up_to(rng, drawing.layers.size() - 3);
            const uword to = from + 2 + inputs::up_to(rng, drawing.layers.size() - 3 - from);
            drawing.arrows.emplace_back(drawing.any_node(rng, from), drawing.any_node(rng, to));
          }),
          expect_reading_or_refusal(over_hint));
}

TEST(a_Spoilt, OverALayerInPlaceOfAnother) {
  for_all({40, 8}, inputs::spoilt([](Rng& rng, Drawing& drawing) {
            drawing.any_arrow(rng) = {drawing.any_node(rng, 0),
                                      drawing.any_node(rng, drawing.layers.size() - 1)};
          }),
          expect_reading_or_refusal(
              "The number of arrows is right here, but one goes over a layer, and one that should "
              "be there is missing."));
}

TEST(a_Spoilt, WithinALayer) {
  for_all({40, 8}, inputs::spoilt([](Rng& rng, Drawing& drawing) {
            const uword layer = inputs::up_to(rng, drawing.layers.size() - 1);
            drawing.arrows.emplace_back(drawing.any_node(rng, layer), drawing.any_node(rng, layer));
          }),
          expect_reading_or_refusal(
              "An arrow joins two nodes of one layer here, or a node with itself."));
}

TEST(a_Spoilt, Backwards) {
  for_all({40, 8}, inputs::spoilt([](Rng& rng, Drawing& drawing) {
            if (rng.coin()) {
              auto& [from, to] = drawing.any_arrow(rng);
              std::swap(from, to);
              return;
            }
            const uword to = inputs::up_to(rng, drawing.layers.size() - 2);
            const uword from = to + 1 + inputs::up_to(rng, drawing.layers.size() - 2 - to);
            drawing.arrows.emplace_back(drawing.any_node(rng, from), drawing.any_node(rng, to));
          }),
          expect_reading_or_refusal(
              "An arrow goes against all others here. Which end of an arrow is which matters, and "
              "a network with a cycle has no layers."));
}

TEST(a_Spoilt, NodeWithoutArrows) {
  for_all({40, 8}, inputs::spoilt([](Rng&, Drawing& drawing) { ++drawing.n_nodes; }),
          expect_reading_or_refusal(alone_hint));
}

TEST(a_Spoilt, SomethingBeside) {
  for_all({40, 8}, inputs::spoilt([](Rng& rng, Drawing& drawing) {
            const uword n = drawing.n_nodes;
            if (rng.coin()) {  // a cycle
              for (uword i = 0; i < 3; ++i) drawing.arrows.emplace_back(n + i, n + (i + 1) % 3);
              drawing.n_nodes += 3;
            } else {
              const Drawing other(inputs::sizes(rng));
              for (const auto& [u, v] : other.arrows) drawing.arrows.emplace_back(n + u, n + v);
              drawing.n_nodes += other.n_nodes;
            }
          }),
          expect_reading_or_refusal(
              "There is a second thing beside a network here, with no arrow between them: together "
              "they are not one fully connected network."));
}

// Two layers; or three, which is legal.
TEST(a_Spoilt, NoHiddenLayer) {
  for_all(
      {20, 4},
      [](Rng& rng) {
        Sizes sizes(2 + inputs::up_to(rng, 1));
        for (uword& each : sizes) each = rng.dim();
        return inputs::shuffled(rng, Drawing(sizes));
      },
      expect_reading_or_refusal(
          "Inputs and outputs with nothing between them: K would be 0, but K >= 1."));
}

// --------------------------------------------------------------------------------- hyperparameters

TEST(a_Hyperparameters, DepthAndWidths) {
  const auto property = [](const Architecture& a) {
    const uword K = a.hidden.size();
    Sizes expected = {K};
    expected.insert(expected.end(), a.hidden.begin(), a.hidden.end());
    EXPECT_ANSWER(submission::hyperparameters(a), exactly(expected))
        .hint_if([&](const Sizes& got) { return got.size() == K + 3; },
                 "Inputs and outputs are given by the task: nobody chooses them, so they are no "
                 "hyperparameters.")
        .hint_if([&](const Sizes& got) { return got == a.hidden; },
                 "The depth comes first: K, then the widths.")
        .hint_if([&](const Sizes& got) { return !got.empty() && got[0] > K && got[0] <= K + 2; },
                 "K counts the hidden layers alone. The network of the example has K = 1.")
        .hint(
            "K = 1 and D_1 = 3 are written {1, 3}: one width for each hidden layer, from left to "
            "right.");
  };
  property({3, 2, {4, 2, 3}});
  for_all([](Rng& rng) { return std::tuple{inputs::architecture(inputs::sizes(rng))}; }, property);
}

// ------------------------------------------------------------------------------------ from_weights

TEST(a_Weights, SizesOfMatrices) {
  for_all(
      [](Rng& rng) {
        const Sizes sizes = inputs::sizes(rng);
        std::vector<mat> Omega;
        for (uword k = 1; k < sizes.size(); ++k)
          Omega.push_back(rng.integers(sizes[k], sizes[k - 1]));
        return std::tuple{Omega};
      },
      [](const std::vector<mat>& Omega) {
        Architecture a = {Omega.front().n_cols, Omega.back().n_rows, {}};
        for (uword k = 0; k + 1 < Omega.size(); ++k) a.hidden.push_back(Omega[k].n_rows);
        EXPECT_ANSWER(submission::from_weights(Omega), exactly(a))
            .hint_if(Architecture{a.Do, a.Di, a.hidden},
                     "Di counts inputs: the entries of the x in Omega[0] x, which has as many rows "
                     "as Omega[0] has columns.")
            .hint_if(
                [&](const Architecture& got) {
                  return got.Di == Omega.front().n_rows && got.Do == Omega.back().n_cols;
                },
                "Omega[0] is D_1 x Di: the rows belong to the layer where the arrows end.")
            .hint_if([&](const Architecture& got) { return got.hidden.size() > a.hidden.size(); },
                     "K + 1 matrices stand between K hidden layers, inputs and outputs.")
            .hint("Between two matrices is a hidden layer, as wide as the first one has rows.");
      });
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, NoDrawing) {
  const umat chain = {{0, 1}, {1, 2}};  // 0 -> 1 -> 2
  EXPECT_REJECTED(submission::read_drawing(3, umat(1, 2)));
  EXPECT_REJECTED(submission::read_drawing(3, arma::join_cols(chain, chain.row(0))));
  EXPECT_REJECTED(submission::read_drawing(3, umat()));
  EXPECT_REJECTED(submission::read_drawing(3, umat(2, 0)));
  EXPECT_REJECTED(submission::read_drawing(0, umat(2, 0)));
  EXPECT_REJECTED(submission::read_drawing(2, chain));
  EXPECT_REJECTED(submission::read_drawing(3, umat{{0, 1}, {1, 3}}));
  EXPECT_REJECTED(submission::read_drawing(3, umat{{0, 3}, {1, 2}}));
  EXPECT_REJECTED(submission::read_drawing(3, umat{{0, 1}, {1, ~uword{0}}}));
  EXPECT_REJECTED(submission::read_drawing(3, umat{{0, 1, 2}, {1, 2, 0}}));
  EXPECT_REJECTED(submission::read_drawing(3, umat{{0, 1}, {1, 0}}));
}

TEST(a_BadInput, NoHiddenLayer) {
  EXPECT_REJECTED(submission::hyperparameters({3, 2, {}}));
  EXPECT_REJECTED(submission::from_weights({}));
  EXPECT_REJECTED(submission::from_weights({mat(2, 3)}));
}

TEST(a_BadInput, NoNetwork) {
  EXPECT_REJECTED(submission::from_weights({mat(4, 3), mat(2, 3)}));
  EXPECT_REJECTED(submission::from_weights({mat(4, 3), mat(5, 4), mat(2, 4)}));
  EXPECT_REJECTED(submission::from_weights({mat(3, 4), mat(4, 2)}));
  EXPECT_REJECTED(submission::from_weights({mat(4, 0), mat(2, 4)}));
  EXPECT_REJECTED(submission::from_weights({mat(0, 3), mat(2, 0)}));
  EXPECT_REJECTED(submission::from_weights({mat(4, 3), mat(0, 4)}));
}

SPEED(a, read_drawing, {32, 192, 1152}, [](Rng& rng, uword n) {
  Sizes sizes(n);
  for (uword& each : sizes) each = static_cast<uword>(rng.between(4, 12));
  return inputs::shuffled(rng, Drawing(sizes));
});
