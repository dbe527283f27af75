#include "fused_cross_entropy.hpp"

namespace beyond_q12 {

namespace {

// The largest logit of each sample, of a batch that is legal.
arma::rowvec largest_of(const arma::mat& X, const arma::uvec& y) {
  if (X.is_empty()) throw std::invalid_argument("there must be a class and a sample");
  if (y.n_elem != X.n_cols) throw std::invalid_argument("each sample needs one label");
  if (y.max() >= X.n_rows)
    throw std::invalid_argument("a label is not below the number of classes");
  if (X.has_nan()) throw std::invalid_argument("a logit is NaN");
  const arma::rowvec largest = arma::max(X, 0);
  if (!largest.is_finite())
    throw std::invalid_argument("a logit is +inf, or all logits of a sample are -inf");
  return largest;
}

void require_share(double epsilon) {
  if (!(epsilon >= 0 && epsilon <= 1)) throw std::invalid_argument("epsilon must be in [0, 1]");
}

}  // namespace

// -ln S_y = LSE(x) - x_y: a difference of logarithms, so that no probability can become 0.
double cross_entropy(const arma::mat& X, const arma::uvec& y) {
  const arma::rowvec largest = largest_of(X, y);
  double total = 0;
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    const double lse = largest(b) + std::log(arma::accu(arma::exp(X.col(b) - largest(b))));
    total += lse - X(y(b), b);
  }
  return total / static_cast<double>(X.n_cols);
}

// dLSE/dx_k = S_k and dx_y/dx_k = [k = y], so dX = (S - Y) / B with a 1 in each column of Y. On
// paper; here Y is never formed, and the exponentials serve the sum and S alike: X is read once and
// dX written twice.
LossAndGradient softmax_cross_entropy(const arma::mat& X, const arma::uvec& y) {
  const arma::rowvec largest = largest_of(X, y);
  const double B = static_cast<double>(X.n_cols);
  LossAndGradient answer{0, arma::mat(arma::size(X), arma::fill::none)};
  auto& [loss, dX] = answer;
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    dX.col(b) = arma::exp(X.col(b) - largest(b));
    const double total = arma::accu(dX.col(b));
    dX.col(b) /= total * B;
    dX(y(b), b) -= 1 / B;
    loss += (largest(b) - X(y(b), b) + std::log(total)) / B;
  }
  return answer;
}

// sum_k q_k (LSE - x_k) = LSE - (1 - epsilon) x_y - epsilon mean(x), for the q_k add up to 1. To
// the loss with the label alone that adds epsilon (x_y - mean(x)).
LossAndGradient smoothed_cross_entropy(const arma::mat& X, const arma::uvec& y, double epsilon) {
  require_share(epsilon);
  if (X.has_inf()) throw std::invalid_argument("a logit is infinite");
  LossAndGradient answer = softmax_cross_entropy(X, y);
  auto& [loss, dX] = answer;
  const double share = epsilon / static_cast<double>(X.n_cols);
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    loss += share * (X(y(b), b) - arma::mean(X.col(b)));
    dX(y(b), b) += share;
  }
  dX -= share / static_cast<double>(X.n_rows);
  return answer;
}

// The gradient S - q is 0 where S = q, and x_y - x_k = ln S_y - ln S_k = ln(q_y / q_k). Without
// smoothing q_k = 0, and there is no optimum: the quotient is inf.
double best_gap(arma::uword K, double epsilon) {
  if (K < 2) throw std::invalid_argument("there must be another class");
  require_share(epsilon);
  return std::log1p(static_cast<double>(K) * (1 - epsilon) / epsilon);
}

}  // namespace beyond_q12
