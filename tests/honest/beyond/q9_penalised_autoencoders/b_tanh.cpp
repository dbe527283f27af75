#include "penalised_autoencoders.hpp"

// h (1 - h) = (1 - tanh^2(z / 2)) / 4 and 1 - 2 h = -tanh(z / 2), samples as rows.
double beyond_q9::contractive_penalty(const arma::mat& W1, const arma::vec& b1,
                                      const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  const arma::mat T = arma::tanh((X.t() * W1.t() + arma::repmat(b1.t(), X.n_cols, 1)) / 2);
  return arma::accu(arma::square(1 - T % T) * arma::square(W1)) / 16;
}

beyond_q9::Gradients beyond_q9::contractive_gradient(const arma::mat& W1, const arma::vec& b1,
                                                     const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  const arma::mat T = arma::tanh((X.t() * W1.t() + arma::repmat(b1.t(), X.n_cols, 1)) / 2);
  const arma::mat g = arma::square(1 - T % T) / 16;
  arma::mat dZ = -2 * g % T;
  dZ.each_row() %= arma::sum(arma::square(W1), 1).t();
  return {dZ.t() * X.t() + 2 * arma::diagmat(arma::vec(arma::sum(g, 0).t())) * W1,
          arma::sum(dZ, 0).t()};
}
