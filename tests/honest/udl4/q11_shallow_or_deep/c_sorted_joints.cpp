#include "shallow_or_deep.hpp"

// The joints are sorted once; the region of an input is then found in O(log D) steps.
arma::rowvec udl4_q11::run_shallow(const nn::Shallow1D& f, const arma::rowvec& x) {
  const arma::uword D = f.phi.n_elem;
  if (f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes differ");
  double slope = 0, intercept = f.phi0;  // of the leftmost region
  std::vector<std::pair<double, arma::uword>> joints;
  for (arma::uword j = 0; j < D; ++j) {
    const double a = f.theta1(j), b = f.theta0(j);
    if (a == 0) {
      intercept += f.phi(j) * std::max(0.0, b);
      continue;
    }
    joints.emplace_back(-b / a, j);
    if (a < 0) {
      slope += f.phi(j) * a;
      intercept += f.phi(j) * b;
    }
  }
  std::sort(joints.begin(), joints.end());
  std::vector<double> at, slopes{slope}, intercepts{intercept};
  for (const auto& [place, j] : joints) {
    const double sign = f.theta1(j) > 0 ? 1 : -1;  // switches on, or off
    at.push_back(place);
    slopes.push_back(slope += sign * f.phi(j) * f.theta1(j));
    intercepts.push_back(intercept += sign * f.phi(j) * f.theta0(j));
  }
  arma::rowvec y(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i) {
    const auto region = std::lower_bound(at.begin(), at.end(), x(i)) - at.begin();
    y(i) = slopes[region] * x(i) + intercepts[region];
  }
  return y;
}

// One input at a time.
arma::rowvec udl4_q11::run_deep(const nn::Mlp& net, const arma::rowvec& x) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  arma::uword inputs = 1;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].n_cols != inputs || net.W[k].n_rows != net.b[k].n_elem || net.b[k].is_empty())
      throw std::invalid_argument("sizes");
    inputs = net.W[k].n_rows;
  }
  if (inputs != 1) throw std::invalid_argument("one output");
  arma::rowvec y(x.n_elem);
  std::vector<double> h, next;
  for (arma::uword i = 0; i < x.n_elem; ++i) {
    h.assign(1, x(i));
    for (std::size_t k = 0; k < net.W.size(); ++k) {
      next.assign(net.b[k].begin(), net.b[k].end());
      for (arma::uword c = 0; c < h.size(); ++c)
        for (arma::uword r = 0; r < next.size(); ++r) next[r] += net.W[k].at(r, c) * h[c];
      if (k + 1 < net.W.size())
        for (double& z : next)
          if (z < 0) z = 0;
      h.swap(next);
    }
    y(i) = h[0];
  }
  return y;
}
