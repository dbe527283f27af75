arma::mat right(const arma::vec& x, const arma::mat& K) {
  if (K.is_empty() || x.n_elem < K.n_rows) throw std::invalid_argument("empty or too wide");
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword m = 0; m < Y.n_cols; ++m)
    for (arma::uword k = 0; k < Y.n_rows; ++k)
      for (arma::uword i = 0; i < K.n_rows; ++i) Y(k, m) += K(i, m) * x(k + i);
  return Y;
}