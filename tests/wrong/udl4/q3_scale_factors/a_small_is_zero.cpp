// Part: a
// Hint: However small its entries are
#include "scale_factors.hpp"

// Takes small matrices for zeros.
udl4_q3::Scaled udl4_q3::normalise(const std::vector<arma::mat>& W,
                                   const std::vector<arma::vec>& b) {
  std::vector<arma::mat> U = W;
  arma::vec lambda(W.size(), arma::fill::ones);
  for (std::size_t k = 0; k < W.size(); ++k)
    if (const double norm = arma::norm(W[k], "fro") > 1e-12 ? arma::norm(W[k], "fro") : 0;
        norm > 0) {
      U[k] /= norm;
      lambda(k) = norm;
    }
  return pull_out(U, b, lambda);
}
