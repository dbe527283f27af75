// Part: a
// Hint: the order is not that of entry_of
#include "parameter_numbering.hpp"

// Fills each matrix by its rows, where flatten reads it by its columns.
nn::Mlp udl4_q10::unflatten(const std::vector<arma::uword>& sizes, const arma::vec& p) {
  if (p.n_elem != parameter_count(sizes)) throw std::invalid_argument("length");
  nn::Mlp net;
  arma::uword next = 0;
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k) {
    arma::mat W(sizes[k + 1], sizes[k]);
    for (arma::uword row = 0; row < W.n_rows; ++row)
      for (arma::uword col = 0; col < W.n_cols; ++col) W(row, col) = p(next++);
    net.W.push_back(W);
    net.b.push_back(p.subvec(next, next + W.n_rows - 1));
    next += W.n_rows;
  }
  return net;
}
