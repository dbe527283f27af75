#include "piecewise_composition.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace beyond_q8 {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

void require_legal(const Pwl& f) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem)
    throw std::invalid_argument("K knots need K + 1 slopes and K + 1 intercepts");
  if (!f.knots.is_finite() || !f.slope.is_finite() || !f.intercept.is_finite())
    throw std::invalid_argument("knots, slopes and intercepts must be finite");
  if (std::adjacent_find(f.knots.begin(), f.knots.end(), std::greater_equal<>()) != f.knots.end())
    throw std::invalid_argument("knots must be strictly increasing");
}

// The piece on which x lies, with what is just to the left or just to the right of it.
arma::uword piece_left_of(const Pwl& f, double x) {
  return std::lower_bound(f.knots.begin(), f.knots.end(), x) - f.knots.begin();
}
arma::uword piece_right_of(const Pwl& f, double x) {
  return std::upper_bound(f.knots.begin(), f.knots.end(), x) - f.knots.begin();
}

// Pieces from left to right. One that goes on with the slope of the piece before it is none.
class Pieces {
 public:
  void add(double from, double slope, double intercept) {
    if (!slope_.empty() && slope == slope_.back()) return;
    if (!slope_.empty()) knots_.push_back(from);
    slope_.push_back(slope);
    intercept_.push_back(intercept);
  }
  Pwl joined() const { return {arma::vec(knots_), arma::vec(slope_), arma::vec(intercept_)}; }

 private:
  std::vector<double> knots_, slope_, intercept_;
};

}  // namespace

// ---------------------------------------------------------------------------------------- part a

arma::vec evaluate(const Pwl& f, const arma::vec& xs) {
  require_legal(f);
  if (xs.is_empty()) throw std::invalid_argument("xs must not be empty");
  arma::vec ys(xs.n_elem, arma::fill::none);
  for (arma::uword i = 0; i < xs.n_elem; ++i) {
    const arma::uword j = piece_left_of(f, xs(i));
    ys(i) = f.slope(j) * xs(i) + f.intercept(j);
  }
  return ys;
}

Pwl simplify(const Pwl& f) {
  require_legal(f);
  Pieces h;
  for (arma::uword j = 0; j < f.slope.n_elem; ++j)
    h.add(j > 0 ? f.knots(j - 1) : -infinity, f.slope(j), f.intercept(j));
  return h.joined();
}

// ---------------------------------------------------------------------------------------- part b

// On one piece of f, y = s x + c runs from f(left) to f(right) and meets the knots of g between
// them: upwards if s > 0, downwards if s < 0, none if s = 0. On piece i of g it becomes
// slope(i) (s x + c) + intercept(i).
Pwl compose(const Pwl& g, const Pwl& f) {
  require_legal(g);
  require_legal(f);
  Pieces h;
  for (arma::uword j = 0; j < f.slope.n_elem; ++j) {
    const double s = f.slope(j), c = f.intercept(j);
    double x = j > 0 ? f.knots(j - 1) : -infinity;
    const double right = j < f.knots.n_elem ? f.knots(j) : infinity;
    const auto add_piece = [&](arma::uword i) {
      h.add(x, g.slope(i) * s, g.slope(i) * c + g.intercept(i));
    };
    if (s == 0) {
      add_piece(piece_left_of(g, c));
    } else if (s > 0) {
      const arma::uword last = piece_left_of(g, s * right + c);
      for (arma::uword i = piece_right_of(g, s * x + c); i < last; ++i) {
        add_piece(i);
        x = (g.knots(i) - c) / s;
      }
      add_piece(last);
    } else {
      const arma::uword last = piece_right_of(g, s * right + c);
      for (arma::uword i = piece_left_of(g, s * x + c); i > last; --i) {
        add_piece(i);
        x = (g.knots(i - 1) - c) / s;
      }
      add_piece(last);
    }
  }
  return h.joined();
}

// ---------------------------------------------------------------------------------------- part c

Pwl compose_stack(const std::vector<Pwl>& stack) {
  Pwl h = {{}, {1}, {0}};  // y = x
  for (const Pwl& f : stack) h = compose(f, h);
  return h;
}

namespace {

class KnotCounter {
 public:
  explicit KnotCounter(const std::vector<Pwl>& stack) : stack_(stack), known_(stack.size()) {}

  // The knots that stack[l] and all after it have between a and b. Each piece of stack[l] turns
  // its part of (a, b) into an interval again. The ends of all these intervals are knots that went
  // through some layers: of M knots come at most M^2 different intervals in a layer, however many
  // pieces run through them.
  std::uint64_t between(double a, double b, std::size_t l = 0) {
    if (l == stack_.size()) return 0;
    const auto [found, is_new] = known_[l].try_emplace({a, b}, 0);
    std::uint64_t& count = found->second;
    if (!is_new) return count;
    const Pwl& f = stack_[l];
    const arma::uword last = piece_left_of(f, b);
    for (arma::uword j = piece_right_of(f, a); j <= last; ++j) {
      const double right = j < last ? f.knots(j) : b;
      const double s = f.slope(j), u = s * a + f.intercept(j), v = s * right + f.intercept(j);
      if (s != 0) count += between(std::min(u, v), std::max(u, v), l + 1);
      if (j < last) count += slope_beside(right, -1, l) != slope_beside(right, +1, l);
      a = right;
    }
    return count;
  }

 private:
  const std::vector<Pwl>& stack_;
  std::vector<std::map<std::pair<double, double>, std::uint64_t>> known_;  // for each layer

  // The slope of stack[l] and all after it, just to the left (side = -1) or right (+1) of x.
  double slope_beside(double x, int side, std::size_t l) const {
    double slope = 1;
    for (; l < stack_.size(); ++l) {
      const Pwl& f = stack_[l];
      const arma::uword j = side < 0 ? piece_left_of(f, x) : piece_right_of(f, x);
      slope *= f.slope(j);
      x = f.slope(j) * x + f.intercept(j);
      if (f.slope(j) < 0) side = -side;
    }
    return slope;
  }
};

}  // namespace

// By the book: compose_stack(stack).slope.n_elem. But knots can be counted without being written
// down.
std::uint64_t count_pieces(const std::vector<Pwl>& stack) {
  for (const Pwl& f : stack) require_legal(f);
  return KnotCounter(stack).between(-infinity, infinity) + 1;
}

// ---------------------------------------------------------------------------------------- part d

// With k = knots(0), and any k if there is no knot:
//   f(x) = f(k) - slope(0) relu(k - x) + slope(1) relu(x - k)
//          + sum_{j >= 1} (slope(j + 1) - slope(j)) relu(x - knots(j))
nn::Shallow1D shallow_network(const Pwl& f) {
  require_legal(f);
  const arma::vec k = f.knots.is_empty() ? arma::vec{0} : f.knots;
  const arma::uword n = k.n_elem + 1, last = f.slope.n_elem - 1;
  nn::Shallow1D net = {f.slope(0) * k(0) + f.intercept(0), arma::vec(n), arma::vec(n),
                       arma::vec(n, arma::fill::ones)};
  net.phi(0) = -f.slope(0);
  net.theta0(0) = k(0);
  net.theta1(0) = -1;
  net.phi(1) = f.slope(std::min<arma::uword>(1, last));
  net.theta0(1) = -k(0);
  for (arma::uword j = 1; j < k.n_elem; ++j) {
    net.phi(j + 1) = f.slope(j + 1) - f.slope(j);
    net.theta0(j + 1) = -k(j);
  }
  return net;
}

// The network so far ends with y = W h + b. The neurons of the next function are
// relu(theta1 y + theta0) = relu(theta1 W h + theta1 b + theta0): they take its last layer in.
nn::Mlp deep_network(const std::vector<Pwl>& stack) {
  nn::Mlp net = {{arma::mat(1, 1, arma::fill::ones)}, {arma::vec(1)}};  // y = x
  for (const Pwl& f : stack) {
    const nn::Shallow1D next = shallow_network(f);
    net.W.back() = next.theta1 * net.W.back();
    net.b.back() = next.theta1 * net.b.back() + next.theta0;
    net.W.push_back(next.phi.t());
    net.b.push_back({next.phi0});
  }
  return net;
}

}  // namespace beyond_q8
