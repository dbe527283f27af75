// Part: a
// Fails: speed
#include "parameter_numbering.hpp"

// Right, but what is left of p is copied again after every column.
nn::Mlp udl4_q10::unflatten(const std::vector<arma::uword>& sizes, const arma::vec& p) {
  if (p.n_elem != parameter_count(sizes)) throw std::invalid_argument("length");
  nn::Mlp net;
  arma::vec rest = p;
  const auto take = [&](arma::uword n) {
    const arma::vec front = rest.head(n);
    rest.shed_rows(0, n - 1);
    return front;
  };
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k) {
    arma::mat W(sizes[k + 1], sizes[k]);
    for (arma::uword col = 0; col < W.n_cols; ++col) W.col(col) = take(W.n_rows);
    net.W.push_back(W);
    net.b.push_back(take(W.n_rows));
  }
  return net;
}
