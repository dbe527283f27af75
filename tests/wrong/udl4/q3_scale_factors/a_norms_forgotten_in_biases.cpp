// Part: a
// Hint: Each norm is the lambda of a matrix of norm 1
#include "scale_factors.hpp"

// The biases stay, and only the output makes up for the norms.
udl4_q3::Scaled udl4_q3::normalise(const std::vector<arma::mat>& W,
                                   const std::vector<arma::vec>& b) {
  Scaled net{W, b, 1};
  arma::vec lambda(W.size(), arma::fill::ones);
  for (std::size_t k = 0; k < W.size(); ++k)
    if (const double norm = arma::norm(W[k], "fro"); norm > 0) {
      net.W[k] /= norm;
      lambda(k) = norm;
    }
  net.scale = pull_out(net.W, b, lambda).scale;
  return net;
}
