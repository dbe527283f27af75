#include "interpolant.hpp"

#include <algorithm>
#include <cmath>

namespace beyond_q19 {

namespace {

using arma::mat, arma::uvec, arma::uword, arma::vec;

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

// The samples in ascending order.
struct Samples {
  vec x;
  mat F;
};
Samples sorted(const vec& x, const mat& F) {
  require(F.n_rows == x.n_elem && !F.is_empty(), "F needs a row for each sample, and a column");
  require(x.is_finite() && F.is_finite(), "all samples and targets must be finite");
  const uvec order = arma::sort_index(x);
  Samples s = {x(order), F.rows(order)};
  require(s.x.is_sorted("strictascend"), "two samples are equal");
  return s;
}

}  // namespace

// The rise to sample j is m_(j+1) (g - epsilon) + m_j epsilon, g being the gap, so an error in
// m_(j+1) is multiplied by -(g - epsilon) / epsilon. The slope below unit N - 2 is 0 and has no
// error. The worst product of neighbouring factors is the largest sum of neighbouring logarithms:
// either a run goes on, or, once it has come down to 0, a new one begins.
double lost_digits(const vec& t, const vec& epsilon) {
  const uword N = t.n_elem;
  require(epsilon.n_elem + 1 == N, "epsilon needs N - 1 entries, for at least one sample");
  require(t.is_finite(), "all samples must be finite");
  for (uword j = 0; j + 1 < N; ++j) {
    require(epsilon(j) > 0 && epsilon(j) <= t(j) - t(j + 1),  // hence t descends
            "epsilon must lie in (0, gap], and t must descend");
  }
  double run = 0, worst = 0;
  for (uword j = 0; j + 2 < N; ++j) {
    const double gap = t(j) - t(j + 1);
    run = std::max(0.0, run + std::log10((gap - epsilon(j)) / epsilon(j)));  // log10(0) = -inf
    worst = std::max(worst, run);
  }
  return worst;
}

// With epsilon_j = own gap every joint lies on the sample below: the network is the interpolant,
// and its weights are the changes of slope. W1 = 1 and b1 = -x leave the joints unrounded.
nn::TwoLayer own_gap_network(const vec& x, const mat& F) {
  const auto [joints, values] = sorted(x, F);
  const uword hidden = x.n_elem - 1;
  mat slopes = arma::diff(values);  // (N-1) x m
  slopes.each_col() /= arma::diff(joints);
  const mat W = arma::diff(arma::join_cols(mat(1, F.n_cols), slopes));  // at first the slope is 0
  return {mat(hidden, 1, arma::fill::ones), -joints.head(hidden), W.t(), values.row(0).t()};
}

// Starts from the nearest sample on the left, with differences of neighbours alone: there z - x is
// 0, and nothing that is far away enters.
mat interpolate_at(const vec& x, const mat& F, const vec& z) {
  const auto [knots, values] = sorted(x, F);
  require(z.is_finite(), "all points must be finite");
  mat Y(z.n_elem, F.n_cols);
  for (uword b = 0; b < z.n_elem; ++b) {
    const uword not_beyond = std::upper_bound(knots.begin(), knots.end(), z(b)) - knots.begin();
    if (not_beyond == 0 || knots.n_elem == 1) {
      Y.row(b) = values.row(0);
      continue;
    }
    const uword start = not_beyond - 1, piece = std::min(start, knots.n_elem - 2);
    const double part = (z(b) - knots(start)) / (knots(piece + 1) - knots(piece));
    for (uword c = 0; c < F.n_cols; ++c)
      Y(b, c) = values(start, c) + part * (values(piece + 1, c) - values(piece, c));
  }
  return Y;
}

// Follows the network, not the targets: the slope that would hit the next target from where the
// network is, rounded to a multiple of q. What is left over, at most q / 2 for the length of one
// gap, is made good by the next slope.
vec quantised_weights(const vec& x, const vec& f, double q) {
  require(!x.is_empty() && f.n_elem == x.n_elem, "f needs a target for each sample, at least one");
  require(x.is_finite() && f.is_finite(), "all samples and targets must be finite");
  require(x.is_sorted("strictascend"), "x must ascend strictly");
  require(q > 0 && std::isfinite(q), "q must be positive and finite");
  vec W(x.n_elem - 1);
  double y = f(0), slope = 0;
  for (uword j = 0; j < W.n_elem; ++j) {
    const double gap = x(j + 1) - x(j);
    const double next = q * std::round((f(j + 1) - y) / (gap * q));
    W(j) = next - slope;
    slope = next;
    y += slope * gap;
  }
  return W;
}

}  // namespace beyond_q19
