#include "convolution.hpp"

// The published answer to Math 1, as it stands.
namespace nn3_q1 {

// a) "(D - W + 1) M outputs, W M weights"
Counts conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  return {D - W + 1, M * (D - W + 1), M * W};
}

// a) "(x * w)_k = sum_i w_i x_k"
arma::mat conv1d(const arma::vec& x, const arma::mat& K) {
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword m = 0; m < Y.n_cols; ++m)
    for (arma::uword k = 0; k < Y.n_rows; ++k)
      for (arma::uword i = 0; i < K.n_rows; ++i) Y(k, m) += K(i, m) * x(k);
  return Y;
}

// b) "M (W - D + 1) neurons and M (W - D + 1) D weights, most of which should be set to zero"
DenseCounts dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  const std::uint64_t neurons = M * (W - D + 1);
  return {neurons, neurons * D, neurons * (D - W), neurons * W, M * W};
}

// b) does not write the matrix down: left open.
arma::mat toeplitz(const arma::mat& K, arma::uword D) { gradus::todo(K, D); }
arma::sp_mat toeplitz_sparse(const arma::mat& K, arma::uword D) { gradus::todo(K, D); }
arma::vec toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D) {
  gradus::todo(dY, K, D);
}

// c) "R = ||P Z||_1, where P is 0 inside the window k - W/2 + i and 1 elsewhere": locality only, no
// sharing, and a window that is centred at k.
double penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  const arma::uword P = Z.n_cols - W + 1;
  double sum = 0;
  for (arma::uword r = 0; r < M * P; ++r)
    for (arma::uword c = 0; c < Z.n_cols; ++c) {
      const auto first = static_cast<long>(r % P) + 1 - static_cast<long>(W / 2);
      const auto place = static_cast<long>(c);
      if (place < first || place >= first + static_cast<long>(W)) sum += std::abs(Z(r, c));
    }
  return lambda * sum;
}
arma::mat penalty_grad(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  gradus::todo(Z, M, W, lambda);
}
arma::mat nearest_convolution(const arma::mat& Z, arma::uword M, arma::uword W) {
  gradus::todo(Z, M, W);
}
arma::mat prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {
  gradus::todo(Z, M, W, t);
}

}  // namespace nn3_q1
