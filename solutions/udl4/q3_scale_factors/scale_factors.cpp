#include "scale_factors.hpp"

namespace udl4_q3 {

namespace {

// NaN is not below 0, so it passes.
double relu(double z) { return z < 0 ? 0 : z; }

void require_chain(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b) {
  if (W.empty() || W.size() != b.size())
    throw std::invalid_argument("a network has as many biases as matrices, and at least one");
  for (std::size_t k = 0; k < W.size(); ++k) {
    const std::string layer = "layer " + std::to_string(k);
    if (W[k].is_empty()) throw std::invalid_argument(layer + " has no weights");
    if ((k > 0 && W[k].n_cols != W[k - 1].n_rows) || b[k].n_elem != W[k].n_rows)
      throw std::invalid_argument(layer + " does not fit");
    if (!W[k].is_finite() || !b[k].is_finite())
      throw std::invalid_argument(layer + " has an entry that is not finite");
  }
}

}  // namespace

double homogeneity_gap(double alpha, double z) { return relu(alpha * z) - alpha * relu(z); }

// relu(s z) = s relu(z) for s > 0. Let s be what comes out of the layers before. Then layer k is
//   relu(b + lambda W s h) = lambda s relu(b / (lambda s) + W h),
// and lambda s comes out of it in turn.
Scaled pull_out(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b,
                const arma::vec& lambda) {
  require_chain(W, b);
  if (lambda.n_elem != W.size()) throw std::invalid_argument("one factor for each layer");
  Scaled net{W, b, 1};
  for (std::size_t k = 0; k < W.size(); ++k) {
    net.scale *= lambda(k);
    if (!(lambda(k) > 0) || !std::isnormal(net.scale))
      throw std::invalid_argument("factors and their products must be positive normal numbers");
    net.b[k] /= net.scale;
  }
  return net;
}

// W[k] = lambda(k) U[k] with |U[k]| = 1: pull the norms out.
Scaled normalise(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b) {
  std::vector<arma::mat> U = W;
  arma::vec lambda(W.size(), arma::fill::ones);
  for (std::size_t k = 0; k < W.size(); ++k)
    if (const double norm = arma::norm(W[k], "fro"); norm > 0) {
      U[k] /= norm;
      lambda(k) = norm;
    }
  return pull_out(U, b, lambda);
}

}  // namespace udl4_q3
