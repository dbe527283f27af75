#include "zigzag.hpp"

// Asks by division whether one more factor fits.
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  if (pieces == 0) throw std::invalid_argument("pieces");
  const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t power = 1;
  for (; pieces > 1 && copies > 0; --copies) {
    if (power > most / pieces) throw std::overflow_error("64 bits");
    power *= pieces;
  }
  return power;
}

// Multiplies, and stops where the next product would not fit.
arma::uword udl4_q8::copies_needed(arma::uword pieces, std::uint64_t regions) {
  if (pieces == 0 || regions == 0) throw std::invalid_argument("0");
  if (pieces == 1 && regions != 1) throw std::invalid_argument("one piece");
  arma::uword n = 0;
  for (std::uint64_t power = 1; power < regions; power *= pieces) {
    ++n;
    if (power > ~std::uint64_t{0} / pieces) break;
  }
  return n;
}

// relu(z) = (z + |z|) / 2: half of f is affine, the other half a sum of absolute values.
double udl4_q8::iterate(const nn::Shallow1D& f, double x, arma::uword copies) {
  if (f.phi.is_empty() || arma::size(f.theta0) != arma::size(f.phi) ||
      arma::size(f.theta1) != arma::size(f.phi))
    throw std::invalid_argument("f");
  const double intercept = arma::accu(f.phi % f.theta0), slope = arma::accu(f.phi % f.theta1);
  for (; copies > 0; --copies)
    x = f.phi0 +
        (intercept + slope * x + arma::accu(f.phi % arma::abs(f.theta1 * x + f.theta0))) / 2;
  return x;
}
