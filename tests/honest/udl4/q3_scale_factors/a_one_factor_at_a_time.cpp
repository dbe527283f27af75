#include "scale_factors.hpp"

namespace {

// Divides the biases of a layer and of all later ones by a factor that came out there.
void take_out(udl4_q3::Scaled& net, std::size_t layer, double factor) {
  if (!(factor > 0) || !std::isfinite(factor)) throw std::invalid_argument("factor");
  for (std::size_t k = layer; k < net.b.size(); ++k) net.b[k] /= factor;
  net.scale *= factor;
  if (net.scale < std::numeric_limits<double>::min() || std::isinf(net.scale))
    throw std::invalid_argument("product");
}

void require(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b) {
  if (W.empty() || W.size() != b.size()) throw std::invalid_argument("layers");
  for (std::size_t k = 0; k < W.size(); ++k) {
    if (W[k].is_empty() || b[k].n_elem != W[k].n_rows) throw std::invalid_argument("sizes");
    if (k > 0 && W[k].n_cols != W[k - 1].n_rows) throw std::invalid_argument("chain");
    if (!W[k].is_finite() || !b[k].is_finite()) throw std::invalid_argument("not finite");
  }
}

}  // namespace

// From the input to the output; each factor is taken out of everything that is left.
udl4_q3::Scaled udl4_q3::pull_out(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b,
                                  const arma::vec& lambda) {
  require(W, b);
  if (lambda.n_elem != W.size()) throw std::invalid_argument("factors");
  Scaled net{W, b, 1};
  for (std::size_t k = 0; k < W.size(); ++k) take_out(net, k, lambda(k));
  return net;
}

udl4_q3::Scaled udl4_q3::normalise(const std::vector<arma::mat>& W,
                                   const std::vector<arma::vec>& b) {
  require(W, b);
  Scaled net{W, b, 1};
  for (std::size_t k = 0; k < W.size(); ++k) {
    double norm = 0;
    for (const double w : W[k]) norm = std::hypot(norm, w);
    if (norm == 0) continue;
    for (double& w : net.W[k]) w /= norm;
    take_out(net, k, norm);
  }
  return net;
}

// Case by case.
double udl4_q3::homogeneity_gap(double alpha, double z) {
  if (std::isnan(alpha) || std::isnan(z)) return arma::datum::nan;
  return alpha < 0 ? std::abs(alpha * z) : 0;
}
