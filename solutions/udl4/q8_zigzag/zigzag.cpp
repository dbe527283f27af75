#include "zigzag.hpp"

namespace udl4_q8 {

namespace {

void require_units(const nn::Shallow1D& f) {
  const arma::uword D = f.phi.n_elem;
  if (D == 0) throw std::invalid_argument("f has no hidden unit");
  if (f.theta0.n_elem != D || f.theta1.n_elem != D)
    throw std::invalid_argument("phi, theta0 and theta1 must have one length");
}

void require_scalar_net(const nn::Mlp& net) {
  if (net.W.empty() || net.W.size() != net.b.size())
    throw std::invalid_argument("a network has as many biases as matrices, and at least one");
  arma::uword inputs = 1;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].n_cols != inputs || net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("layer " + std::to_string(k) + " does not fit the one before it");
    inputs = net.W[k].n_rows;
  }
  if (inputs != 1) throw std::invalid_argument("the network must have one output");
}

// On (left, right) the outputs of the layer are slope x + intercept.
struct Piece {
  double left, right;
  arma::vec slope, intercept;
};

bool same(double s, double r) {
  return std::abs(s - r) <= 1e-9 * std::max(std::abs(s), std::abs(r));
}

}  // namespace

// Region k has width w_k and slope s_k = (-1)^k / w_k. Whichever way unit j faces, phi_j is the
// jump of the slope at joint j; at the far left the left-facing units alone make the slope: -sum
// phi_j = s_0.
std::optional<nn::Shallow1D> zigzag(const arma::vec& t, const arma::vec& facing) {
  const arma::uword n = t.n_elem;
  if (n == 0 || facing.n_elem != n)
    throw std::invalid_argument("there must be a joint, and a direction for each");
  const arma::vec ends = arma::join_cols(arma::vec{0}, t, arma::vec{1});
  const arma::vec w = arma::diff(ends);
  if (!arma::all(w > 0)) throw std::invalid_argument("the joints must increase inside (0, 1)");
  for (const double side : facing)
    if (side != 1 && side != -1) throw std::invalid_argument("facing is +1 or -1");

  arma::vec s = 1 / w;
  for (arma::uword k = 1; k <= n; k += 2) s(k) = -s(k);
  const arma::vec phi = arma::diff(s);
  const arma::uvec left = arma::find(facing < 0);
  if (std::abs(s(0) + arma::accu(phi(left))) > 1e-9 * arma::accu(arma::abs(s))) return std::nullopt;
  const double phi0 = -arma::dot(phi(left), t(left));  // f(0) = 0
  return nn::Shallow1D{phi0, phi, -facing % t, facing};
}

nn::Shallow1D sheet_answer() {
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}

// The output phi0 + phi^T h of one copy goes straight into the units of the next:
// theta0 + theta1 (phi0 + phi^T h), a layer of rank one.
nn::Mlp self_compose(const nn::Shallow1D& f, arma::uword copies) {
  require_units(f);
  if (copies == 0) return {{arma::mat{1}}, {arma::vec{0}}};
  nn::Mlp net{{f.theta1}, {f.theta0}};
  for (arma::uword k = 1; k < copies; ++k) {
    net.W.push_back(f.theta1 * f.phi.t());
    net.b.push_back(f.theta0 + f.theta1 * f.phi0);
  }
  net.W.push_back(f.phi.t());
  net.b.push_back(arma::vec{f.phi0});
  return net;
}

// Layer by layer: on a piece every pre-activation A x + B is affine, so its only joint is -B / A.
std::uint64_t count_regions(const nn::Mlp& net, double lo, double hi) {
  require_scalar_net(net);
  if (!std::isfinite(lo) || !std::isfinite(hi) || !(lo < hi))
    throw std::invalid_argument("lo and hi must be finite, lo < hi");
  const double gap = 1e-9 * (hi - lo);
  const std::size_t hidden = net.W.size() - 1;

  std::vector<Piece> pieces{{lo, hi, {1}, {0}}};
  for (std::size_t k = 0; k < hidden; ++k) {
    std::vector<Piece> finer;
    for (const Piece& p : pieces) {
      const arma::vec A = net.W[k] * p.slope, B = net.W[k] * p.intercept + net.b[k];
      std::vector<double> joints;
      for (arma::uword i = 0; i < A.n_elem; ++i)
        if (A(i) != 0) joints.push_back(-B(i) / A(i));
      joints.push_back(p.right);
      std::sort(joints.begin(), joints.end());
      double left = p.left;
      for (const double joint : joints) {
        const double right = joint < p.right - gap ? joint : p.right;
        if (right <= left + gap) continue;
        const double middle = left + (right - left) / 2;
        Piece q{left, right, A, B};
        for (arma::uword i = 0; i < A.n_elem; ++i)
          if (!(A(i) * middle + B(i) > 0)) q.slope(i) = q.intercept(i) = 0;
        finer.push_back(std::move(q));
        left = right;
      }
    }
    pieces = std::move(finer);
  }

  std::uint64_t regions = 0;
  double before = 0;
  for (const Piece& p : pieces) {
    const double slope = arma::dot(net.W[hidden], p.slope);
    if (regions == 0 || !same(slope, before)) ++regions;
    before = slope;
  }
  return regions;
}

// Every piece of the first copy runs through all of [0, 1], so it meets all regions of the others.
std::uint64_t regions_of_copies(arma::uword pieces, arma::uword copies) {
  if (pieces == 0) throw std::invalid_argument("f has at least one piece");
  if (pieces == 1) return 1;
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < copies; ++k)
    if (__builtin_mul_overflow(regions, pieces, &regions))
      throw std::overflow_error("the number of regions needs more than 64 bits");
  return regions;
}

// Divides instead of multiplying: pieces^n >= regions exactly when n rounded-up divisions reach 1.
arma::uword copies_needed(arma::uword pieces, std::uint64_t regions) {
  if (pieces == 0 || regions == 0) throw std::invalid_argument("both numbers must be positive");
  if (pieces == 1 && regions > 1) throw std::invalid_argument("one piece stays one region");
  arma::uword copies = 0;
  for (; regions > 1; ++copies) regions = regions / pieces + (regions % pieces != 0);
  return copies;
}

double iterate(const nn::Shallow1D& f, double x, arma::uword copies) {
  require_units(f);
  for (arma::uword k = 0; k < copies; ++k)
    x = f.phi0 + arma::dot(f.phi, arma::clamp(f.theta0 + f.theta1 * x, 0, arma::datum::inf));
  return x;
}

}  // namespace udl4_q8
