#include <cmath>

#include "residual_blocks.hpp"

namespace {

// A value and how fast it changes when x moves in direction +1 or -1.
struct Dual {
  double value, rate;
};
Dual relu(Dual z) {
  if (z.value > 0 || (z.value == 0 && z.rate > 0)) return z;
  return {0, 0};
}
Dual affine(double w, double b, Dual z) { return {w * z.value + b, w * z.rate}; }
Dual operator+(Dual a, Dual b) { return {a.value + b.value, a.rate + b.rate}; }

double slope(int which, const nn3_q2::Params& p, double x, double direction) {
  const auto f1 = [&](Dual u) { return affine(p.w1, p.b1, u); };
  const auto f2 = [&](Dual u) { return affine(p.w2, p.b2, u); };
  const Dual at{x, direction};
  const Dual y = which == 1   ? at + relu(f1(at))
                 : which == 2 ? f1(at) + f2(relu(f1(at)))
                              : at + f2(relu(f1(relu(at))));
  return y.rate * direction;
}

void require(int which, const nn3_q2::Params& p, double x) {
  if (which < 1 || which > 3) throw std::invalid_argument("no such block");
  if (!arma::vec{p.w1, p.b1, p.w2, p.b2, x}.is_finite()) throw std::invalid_argument("not finite");
}

}  // namespace

nn3_q2::Derivative nn3_q2::block_derivative(int which, const Params& p, double x) {
  require(which, p, x);
  const double left = slope(which, p, x, -1), right = slope(which, p, x, 1);
  return {left, right, left == right};
}

// Each candidate, kept where the two sides differ by the rules of the gates.
arma::vec nn3_q2::nondifferentiable_points(int which, const Params& p) {
  require(which, p, 0);
  const auto [w1, b1, w2, b2] = p;
  if (w1 == 0 || (which != 1 && w2 == 0)) return arma::vec();
  const double turn = -b1 / w1;
  if (which != 3) return arma::vec{turn};
  std::vector<double> found;
  if (b1 > 0 || (b1 == 0 && w1 > 0)) found.push_back(0);
  if (turn > 0) found.push_back(turn);
  return arma::vec(found);
}
