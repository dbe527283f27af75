#include "likelihood.hpp"

// The published answer to problem 5, as it stands.
namespace eleg5040_q5 {

namespace {

// "As sum_k z_k = 1, z can be regarded as a probability": nothing is said of z >= 0.
void regard_as_probability(const arma::mat& z) {
  if (z.is_empty()) throw std::invalid_argument("no samples");
  for (arma::uword i = 0; i < z.n_cols; ++i)
    if (!(std::abs(arma::accu(z.col(i)) - 1) <= 1e-9)) throw std::invalid_argument("sum");
}

}  // namespace

// - sum_i sum_j 1(y_i = j) log z_ij
double cross_entropy(const arma::mat& P, const arma::mat& Y) {
  if (arma::size(P) != arma::size(Y)) throw std::invalid_argument("sizes");
  regard_as_probability(P);
  regard_as_probability(Y);
  return -arma::accu(Y % arma::log(P));
}

// = - log prod_i P(y_i | x_i)
double nll(const arma::mat& P, const arma::uvec& y) {
  regard_as_probability(P);
  if (y.n_elem != P.n_cols || y.max() >= P.n_rows) throw std::invalid_argument("labels");
  double product = 1;
  for (arma::uword i = 0; i < P.n_cols; ++i) product *= P(y(i), i);
  return -std::log(product);
}

// The gradient and soft targets were not asked there.
Loss softmax_cross_entropy(const arma::mat& Z, const arma::uvec& y) { gradus::todo(Z, y); }
double cross_entropy_minus_entropy(const arma::mat& P, const arma::mat& Y) { gradus::todo(P, Y); }

}  // namespace eleg5040_q5
