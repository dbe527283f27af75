// Part: a
// Hint: Divide each matrix as a whole
#include "scale_factors.hpp"

// Every unit by itself gets weights of norm 1.
udl4_q3::Scaled udl4_q3::normalise(const std::vector<arma::mat>& W,
                                   const std::vector<arma::vec>& b) {
  Scaled net{W, b, 1};
  arma::vec lambda(W.size(), arma::fill::ones);
  for (std::size_t k = 0; k < W.size(); ++k) {
    if (const double norm = arma::norm(W[k], "fro"); norm > 0) lambda(k) = norm;
    for (arma::uword i = 0; i < W[k].n_rows; ++i)
      if (const double norm = arma::norm(W[k].row(i)); norm > 0) net.W[k].row(i) /= norm;
  }
  const Scaled pulled = pull_out(W, b, lambda);
  return {net.W, pulled.b, pulled.scale};
}
