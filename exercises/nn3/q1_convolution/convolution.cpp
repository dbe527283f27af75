#include "convolution.hpp"

namespace nn3_q1 {

Counts conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  gradus::todo(D, W, M);  // TODO part a
}

arma::mat conv1d(const arma::vec& x, const arma::mat& K) {
  gradus::todo(x, K);  // TODO part a
}

DenseCounts dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  gradus::todo(D, W, M);  // TODO part b
}

arma::mat toeplitz(const arma::mat& K, arma::uword D) {
  gradus::todo(K, D);  // TODO part b
}

arma::sp_mat toeplitz_sparse(const arma::mat& K, arma::uword D) {
  gradus::todo(K, D);  // TODO part b
}

arma::vec toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D) {
  gradus::todo(dY, K, D);  // TODO part b
}

double penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  gradus::todo(Z, M, W, lambda);  // TODO part c
}

arma::mat penalty_grad(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  gradus::todo(Z, M, W, lambda);  // TODO part c
}

arma::mat nearest_convolution(const arma::mat& Z, arma::uword M, arma::uword W) {
  gradus::todo(Z, M, W);  // TODO part c
}

arma::mat prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {
  gradus::todo(Z, M, W, t);  // TODO part c
}

}  // namespace nn3_q1
