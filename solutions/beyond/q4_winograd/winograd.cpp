#include "winograd.hpp"

#include <array>

namespace beyond_q4 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

// y = A ((G g) % (B d)). With m0 = (d0 - d2) g0 and m3 = (d1 - d3) g2 taken out of the way,
//   y0 - m0 = d1 g1 + d2 (g0 + g2),  y1 + m3 = d2 g1 + d1 (g0 + g2):
// the sum of the two is (d1 + d2)(g0 + g1 + g2), their difference (d2 - d1)(g0 - g1 + g2).
const arma::mat A = {{1, 1, 1, 0}, {0, 1, -1, -1}};
const arma::mat G = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
const arma::mat B = {{1, 0, -1, 0}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0, 1, 0, -1}};

}  // namespace

arma::vec transform_filter(const arma::vec& g) {
  require(g.n_elem == 3, "a filter must have 3 entries");
  return G * g;
}

arma::vec transform_input(const arma::vec& d) {
  require(d.n_elem == 4, "a piece of a line must have 4 entries");
  return B * d;
}

arma::vec transform_output(const arma::vec& m) {
  require(m.n_elem == 4, "there must be 4 products");
  return A * m;
}

// Part a works on the columns, with products that are themselves lines; it works on those again.
arma::mat transform_filter_2d(const arma::mat& g) {
  require(g.n_rows == 3 && g.n_cols == 3, "a filter must be 3 x 3");
  return G * g * G.t();
}

arma::mat transform_input_2d(const arma::mat& d) {
  require(d.n_rows == 4 && d.n_cols == 4, "a tile must be 4 x 4");
  return B * d * B.t();
}

arma::mat transform_output_2d(const arma::mat& m) {
  require(m.n_rows == 4 && m.n_cols == 4, "there must be 4 x 4 products");
  return A * m * A.t();
}

namespace {

// B d and A m with nothing but the additions: for millions of tiles a matrix product is too slow.
std::array<double, 4> input_line(double d0, double d1, double d2, double d3) {
  return {d0 - d2, d1 + d2, d2 - d1, d1 - d3};
}
std::array<double, 2> output_line(double m0, double m1, double m2, double m3) {
  return {m0 + m1 + m2, m1 - m2 - m3};
}

}  // namespace

// Clear is: for each tile and filter, the sum of transform_filter_2d(...) % transform_input_2d(...)
// over the channels, and transform_output_2d of it. For one of the 16 places these sums are the
// product of two matrices, tiles x channels and channels x filters. Taken together for all tiles
// they run at the speed of matrix products, and nothing is transformed twice.
arma::cube convolve(const arma::cube& X, const arma::mat& F, arma::uword padding) {
  const arma::uword H = X.n_rows + 2 * padding, W = X.n_cols + 2 * padding, C = X.n_slices,
                    K = F.n_cols;
  require(!X.is_empty(), "the image must not be empty");
  require(F.n_rows == 9 * C && K > 0, "there must be a filter, and 9 C entries in each");
  require(H >= 3 && W >= 3, "the kernel must fit into the padded image");
  const arma::uword P = H - 2, Q = W - 2, down = (P + 1) / 2, across = (Q + 1) / 2;

  // Filters: vec(G g G^T) = (G x G) vec(g) for all of them at once; (c, k) stands in row c + C k.
  const arma::mat U = arma::reshape(F, 9, C * K).t() * arma::kron(G, G).t();

  // Tiles: of the image with its padding, and zeros as far as the last tile reads.
  arma::cube Z(2 * down + 2, 2 * across + 2, C);
  Z.subcube(padding, padding, 0, arma::size(X)) = X;
  arma::cube V(down * across, C, 16, arma::fill::none);
  for (arma::uword c = 0; c < C; ++c)
    for (arma::uword j = 0; j < across; ++j)
      for (arma::uword i = 0; i < down; ++i) {
        std::array<std::array<double, 4>, 4> columns;
        for (arma::uword b = 0; b < 4; ++b) {
          const double* d = &Z(2 * i, 2 * j + b, c);
          columns[b] = input_line(d[0], d[1], d[2], d[3]);
        }
        for (arma::uword a = 0; a < 4; ++a) {
          const auto row = input_line(columns[0][a], columns[1][a], columns[2][a], columns[3][a]);
          for (arma::uword b = 0; b < 4; ++b) V(i + down * j, c, a + 4 * b) = row[b];
        }
      }

  arma::cube M(down * across, K, 16, arma::fill::none);
  for (arma::uword q = 0; q < 16; ++q) M.slice(q) = V.slice(q) * arma::reshape(U.col(q), C, K);

  arma::cube Y(2 * down, 2 * across, K, arma::fill::none);
  for (arma::uword k = 0; k < K; ++k)
    for (arma::uword j = 0; j < across; ++j)
      for (arma::uword i = 0; i < down; ++i) {
        const auto m = [&](arma::uword a, arma::uword b) { return M(i + down * j, k, a + 4 * b); };
        std::array<std::array<double, 2>, 4> columns;
        for (arma::uword b = 0; b < 4; ++b)
          columns[b] = output_line(m(0, b), m(1, b), m(2, b), m(3, b));
        for (arma::uword a = 0; a < 2; ++a) {
          const auto row = output_line(columns[0][a], columns[1][a], columns[2][a], columns[3][a]);
          Y(2 * i + a, 2 * j, k) = row[0];
          Y(2 * i + a, 2 * j + 1, k) = row[1];
        }
      }
  return Y.subcube(0, 0, 0, arma::size(P, Q, K));  // the last tiles may reach too far
}

Products count_products(arma::uword H, arma::uword W, arma::uword C, arma::uword K, arma::uword r,
                        arma::uword m) {
  require(C > 0 && K > 0 && r > 0 && m > 0, "no size may be 0");
  require(r <= H && r <= W, "the filters must fit into the image");
  const arma::uword P = H - r + 1, Q = W - r + 1, n = m + r - 1;
  const arma::uword tiles = ((P + m - 1) / m) * ((Q + m - 1) / m);
  return {P * Q * C * K * r * r, tiles * C * K * n * n};
}

// With |g|, |d| = 1 the terms of product q add up to (sum of |G(q, k)|)(sum of |B(q, l)|). A term
// of a tile is a term of the columns times one of the rows, so the sums multiply.
Growth growth(const arma::mat& A_, const arma::mat& G_, const arma::mat& B_) {
  require(!A_.is_empty() && !G_.is_empty() && !B_.is_empty(), "no matrix may be empty");
  require(A_.n_cols == G_.n_rows && G_.n_rows == B_.n_rows, "all must have n products");
  const arma::vec products = arma::sum(arma::abs(G_), 1) % arma::sum(arma::abs(B_), 1);
  const double line = arma::max(arma::vec(arma::abs(A_) * products));
  return {line, line * line};
}

}  // namespace beyond_q4
