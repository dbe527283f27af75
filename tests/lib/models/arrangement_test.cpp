#include "nn/models/arrangement.hpp"

#include <cmath>
#include <set>

#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using arma::mat, arma::vec;

/// 1 + n + sum over crossing points of (lines through it - 1), for distinct lines of small integers; points as
/// fractions.
std::uint64_t cells_in_the_plane(const mat& A, const vec& b) {
  std::set<std::array<long, 3>> lines;
  for (uword i = 0; i < A.n_rows; ++i) {
    std::array<long, 3> line{std::lround(A(i, 0)), std::lround(A(i, 1)), std::lround(b(i))};
    if (line[0] == 0 && line[1] == 0) continue;
    long g = std::gcd(std::gcd(line[0], line[1]), line[2]);
    if (line[0] < 0 || (line[0] == 0 && line[1] < 0)) g = -g;
    for (long& entry : line) entry /= g;
    lines.insert(line);
  }
  std::set<std::array<long, 3>> points;  // x/w, y/w
  for (const auto& p : lines)
    for (const auto& q : lines) {
      std::array<long, 3> point{p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]};
      if (point[2] == 0) continue;
      long g = std::gcd(std::gcd(point[0], point[1]), point[2]);
      if (point[2] < 0) g = -g;
      for (long& entry : point) entry /= g;
      points.insert(point);
    }
  std::uint64_t total = 1 + lines.size();
  for (const auto& point : points) {
    std::uint64_t through = 0;
    for (const auto& line : lines) through += line[0] * point[0] + line[1] * point[1] + line[2] * point[2] == 0;
    total += through - 1;
  }
  return total;
}

TEST(Arrangement, CellsInThePlane) {
  for (int trial = 0; trial < 400; ++trial) {
    const uword n = support::generator()() % 12;
    const mat A = support::small_integers<double>(n, 2);  // many are parallel, equal, concurrent
    const vec b = support::small_integers<double>(n, 1);
    EXPECT_EQ(count_cells(A, b), cells_in_the_plane(A, b));
    EXPECT_EQ(count_cells(0.375 * A, 0.375 * b), cells_in_the_plane(A, b));  // of any size
  }
}

TEST(Arrangement, GeneralPositionAttainsZaslavskysSum) {
  for (uword D = 0; D <= 4; ++D)
    for (uword n = 0; n <= 8; ++n) {
      const mat A = support::normal<double>(n, D);  // 53 bits an entry
      const vec b = support::normal<double>(n, 1);
      mat small(n, D);
      vec offsets(n);
      for (uword i = 0; i < n; ++i) {  // points on the moment curve: generic, and small
        for (uword d = 0; d < D; ++d) small(i, d) = std::pow(i + 1.0, d);
        offsets(i) = std::pow(i + 1.0, D);
      }
      EXPECT_EQ(count_cells(small, offsets), max_cells(D, n)) << D << " " << n;
      if (D > 2) continue;
      EXPECT_EQ(count_cells(arma::round(A * 0x1p40) * 0x1p-40, arma::round(b * 0x1p40) * 0x1p-40), max_cells(D, n));
    }
}

TEST(Arrangement, SpecialPositionsInSpace) {
  EXPECT_EQ(count_cells(arma::eye(5, 5), arma::zeros(5)), 32u);  // orthants
  EXPECT_EQ(count_cells(arma::join_cols(arma::eye(3, 3), -arma::eye(3, 3)), arma::zeros(6)), 8u);
  EXPECT_EQ(count_cells(mat{{1, 1, 0}, {1, 1, 0}, {1, 1, 0}}, vec{0, 1, 2}), 4u);        // parallel
  EXPECT_EQ(count_cells(mat{{1, 0, 0}, {0, 1, 0}, {1, 1, 0}}, vec{0, 0, 0}), 6u);        // through one line
  EXPECT_EQ(count_cells(mat{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 1, 1}}, vec(4)), 14u);  // through one point
  EXPECT_EQ(count_cells(mat{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 1, 1}}, vec{0, 0, 0, 1}), 15u);
  EXPECT_EQ(count_cells(mat(2, 3), vec{1, 0}), 1u);
  // The braid arrangement x_i = x_j: a cell for each order.
  mat braid(0, 5);
  for (uword i = 0; i < 5; ++i)
    for (uword j = i + 1; j < 5; ++j) {
      arma::rowvec row(5);
      row(i) = 1, row(j) = -1;
      braid.insert_rows(0, row);
    }
  EXPECT_EQ(count_cells(braid, vec(10)), 120u);
}

TEST(Arrangement, PatternsAreThoseThatAreSeen) {
  for (int trial = 0; trial < 20; ++trial) {
    TwoLayer net{support::small_integers<double>(5, 2), support::small_integers<double>(5, 1), mat(1, 5), vec(1)};
    std::set<unsigned> seen;
    const auto look = [&](double x, double y) {
      unsigned pattern = 0;
      for (uword j = 0; j < 5; ++j) pattern |= (net.W1(j, 0) * x + net.W1(j, 1) * y + net.b1(j) > 0) << j;
      seen.insert(pattern);
    };
    // On a grid that no line with such integers has points of, and all around each crossing point.
    for (double x = -10.03; x < 10; x += 0.1)
      for (double y = -10.0177; y < 10; y += 0.1) look(x, y);
    for (uword i = 0; i < 5; ++i)
      for (uword j = 0; j < i; ++j) {
        const mat pair = net.W1.rows(arma::uvec{i, j});
        if (arma::det(pair) == 0) continue;
        const vec point = arma::solve(pair, vec{-net.b1(i), -net.b1(j)});
        for (double angle = 0.0123; angle < 6.28; angle += 0.02)
          for (const double radius : {1e-4, 1e3})
            look(point(0) + radius * std::cos(angle), point(1) + radius * std::sin(angle));
      }
    EXPECT_EQ(count_activation_patterns(net), seen.size());
  }
}

TEST(Arrangement, RegionsOfTheFunctionLeaveOutWhatCancels) {
  const mat W1{{1, 0}, {0, 1}, {2, 0}, {0, -3}, {1, 1}};
  const vec b1{1, 0, 2, 0, 0};
  const auto regions = [&](const mat& W2) { return count_regions(TwoLayer{W1, b1, W2, vec(W2.n_rows)}); };
  EXPECT_EQ(regions(mat{{1, 1, 1, 1, 1}}), 7u);
  EXPECT_EQ(regions(mat{{2, 1, -1, 1, 0}}), 2u);                   // relu(2 z) cancels 2 relu(z)
  EXPECT_EQ(regions(mat{{2, 3, -1, -1, 0}}), 1u);                  // 3 relu(z) - relu(-3 z) = 3 z
  EXPECT_EQ(regions(mat{{2, 3, -1, 1, 0}}), 2u);                   // 3 relu(z) + relu(-3 z) = 3 |z|
  EXPECT_EQ(regions(mat{{2, 3, -1, 1, 0}, {0, 0, 1, 0, 0}}), 4u);  // a second output sees it
  EXPECT_EQ(regions(mat{{0.2, 0, -0.1, 0, 0}}), 1u);
  EXPECT_EQ(regions(mat(1, 5)), 1u);
  EXPECT_THROW(regions(mat(1, 4)), std::invalid_argument);
}

TEST(Arrangement, CountsOfTheSheets) {
  EXPECT_EQ(max_cells(1, 95), 96u);
  EXPECT_EQ(max_cells(3, 5), 26u);
  EXPECT_EQ(max_cells(10, 10), 1024u);
  EXPECT_EQ(max_cells(0, 7), 1u);
  EXPECT_EQ(max_cells(7, 0), 1u);
  EXPECT_EQ(max_cells(31, 63), std::uint64_t{1} << 62);
  EXPECT_EQ(max_cells(63, 63), std::uint64_t{1} << 63);
  EXPECT_THROW(max_cells(64, 64), std::overflow_error);
  EXPECT_THROW(max_cells(1000000, 1000000), std::overflow_error);
  EXPECT_EQ(max_regions(10, 5), 60466176u);
  EXPECT_THROW(max_regions(3, 2), std::invalid_argument);
  EXPECT_THROW(max_regions(0, 3), std::invalid_argument);
  EXPECT_EQ(max_regions(31, 3), std::uint64_t{1} << 62);
  EXPECT_THROW(max_regions(32, 3), std::overflow_error);
}

TEST(Arrangement, RefusesWhatItCannotDoExactly) {
  EXPECT_THROW(count_cells(mat(2, 2), vec(3)), std::invalid_argument);
  EXPECT_THROW(count_cells(mat{arma::datum::inf}, vec{0}), std::invalid_argument);
  EXPECT_THROW(count_cells(mat{{1, 1e300}}, vec{0}), std::overflow_error);
}

}  // namespace
