#include "penalised_autoencoders.hpp"

namespace {

arma::mat code(const arma::mat& W1, const arma::vec& b1, const arma::mat& X) {
  const arma::mat Z = arma::join_rows(W1, b1) * arma::join_cols(X, arma::ones(1, X.n_cols));
  return 1 / (1 + arma::exp(-Z));
}

arma::mat slopes(const arma::mat& h) { return h - h % h; }

}  // namespace

// b1 is the weight of an input that is always 1.
double beyond_q9::contractive_penalty(const arma::mat& W1, const arma::vec& b1,
                                      const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  const arma::mat slope = slopes(code(W1, b1, X));
  return arma::accu(arma::square(slope.each_col() % arma::vec(arma::sqrt(arma::sum(W1 % W1, 1)))));
}

beyond_q9::Gradients beyond_q9::contractive_gradient(const arma::mat& W1, const arma::vec& b1,
                                                     const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  const arma::mat h = code(W1, b1, X), slope = slopes(h);
  const arma::vec lengths = arma::sum(W1 % W1, 1);
  const arma::mat by_slope = 2 * (slope.each_col() % lengths);
  arma::mat d = (by_slope % slope % (1 - 2 * h)) * arma::join_cols(X, arma::ones(1, X.n_cols)).t();
  const arma::vec total = arma::sum(slope % slope, 1);
  for (arma::uword i = 0; i < W1.n_cols; ++i) d.col(i) += 2 * W1.col(i) % total;
  return {d.head_cols(W1.n_cols), d.tail_cols(1)};
}
