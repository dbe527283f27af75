// beyond question 1. Oracle: the table as it was published, and the formula of the layer, one
// product F X at a time, on small whole numbers: all is exact.
#include <algorithm>
#include <gradus/check.hpp>
#include <numeric>

#include "partial_connections.hpp"

using arma::cube, arma::umat, arma::uvec, arma::uword, arma::vec;
using beyond_q1::Costs, beyond_q1::Gradients;
using Filters = arma::field<cube>;

namespace {

struct Layer {
  cube X;
  umat table;
  Filters F;
  vec b;
  cube dY;
};

const std::vector<uvec> c3 = {{0, 1, 2},    {1, 2, 3},    {2, 3, 4},    {3, 4, 5},
                              {0, 4, 5},    {0, 1, 5},    {0, 1, 2, 3}, {1, 2, 3, 4},
                              {2, 3, 4, 5}, {0, 3, 4, 5}, {0, 1, 4, 5}, {0, 1, 2, 5},
                              {0, 1, 3, 4}, {1, 2, 4, 5}, {0, 2, 3, 5}, {0, 1, 2, 3, 4, 5}};

umat c3_table() {
  umat table(6, 16);
  for (uword k = 0; k < 16; ++k)
    for (const uword c : c3[k]) table(c, k) = 1;
  return table;
}

}  // namespace

namespace oracle {

Costs counted(const umat& table, uword kh, uword kw, uword H, uword W) {
  Costs n{};
  for (uword k = 0; k < table.n_cols; ++k) {
    ++n.parameters;  // the bias
    for (uword c = 0; c < table.n_rows; ++c)
      for (uword weight = 0; weight < kh * kw; ++weight) {
        ++(table(c, k) == 1 ? n.parameters : n.saved);
        for (uword i = 0; i + kh <= H; ++i)
          for (uword j = 0; j + kw <= W; ++j) n.multiplications += table(c, k);
      }
  }
  return n;
}

using Maps = std::vector<uword>;

// The order in which slices belong to the maps of an output, out of C; all but the first are
// mistakes.
using Order = Maps (*)(Maps maps, uword C);

Maps ascending(Maps maps, uword) { return maps; }
Maps descending(Maps maps, uword) { return std::reverse(maps.begin(), maps.end()), maps; }
Maps by_position(Maps maps, uword) { return std::iota(maps.begin(), maps.end(), uword{0}), maps; }
// As on a ring: what reaches over its end begins with the first map after the gap.
Maps round_the_ring(Maps maps, uword C) {
  if (maps.front() != 0 || maps.back() + 1 != C) return maps;
  const auto gap = std::adjacent_find(maps.begin(), maps.end(),
                                      [](uword before, uword c) { return c != before + 1; });
  if (gap != maps.end()) std::rotate(maps.begin(), gap + 1, maps.end());
  return maps;
}

Maps maps_of(const umat& table, uword k) {
  Maps maps;
  for (uword c = 0; c < table.n_rows; ++c)
    if (table(c, k) == 1) maps.push_back(c);
  return maps;
}

// visit(i, j, k, u, v, s, c): the product F(k)(u, v, s) X(i + u, j + v, c) is a term of Y(i, j, k).
template <class Visit>
void each_product(const Layer& l, Order order, const Visit& visit) {
  for (uword k = 0; k < l.F.n_elem; ++k) {
    const Maps maps = order(maps_of(l.table, k), l.table.n_rows);
    for (uword s = 0; s < maps.size(); ++s)
      for (uword i = 0; i < l.dY.n_rows; ++i)
        for (uword j = 0; j < l.dY.n_cols; ++j)
          for (uword u = 0; u < l.F(k).n_rows; ++u)
            for (uword v = 0; v < l.F(k).n_cols; ++v) visit(i, j, k, u, v, s, maps[s]);
  }
}

cube forward(const Layer& l, Order order = ascending) {
  cube Y(arma::size(l.dY));
  for (uword k = 0; k < Y.n_slices; ++k) Y.slice(k).fill(l.b(k));
  each_product(l, order, [&](uword i, uword j, uword k, uword u, uword v, uword s, uword c) {
    Y(i, j, k) += l.F(k)(u, v, s) * l.X(i + u, j + v, c);
  });
  return Y;
}

Gradients backward(const Layer& l, Order order = ascending) {
  Gradients d{cube(arma::size(l.X)), Filters(l.F.n_elem), vec(l.F.n_elem)};
  for (uword k = 0; k < l.F.n_elem; ++k) {
    d.dF(k) = cube(arma::size(l.F(k)));
    for (uword i = 0; i < l.dY.n_rows; ++i)
      for (uword j = 0; j < l.dY.n_cols; ++j) d.db(k) += l.dY(i, j, k);
  }
  each_product(l, order, [&](uword i, uword j, uword k, uword u, uword v, uword s, uword c) {
    d.dF(k)(u, v, s) += l.dY(i, j, k) * l.X(i + u, j + v, c);
    d.dX(i + u, j + v, c) += l.dY(i, j, k) * l.F(k)(u, v, s);
  });
  return d;
}

// ----------------------------------------------------------------------------- the usual mistakes

// Every kernel turned round by half a turn.
Filters turned(Filters F) {
  for (cube& f : F)
    for (uword s = 0; s < f.n_slices; ++s)
      std::reverse(f.slice_memptr(s), f.slice_memptr(s) + f.n_elem_slice);
  return F;
}

// Every kernel's memory taken row by row.
Filters read_by_rows(Filters F) {
  for (cube& f : F)
    for (uword s = 0; s < f.n_slices; ++s)
      f.slice(s) = arma::mat(f.slice_memptr(s), f.n_cols, f.n_rows).t();
  return F;
}

Layer with(Layer l, Filters F) { return l.F = std::move(F), l; }
Layer with(Layer l, vec b) { return l.b = std::move(b), l; }

Layer with_last_slices_only(Layer l) {
  for (cube& f : l.F)
    for (uword s = 0; s + 1 < f.n_slices; ++s) f.slice(s).zeros();
  return l;
}

// How many maps each output reads.
vec connections(const Layer& l) { return arma::conv_to<vec>::from(arma::sum(l.table, 0).t()); }

// What an output sends back to a map replaces what came from the outputs before.
cube image_of_the_last_output(const Layer& l) {
  cube dX(arma::size(l.X));
  for (uword k = 0; k < l.F.n_elem; ++k) {
    Layer only = l;
    only.dY.zeros();
    only.dY.slice(k) = l.dY.slice(k);
    const cube sent = backward(only).dX;
    for (const uword c : maps_of(l.table, k)) dX.slice(c) = sent.slice(c);
  }
  return dX;
}

}  // namespace oracle

namespace inputs {

uword in(Rng& rng, uword low, uword high) {
  return static_cast<uword>(
      rng.between(static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)));
}

cube whole_numbers(Rng& rng, uword H, uword W, uword C) {
  const arma::mat x = rng.integers(H * W, C, 9);
  return cube(x.memptr(), H, W, C);
}

// Often with a map that nobody reads.
umat any_table(Rng& rng, uword C, uword K) {
  umat table(C, K);
  for (uword& x : table) x = rng.coin();
  if (rng.coin()) table.row(in(rng, 0, C - 1)).zeros();
  for (uword k = 0; k < K; ++k)
    if (arma::accu(table.col(k)) == 0) table(in(rng, 0, C - 1), k) = 1;
  return table;
}

Layer with_table(Rng& rng, const umat& table, uword kh, uword kw) {
  const uword C = table.n_rows, K = table.n_cols, p = rng.dim(), q = rng.dim();
  Filters F(K);
  for (uword k = 0; k < K; ++k) F(k) = whole_numbers(rng, kh, kw, arma::accu(table.col(k)));
  return {whole_numbers(rng, p + kh - 1, q + kw - 1, C), table, F, rng.integers(K, 9),
          whole_numbers(rng, p, q, K)};
}

std::tuple<Layer> any_layer(Rng& rng) {
  const uword C = rng.dim(), K = rng.dim();
  const umat table = any_table(rng, C, K);
  const uword kh = in(rng, 1, 3), kw = in(rng, 1, 3);
  return with_table(rng, table, kh, kw);
}

std::tuple<Layer> lenet_layer(Rng& rng) { return with_table(rng, c3_table(), 5, 5); }

// Nobody reads map c.
std::tuple<Layer, uword> layer_and_unread_map(Rng& rng) {
  const uword C = 1 + rng.dim(), K = rng.dim(), c = in(rng, 0, C - 1);
  umat table = any_table(rng, C, K);
  table.row(c).zeros();
  for (uword k = 0; k < K; ++k)
    if (arma::accu(table.col(k)) == 0) table((c + 1) % C, k) = 1;
  const uword kh = in(rng, 1, 3), kw = in(rng, 1, 3);
  return {with_table(rng, table, kh, kw), c};
}

// Output k does not read map c; others may.
std::tuple<Layer, uword, uword> layer_and_missing_connection(Rng& rng) {
  const uword C = 1 + rng.dim(), K = rng.dim(), c = in(rng, 0, C - 1), k = in(rng, 0, K - 1);
  umat table = any_table(rng, C, K);
  table(c, k) = 0;
  table((c + 1) % C, k) = 1;
  const uword kh = in(rng, 1, 3), kw = in(rng, 1, 3);
  return {with_table(rng, table, kh, kw), c, k};
}

// 24 maps of n x n pixels, 24 outputs that read three of them.
struct Timed {
  cube X;
  umat table;
  Filters F;
};
Timed sparse_layer(Rng& rng, uword n) {
  Timed t{cube(rng.uniforms(n * n, 24).memptr(), n, n, 24), umat(24, 24), Filters(24)};
  for (uword k = 0; k < 24; ++k) {
    for (const uword c : uvec(rng.permutation(24).head(3))) t.table(c, k) = 1;
    t.F(k) = cube(rng.uniforms(25, 3).memptr(), 5, 5, 3);
  }
  return t;
}

}  // namespace inputs

namespace {

constexpr char slice_hint[] =
    "Slice s of F(k) belongs to the s-th of the maps that output k reads, in ascending order. In "
    "the example slice 1 of F(0) meets map 2.";
constexpr char turned_hint[] =
    "The kernel is not turned round: output (0, 0) of the example takes 1 times the pixel 1 and 1 "
    "times the pixel 2; F(1) tells the order, 0 times 4 and 1 times 5.";
constexpr char nan_hint[] =
    "0 times NaN is NaN. What is not connected is left out, not multiplied by 0.";
constexpr char rows_hint[] =
    "u counts rows, v counts columns: F(k)(u, v, s) meets pixel (i + u, j + v).";

}  // namespace

// --------------------------------------------------------------------------------------- c3_inputs

namespace {

void check_outputs(uword first, uword last, const char* pattern) {
  for (uword k = first; k <= last; ++k) {
    const uvec& maps = c3[k];
    EXPECT_ANSWER(submission::c3_inputs(k), exactly(maps))
        .hint_if([&](const uvec& got) { return !gradus::first_mismatch(maps, uvec(sort(got))); },
                 "These are the right maps, but not in ascending order: (5, 0) becomes (0, 5).")
        .hint_if(uvec(maps + 1), "The six maps are 0, 1, ..., 5.")
        .hint_if(
            [&](const uvec& got) {
              return arma::any(got > 5) || (k < 15 && got.n_elem < maps.n_elem);
            },
            "The maps lie on a ring: after map 5 comes map 0, so two neighbours from map 5 on are "
            "5 and 0.")
        .hint(pattern);
  }
}

}  // namespace

TEST(a_Connections, ThreeNeighbours) {
  check_outputs(0, 5, "Three neighbours on the ring; output k begins with map k.");
}
TEST(a_Connections, FourNeighbours) {
  check_outputs(6, 11, "Four neighbours on the ring; output 6 begins with map 0.");
}
TEST(a_Connections, TwoPairsOfNeighbours) {
  check_outputs(12, 14,
                "Two pairs of neighbours, opposite to each other: a map is left out between them "
                "on this side of the ring and on that one.");
}
TEST(a_Connections, AllSix) { check_outputs(15, 15, "The last output reads all six maps."); }

// ------------------------------------------------------------------------------------------- costs

namespace {

constexpr char bias_hint[] =
    "Each output map has a bias of its own, one for all of its pixels; input maps have none. In "
    "the example three maps are read, and two outputs have two biases.";

void check_costs(const umat& table, uword kh, uword kw, uword H, uword W) {
  const Costs right = oracle::counted(table, kh, kw, H, W);
  const uword taps = kh * kw, ones = arma::accu(table), K = table.n_cols,
              zeros = table.n_elem - ones;
  const uword outputs = (H - kh + 1) * (W - kw + 1);
  const auto is = [&](uword Costs::*count, uword mistake) {
    return [=](const Costs& got) { return got.*count == mistake && mistake != right.*count; };
  };
  EXPECT_ANSWER(submission::costs(table, kh, kw, H, W), exactly(right))
      .hint_if(is(&Costs::parameters, taps * ones + ones),
               "An output has one bias, however many maps it reads: in the example two outputs "
               "with four connections have two biases.")
      .hint_if(is(&Costs::parameters, taps * table.n_elem + K),
               "That is the layer whose outputs read everything. There is a kernel only where the "
               "table has a 1.")
      .hint_if(is(&Costs::parameters, taps * ones), "The biases are parameters, too.")
      .hint_if(is(&Costs::parameters, taps * ones + 1), bias_hint)
      .hint_if(is(&Costs::parameters, taps * ones + table.n_rows), bias_hint)
      .hint_if(is(&Costs::saved, zeros),
               "A connection that is missing saves a whole kernel of weights.")
      .hint_if(is(&Costs::saved, taps * zeros + zeros),
               "No bias is saved: the layer that reads everything has one for each output, too.")
      .hint_if(is(&Costs::multiplications, taps * ones * H * W),
               "The kernel must lie inside of the map: in the example it has two places on three "
               "pixels.")
      .hint_if(is(&Costs::multiplications, taps * ones),
               "Each weight is used once for every pixel of its output.")
      .hint_if(is(&Costs::multiplications, taps * table.n_elem * outputs),
               "What is not connected is not multiplied.")
      .hint_if(is(&Costs::multiplications, (taps * ones + K) * outputs),
               "A bias is added; only weights are multiplied.")
      .hint(
          "Count the example by hand: four kernels of two weights, two outputs of two pixels with "
          "a bias each. Which of these numbers goes into which count?");
}

}  // namespace

TEST(a_Costs, OfAnyTable) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        const uword C = rng.dim(), K = rng.dim(), kh = inputs::in(rng, 1, 3),
                    kw = inputs::in(rng, 1, 3);
        const umat table = inputs::any_table(rng, C, K);
        return std::tuple{table, kh, kw, kh - 1 + rng.dim(), kw - 1 + rng.dim()};
      },
      check_costs);
}

// 1516 parameters, 900 saved, 150000 multiplications.
TEST(a_Costs, OfC3) { check_costs(c3_table(), 5, 5, 14, 14); }

namespace {

const std::vector<umat> illegal_tables = {umat(), umat(0, 3), umat(3, 0),
                                          umat{{1, 0}, {0, 0}, {1, 0}}, umat{{0, 1}, {2, 0}}};

}  // namespace

TEST(a_BadInput, OutputsTablesAndKernels) {
  for (const uword k : {uword{16}, uword{17}, uword{22}, ~uword{0}})
    EXPECT_REJECTED(submission::c3_inputs(k)).hint("C3 has 16 output maps, 0 to 15.");
  for (const umat& table : illegal_tables)
    EXPECT_REJECTED(submission::costs(table, 2, 3, 4, 5))
        .hint("A table has a row and a column, zeros and ones, and a 1 in every column.");
  const umat table = {{1, 0}, {0, 1}, {1, 1}};
  EXPECT_REJECTED(submission::costs(table, 0, 3, 4, 5));
  EXPECT_REJECTED(submission::costs(table, 2, 0, 4, 5));
  const char* size_hint = "The kernel has no place: it is larger than the map.";
  EXPECT_REJECTED(submission::costs(table, 5, 3, 4, 5)).hint(size_hint);
  EXPECT_REJECTED(submission::costs(table, 2, 6, 4, 5)).hint(size_hint);
  EXPECT_REJECTED(submission::costs(table, 1, 1, 0, 5)).hint(size_hint);
  EXPECT_REJECTED(submission::costs(table, 1, 1, 4, 0)).hint(size_hint);
}

// ----------------------------------------------------------------------------- partial_convolution

namespace {

void check_forward(const Layer& layer) {
  const auto& [X, table, F, b, dY] = layer;
  EXPECT_ANSWER(submission::partial_convolution(X, table, F, b), exactly(oracle::forward(layer)))
      .hint_if([&](const cube& Y) { return arma::size(Y) != arma::size(dY); },
               "Nothing is padded: Y has (H - kh + 1) x (W - kw + 1) pixels, and K maps.")
      .hint_if([&] { return oracle::forward(oracle::with(layer, vec(b.n_elem))); },
               "Where is the bias? Every pixel of output k has b(k) in it.")
      .hint_if(
          [&] { return oracle::forward(oracle::with(layer, vec(b % oracle::connections(layer)))); },
          "The bias belongs to the output, not to its connections: it is added once, not with "
          "each map.")
      .hint_if([&] { return oracle::forward(oracle::with_last_slices_only(layer)); },
               "The last map has replaced those before: the correlations with all maps are added.")
      .hint_if(
          [&](const cube& Y) {
            Filters F_over_n = F;
            for (cube& f : F_over_n) f /= static_cast<double>(f.n_slices);
            return arma::approx_equal(Y, oracle::forward(oracle::with(layer, F_over_n)), "absdiff",
                                      1e-9);
          },
          "The maps are added up, not averaged.")
      .hint_if([&] { return oracle::forward(layer, oracle::by_position); }, slice_hint)
      .hint_if([&] { return oracle::forward(layer, oracle::descending); }, slice_hint)
      .hint_if([&] { return oracle::forward(layer, oracle::round_the_ring); }, slice_hint)
      .hint_if([&] { return oracle::forward(oracle::with(layer, oracle::turned(F))); }, turned_hint)
      .hint_if([&] { return oracle::forward(oracle::with(layer, oracle::read_by_rows(F))); },
               rows_hint)
      .hint(
          "Column k of the table belongs to output k: Y.slice(k) is b(k), and for each 1 of that "
          "column, from the top down, the next slice of F(k) moved over the map of that row.");
}

// Outputs that do not read map c, from which `given` differs in that map only.
Verdict do_not_see(const Layer& given, uword c, const cube& Y) {
  const cube expected = oracle::forward(given);
  if (arma::size(Y) != arma::size(expected))
    return reject("Y must have " + show(expected.n_rows) + " x " + show(expected.n_cols) + " x " +
                  show(expected.n_slices) + " entries.");
  for (uword k = 0; k < Y.n_slices; ++k) {
    if (given.table(c, k) == 1) continue;
    const arma::mat right = expected.slice(k), got = Y.slice(k);
    if (const auto wrong = gradus::first_mismatch(right, got))
      return reject("Output " + show(k) + " does not read map " + show(c) + ", but at " +
                    wrong->where + " of it expected " + wrong->expected + ", got " + wrong->got +
                    ".");
  }
  return accept();
}

}  // namespace

TEST(b_Layer, OfAnyTable) { for_all({40, 5}, inputs::any_layer, check_forward); }
TEST(b_Layer, OfC3) { for_all({4, 3}, inputs::lenet_layer, check_forward); }

TEST(b_Unread, MapsMayChange) {
  for_all({30, 5}, inputs::layer_and_missing_connection, [](const Layer& layer, uword c, uword) {
    const auto& [before, table, F, b, dY] = layer;
    cube X = before;
    X.slice(c) += 1;
    const cube Y = submission::partial_convolution(before, table, F, b);
    EXPECT_ANSWER(
        submission::partial_convolution(X, table, F, b), satisfies([&](const cube& now) {
          if (arma::size(Y) == arma::size(now))
            for (uword k = 0; k < table.n_cols; ++k)
              if (table(c, k) == 0 && arma::any(arma::vectorise(Y.slice(k) != now.slice(k))))
                return reject("Output " + show(k) + " does not read map " + show(c) +
                              ", but it changes when that map does.");
          return do_not_see(layer, c, now);
        }))
        .hint(slice_hint);
  });
}

TEST(b_Unread, MapsMayBeNan) {
  for_all({30, 5}, inputs::layer_and_missing_connection, [](const Layer& layer, uword c, uword) {
    const auto& [finite, table, F, b, dY] = layer;
    cube X = finite;
    X.slice(c).fill(arma::datum::nan);
    EXPECT_ANSWER(submission::partial_convolution(X, table, F, b),
                  satisfies([&](const cube& Y) { return do_not_see(layer, c, Y); }))
        .hint_if(
            [&](const cube& Y) {
              for (uword k = 0; k < std::min(table.n_cols, Y.n_slices); ++k)
                if (table(c, k) == 0 && Y.slice(k).has_nan()) return true;
              return false;
            },
            nan_hint);
  });
}

namespace {

// For three maps of 4 x 5 pixels.
Layer with_filters(const umat& table, const std::vector<cube>& filters) {
  const uword K = filters.size();
  Layer l{cube(4, 5, 3), table, Filters(K), vec(K), cube(3, 3, K)};
  for (uword k = 0; k < K; ++k) l.F(k) = filters[k];
  return l;
}
const umat legal_table = {{1, 0}, {0, 1}, {1, 1}};
Layer legal_layer() { return with_filters(legal_table, {cube(2, 3, 2), cube(2, 3, 2)}); }

struct Illegal {
  Layer layer;
  const char* hint;
};
std::vector<Illegal> illegal_layers() {
  const umat& table = legal_table;
  const cube f(2, 3, 2), none(2, 3, 0), one(2, 3, 1), three(2, 3, 3);
  const char* table_hint =
      "A table has a row and a column, zeros and ones, and a 1 in every column.";
  const char* slices_hint = "F(k) has a slice for each map that output k reads, and for no other.";
  const char* filters_hint = "The table has a column for each filter.";
  const char* sizes_hint = "All kernels of a layer have the same rows and columns.";
  const char* kernel_hint = "The kernel has no place: it is empty, or larger than the map.";
  const char* maps_hint = "The table has a row for each input map.";
  std::vector<Illegal> all = {
      {with_filters(umat(3, 0), {}), table_hint},
      {with_filters({{2, 0}, {0, 1}, {1, 1}}, {f, f}), table_hint},
      {with_filters({{2, 0}, {0, 1}, {0, 1}}, {f, f}), table_hint},
      {with_filters({{2, 0}, {0, 1}, {0, 1}}, {one, f}), table_hint},
      {with_filters({{1, 0}, {0, 0}, {1, 0}}, {f, none}), table_hint},
      {with_filters(table, {f, three}), slices_hint},
      {with_filters(table, {one, f}), slices_hint},
      {with_filters(table, {f, none}), slices_hint},
      {with_filters(table, {f}), filters_hint},
      {with_filters(table, {f, f, f}), filters_hint},
      {with_filters(table, {}), filters_hint},
      {with_filters(table, {f, cube(1, 3, 2)}), sizes_hint},
      {with_filters(table, {f, cube(2, 2, 2)}), sizes_hint},
      {with_filters(table, {cube(0, 3, 2), cube(0, 3, 2)}), kernel_hint},
      {with_filters(table, {cube(2, 0, 2), cube(2, 0, 2)}), kernel_hint},
      {with_filters(table, {cube(5, 3, 2), cube(5, 3, 2)}), kernel_hint},
      {with_filters(table, {cube(2, 6, 2), cube(2, 6, 2)}), kernel_hint},
      {with_filters({{1, 0}, {1, 1}, {0, 1}, {0, 0}}, {f, f}), maps_hint},
      {with_filters({{1, 1}, {1, 1}}, {f, f}), maps_hint},
  };
  Layer empty = legal_layer();
  empty.X = cube(0, 5, 3);
  all.push_back({empty, kernel_hint});
  empty.X = cube(4, 5, 0);
  empty.table = umat(0, 2);
  all.push_back({empty, table_hint});
  return all;
}

}  // namespace

TEST(b_BadInput, Layers) {
  for (const auto& [layer, what] : illegal_layers()) {
    const auto& [X, table, F, b, dY] = layer;
    EXPECT_REJECTED(submission::partial_convolution(X, table, F, b)).hint(what);
  }
  const auto [X, table, F, b, dY] = legal_layer();
  for (const uword n : {0u, 1u, 3u})
    EXPECT_REJECTED(submission::partial_convolution(X, table, F, vec(n)))
        .hint("There is a bias for each output.");
}

SPEED(
    b, partial_convolution, {14, 28, 56},
    [](Rng& rng, uword n) {
      const auto [X, table, F] = inputs::sparse_layer(rng, n);
      return std::tuple{X, table, F, rng.uniforms(24)};
    },
    Flops{[](uword n) { return 2.0 * 72 * 25 * static_cast<double>((n - 4) * (n - 4)); }});

// --------------------------------------------------------------------------------------- gradients

namespace {

// One of the three gradients; the others may be anything.
template <class T>
struct Only {
  const char* name;
  T Gradients::*part;
  Gradients expected;
  std::string expected_text() const { return show(expected); }
  std::optional<gradus::Complaint> operator()(const Gradients& got) const {
    return against(expected, got);
  }
  std::optional<gradus::Complaint> against(const Gradients& e, const Gradients& got) const {
    auto complaint = exactly(e.*part)(got.*part);
    if (complaint) complaint->where = "." + (name + complaint->where);
    return complaint;
  }
};
template <class T>
Only<T> only(const char* name, T Gradients::*part, Gradients expected) {
  return {name, part, std::move(expected)};
}

void check_image(const Layer& layer) {
  const auto& [X, table, F, b, dY] = layer;
  EXPECT_ANSWER(submission::gradients(X, table, F, dY),
                only("dX", &Gradients::dX, oracle::backward(layer)))
      .hint_if([&](const Gradients& d) { return arma::size(d.dX) != arma::size(X); },
               "dX is of the size of X, with a slice for every map, also for those that nobody "
               "reads.")
      .hint_if(
          [&] {
            return Gradients{oracle::image_of_the_last_output(layer), {}, {}};
          },
          "Several outputs may read a map: what they send back is added.")
      .hint_if([&] { return oracle::backward(oracle::with(layer, oracle::turned(F))); },
               "The kernel lies the wrong way round: dY(i, j, k) F(k)(u, v, s) goes to pixel (i + "
               "u, j + v), from which the product came.")
      .hint_if([&] { return oracle::backward(oracle::with(layer, oracle::read_by_rows(F))); },
               rows_hint)
      .hint_if([&] { return oracle::backward(layer, oracle::by_position); },
               "Your dX goes to the wrong maps: what slice s of F(k) sends back belongs to the map "
               "that it has read, not to map s. In the example slice 1 of F(0) sends to map 2.")
      .hint_if([&] { return oracle::backward(layer, oracle::descending); }, slice_hint)
      .hint_if([&] { return oracle::backward(layer, oracle::round_the_ring); }, slice_hint)
      .hint_if(
          [&](const Gradients& d) {
            for (uword c = 0; c < table.n_rows; ++c)
              if (arma::accu(table.row(c)) == 0 && !d.dX.slice(c).is_zero()) return true;
            return false;
          },
          "L does not depend on a map that nobody reads: its gradient is 0.")
      .hint(
          "Each product F(k)(u, v, s) X(i + u, j + v, c) of Y(i, j, k) sends dY(i, j, k) F(k)(u, "
          "v, s) back to its pixel, of map c.");
}

}  // namespace

TEST(c_Image, HearsFromAllThatReadIt) { for_all({40, 5}, inputs::any_layer, check_image); }

TEST(c_Image, UnreadMapsHearNothing) {
  for_all({20, 5}, inputs::layer_and_unread_map,
          [](const Layer& layer, uword) { check_image(layer); });
}

TEST(c_Filters, SliceBySlice) {
  for_all({40, 5}, inputs::any_layer, [](const Layer& layer) {
    const auto& [X, table, F, b, dY] = layer;
    const auto mistaken = [](Filters dF) { return Gradients{{}, std::move(dF), {}}; };
    EXPECT_ANSWER(submission::gradients(X, table, F, dY),
                  only("dF", &Gradients::dF, oracle::backward(layer)))
        .hint_if(
            [&](const Gradients& d) {
              if (d.dF.n_elem != F.n_elem) return true;
              for (uword k = 0; k < F.n_elem; ++k)
                if (arma::size(d.dF(k)) != arma::size(F(k))) return true;
              return false;
            },
            "dF has an element for each output, as large as F(k): a slice for each map that "
            "output k reads, and none for the others.")
        .hint_if(
            [&](const Gradients& d) {
              Filters means = oracle::backward(layer).dF;
              for (cube& f : means) f /= static_cast<double>(dY.n_elem_slice);
              return !gradus::first_mismatch(means, d.dF, {.absolute = 1e-9});
            },
            "A weight is used for every pixel of its output, and moves L through all of them: "
            "add, do not average.")
        .hint_if([&] { return mistaken(oracle::turned(oracle::backward(layer).dF)); },
                 "The kernel lies the wrong way round: weight (u, v) meets pixel (i + u, j + v) at "
                 "output (i, j).")
        .hint_if([&] { return oracle::backward(layer, oracle::by_position); }, slice_hint)
        .hint_if([&] { return oracle::backward(layer, oracle::descending); }, slice_hint)
        .hint_if([&] { return oracle::backward(layer, oracle::round_the_ring); }, slice_hint)
        .hint(
            "F(k)(u, v, s) meets a pixel at each output (i, j): multiply that pixel by dY(i, j, "
            "k), and add.");
  });
}

TEST(c_Biases, OnePerOutput) {
  for_all({40, 5}, inputs::any_layer, [](const Layer& layer) {
    const auto& [X, table, F, b, dY] = layer;
    const Gradients right = oracle::backward(layer);
    EXPECT_ANSWER(submission::gradients(X, table, F, dY), only("db", &Gradients::db, right))
        .hint_if([&](const Gradients& d) { return d.db.n_elem != b.n_elem; },
                 "There is a bias for each output.")
        .hint_if(
            [&] {
              return Gradients{{}, {}, right.db % oracle::connections(layer)};
            },
            "The bias belongs to the output, not to its connections: it is a term of "
            "Y(i, j, k) once, however many maps are read.")
        .hint_if(
            [&] {
              return Gradients{{}, {}, right.db / static_cast<double>(dY.n_elem_slice)};
            },
            "A bias moves L through every pixel of its output: add, do not average.")
        .hint("b(k) is a term of every Y(i, j, k), with the factor 1.");
  });
}

namespace {

// The gradients are right where `forget` leaves them; it makes the rest the same in both.
template <class Forget>
Verdict right_elsewhere(Gradients expected, Gradients got, const Forget& forget) {
  bool alike = arma::size(got.dX) == arma::size(expected.dX) &&
               got.dF.n_elem == expected.dF.n_elem && got.db.n_elem == expected.db.n_elem;
  for (uword k = 0; alike && k < got.dF.n_elem; ++k)
    alike = arma::size(got.dF(k)) == arma::size(expected.dF(k));
  if (!alike) return reject("dX, dF and db are of the sizes of X, F and b.");
  forget(expected);
  forget(got);
  const auto wrong = gradus::first_mismatch(expected, got);
  if (!wrong) return accept();
  return reject("At " + wrong->where + " expected " + wrong->expected + ", got " + wrong->got + ".")
      .hint_if(wrong->got == "NaN", nan_hint);
}

}  // namespace

TEST(c_Unconnected, AMapMayBeNan) {
  for_all({30, 5}, inputs::layer_and_missing_connection, [](const Layer& layer, uword c, uword) {
    const auto& [finite, table, F, b, dY] = layer;
    cube X = finite;
    X.slice(c).fill(arma::datum::nan);
    const auto forget = [&](Gradients& d) {
      for (uword k = 0; k < F.n_elem; ++k) {
        const auto maps = oracle::maps_of(table, k);
        for (uword s = 0; s < maps.size(); ++s)
          if (maps[s] == c) d.dF(k).slice(s).zeros();
      }
    };
    EXPECT_ANSWER(submission::gradients(X, table, F, dY), satisfies([&](const Gradients& d) {
                    return right_elsewhere(oracle::backward(layer), d, forget);
                  }));
  });
}

TEST(c_Unconnected, AnOutputMayBeNan) {
  for_all({30, 5}, inputs::layer_and_missing_connection, [](const Layer& layer, uword, uword k) {
    const auto& [X, table, F, b, finite] = layer;
    cube dY = finite;
    dY.slice(k).fill(arma::datum::nan);
    const auto forget = [&](Gradients& d) {
      for (const uword c : oracle::maps_of(table, k)) d.dX.slice(c).zeros();
      d.dF(k).zeros();
      d.db(k) = 0;
    };
    EXPECT_ANSWER(submission::gradients(X, table, F, dY), satisfies([&](const Gradients& d) {
                    return right_elsewhere(oracle::backward(layer), d, forget);
                  }));
  });
}

TEST(c_BadInput, Layers) {
  for (const auto& [layer, what] : illegal_layers()) {
    const auto& [X, table, F, b, dY] = layer;
    EXPECT_REJECTED(submission::gradients(X, table, F, dY)).hint(what);
  }
  const auto [X, table, F, b, legal] = legal_layer();
  for (const cube& dY : {cube(), cube(4, 3, 2), cube(2, 3, 2), cube(3, 4, 2), cube(3, 2, 2),
                         cube(3, 3, 1), cube(3, 3, 3), cube(4, 5, 2)})
    EXPECT_REJECTED(submission::gradients(X, table, F, dY)).hint("dY is of the size of Y.");
}

SPEED(
    c, gradients, {12, 24, 48},
    [](Rng& rng, uword n) {
      const auto [X, table, F] = inputs::sparse_layer(rng, n);
      const arma::mat dy = rng.uniforms((n - 4) * (n - 4), 24);
      return std::tuple{X, table, F, cube(dy.memptr(), n - 4, n - 4, 24)};
    },
    Flops{[](uword n) { return 4.0 * 72 * 25 * static_cast<double>((n - 4) * (n - 4)); }});
