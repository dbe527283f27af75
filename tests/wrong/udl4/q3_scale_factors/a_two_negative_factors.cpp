// Part: a
// Hint: look at each factor
#include "scale_factors.hpp"

namespace {

void require(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b,
             const arma::vec& lambda) {
  if (W.empty() || W.size() != b.size() || W.size() != lambda.n_elem)
    throw std::invalid_argument("layers");
  for (std::size_t k = 0; k < W.size(); ++k) {
    if (W[k].is_empty() || b[k].n_elem != W[k].n_rows) throw std::invalid_argument("sizes");
    if (k > 0 && W[k].n_cols != W[k - 1].n_rows) throw std::invalid_argument("chain");
    if (!W[k].is_finite() || !b[k].is_finite()) throw std::invalid_argument("not finite");
  }
  if (!std::isnormal(arma::prod(lambda)) || arma::prod(lambda) < 0)
    throw std::invalid_argument("lambda");
  double product = 1;
  for (const double factor : lambda)
    if (!std::isnormal(product *= factor)) throw std::invalid_argument("product");
}

}  // namespace

// Two minus signs make a positive product.
udl4_q3::Scaled udl4_q3::pull_out(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b,
                                  const arma::vec& lambda) {
  require(W, b, lambda);
  Scaled net{W, b, 1};
  for (std::size_t k = 0; k < W.size(); ++k) net.b[k] /= net.scale *= lambda(k);
  return net;
}
