// Part: a
// Hint: This input is not legal
#include "zigzag.hpp"

// Takes every number that is not negative for "right".
std::optional<nn::Shallow1D> udl4_q8::zigzag(const arma::vec& t, const arma::vec& facing) {
  const arma::uword n = t.n_elem;
  if (n == 0 || facing.n_elem != n) throw std::invalid_argument("sizes");
  arma::vec s = 1 / arma::diff(arma::join_cols(arma::vec{0}, t, arma::vec{1}));
  if (!arma::all(s > 0)) throw std::invalid_argument("joints");
  for (arma::uword k = 1; k <= n; k += 2) s(k) = -s(k);
  const arma::vec phi = arma::diff(s);
  const arma::vec left = arma::conv_to<arma::vec>::from(facing < 0);
  if (std::abs(s(0) + arma::dot(phi, left)) > 1e-9 * arma::accu(arma::abs(s))) return std::nullopt;
  return nn::Shallow1D{-arma::dot(phi % left, t), phi, -facing % t, facing};
}
