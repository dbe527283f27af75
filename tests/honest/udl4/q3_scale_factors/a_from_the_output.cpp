#include <cfloat>

#include "scale_factors.hpp"

namespace {

udl4_q3::Scaled without_last(udl4_q3::Scaled net) {
  net.W.pop_back();
  net.b.pop_back();
  return net;
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

// The layers before the last are a network of their own, whose scale is a factor of the last one.
udl4_q3::Scaled udl4_q3::pull_out(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b,
                                  const arma::vec& lambda) {
  require(W, b);
  if (lambda.n_elem != W.size()) throw std::invalid_argument("factors");
  const arma::uword last = W.size() - 1;
  Scaled before{{}, {}, 1};
  if (last > 0) {
    const Scaled shorter = without_last({W, b, 1});
    before = pull_out(shorter.W, shorter.b, lambda.head(last));
  }
  const double factor = lambda(last) * before.scale;
  if (!(lambda(last) > 0 && factor >= std::numeric_limits<double>::min() && factor <= DBL_MAX))
    throw std::invalid_argument("factors");
  before.W.push_back(W.back());
  before.b.push_back(b.back() / factor);
  before.scale = factor;
  return before;
}

udl4_q3::Scaled udl4_q3::normalise(const std::vector<arma::mat>& W,
                                   const std::vector<arma::vec>& b) {
  require(W, b);
  arma::vec lambda(W.size());
  std::vector<arma::mat> U;
  for (std::size_t k = 0; k < W.size(); ++k) {
    const arma::vec entries = arma::vectorise(W[k]);
    lambda(k) = entries.is_zero() ? 1 : std::sqrt(arma::dot(entries, entries));
    U.push_back(W[k] / lambda(k));
  }
  return pull_out(U, b, lambda);
}
