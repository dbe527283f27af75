#include "likelihood.hpp"

namespace {

void distributions(const arma::mat& M) {
  if (M.is_empty() || M.has_nan() || M.min() < 0) throw std::invalid_argument("not probabilities");
  if (arma::abs(arma::sum(M, 0) - 1).max() > 1e-9) throw std::invalid_argument("wrong sums");
}

}  // namespace

// Only the entries that count are ever looked at.
double eleg5040_q5::cross_entropy(const arma::mat& P, const arma::mat& Y) {
  distributions(P);
  distributions(Y);
  if (P.n_rows != Y.n_rows || P.n_cols != Y.n_cols) throw std::invalid_argument("sizes");
  const arma::uvec counts = arma::find(Y > 0);
  return -arma::dot(Y.elem(counts), arma::log(P.elem(counts)));
}

// The entries' numbers in memory: column n begins at c n.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  distributions(P);
  if (y.n_elem != P.n_cols || arma::any(y >= P.n_rows)) throw std::invalid_argument("labels");
  const arma::uvec begin = P.n_rows * arma::regspace<arma::uvec>(0, P.n_cols - 1);
  return -arma::accu(arma::log(P.elem(begin + y)));
}

// log-softmax for all columns at once; the gradient is made from it, with a second exponential.
eleg5040_q5::Loss eleg5040_q5::softmax_cross_entropy(const arma::mat& Z, const arma::uvec& y) {
  if (Z.is_empty() || y.n_elem != Z.n_cols || arma::any(y >= Z.n_rows))
    throw std::invalid_argument("labels");
  arma::mat log_P = Z.each_row() - arma::max(Z, 0);
  log_P.each_row() -= arma::log(arma::sum(arma::exp(log_P), 0));
  const arma::uvec begin = Z.n_rows * arma::regspace<arma::uvec>(0, Z.n_cols - 1);
  Loss loss{-arma::accu(log_P.elem(begin + y)), arma::exp(log_P)};
  loss.gradient.elem(begin + y) -= 1;
  return loss;
}

// Both entropies, one after the other.
double eleg5040_q5::cross_entropy_minus_entropy(const arma::mat& P, const arma::mat& Y) {
  return cross_entropy(P, Y) - cross_entropy(Y, Y);
}
