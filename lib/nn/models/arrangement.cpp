#include "nn/models/arrangement.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "nn/detail/checked.hpp"
#include "nn/detail/dyadic.hpp"

namespace nn {

using dyadic::Wide;

namespace {

constexpr const char* where = "count_cells";

using Row = std::vector<Wide>;  // normal, then offset

Wide absolute(Wide x) { return x < 0 ? -x : x; }

Wide gcd(Wide a, Wide b) {
  a = absolute(a), b = absolute(b);
  while (b != 0) {
    a %= b;
    std::swap(a, b);
  }
  return a;
}

bool is_hyperplane(const Row& row) {
  return std::any_of(row.begin(), row.end() - 1, [](Wide x) { return x != 0; });
}

/// Divides by the greatest common divisor and makes the first entry that is not 0 positive, so that rows of one
/// hyperplane are equal. Returns the divisor.
Wide normalise(Row& row) {
  Wide divisor = 0;
  for (const Wide x : row) divisor = gcd(divisor, x);
  const Wide sign = *std::find_if(row.begin(), row.end(), [](Wide x) { return x != 0; }) < 0 ? -1 : 1;
  for (Wide& x : row) x /= sign * divisor;
  return divisor;
}

/// Row `other` on the hyperplane `pivot`, whose coordinate c is eliminated.
Row restricted(const Row& other, const Row& pivot, uword c) {
  Row result;
  for (uword i = 0; i < other.size(); ++i)
    if (i != c)
      result.push_back(checked::subtract(checked::multiply(other[i], pivot[c], where),
                                         checked::multiply(pivot[i], other[c], where), where));
  return result;
}

std::uint64_t cells(std::vector<Row> rows, uword D) {
  rows.erase(std::remove_if(rows.begin(), rows.end(), [](const Row& row) { return !is_hyperplane(row); }), rows.end());
  for (Row& row : rows) normalise(row);
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  if (D <= 1) return rows.size() + 1;  // points on a line; no hyperplane in a point
  std::uint64_t total = 1;
  for (uword i = 0; i < rows.size(); ++i) {
    uword c = 0;  // the smallest entry of the normal keeps the products small
    for (uword d = 0; d < D; ++d)
      if (rows[i][d] != 0 && (rows[i][c] == 0 || absolute(rows[i][d]) < absolute(rows[i][c]))) c = d;
    std::vector<Row> traces;
    for (uword j = 0; j < i; ++j) traces.push_back(restricted(rows[j], rows[i], c));
    total = checked::add(total, cells(std::move(traces), D - 1), where);
  }
  return total;
}

int lowest_bit(const arma::mat& normals, const arma::vec& offsets, uword i) {
  int k = dyadic::lowest_bit(offsets(i));
  for (uword d = 0; d < normals.n_cols; ++d) k = std::min(k, dyadic::lowest_bit(normals(i, d)));
  return k == std::numeric_limits<int>::max() ? 0 : k;
}

/// Row i as integers, in units of 2^k.
Row whole_row(const arma::mat& normals, const arma::vec& offsets, uword i, int k) {
  Row row;
  for (uword d = 0; d < normals.n_cols; ++d) row.push_back(dyadic::whole(normals(i, d), k, where));
  row.push_back(dyadic::whole(offsets(i), k, where));
  return row;
}

void require_arrangement(const arma::mat& normals, const arma::vec& offsets) {
  require(normals.n_rows == offsets.n_elem, where, ": there are ", normals.n_rows, " normals and ", offsets.n_elem,
          " offsets, and must be as many of both");
  require(normals.is_finite() && offsets.is_finite(), where, ": a number is not finite");
}

/// sum of mantissa 2^exponent, whether it is 0.
struct Term {
  Wide mantissa;
  int exponent;
};
bool cancel(const std::vector<Term>& terms) {
  int lowest = std::numeric_limits<int>::max();
  for (const Term& t : terms)
    if (t.mantissa != 0) lowest = std::min(lowest, t.exponent);
  Wide sum = 0;
  for (const Term& t : terms) {
    if (t.mantissa == 0) continue;
    if (t.exponent - lowest > 126) throw std::overflow_error("count_regions: weights are too far apart in size");
    sum = checked::add(sum, checked::multiply(t.mantissa, Wide(1) << (t.exponent - lowest), where), where);
  }
  return sum == 0;
}

}  // namespace

// A binomial is an integer after every step; the product before the division needs up to 128 bits.
std::uint64_t max_cells(uword D, uword n) {
  __extension__ typedef unsigned __int128 Natural;
  const Natural most = std::numeric_limits<std::uint64_t>::max();
  Natural binomial = 1, total = 1;
  for (uword j = 1; j <= std::min(D, n); ++j) {
    binomial = binomial * (n - j + 1) / j;
    total += binomial;
    if (total > most) throw std::overflow_error("max_cells: the number of cells needs more than 64 bits");
  }
  return static_cast<std::uint64_t>(total);
}

std::uint64_t max_regions(uword layers, uword units) {
  require(layers > 0, "max_regions: layers is 0, and must be at least 1");
  require(units >= 3, "max_regions: units is ", units, ", and fewer than 3 a layer do not attain (units + 1)^layers");
  std::uint64_t regions = 1;
  const std::uint64_t pieces = checked::add(std::uint64_t{units}, std::uint64_t{1}, "max_regions");
  for (uword l = 0; l < layers; ++l) regions = checked::multiply(regions, pieces, "max_regions");
  return regions;
}

std::uint64_t count_cells(const arma::mat& normals, const arma::vec& offsets) {
  require_arrangement(normals, offsets);
  std::vector<Row> rows;
  for (uword i = 0; i < normals.n_rows; ++i)
    rows.push_back(whole_row(normals, offsets, i, lowest_bit(normals, offsets, i)));
  return cells(std::move(rows), normals.n_cols);
}

std::uint64_t count_activation_patterns(const TwoLayer& net) { return count_cells(net.W1, net.b1); }

// Unit j is z_j = c_j z with the normalised z of its hyperplane, and  d relu(z_j)/dz  jumps by |c_j| there.
std::uint64_t count_regions(const TwoLayer& net) {
  require_arrangement(net.W1, net.b1);
  require(net.W2.n_cols == net.W1.n_rows, "count_regions: W2 has ", net.W2.n_cols, " columns, and must have ",
          net.W1.n_rows);
  require(net.W2.is_finite(), "count_regions: a number in W2 is not finite");
  struct Unit {
    Row row;
    Wide length;
    int k;
    uword j;
  };
  std::vector<Unit> units;
  for (uword j = 0; j < net.W1.n_rows; ++j) {
    const int k = lowest_bit(net.W1, net.b1, j);
    Row row = whole_row(net.W1, net.b1, j, k);
    if (!is_hyperplane(row)) continue;
    const Wide length = normalise(row);
    units.push_back({std::move(row), length, k, j});
  }
  std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.row < b.row; });
  std::vector<Row> rows;
  for (uword first = 0, last; first < units.size(); first = last) {
    for (last = first; last < units.size() && units[last].row == units[first].row;) ++last;
    bool jumps = false;
    for (uword o = 0; o < net.W2.n_rows && !jumps; ++o) {
      std::vector<Term> terms;
      for (uword u = first; u < last; ++u) {
        const double weight = net.W2(o, units[u].j);
        const int k = weight == 0 ? 0 : dyadic::lowest_bit(weight);
        terms.push_back(
            {checked::multiply(Wide(dyadic::whole(weight, k, where)), units[u].length, where), k + units[u].k});
      }
      jumps = !cancel(terms);
    }
    if (jumps) rows.push_back(units[first].row);
  }
  return cells(std::move(rows), net.W1.n_cols);
}

}  // namespace nn
