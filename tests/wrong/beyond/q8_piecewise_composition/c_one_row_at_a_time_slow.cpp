// Part: c
// Fails: speed
#include <algorithm>
#include <limits>

#include "piecewise_composition.hpp"

// Right, but every new knot copies all knots so far.
beyond_q8::Pwl beyond_q8::compose_stack(const std::vector<Pwl>& stack) {
  const double inf = std::numeric_limits<double>::infinity();
  Pwl h = {{}, {1}, {0}};
  for (const Pwl& g : stack) {
    static_cast<void>(simplify(g));  // refuses what is no function
    Pwl next;
    const auto add = [&](double x, double s, double c) {
      if (!next.slope.is_empty() && next.slope.back() == s) return;
      if (!next.slope.is_empty()) next.knots = arma::join_cols(next.knots, arma::vec{x});
      next.slope = arma::join_cols(next.slope, arma::vec{s});
      next.intercept = arma::join_cols(next.intercept, arma::vec{c});
    };
    for (arma::uword j = 0; j < h.slope.n_elem; ++j) {
      const Pwl line = compose(g, {{}, {h.slope(j)}, {h.intercept(j)}});
      const double left = j > 0 ? h.knots(j - 1) : -inf;
      const double right = j < h.knots.n_elem ? h.knots(j) : inf;
      for (arma::uword i = 0; i < line.slope.n_elem; ++i) {
        const double from = i > 0 ? line.knots(i - 1) : -inf;
        const double to = i < line.knots.n_elem ? line.knots(i) : inf;
        if (to > left && from < right) add(std::max(left, from), line.slope(i), line.intercept(i));
      }
    }
    h = next;
  }
  return h;
}
