// beyond question 4. Oracle: the formulas, term by term, on whole numbers. Transforms are not
// unique, so the check multiplies the products itself and looks at what comes out. The tolerances
// only forgive coefficients that are not dyadic: the worst honest error seen is 2e-11, for tiles
// with thirds (a line with scaled products: 8e-12); the wrong answers are off by 1/400 and more.
#include <gradus/check.hpp>

#include "winograd.hpp"

using arma::cube, arma::mat, arma::uword, arma::vec;
using beyond_q4::Growth, beyond_q4::Products;

namespace oracle {

// The correlation of g with d, for lines as matrices of one column.
mat correlate(const mat& g, const mat& d) {
  mat y(d.n_rows - g.n_rows + 1, d.n_cols - g.n_cols + 1);
  for (uword i = 0; i < y.n_rows; ++i)
    for (uword j = 0; j < y.n_cols; ++j)
      for (uword u = 0; u < g.n_rows; ++u)
        for (uword v = 0; v < g.n_cols; ++v) y(i, j) += g(u, v) * d(i + u, j + v);
  return y;
}

mat turned(const mat& g) { return arma::reverse(arma::reverse(g, 0), 1); }

mat kernel(const mat& F, uword c, uword k) {
  return arma::reshape(mat(F.submat(9 * c, k, 9 * c + 8, k)), 3, 3);
}

cube framed(const cube& X, uword p) {
  cube Z(X.n_rows + 2 * p, X.n_cols + 2 * p, X.n_slices);
  Z.subcube(p, p, 0, arma::size(X)) = X;
  return Z;
}

// `change` is done to each kernel: none of the contract, but a usual mistake.
template <class Change>
cube layer_with(const cube& X, const mat& F, uword p, const Change& change) {
  const cube Z = framed(X, p);
  cube Y(Z.n_rows - 2, Z.n_cols - 2, F.n_cols);
  for (uword k = 0; k < F.n_cols; ++k)
    for (uword c = 0; c < X.n_slices; ++c)
      Y.slice(k) += correlate(change(kernel(F, c, k)), Z.slice(c));
  return Y;
}
cube layer(const cube& X, const mat& F, uword p) {
  return layer_with(X, F, p, [](const mat& g) { return g; });
}

uword tiles(uword outputs, uword m) {
  uword count = 0;
  for (uword first = 0; first < outputs; first += m) ++count;
  return count;
}

Products products(uword H, uword W, uword C, uword K, uword r, uword m) {
  const uword P = H - r + 1, Q = W - r + 1, n = m + r - 1;
  return {P * Q * r * r * C * K, tiles(P, m) * tiles(Q, m) * n * n * C * K};
}

// The sum of the absolute values of all terms of output i.
double terms(const mat& A, const mat& G, const mat& B, uword i) {
  double sum = 0;
  for (uword q = 0; q < G.n_rows; ++q)
    for (uword k = 0; k < G.n_cols; ++k)
      for (uword l = 0; l < B.n_cols; ++l) sum += std::abs(A(i, q) * G(q, k) * B(q, l));
  return sum;
}
double largest(const mat& A, const mat& G, const mat& B) {
  double most = 0;
  for (uword i = 0; i < A.n_rows; ++i) most = std::max(most, terms(A, G, B, i));
  return most;
}
Growth growths(const mat& A, const mat& G, const mat& B) {
  const double line = largest(A, G, B);
  return {line, largest(arma::kron(A, A), arma::kron(G, G), arma::kron(B, B))};
}

}  // namespace oracle

// ------------------------------------------------------------------------------- parts a and b

namespace {

// The same claims for lines and for tiles.
struct Line {
  using Array = vec;
  static vec filter(const vec& g) { return submission::transform_filter(g); }
  static vec input(const vec& d) { return submission::transform_input(d); }
  static vec output(const vec& m) { return submission::transform_output(m); }
  static vec draw(Rng& rng, uword n) { return rng.integers(n, 99); }
  static vec zeros(uword n) { return vec(n); }
};
struct Tile {
  using Array = mat;
  static mat filter(const mat& g) { return submission::transform_filter_2d(g); }
  static mat input(const mat& d) { return submission::transform_input_2d(d); }
  static mat output(const mat& m) { return submission::transform_output_2d(m); }
  static mat draw(Rng& rng, uword n) { return rng.integers(n, n, 99); }
  static mat zeros(uword n) { return mat(n, n); }
};

// Another filter and another tile come in between, for transforms that remember what they saw.
template <class Kind, class Array = typename Kind::Array>
Array transformed(const Array& g, const Array& d, const Array& other_g, const Array& other_d) {
  const Array U = Kind::filter(g), V = Kind::input(d);
  Kind::filter(other_g);
  Kind::input(other_d);
  const auto size = arma::size(Kind::zeros(4));
  if (arma::size(U) != size || arma::size(V) != size) return {};
  return Kind::output(U % V);
}

// A linear function as a matrix: what it makes of the unit arrays. Empty if the sizes are wrong.
template <class Array, class Function>
mat matrix_of(const Function& f, Array unit, uword outputs) {
  mat columns(outputs, unit.n_elem);
  for (uword i = 0; i < unit.n_elem; ++i) {
    unit(i) = 1;
    const Array column = f(unit);
    unit(i) = 0;
    if (column.n_elem != outputs) return {};
    columns.col(i) = arma::vectorise(column);
  }
  return columns;
}

// Has M x = rhs a solution, for each column of rhs?
bool solvable(const mat& M, const mat& rhs) {
  mat inverse;
  return M.is_finite() && arma::pinv(inverse, M) &&
         arma::abs(M * (inverse * rhs) - rhs).max() < 1e-6;
}

// Which of the three transforms is to blame: the one that could be exchanged for another such that
// the three give what they should. Where each of them could, only numbers or signs are wrong.
enum class Fault { unknown, filter, input, input_transposed, output, numbers };

template <class Kind>
Fault find_fault() {
  using Array = typename Kind::Array;
  const Array g = Kind::zeros(3), d = Kind::zeros(4), y = Kind::zeros(2);
  const uword q = d.n_elem;
  const mat G = matrix_of(Kind::filter, g, q), B = matrix_of(Kind::input, d, q),
            A = matrix_of(Kind::output, d, y.n_elem);
  if (G.is_empty() || B.is_empty() || A.is_empty()) return Fault::unknown;
  // y(i) = sum of T(i, k, l) g(k) d(l), and T(i, k, l) = sum of A(i, q) G(q, k) B(q, l).
  cube T(y.n_elem, g.n_elem, d.n_elem);
  for (uword k = 0; k < g.n_elem; ++k)
    for (uword l = 0; l < d.n_elem; ++l) {
      Array one_g = g, one_d = d;
      one_g(k) = one_d(l) = 1;
      T.slice(l).col(k) = arma::vectorise(oracle::correlate(one_g, one_d));
    }
  mat terms(g.n_elem * d.n_elem, q), wanted(g.n_elem * d.n_elem, y.n_elem), transposed = terms;
  for (uword k = 0; k < g.n_elem; ++k)
    for (uword l = 0; l < d.n_elem; ++l) {
      const uword row = k + g.n_elem * l;
      terms.row(row) = (G.col(k) % B.col(l)).t();
      transposed.row(row) = G.col(k).t() % B.row(l);
      wanted.row(row) = T.slice(l).col(k).t();
    }
  if (transposed.is_finite() && arma::abs(transposed * A.t() - wanted).max() < 1e-6)
    return Fault::input_transposed;
  const bool output = solvable(terms, wanted);
  terms.set_size(y.n_elem * g.n_elem, q);
  wanted.set_size(y.n_elem * g.n_elem, d.n_elem);
  for (uword k = 0; k < g.n_elem; ++k)
    for (uword i = 0; i < y.n_elem; ++i) {
      terms.row(i + y.n_elem * k) = A.row(i) % G.col(k).t();
      for (uword l = 0; l < d.n_elem; ++l) wanted(i + y.n_elem * k, l) = T(i, k, l);
    }
  const bool input = solvable(terms, wanted);
  terms.set_size(y.n_elem * d.n_elem, q);
  wanted.set_size(y.n_elem * d.n_elem, g.n_elem);
  for (uword l = 0; l < d.n_elem; ++l)
    for (uword i = 0; i < y.n_elem; ++i) {
      terms.row(i + y.n_elem * l) = A.row(i) % B.col(l).t();
      for (uword k = 0; k < g.n_elem; ++k) wanted(i + y.n_elem * l, k) = T(i, k, l);
    }
  const bool filter = solvable(terms, wanted);
  if (filter && input && output) return Fault::numbers;
  if (filter + input + output != 1) return Fault::unknown;
  return filter ? Fault::filter : input ? Fault::input : Fault::output;
}

// A submission does not change while it is checked.
template <class Kind>
Fault fault() {
  static const Fault found = find_fault<Kind>();
  return found;
}

template <class Kind>
void check_outputs() {
  using Array = typename Kind::Array;
  for_all(
      {30, 9},
      [](Rng& rng) {
        return std::tuple{Kind::draw(rng, 3), Kind::draw(rng, 4), Kind::draw(rng, 3),
                          Kind::draw(rng, 4)};
      },
      [](const Array& g, const Array& d, const Array& other_g, const Array& other_d) {
        const Array y = oracle::correlate(g, d);
        const auto near = close_to(y, {.absolute = 1e-9, .relative = 0});
        // Calls for a diagnosis are followed by those of the case, which the report is to show.
        const auto at_fault = [&](Fault which) {
          return [&, which] {
            const bool is = fault<Kind>() == which;
            transformed<Kind>(g, d, other_g, other_d);
            return is;
          };
        };
        EXPECT_ANSWER(transformed<Kind>(g, d, other_g, other_d), satisfies([&](const Array& got) {
                        return near(got) ? reject("With g = " + show(g) + " and d = " + show(d) +
                                                  " the output transform of the products gives " +
                                                  show(got) + ", not " + show(y) + ".")
                                         : accept();
                      }))
            .hint_if([](const Array& got) { return got.is_empty(); },
                     "Filter and input are both transformed to four numbers in each direction, one "
                     "for each product.")
            .hint_if([&](const Array& got) { return arma::size(got) != arma::size(y); },
                     "The output transform returns the outputs y: two in each direction.")
            .hint_if([&] { return Array(oracle::correlate(oracle::turned(g), d)); },
                     "You turn the filter round. Its first entry meets the first pixel: with "
                     "g = (1, 0, 0), y(0) is d(0).")
            .hint_if([&](const Array& got) { return g.n_cols == 3 && !near(got.t()); },
                     "Rows and columns are exchanged on the way: y(1, 0) belongs to the tile's "
                     "rows 1 to 3 and columns 0 to 2.")
            .hint_if(
                [&] { return g.n_cols == 3 ? Array(oracle::correlate(mat(g.t()), d)) : Array(); },
                "Rows and columns of the filter are exchanged: g(1, 0) meets d(1, 0) in y(0, 0).")
            .hint_if(
                [&] {
                  const Array V = Kind::input(d), alone = Kind::output(Kind::filter(g) % V);
                  transformed<Kind>(g, d, other_g, other_d);
                  return !near(alone);
                },
                "The right outputs came out of this filter and this tile when no other was "
                "transformed in between. A transform knows its own argument only.")
            .hint_if(at_fault(Fault::input_transposed),
                     "The matrix of your input transform is transposed: number q of the result "
                     "belongs to product q, and is the sum over the tile.")
            .hint_if(at_fault(Fault::filter),
                     "Input and output transform fit together; only the filter transform does not "
                     "fit to them. Which factor does each product need from the filter?")
            .hint_if(at_fault(Fault::input),
                     "Filter and output transform fit together; only the input transform does not "
                     "fit to them. Which factor does each product need from the tile?")
            .hint_if(
                at_fault(Fault::output),
                "The products are right; only the output transform does not fit to them. Write "
                "the products out: which terms of y(0) stand in which?")
            .hint_if(
                at_fault(Fault::numbers),
                "Every output has the right products in it, but some with a wrong sign or with a "
                "wrong factor. Multiply out (p + q)(a + b) + (p - q)(a - b): it is twice "
                "p a + q b.")
            .hint(
                "Follow one term: with g = (0, 0, 1) and d = (0, 0, 0, 1) only y(1) is 1. Which "
                "products are not 0, and what becomes of them?");
      });
}

constexpr char linear_hint[] =
    "Linear: the function of x + z is that of x plus that of z, and of 2 x it is twice that of x. "
    "Rounding, absolute values, added numbers and products of two entries are not linear.";

template <class Array, class Function>
void check_linear(const Function& f, uword n, Array (*draw)(Rng&, uword)) {
  for_all(
      {12, 9},
      [&](Rng& rng) {
        return std::tuple{draw(rng, n), draw(rng, n), rng.dyadic(4), rng.dyadic(4)};
      },
      [&](const Array& x, const Array& z, double s, double t) {
        const Array fx = f(x), fz = f(z);
        EXPECT_ANSWER(f(s * x + t * z), satisfies([&](const Array& got) {
                        if (arma::size(fx) != arma::size(fz) || arma::size(got) != arma::size(fx))
                          return reject("All its answers must be of one size.");
                        const double most = arma::accu(arma::abs(fx)) + arma::accu(arma::abs(fz));
                        const Array sum = s * fx + t * fz;
                        return close_to(sum, {.absolute = 1e-9 * most, .relative = 0})(got)
                                   ? reject("It makes " + show(fx) + " of x = " + show(x) +
                                            " and " + show(fz) + " of z = " + show(z) + ", but " +
                                            show(got) + " of " + show(s) + " x + " + show(t) +
                                            " z; that should be " + show(sum) + ".")
                                   : accept();
                      }))
            .hint(linear_hint);
      });
}

template <class Kind>
void check_all_linear() {
  check_linear<typename Kind::Array>(Kind::filter, 3, Kind::draw);
  check_linear<typename Kind::Array>(Kind::input, 4, Kind::draw);
  check_linear<typename Kind::Array>(Kind::output, 4, Kind::draw);
}

}  // namespace

TEST(a_Line, FourProductsMakeTwoOutputs) { check_outputs<Line>(); }
TEST(a_Line, TransformsAreLinear) { check_all_linear<Line>(); }

TEST(a_BadInput, Lengths) {
  for (const uword n : {0, 2, 3, 4, 5}) {
    if (n != 3) EXPECT_REJECTED(submission::transform_filter(vec(n)));
    if (n != 4) EXPECT_REJECTED(submission::transform_input(vec(n)));
    if (n != 4) EXPECT_REJECTED(submission::transform_output(vec(n)));
  }
}

TEST(b_Tile, SixteenProductsMakeFourOutputs) { check_outputs<Tile>(); }
TEST(b_Tile, TransformsAreLinear) { check_all_linear<Tile>(); }

TEST(b_BadInput, Sizes) {
  for (const mat& x : {mat(), mat(3, 4), mat(4, 3), mat(3, 3), mat(4, 4), mat(9, 1), mat(16, 1),
                       mat(2, 2), mat(5, 5)}) {
    if (arma::size(x) != arma::size(3, 3)) EXPECT_REJECTED(submission::transform_filter_2d(x));
    if (arma::size(x) != arma::size(4, 4)) EXPECT_REJECTED(submission::transform_input_2d(x));
    if (arma::size(x) != arma::size(4, 4)) EXPECT_REJECTED(submission::transform_output_2d(x));
  }
}

// ------------------------------------------------------------------------------------------ part c

namespace inputs {

cube whole_numbers(Rng& rng, uword H, uword W, uword C) {
  const mat x = rng.integers(H * W, C, 99);
  return cube(x.memptr(), H, W, C);
}

auto one_filter(Rng& rng) {
  const uword H = 2 + rng.dim(), W = 2 + rng.dim();
  return std::tuple{whole_numbers(rng, H, W, 1), rng.integers(uword{9}, uword{1}, 99), uword{0}};
}

auto channels_and_filters(Rng& rng) {
  const uword H = 2 + rng.dim(), W = 2 + rng.dim(), C = 1 + rng.dim(0) / 2, K = 1 + rng.dim(0) / 2;
  return std::tuple{whole_numbers(rng, H, W, C), rng.integers(9 * C, K, 99), uword{0}};
}

// Images may be smaller than the kernel.
auto padded(Rng& rng) {
  const uword H = rng.dim(), W = rng.dim(), C = 1 + rng.dim(0) / 3, K = 1 + rng.dim(0) / 3;
  const auto padding = static_cast<uword>(rng.between(1, 3));
  return std::tuple{whole_numbers(rng, H, W, C), rng.integers(9 * C, K, 99), padding};
}

}  // namespace inputs

namespace {

constexpr char shape_hint[] =
    "A kernel of 3 x 3 fits into H + 2 padding rows at H + 2 padding - 2 places, and into the "
    "columns alike. There is a slice for each filter.";
constexpr char partial_hint[] =
    "Five outputs in a row need three tiles of two, and the last tile is only half used: fill the "
    "image up with zeros for it, and cut off what is too much. And a wide image has more tiles "
    "across than down.";

// The first two rows and columns are right, and later ones not.
bool right_at_first(const cube& got, const cube& expected) {
  if (arma::size(got) != arma::size(expected)) return false;
  for (uword k = 0; k < got.n_slices; ++k)
    for (uword j = 0; j < std::min<uword>(2, got.n_cols); ++j)
      for (uword i = 0; i < std::min<uword>(2, got.n_rows); ++i)
        if (!(std::abs(got(i, j, k) - expected(i, j, k)) < 1e-6)) return false;
  return true;
}

// All that a full tile makes is right, the rest is 0.
bool only_full_tiles(const cube& got, const cube& expected) {
  if (arma::size(got) != arma::size(expected)) return false;
  for (uword k = 0; k < got.n_slices; ++k)
    for (uword j = 0; j < got.n_cols; ++j)
      for (uword i = 0; i < got.n_rows; ++i) {
        const bool full = i < got.n_rows / 2 * 2 && j < got.n_cols / 2 * 2;
        if (!(std::abs(got(i, j, k) - (full ? expected(i, j, k) : 0)) < 1e-6)) return false;
      }
  return true;
}

template <class Generator>
void check_layer(gradus::Cases cases, const Generator& generator) {
  for_all(cases, generator, [](const cube& X, const mat& F, uword padding) {
    const uword C = X.n_slices, K = F.n_cols;
    const cube Y = oracle::layer(X, F, padding);
    const double rounding = 1e-9 * double(C) * arma::abs(F).max() * arma::abs(X).max();
    EXPECT_ANSWER(submission::convolve(X, F, padding),
                  close_to(Y, {.absolute = rounding, .relative = 0}))
        .hint_if([&](const cube& got) { return arma::size(got) != arma::size(Y); }, shape_hint)
        .hint_if([&] { return oracle::layer_with(X, F, padding, oracle::turned); },
                 "You turn the kernel round: F(0, k) meets the pixel at the upper left, for output "
                 "(0, 0) that is X(0, 0, 0) if there is no padding.")
        .hint_if(
            [&] {
              return oracle::layer_with(X, F, padding, [](const mat& g) { return mat(g.t()); });
            },
            "Entry (u, v) of the kernel stands in row u + 3 v of F: its columns one after the "
            "other, F(1, k) is below F(0, k).")
        .hint_if(
            [&] {
              mat moved(arma::size(F));
              for (uword c = 0; c < C; ++c)
                for (uword t = 0; t < 9; ++t) moved.row(t + 9 * c) = F.row(c + C * t);
              return oracle::layer(X, moved, padding);
            },
            "Row u + 3 (v + 3 c): the nine entries of channel 0 come first, then those of "
            "channel 1.")
        .hint_if(
            [&] {
              return oracle::layer(cube(X.slices(C - 1, C - 1)), mat(F.tail_rows(9)), padding);
            },
            "This is the last channel alone. An output is the sum over all channels.")
        .hint_if([&] { return oracle::layer(cube(X.slices(0, 0)), mat(F.head_rows(9)), padding); },
                 "This is the first channel alone. An output is the sum over all channels.")
        .hint_if(
            [&] {
              cube sum(X.n_rows, X.n_cols, 1);
              mat sums(9, K);
              for (uword c = 0; c < C; ++c) {
                sum.slice(0) += X.slice(c);
                sums += F.rows(9 * c, 9 * c + 8);
              }
              return oracle::layer(sum, sums, padding);
            },
            "The channels are added up before the products. Each channel has a kernel of its own: "
            "multiply first, then add.")
        .hint_if(
            [&] {
              cube same = Y;
              for (uword k = 0; k < K; ++k) same.slice(k) = Y.slice(0);
              return same;
            },
            "All slices belong to the first filter. Filter k is column k of F.")
        .hint_if(
            [&] {
              cube Z(X.n_rows + 2 * padding, X.n_cols + 2 * padding, C);
              Z.subcube(0, 0, 0, arma::size(X)) = X;
              return oracle::layer(Z, F, 0);
            },
            "The zeros lie on all four sides: pixel (0, 0) of the image is pixel (padding, "
            "padding) of the padded one.")
        .hint_if(
            [&] {
              cube Z = oracle::framed(X, padding);
              const auto inside = [&](uword r, uword n) {
                return std::clamp(r, padding, padding + n - 1) - padding;
              };
              for (uword r = 0; r < Z.n_rows; ++r)
                for (uword s = 0; s < Z.n_cols; ++s)
                  for (uword c = 0; c < C; ++c)
                    Z(r, s, c) = X(inside(r, X.n_rows), inside(s, X.n_cols), c);
              return oracle::layer(Z, F, 0);
            },
            "Outside of the image is 0, not the nearest pixel.")
        .hint_if([&](const cube& got) { return only_full_tiles(got, Y); }, partial_hint)
        .hint_if([&](const cube& got) { return right_at_first(got, Y); },
                 "The first tile is right, others are not. A tile has 4 rows but only 2 rows of "
                 "outputs: the next begins 2 rows later. And a wide image has more tiles across "
                 "than down.")
        .hint(
            "Begin with one channel, one filter and 4 x 4 pixels: that is part b. Then two tiles, "
            "then two channels.");
  });
}

}  // namespace

TEST(c_Layer, OneChannelAndOneFilter) { check_layer({30, 7}, inputs::one_filter); }
TEST(c_Layer, ChannelsAndFilters) { check_layer({20, 5}, inputs::channels_and_filters); }
TEST(c_Layer, Padding) { check_layer({25, 6}, inputs::padded); }

TEST(c_BadInput, Sizes) {
  const cube X(4, 5, 2);
  EXPECT_REJECTED(submission::convolve(cube(), mat(9, 1), 1));
  EXPECT_REJECTED(submission::convolve(cube(0, 3, 1), mat(9, 1), 2));
  EXPECT_REJECTED(submission::convolve(cube(3, 3, 0), mat(0, 1), 1));
  const char* rows_hint = "A filter has nine entries for each of the two channels: 18 rows.";
  EXPECT_REJECTED(submission::convolve(X, mat(9, 1), 0)).hint(rows_hint);
  EXPECT_REJECTED(submission::convolve(X, mat(27, 1), 0)).hint(rows_hint);
  EXPECT_REJECTED(submission::convolve(X, mat(17, 2), 0)).hint(rows_hint);
  EXPECT_REJECTED(submission::convolve(X, mat(18, 0), 0)).hint("There is no filter.");
  const char* fit_hint = "Three rows and three columns are needed, the padding counted.";
  EXPECT_REJECTED(submission::convolve(cube(2, 5, 1), mat(9, 1), 0)).hint(fit_hint);
  EXPECT_REJECTED(submission::convolve(cube(5, 2, 1), mat(9, 1), 0)).hint(fit_hint);
  EXPECT_REJECTED(submission::convolve(cube(5, 1, 1), mat(9, 1), 0)).hint(fit_hint);
}

SPEED(
    c, convolve, {8, 16, 32},
    [](Rng& rng, uword n) {
      const mat x = rng.uniforms(n * n, 64);
      return std::tuple{cube(x.memptr(), n, n, 64), rng.uniforms(9 * 64, 64), uword{1}};
    },
    Flops{[](uword n) { return 2.0 * 16 * 64 * 64 * double((n + 1) / 2) * double((n + 1) / 2); }});

// ------------------------------------------------------------------------------------------ part d

namespace {

auto any_layer(Rng& rng) {
  const uword r = rng.dim(), m = rng.dim(), H = r + rng.dim(0), W = r + rng.dim(0);
  return std::tuple{H, W, rng.dim(), rng.dim(), r, m};
}

}  // namespace

TEST(d_Products, OfTheFormulaAndOfTiles) {
  for_all(any_layer, [](uword H, uword W, uword C, uword K, uword r, uword m) {
    const Products right = oracle::products(H, W, C, K, r, m);
    const uword P = H - r + 1, Q = W - r + 1, n = m + r - 1;
    const auto winograd = [&](uword count) {
      return [=](const Products& got) { return got.winograd == count; };
    };
    EXPECT_ANSWER(submission::count_products(H, W, C, K, r, m), exactly(right))
        .hint_if(
            [&](const Products& got) { return r > 1 && got.direct == H * W * C * K * r * r; },
            "The filter fits at H - r + 1 places into H rows.")
        .hint_if([&](const Products& got) { return got.direct != right.direct; },
                 "Direct: each of (H - r + 1)(W - r + 1) K outputs is a sum of r r C products.")
        .hint_if(winograd((P / m) * (Q / m) * n * n * C * K),
                 "5 outputs in a row need 3 tiles of 2: one that is only half used costs as much "
                 "as any other.")
        .hint_if(winograd((P * Q + m * m - 1) / (m * m) * n * n * C * K),
                 "Tiles do not bend round the end of a row: 3 x 3 outputs need 2 x 2 tiles of "
                 "2 x 2, though 3 tiles have 12 outputs.")
        .hint_if(
            [&](const Products& got) {
              const uword one = oracle::tiles(P, m) * oracle::tiles(Q, m) * n * n;
              return got.winograd == one * K || got.winograd == one * C || got.winograd == one;
            },
            "The products of a tile are made for each pair of a channel and a filter: filters "
            "share an input transform, channels an output transform, but nobody shares products.")
        .hint_if(winograd(oracle::tiles(P, m) * oracle::tiles(Q, m) * n * C * K),
                 "A tile has two directions: m + r - 1 products in each make "
                 "(m + r - 1)(m + r - 1).")
        .hint_if(winograd(oracle::tiles(H, m) * oracle::tiles(W, m) * n * n * C * K),
                 "The tiles cover the outputs, and there are fewer of these than pixels.")
        .hint("In the statement's example 2 x 2 tiles of 16 products cover the 3 x 3 outputs.");
  });
}

TEST(d_BadInput, NothingIsZero) {
  const uword legal[] = {6, 7, 2, 2, 3, 2};
  for (uword zero = 0; zero < 6; ++zero) {
    std::array<uword, 6> a;
    for (uword i = 0; i < 6; ++i) a[i] = i == zero ? 0 : legal[i];
    EXPECT_REJECTED(submission::count_products(a[0], a[1], a[2], a[3], a[4], a[5]));
  }
  EXPECT_REJECTED(submission::count_products(3, 7, 1, 1, 4, 2)).hint("The filter is too high.");
  EXPECT_REJECTED(submission::count_products(7, 3, 1, 1, 4, 2)).hint("The filter is too wide.");
}

namespace {

auto is_growth(const mat& A, const mat& G, const mat& B) {
  return close_to(oracle::growths(A, G, B), {.absolute = 0, .relative = 1e-12});
}

// Signed, so that terms could cancel, and of different numbers of rows and columns.
auto any_algorithm(Rng& rng) {
  const uword m = 1 + rng.dim(0) % 4, n = 1 + rng.dim(0) % 5, r = 1 + rng.dim(0) % 3,
              l = 1 + rng.dim(0) % 4;
  return std::tuple{mat(rng.dyadics(m, n, 4.0, 4)), mat(rng.dyadics(n, r, 4.0, 4)),
                    mat(rng.dyadics(n, l, 4.0, 4))};
}

}  // namespace

TEST(d_Growth, OfAllTerms) {
  for_all({40, 9}, any_algorithm, [](const mat& A, const mat& G, const mat& B) {
    const Growth right = oracle::growths(A, G, B);
    const auto line = [](double wrong) {
      return [wrong](const Growth& got) { return std::abs(got.line - wrong) <= 1e-9 * wrong; };
    };
    const auto rows = [](const mat& M) { return vec(arma::sum(arma::abs(M), 1)); };
    const vec all = rows(G) % rows(B);
    EXPECT_ANSWER(submission::growth(A, G, B), is_growth(A, G, B))
        .hint_if(
            [&](const Growth& got) {
              return line(right.line)(got) && std::abs(got.tile - 2 * right.line) < 1e-9;
            },
            "Every factor of the rows meets every factor of the columns: the sums multiply.")
        .hint_if(line(right.line),
                 "`line` is right. A term in two directions is a term of the columns times one of "
                 "the rows, and all pairs occur.")
        .hint_if(
            [&](const Growth& got) {
              const vec signs = arma::sum(G, 1) % arma::sum(B, 1);
              return line(arma::abs(A * signs).max())(got) || line((A * signs).max())(got) ||
                     line((arma::abs(A) * arma::abs(signs)).max())(got);
            },
            "Terms cancel only in exact arithmetic: take the absolute value of each, also of the "
            "entries of G and B.")
        .hint_if(line(arma::accu(arma::abs(A) * all)),
                 "The sum is over the terms of one output; of the outputs take the largest.")
        .hint_if(line((arma::abs(A) * all).min()), "The largest of the outputs is asked for.")
        .hint_if(line(rows(A).max() * rows(G).max() * rows(B).max()),
                 "A product of three norms is only a bound: the large rows of G and B need not "
                 "belong to the same product.")
        .hint_if(
            [&](const Growth& got) {
              const vec largest = arma::max(arma::abs(G), 1) % arma::max(arma::abs(B), 1);
              const mat M = arma::abs(A) * arma::diagmat(rows(B)) * arma::abs(G);
              return line((arma::abs(A) * largest).max())(got) || line(M.max())(got);
            },
            "If all |g(k)| are 1, a row of G gives the sum of its absolute values, not only the "
            "largest of them. (And arma::norm(M, \"inf\") of a single row is its largest entry.)")
        .hint(
            "In the statement's example product 1 is (g0 + g1) d1: row 1 of G has the sum 2 and "
            "row 1 of B the sum 1, so two terms.");
  });
}

TEST(d_BadInput, MatricesThatDoNotFit) {
  EXPECT_REJECTED(submission::growth(mat(2, 3), mat(4, 2), mat(4, 3)));
  EXPECT_REJECTED(submission::growth(mat(2, 5), mat(4, 2), mat(4, 3)));
  EXPECT_REJECTED(submission::growth(mat(2, 4), mat(3, 2), mat(4, 3)));
  EXPECT_REJECTED(submission::growth(mat(2, 4), mat(5, 2), mat(4, 3)));
  EXPECT_REJECTED(submission::growth(mat(2, 4), mat(4, 2), mat(3, 3)));
  EXPECT_REJECTED(submission::growth(mat(2, 4), mat(4, 2), mat(1, 3)));
  EXPECT_REJECTED(submission::growth(mat(), mat(), mat()));
  EXPECT_REJECTED(submission::growth(mat(0, 4), mat(4, 2), mat(4, 3)));
  EXPECT_REJECTED(submission::growth(mat(2, 4), mat(4, 0), mat(4, 3)));
  EXPECT_REJECTED(submission::growth(mat(2, 4), mat(4, 2), mat(4, 0)));
}
