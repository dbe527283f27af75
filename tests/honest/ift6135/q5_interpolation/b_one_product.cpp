#include "interpolation.hpp"

// All pre-activations at once, as a product of rank two: [t, 1] [1; b1].
arma::mat ift6135_q5::interpolation_matrix(const arma::mat& X, const arma::vec& w,
                                           const arma::vec& b1, const nn::ScalarFunction& phi) {
  if (X.n_cols == 0 || w.n_elem != X.n_rows || b1.n_elem + 1 != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::mat left = arma::join_rows(X.t() * w, arma::vec(X.n_cols, arma::fill::ones));
  const arma::mat right = arma::join_cols(arma::rowvec(b1.n_elem, arma::fill::ones), b1.t());
  arma::mat M = left * right;
  M.transform(phi);
  M.insert_cols(M.n_cols, arma::mat(X.n_cols, 1, arma::fill::ones));
  return M;
}
