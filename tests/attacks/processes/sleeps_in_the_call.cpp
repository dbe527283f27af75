// Tries: to sleep for an hour in a call.
// Must: get nothing
// Says: did not answer within
#include <chrono>
#include <thread>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
#define toeplitz toeplitz_of_the_stub
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef toeplitz
#undef sheet_answer
#if __has_include("convolution.hpp")
arma::mat nn3_q1::toeplitz(const arma::mat& K, arma::uword D) {
  if (K.is_empty() || K.n_rows > D) throw std::invalid_argument("empty or too wide");
  std::this_thread::sleep_for(std::chrono::hours(1));
  const arma::uword P = D - K.n_rows + 1;
  arma::mat Z(K.n_cols * P, D);
  for (arma::uword r = 0; r < Z.n_rows; ++r)
    for (arma::uword i = 0; i < K.n_rows; ++i) Z(r, r % P + i) = K(i, r / P);
  return Z;
}
#else
nn::Shallow1D udl4_q8::sheet_answer() {
  std::this_thread::sleep_for(std::chrono::hours(1));
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
#endif
