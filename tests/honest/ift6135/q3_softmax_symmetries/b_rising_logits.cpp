#include "softmax_symmetries.hpp"

// 0, 1, 2, ... and a large scale: the least class loses nearly all, the last gains it.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  if (n == 1) return std::nullopt;
  const arma::vec x = arma::regspace(0, double(n) - 1);
  const arma::vec S = softmax(x), S8 = softmax_scaled(x, 8);
  const arma::uword i = arma::abs(S - S8).index_max();
  return Witness{x, 8, i, S(i), S8(i)};
}

bool ift6135_q3::is_scale_invariant(const arma::vec& x) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  return x.min() == x.max();
}
