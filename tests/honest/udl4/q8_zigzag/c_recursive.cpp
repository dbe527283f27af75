#include "zigzag.hpp"

// By repeated squaring in 128 bits.
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  __extension__ typedef unsigned __int128 Wide;
  if (pieces == 0) throw std::invalid_argument("no piece");
  if (copies == 0 || pieces == 1) return 1;
  if (copies >= 64) throw std::overflow_error("2^64 regions at least");
  const Wide half = udl4_q8::regions_of_copies(pieces, copies / 2);
  const Wide most = ~std::uint64_t{0};
  const Wide square = half * half;
  if (square > most || square * (copies % 2 ? pieces : 1) > most)
    throw std::overflow_error("64 bits");
  return static_cast<std::uint64_t>(square * (copies % 2 ? pieces : 1));
}

arma::uword udl4_q8::copies_needed(arma::uword pieces, std::uint64_t regions) {
  if (pieces == 0 || regions == 0 || (pieces == 1 && regions != 1))
    throw std::invalid_argument("never");
  return regions == 1 ? 0 : 1 + udl4_q8::copies_needed(pieces, (regions - 1) / pieces + 1);
}

double udl4_q8::iterate(const nn::Shallow1D& f, double x, arma::uword copies) {
  const arma::uword D = f.phi.n_elem;
  if (D == 0 || f.theta0.n_elem != D || f.theta1.n_elem != D)
    throw std::invalid_argument("sizes differ");
  if (copies == 0) return x;
  double y = 0;
  for (arma::uword j = D; j-- > 0;) y += f.phi(j) * std::fmax(f.theta1(j) * x + f.theta0(j), 0);
  return udl4_q8::iterate(f, y + f.phi0, copies - 1);
}
