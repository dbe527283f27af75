// Part: c
// Hint: modulo 2^32
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "piecewise_composition.hpp"

// 32 bits.
namespace {

using Stack = std::vector<beyond_q8::Pwl>;

arma::uword piece(const beyond_q8::Pwl& f, double x, int side) {
  const auto& k = f.knots;
  return (side < 0 ? std::lower_bound(k.begin(), k.end(), x)
                   : std::upper_bound(k.begin(), k.end(), x)) -
         k.begin();
}

double slope_beside(const Stack& stack, double x, int side, std::size_t l) {
  double slope = 1;
  for (; l < stack.size(); ++l) {
    const auto& f = stack[l];
    const arma::uword j = piece(f, x, side);
    slope *= f.slope(j);
    x = f.slope(j) * x + f.intercept(j);
    if (f.slope(j) < 0) side = -side;
  }
  return slope;
}

using Known = std::map<std::tuple<std::size_t, double, double>, std::uint32_t>;

std::uint32_t knots(const Stack& stack, Known& known, double a, double b, std::size_t l) {
  if (l == stack.size()) return 0;
  if (const auto found = known.find({l, a, b}); found != known.end()) return found->second;
  const auto& f = stack[l];
  std::uint32_t count = 0;
  double left = a;
  for (arma::uword j = piece(f, a, +1), last = piece(f, b, -1); j <= last; ++j) {
    const double right = j < last ? f.knots(j) : b;
    const double s = f.slope(j), u = s * left + f.intercept(j), v = s * right + f.intercept(j);
    if (s != 0) count += knots(stack, known, std::min(u, v), std::max(u, v), l + 1);
    if (j < last) count += slope_beside(stack, right, -1, l) != slope_beside(stack, right, +1, l);
    left = right;
  }
  return known[{l, a, b}] = count;
}

}  // namespace

std::uint64_t beyond_q8::count_pieces(const std::vector<Pwl>& stack) {
  for (const Pwl& f : stack) static_cast<void>(simplify(f));  // refuses what is no function
  const double inf = std::numeric_limits<double>::infinity();
  Known known;
  return knots(stack, known, -inf, inf, 0) + 1;
}
