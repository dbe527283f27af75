#include <algorithm>
#include <limits>
#include <set>

#include "piecewise_composition.hpp"

// No recursion. First all points that knots pass on their way through the stack; then, from the
// last function to the first, how many knots lie between two of them that are neighbours.
std::uint64_t beyond_q8::count_pieces(const std::vector<Pwl>& stack) {
  const double inf = std::numeric_limits<double>::infinity();
  for (const Pwl& f : stack) static_cast<void>(simplify(f));  // refuses what is no function
  const auto at = [&](const Pwl& f, double x) {
    const auto j = std::lower_bound(f.knots.begin(), f.knots.end(), x) - f.knots.begin();
    return f.slope(j) == 0 ? f.intercept(j) : f.slope(j) * x + f.intercept(j);
  };
  std::vector<std::vector<double>> points(stack.size() + 1);
  std::set<double> now = {-inf, inf};
  for (std::size_t l = 0; l < stack.size(); ++l) {
    now.insert(stack[l].knots.begin(), stack[l].knots.end());
    points[l].assign(now.begin(), now.end());
    std::set<double> next = {-inf, inf};
    for (const double x : now) next.insert(at(stack[l], x));
    now = next;
  }
  points[stack.size()].assign(now.begin(), now.end());
  const std::size_t N = now.size();
  std::vector<double> left(N, 1), right(N, 1);  // slopes beside each point, of all that follows
  std::vector<std::uint64_t> knots(N - 1, 0);   // between it and the next point
  for (std::size_t l = stack.size(); l-- > 0;) {
    const Pwl& f = stack[l];
    const std::vector<double>&x = points[l], &y = points[l + 1];
    const auto place = [&](double z) {
      return std::lower_bound(y.begin(), y.end(), z) - y.begin();
    };
    std::vector<double> new_left(x.size()), new_right(x.size());
    std::vector<std::uint64_t> new_knots(x.size() - 1);
    for (std::size_t p = 0; p + 1 < x.size(); ++p) {
      const double s =
          f.slope(std::upper_bound(f.knots.begin(), f.knots.end(), x[p]) - f.knots.begin());
      const auto a = place(at(f, x[p])), b = place(at(f, x[p + 1]));
      for (auto q = std::min(a, b); q < std::max(a, b) && s != 0; ++q)
        new_knots[p] += knots[q] + (q > std::min(a, b) && left[q] != right[q]);
      new_right[p] = s * (s > 0 ? right[a] : left[a]);
      new_left[p + 1] = s * (s > 0 ? left[b] : right[b]);
    }
    left = new_left, right = new_right, knots = new_knots;
  }
  std::uint64_t pieces = 1;
  for (std::size_t p = 0; p + 1 < left.size(); ++p)
    pieces += knots[p] + (p > 0 && left[p] != right[p]);
  return pieces;
}
