#include "regions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

namespace beyond_q18 {

namespace {

void require_network(const nn::Mlp& net) {
  if (net.W.empty() || net.W.size() != net.b.size())
    throw std::invalid_argument("a network has as many biases as matrices, and at least one");
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("a layer needs one bias for each unit");
    if (k > 0 && net.W[k].n_cols != net.W[k - 1].n_rows)
      throw std::invalid_argument("a layer does not fit the one before it");
  }
}

// For left < t < right the outputs of a layer are slope t + intercept.
struct Piece {
  double left, right;
  arma::vec slope, intercept;
};

// a x + b y + c = 0 in lowest terms, the first entry that is not 0 positive: equal lines are equal
// triples. Whole numbers, so doubles hold them exactly.
using Line = std::array<double, 3>;

// z = scale (a x + b y + c)
struct Switch {
  Line line;
  double scale;
};

std::optional<Switch> where_it_switches(double a, double b, double c) {
  if (a == 0 && b == 0) return std::nullopt;
  const auto whole = [](double x) { return static_cast<std::int64_t>(x); };
  const auto common = std::gcd(std::gcd(whole(a), whole(b)), whole(c));
  const double scale = static_cast<double>(a > 0 || (a == 0 && b > 0) ? common : -common);
  return Switch{{a / scale, b / scale, c / scale}, scale};
}

// The lines come one by one. The crossings with those before cut a new line into pieces, and each
// piece splits a cell in two. However many lines go through it, a point on the new line cuts once.
//
// In the order of a map the horizontal lines come first and meet none before them; on every other
// line y tells the points apart. By Cramer's rule y is a fraction of determinants below 2^26: two
// that differ do so by a factor of 1 + 2^-52 at least, and rounding moves each by 2^-53 of it at
// most. So the doubles are equal exactly if the points are.
std::uint64_t count_cells(const std::vector<Line>& sorted) {
  std::uint64_t count = 1;
  std::vector<double> crossings;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto [a, b, c] = sorted[i];
    crossings.clear();
    for (std::size_t j = 0; j < i; ++j) {
      const auto [p, q, r] = sorted[j];
      const double det = a * q - b * p;
      if (det != 0) crossings.push_back((c * p - a * r) / det);
    }
    std::sort(crossings.begin(), crossings.end());
    const auto points = std::unique(crossings.begin(), crossings.end()) - crossings.begin();
    count += static_cast<std::uint64_t>(points) + 1;
  }
  return count;
}

}  // namespace

// W (x0 + V s) + b = (W V) s + (W x0 + b)
nn::Mlp restriction(const nn::Mlp& net, const arma::vec& x0, const arma::mat& V) {
  require_network(net);
  const arma::uword inputs = net.W[0].n_cols;
  if (x0.n_elem != inputs || V.n_rows != inputs)
    throw std::invalid_argument("x0 and V need one row for each input");
  if (V.n_cols == 0) throw std::invalid_argument("V needs a direction");
  nn::Mlp restricted = net;
  restricted.W[0] = net.W[0] * V;
  restricted.b[0] = net.W[0] * x0 + net.b[0];
  return restricted;
}

// Layer by layer. On a piece where no unit of the layers before switches, unit i computes
// A(i) t + B(i): it switches at -B(i) / A(i), if that lies inside, and nowhere else. The quotients
// compare as the fractions do, see above.
std::uint64_t regions_on_segment(const nn::Mlp& net, const arma::vec& x0, const arma::vec& x1) {
  if (x0.n_elem != x1.n_elem) throw std::invalid_argument("x0 and x1 must have one size");
  const nn::Mlp walk = restriction(net, x0, x1 - x0);
  const std::size_t hidden = walk.W.size() - 1;

  std::vector<Piece> pieces{{0, 1, {1}, {0}}};
  for (std::size_t k = 0; k < hidden; ++k) {
    std::vector<Piece> finer;
    for (const Piece& p : pieces) {
      const arma::vec A = walk.W[k] * p.slope, B = walk.W[k] * p.intercept + walk.b[k];
      const arma::vec zero = -B / A;  // infinite or NaN where A = 0, and then inside of no piece
      std::vector<double> ends{p.left, p.right};
      for (const double t : zero)
        if (p.left < t && t < p.right) ends.push_back(t);
      std::sort(ends.begin(), ends.end());
      ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
      for (std::size_t e = 1; e < ends.size(); ++e) {
        Piece q{ends[e - 1], ends[e], A, B};
        for (arma::uword i = 0; i < A.n_elem; ++i) {
          // On: behind its zero if it rises, before its zero if it falls.
          const bool on = A(i) > 0 ? zero(i) <= q.left : A(i) < 0 ? zero(i) >= q.right : B(i) > 0;
          if (!on) q.slope(i) = q.intercept(i) = 0;
        }
        finer.push_back(std::move(q));
      }
    }
    pieces = std::move(finer);
  }

  std::uint64_t regions = 1;
  for (std::size_t q = 1; q < pieces.size(); ++q) {
    const arma::vec change = walk.W[hidden] * (pieces[q].slope - pieces[q - 1].slope);
    if (arma::any(change)) ++regions;
  }
  return regions;
}

std::uint64_t cells(const arma::mat& W, const arma::vec& b) {
  if (W.n_cols != 2) throw std::invalid_argument("units in the plane have two weights");
  if (b.n_elem != W.n_rows) throw std::invalid_argument("there must be one bias for each unit");
  std::set<Line> lines;
  for (arma::uword i = 0; i < W.n_rows; ++i)
    if (const auto unit = where_it_switches(W(i, 0), W(i, 1), b(i))) lines.insert(unit->line);
  return count_cells({lines.begin(), lines.end()});
}

// Over a line with the normal n, in the direction of n, a unit relu(s n.x + ...) goes from off to
// on if s > 0, a change of the gradient by s n, or from on to off if s < 0, a change by -s n: in
// both cases |s| n, all along the line. If these changes cancel, the line parts nothing.
std::uint64_t function_regions(const nn::TwoLayer& net) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.n_cols != 2) throw std::invalid_argument("units in the plane have two weights");
  if (b1.n_elem != W1.n_rows || W2.n_cols != W1.n_rows)
    throw std::invalid_argument("each unit needs a bias and a column of W2");
  if (W2.n_rows == 0 || b2.n_elem != W2.n_rows)
    throw std::invalid_argument("there must be outputs, and a bias for each");
  std::map<Line, arma::vec> changes;
  for (arma::uword i = 0; i < W1.n_rows; ++i)
    if (const auto unit = where_it_switches(W1(i, 0), W1(i, 1), b1(i))) {
      arma::vec& change = changes.try_emplace(unit->line, W2.n_rows).first->second;
      change += std::abs(unit->scale) * W2.col(i);
    }
  std::vector<Line> lines;
  for (const auto& [line, change] : changes)
    if (arma::any(change)) lines.push_back(line);
  return count_cells(lines);
}

}  // namespace beyond_q18
