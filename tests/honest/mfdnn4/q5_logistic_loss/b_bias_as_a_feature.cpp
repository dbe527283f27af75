#include <cmath>

#include "logistic_loss.hpp"

namespace {

// X with a row of ones below, and each sample times its label: all labels become +1.
arma::mat signed_samples(const mfdnn4_q5::Model& model, const arma::mat& X, const arma::ivec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label * label != 1) throw std::invalid_argument("labels");
  if (model.a.n_elem != X.n_rows) throw std::invalid_argument("a");
  arma::mat S = arma::join_cols(X, arma::mat(1, X.n_cols, arma::fill::ones));
  S.each_row() %= arma::conv_to<arma::rowvec>::from(y);
  return S;
}

mfdnn4_q5::Value split(double F, const arma::vec& gradient) {
  return {F, gradient.head(gradient.n_elem - 1), gradient.back()};
}

}  // namespace

mfdnn4_q5::Value mfdnn4_q5::squared_objective(const Model& model, const arma::mat& X,
                                              const arma::ivec& y) {
  const arma::mat S = signed_samples(model, X, y);
  const arma::vec m = S.t() * arma::join_cols(model.a, arma::vec{model.b});
  const arma::vec s = 1 / (1 + arma::exp(m)), t = 1 / (1 + arma::exp(-m));
  return split(2 * arma::mean(arma::square(s)), arma::mean(S.each_row() % (-4 * s % s % t).t(), 1));
}

mfdnn4_q5::Value mfdnn4_q5::kl_objective(const Model& model, const arma::mat& X,
                                         const arma::ivec& y) {
  const arma::mat S = signed_samples(model, X, y);
  const arma::vec m = S.t() * arma::join_cols(model.a, arma::vec{model.b});
  // log(exp(0) + exp(-m)), the larger exponent first.
  const arma::vec top = arma::clamp(-m, 0.0, arma::datum::inf);
  const arma::vec l = top + arma::log(arma::exp(-top) + arma::exp(-m - top));
  const arma::vec s = 1 / (1 + arma::exp(m));
  return split(arma::mean(l), arma::mean(S.each_row() % (-s).t(), 1));
}
