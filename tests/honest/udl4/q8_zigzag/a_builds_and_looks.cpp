#include "zigzag.hpp"

namespace {

double value(const nn::Shallow1D& f, double x) {
  double y = f.phi0;
  for (arma::uword j = 0; j < f.phi.n_elem; ++j)
    y += f.phi(j) * std::max(0.0, f.theta0(j) + f.theta1(j) * x);
  return y;
}

}  // namespace

// From the left: each weight bends the function as the next height asks for. The slope at the very
// left is whatever it is; at the end one looks whether the heights are met.
std::optional<nn::Shallow1D> udl4_q8::zigzag(const arma::vec& t, const arma::vec& facing) {
  const arma::uword n = t.n_elem;
  if (n == 0 || facing.n_elem != n) throw std::invalid_argument("sizes");
  double previous = 0;
  for (arma::uword j = 0; j < n; ++j) {
    if (!(t(j) > previous) || !(t(j) < 1)) throw std::invalid_argument("joints");
    if (facing(j) * facing(j) != 1) throw std::invalid_argument("facing");
    previous = t(j);
  }
  nn::Shallow1D f{0, arma::vec(n), -facing % t, facing};
  double before = 1 / t(0);
  for (arma::uword j = 0; j < n; ++j) {
    const double right = j + 1 < n ? t(j + 1) : 1, rise = j % 2 == 0 ? -1 : 1;
    const double after = rise / (right - t(j));
    f.phi(j) = after - before;
    before = after;
  }
  f.phi0 = -value(f, 0);
  for (arma::uword j = 0; j <= n; ++j)
    if (std::abs(value(f, j < n ? t(j) : 1) - (j % 2 == 0 ? 1 : 0)) > 1e-6) return std::nullopt;
  return f;
}

nn::Shallow1D udl4_q8::sheet_answer() {
  nn::Shallow1D f;
  f.phi0 = 4;
  f.phi = {-6 - 6, 6 + 3, -3 - 3};
  f.theta1 = {1, 1, -1};
  f.theta0 = arma::vec{-1, -2, 4} / 6;
  return f;
}
