#include "scale_factors.hpp"

namespace {

void require(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b) {
  if (W.empty() || W.size() != b.size()) throw std::invalid_argument("layers");
  for (std::size_t k = 0; k < W.size(); ++k) {
    if (W[k].is_empty() || b[k].n_elem != W[k].n_rows) throw std::invalid_argument("sizes");
    if (k > 0 && W[k].n_cols != W[k - 1].n_rows) throw std::invalid_argument("chain");
    if (!W[k].is_finite() || !b[k].is_finite()) throw std::invalid_argument("not finite");
  }
}

}  // namespace

// Products of many factors as sums of their logarithms.
udl4_q3::Scaled udl4_q3::pull_out(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b,
                                  const arma::vec& lambda) {
  require(W, b);
  if (lambda.n_elem != W.size()) throw std::invalid_argument("one factor for each layer");
  if (!arma::all(lambda > 0) || !lambda.is_finite()) throw std::invalid_argument("factors");
  const arma::vec logarithms = arma::cumsum(arma::log(lambda));
  if (logarithms.min() < std::log(std::numeric_limits<double>::min()) ||
      logarithms.max() > std::log(std::numeric_limits<double>::max()))
    throw std::invalid_argument("products");
  Scaled net{W, b, std::exp(logarithms(logarithms.n_elem - 1))};
  for (std::size_t k = 0; k < W.size(); ++k) net.b[k] *= std::exp(-logarithms(k));
  return net;
}

// The trace of W^T W is the square of the norm.
udl4_q3::Scaled udl4_q3::normalise(const std::vector<arma::mat>& W,
                                   const std::vector<arma::vec>& b) {
  require(W, b);
  arma::vec lambda(W.size());
  std::vector<arma::mat> U;
  for (std::size_t k = 0; k < W.size(); ++k) {
    const double norm = std::sqrt(arma::trace(W[k].t() * W[k]));
    lambda(k) = norm > 0 ? norm : 1;
    U.push_back(W[k] * (1 / lambda(k)));
  }
  return udl4_q3::pull_out(U, b, lambda);
}

// relu(z) = (z + |z|) / 2
double udl4_q3::homogeneity_gap(double alpha, double z) {
  const auto twice_relu = [](double x) { return x + std::abs(x); };
  return (twice_relu(alpha * z) - alpha * twice_relu(z)) / 2;
}
