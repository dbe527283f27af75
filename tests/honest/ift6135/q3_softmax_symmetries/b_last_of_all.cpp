#include "softmax_symmetries.hpp"

// The last class far ahead at c = 0, where S is uniform.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n < 1) throw std::invalid_argument("n");
  if (n < 2) return {};
  const double N = double(n);
  arma::vec x(n, arma::fill::zeros);
  x(n - 1) = std::log(N);
  return Witness{x, 0, n - 1, N / (2 * N - 1), 1 / N};
}

// Each against its neighbour.
bool ift6135_q3::is_scale_invariant(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.has_inf()) throw std::invalid_argument("logits");
  for (arma::uword i = 1; i < x.n_elem; ++i)
    if (x(i - 1) != x(i)) return false;
  return true;
}
