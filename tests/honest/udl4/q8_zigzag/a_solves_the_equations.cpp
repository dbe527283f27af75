#include "zigzag.hpp"

// The heights at 0, the joints and 1 as linear equations for phi0 and phi; what is left over
// decides.
std::optional<nn::Shallow1D> udl4_q8::zigzag(const arma::vec& t, const arma::vec& facing) {
  const arma::uword n = t.n_elem;
  if (n == 0 || facing.n_elem != n) throw std::invalid_argument("one direction for each joint");
  const arma::vec x = arma::join_cols(arma::vec{0}, t, arma::vec{1});
  if (!arma::all(arma::diff(x) > 0)) throw std::invalid_argument("joints must increase in (0, 1)");
  if (!arma::all(arma::abs(facing) == 1)) throw std::invalid_argument("facing is +1 or -1");
  arma::mat H(n + 2, n + 1, arma::fill::ones);
  arma::vec heights(n + 2);
  for (arma::uword i = 0; i < n + 2; ++i) {
    heights(i) = i % 2;
    for (arma::uword j = 0; j < n; ++j) H(i, j + 1) = std::max(0.0, facing(j) * (x(i) - t(j)));
  }
  arma::vec weights;
  if (!arma::solve(weights, H, heights) || arma::norm(H * weights - heights, "inf") > 1e-6)
    return std::nullopt;
  return nn::Shallow1D{weights(0), weights.tail(n), -facing % t, facing};
}

nn::Shallow1D udl4_q8::sheet_answer() {
  return *udl4_q8::zigzag({1.0 / 6, 2.0 / 6, 4.0 / 6}, {1, 1, -1});
}
