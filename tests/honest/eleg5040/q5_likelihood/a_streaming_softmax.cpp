#include "likelihood.hpp"

namespace {

// Maximum and sum in one pass: when a larger logit comes, the sum so far is scaled down to it.
struct Streamed {
  double largest = -arma::datum::inf, sum = 0;
  void add(double z) {
    if (z > largest) {
      sum = sum * std::exp(largest - z) + 1;
      largest = z;
    } else if (std::isfinite(z)) {
      sum += std::exp(z - largest);
    }
  }
  double log_sum() const { return largest + std::log(sum); }
};

}  // namespace

// P = exp(z - log sum exp): nothing is divided.
eleg5040_q5::Loss eleg5040_q5::softmax_cross_entropy(const arma::mat& Z, const arma::uvec& y) {
  if (Z.is_empty() || y.n_elem != Z.n_cols) throw std::invalid_argument("sizes");
  for (const arma::uword label : y)
    if (label >= Z.n_rows) throw std::invalid_argument("label");
  Loss loss{0, Z};
  for (arma::uword n = 0; n < Z.n_cols; ++n) {
    Streamed s;
    for (arma::uword j = 0; j < Z.n_rows; ++j) s.add(Z(j, n));
    const double log_sum = s.log_sum();
    loss.value += log_sum - Z(y(n), n);
    for (arma::uword j = 0; j < Z.n_rows; ++j)
      loss.gradient(j, n) = std::exp(Z(j, n) - log_sum) - (j == y(n) ? 1 : 0);
  }
  return loss;
}

// Each column by itself, from the last class to the first, and the columns in pairs.
double eleg5040_q5::cross_entropy(const arma::mat& P, const arma::mat& Y) {
  if (P.n_elem == 0 || P.n_rows != Y.n_rows || P.n_cols != Y.n_cols)
    throw std::invalid_argument("sizes");
  const auto column = [&](arma::uword n) {
    double sum_P = 0, sum_Y = 0, L = 0;
    for (arma::uword j = P.n_rows; j-- > 0;) {
      if (!(P(j, n) >= 0) || !(Y(j, n) >= 0)) throw std::invalid_argument("negative");
      sum_P += P(j, n);
      sum_Y += Y(j, n);
      if (Y(j, n) > 0) L += Y(j, n) * std::log(1 / P(j, n));
    }
    if (!(std::abs(sum_P - 1) <= 1e-9 && std::abs(sum_Y - 1) <= 1e-9))
      throw std::invalid_argument("sum");
    return L;
  };
  const std::function<double(arma::uword, arma::uword)> sum = [&](arma::uword a, arma::uword b) {
    return b - a == 1 ? column(a) : sum(a, (a + b) / 2) + sum((a + b) / 2, b);
  };
  return sum(0, P.n_cols);
}
