// Part: a
// Hint: a double has 53
#include "parameter_numbering.hpp"

std::uint64_t udl4_q10::parameter_count(const std::vector<arma::uword>& sizes) {
  if (sizes.size() < 2) throw std::invalid_argument("sizes");
  for (const arma::uword n : sizes)
    if (n == 0) throw std::invalid_argument("no unit");
  const arma::vec D = arma::conv_to<arma::vec>::from(sizes);
  const arma::uword L = D.n_elem - 1;
  return static_cast<std::uint64_t>(arma::dot(D.head(L) + 1, D.tail(L)));
}
