#include "interpolation.hpp"

// Row by row from a broadcast sum; entries are copied one at a time.
arma::mat ift6135_q5::interpolation_matrix(const arma::mat& X, const arma::vec& w,
                                           const arma::vec& b1, const nn::ScalarFunction& phi) {
  if (X.n_cols == 0 || w.n_elem != X.n_rows || b1.n_elem != X.n_cols - 1)
    throw std::invalid_argument("w: n, b1: N - 1");
  const arma::uword N = X.n_cols;
  arma::rowvec t(N);
  for (arma::uword k = X.n_rows; k-- > 0;) t += w(k) * X.row(k);
  arma::mat M(N, N);
  for (arma::uword i = 0; i < N; ++i) {
    for (arma::uword j = 0; j < N - 1; ++j) M(i, j) = phi(b1(j) + t(i));
    M(i, N - 1) = 1;
  }
  return M;
}

arma::mat ift6135_q5::stack_output(const arma::mat& W2, const arma::vec& b2) {
  if (W2.n_rows != b2.n_elem) throw std::invalid_argument("b2");
  arma::mat Wt(W2.n_cols + 1, W2.n_rows);
  for (arma::uword c = 0; c < W2.n_rows; ++c) {
    for (arma::uword j = 0; j < W2.n_cols; ++j) Wt(j, c) = W2(c, j);
    Wt(W2.n_cols, c) = b2(c);
  }
  return Wt;
}

ift6135_q5::OutputLayer ift6135_q5::unstack_output(const arma::mat& Wt) {
  if (Wt.n_rows == 0) throw std::invalid_argument("Wt");
  arma::mat W2 = arma::trans(Wt);
  const arma::vec b2 = W2.col(W2.n_cols - 1);
  W2.shed_col(W2.n_cols - 1);
  return {W2, b2};
}
