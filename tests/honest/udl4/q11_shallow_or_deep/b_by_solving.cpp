#include <numeric>

#include "shallow_or_deep.hpp"

// The zig-zag seen from the other end: widths ... 1 : 2 : 2 : 1 : 1 and one unit that faces right.
// Its weights solve the equations for the heights at 0, the joints and 1.
nn::Mlp udl4_q11::region_maximiser(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K >= 1, D >= 3");
  arma::vec w(D + 1, arma::fill::ones);
  w(D - 2) = w(D - 3) = 2;
  const arma::vec x = arma::join_cols(arma::vec{0}, arma::cumsum(w) / arma::accu(w));
  arma::vec side(D, arma::fill::value(-1));
  side(D - 3) = 1;
  const arma::vec theta0 = -side % x.subvec(1, D);
  arma::mat H(D + 2, D + 1, arma::fill::ones);
  arma::vec heights(D + 2);
  for (arma::uword i = 0; i < D + 2; ++i) {
    heights(i) = (D + 1 - i) % 2;  // 0 at x = 1
    for (arma::uword j = 0; j < D; ++j) H(i, j + 1) = std::max(0.0, theta0(j) + side(j) * x(i));
  }
  const arma::vec weights = arma::solve(H, heights), phi = weights.tail(D);
  nn::Mlp net;
  for (arma::uword k = 0; k < K; ++k) {
    net.W.push_back(k == 0 ? arma::mat(side) : arma::mat(side * phi.t()));
    net.b.push_back(k == 0 ? theta0 : arma::vec(theta0 + weights(0) * side));
  }
  net.W.push_back(phi.t());
  net.b.push_back(weights.head(1));
  return net;
}

// Divides what is left of 64 bits by D + 1 instead of multiplying first.
std::uint64_t udl4_q11::max_regions_1d(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K >= 1, D >= 3");
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < K; ++k) {
    if (~std::uint64_t{0} / (D + 1) < regions) throw std::overflow_error("64 bits");
    regions *= D + 1;
  }
  return regions;
}

// Each binomial from the one before, cancelled first: no step is larger than the next binomial.
std::uint64_t udl4_q11::max_regions_shallow(arma::uword Di, arma::uword D) {
  std::uint64_t binomial = 1, sum = 1;
  for (std::uint64_t j = 1; j <= Di && j <= D; ++j) {
    const std::uint64_t n = D - j + 1, common = std::gcd(n, j);
    binomial /= j / common;
    if (__builtin_mul_overflow(binomial, n / common, &binomial) ||
        __builtin_add_overflow(sum, binomial, &sum))
      throw std::overflow_error("64 bits");
  }
  return sum;
}
