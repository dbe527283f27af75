#include "nn/models/zigzag.hpp"

#include <cmath>

#include "nn/detail/checked.hpp"

namespace nn {

using arma::vec;

namespace {

void require_units(const Shallow1D& f, const char* where) {
  const uword D = f.phi.n_elem;
  require(D > 0, where, ": the network has no unit");
  require(f.theta0.n_elem == D && f.theta1.n_elem == D, where, ": phi, theta0 and theta1 have ", D, ", ",
          f.theta0.n_elem, " and ", f.theta1.n_elem, " entries, and must have one length");
}

}  // namespace

std::optional<Shallow1D> zigzag(const vec& t, const vec& facing) {
  const uword n = t.n_elem;
  require(n > 0 && facing.n_elem == n, "zigzag: t has ", n, " and facing ", facing.n_elem,
          " entries, and both must have as many, at least one");
  const vec w = arma::diff(vec(arma::join_cols(vec{0}, t, vec{1})));
  for (const double width : w) require(width > 0, "zigzag: the joints t must increase strictly inside of (0, 1)");
  for (const double side : facing)
    require(side == 1 || side == -1, "zigzag: facing is ", side, ", and must be 1 or -1");

  vec s = 1 / w;
  for (uword k = 1; k <= n; k += 2) s(k) = -s(k);
  const vec phi = arma::diff(s);
  double left_slope = 0, left_value = 0;  // of the units on at x = 0
  for (uword j = 0; j < n; ++j)
    if (facing(j) < 0) left_slope -= phi(j), left_value += phi(j) * t(j);
  if (std::abs(left_slope - s(0)) > 1e-9 * arma::accu(arma::abs(s))) return std::nullopt;
  return Shallow1D{-left_value, phi, -facing % t, facing};  // f(0) = 0
}

Shallow1D zigzag(uword n) {
  require(n >= 3, "zigzag: n is ", n, ", and fewer than 3 units make no zig-zag");
  vec w(n + 1, arma::fill::ones), facing(n, arma::fill::ones);
  w(2) = w(3) = 2;
  w /= arma::accu(w);
  facing(2) = -1;
  return *zigzag(vec(arma::cumsum(w.head(n))), facing);
}

Mlp self_compose(const Shallow1D& f, uword copies) {
  require_units(f, "self_compose");
  if (copies == 0) return {{arma::mat{1}}, {vec{0}}};
  Mlp net{{f.theta1}, {f.theta0}};
  for (uword k = 1; k < copies; ++k) {
    net.W.push_back(f.theta1 * f.phi.t());
    net.b.push_back(f.theta0 + f.theta1 * f.phi0);
  }
  net.W.push_back(f.phi.t());
  net.b.push_back(vec{f.phi0});
  return net;
}

Mlp compose(const Shallow1D& g, const Shallow1D& f) {
  require_units(g, "compose");
  require_units(f, "compose");
  return {{f.theta1, g.theta1 * f.phi.t(), g.phi.t()}, {f.theta0, g.theta0 + g.theta1 * f.phi0, vec{g.phi0}}};
}

Mlp region_maximiser(uword layers, uword units) {
  require(layers > 0, "region_maximiser: layers is 0, and must be at least 1");
  return self_compose(zigzag(units), layers);
}

// Every piece of the first copy runs through all of [0, 1], so it meets all regions of the others.
std::uint64_t regions_of_copies(uword pieces, uword copies) {
  require(pieces > 0, "regions_of_copies: pieces is 0, and must be at least 1");
  std::uint64_t regions = 1;
  for (uword k = 0; k < copies && pieces > 1; ++k)
    regions = checked::multiply(regions, std::uint64_t{pieces}, "regions_of_copies");
  return regions;
}

// Divides instead of multiplying: pieces^n >= regions exactly when n rounded-up divisions reach 1.
uword copies_needed(uword pieces, std::uint64_t regions) {
  require(pieces > 0 && regions > 0, "copies_needed: pieces is ", pieces, " and regions ", regions,
          ", and both must be at least 1");
  require(pieces > 1 || regions == 1, "copies_needed: one piece stays one region, and ", regions, " are asked for");
  uword copies = 0;
  for (; regions > 1; ++copies) regions = regions / pieces + (regions % pieces != 0);
  return copies;
}

}  // namespace nn
