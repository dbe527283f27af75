// Part: a
// Hint: A matrix of zeros has norm 0
#include "scale_factors.hpp"

// 0 / 0.
udl4_q3::Scaled udl4_q3::normalise(const std::vector<arma::mat>& W,
                                   const std::vector<arma::vec>& b) {
  std::vector<arma::mat> U = W;
  arma::vec lambda(W.size());
  for (std::size_t k = 0; k < W.size(); ++k) {
    lambda(k) = arma::norm(W[k], "fro");
    U[k] /= lambda(k);
    if (lambda(k) == 0) lambda(k) = 1;
  }
  Scaled net = pull_out(W, b, lambda);
  net.W = U;
  return net;
}
