#include "interpolant.hpp"

namespace {

void require_samples(const arma::vec& x, const arma::vec& f, double q) {
  if (x.is_empty() || f.n_elem != x.n_elem || !x.is_finite() || !f.is_finite() ||
      !x.is_sorted("strictascend") || !(q > 0) || std::isinf(q))
    throw std::invalid_argument("x, f or q");
}

}  // namespace

// In whole numbers: eighths of x and f, slopes in units of q. Of the two multiples the better one.
arma::vec beyond_q19::quantised_weights(const arma::vec& x, const arma::vec& f, double q) {
  require_samples(x, f, q);
  arma::vec W(x.n_elem - 1);
  long long before = 0;
  double missed = 0;  // f - y
  for (arma::uword j = 0; j < W.n_elem; ++j) {
    const double gap = x(j + 1) - x(j), ahead = f(j + 1) - f(j) + missed;
    long long count = static_cast<long long>(std::floor(ahead / gap / q));
    const auto error = [&](long long n) { return ahead - static_cast<double>(n) * q * gap; };
    if (std::abs(error(count + 1)) < std::abs(error(count))) ++count;
    W(j) = static_cast<double>(count - before) * q;
    missed = error(count);
    before = count;
  }
  return W;
}
