#include "oscillation.hpp"

#include <algorithm>

namespace udl4_q9 {

namespace {

void require_lengths(const nn::Shallow1D& f) {
  if (f.theta0.n_elem != f.phi.n_elem || f.theta1.n_elem != f.phi.n_elem)
    throw std::invalid_argument("phi, theta0 and theta1 must have one length");
}

}  // namespace

// At the far left the units that face left are on. Then, at its joint, one that faces right begins
// to add the slope phi theta1, and one that faces left stops adding it: both change the slope by
// phi |theta1|.
arma::vec region_slopes(const nn::Shallow1D& f) {
  require_lengths(f);
  const arma::vec jump = f.phi % arma::abs(f.theta1);
  const double same = 1e-9 * arma::accu(arma::abs(jump));
  double slope = 0;
  std::vector<std::pair<double, double>> joints;  // place and jump
  for (arma::uword j = 0; j < jump.n_elem; ++j) {
    if (f.theta1(j) == 0) continue;
    if (f.theta1(j) < 0) slope -= jump(j);
    joints.emplace_back(-f.theta0(j) / f.theta1(j), jump(j));
  }
  std::sort(joints.begin(), joints.end());

  std::vector<double> slopes{slope};
  for (std::size_t i = 0; i < joints.size();) {
    const double place = joints[i].first;
    double change = 0;  // of all units whose joint is here
    for (; i < joints.size() && joints[i].first < place + 1e-9; ++i) change += joints[i].second;
    slope += change;
    if (std::abs(change) > same) slopes.push_back(slope);
  }
  return arma::vec(slopes);
}

// The proof that two units are too few. Call the units by the places of their joints:
//   both face right:          nothing is on at the far left
//   both face left:           nothing is on at the far right
//   the left one faces left, the right one right: nothing is on between them
//   the left one faces right, the right one left: each outer region has one of them on, and
//                             the middle has both, so that its slope is the sum.
Obstruction obstruction(const nn::Shallow1D& f) {
  if (f.phi.n_elem != 2 || region_slopes(f).n_elem != 3)
    throw std::invalid_argument("f must have two units and three regions");
  const arma::vec joint = -f.theta0 / f.theta1;
  const bool in_order = joint(0) < joint(1);
  const bool left_faces_right = f.theta1(in_order ? 0 : 1) > 0;
  const bool right_faces_right = f.theta1(in_order ? 1 : 0) > 0;
  if (left_faces_right)
    return right_faces_right ? Obstruction::left_flat : Obstruction::middle_is_sum;
  return right_faces_right ? Obstruction::middle_flat : Obstruction::right_flat;
}

// No unit gives a constant, one is flat on one side, two are refuted by the obstructions, and three
// or more are built by oscillator.
bool can_zigzag(arma::uword hidden_units) { return hidden_units >= 3; }

// A region of width w has slope 1/w or -1/w, and phi_j is the jump of the slope at joint j,
// whichever way unit j faces. One condition is left: at the far left only the left-facing units are
// on, and they must make the first slope, 1/w_1. Let that be unit 3 alone: 1/w_3 + 1/w_4 = 1/w_1,
// which equal widths never meet, and regions 3 and 4 of twice the width of the others do.
std::optional<nn::Shallow1D> oscillator(arma::uword hidden_units) {
  const arma::uword n = hidden_units;
  if (!can_zigzag(n)) return std::nullopt;
  arma::vec w(n + 1, arma::fill::ones);
  w.subvec(2, 3).fill(2);
  w /= arma::accu(w);
  const arma::vec t = arma::cumsum(w.head(n));
  arma::vec s = 1 / w;
  for (arma::uword k = 1; k <= n; k += 2) s(k) = -s(k);
  const arma::vec phi = arma::diff(s);

  arma::vec facing(n, arma::fill::ones);
  facing(2) = -1;
  return nn::Shallow1D{-phi(2) * t(2), phi, -facing % t, facing};  // phi0: f(0) = 0
}

}  // namespace udl4_q9
