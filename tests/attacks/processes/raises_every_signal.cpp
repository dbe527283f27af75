// Tries: to end by every signal in turn, real-time ones too; none may be taken for an answer or for a failure of the grader.
// Must: get nothing
// Says: ended by signal
#include <csignal>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace {
void end_by(std::uint64_t number) {
  const int signal = static_cast<int>(number % 64) + 1;
  if (signal != SIGSTOP && signal != SIGTSTP && signal != SIGTTIN && signal != SIGTTOU) raise(signal);
  raise(SIGUSR1);
}
}  // namespace
#define toeplitz toeplitz_of_the_stub
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef toeplitz
#undef sheet_answer
#if __has_include("convolution.hpp")
arma::mat nn3_q1::toeplitz(const arma::mat& K, arma::uword D) {
  if (K.is_empty() || K.n_rows > D) throw std::invalid_argument("empty or too wide");
  end_by(D + K.n_rows);
  const arma::uword P = D - K.n_rows + 1;
  arma::mat Z(K.n_cols * P, D);
  for (arma::uword r = 0; r < Z.n_rows; ++r)
    for (arma::uword i = 0; i < K.n_rows; ++i) Z(r, r % P + i) = K(i, r / P);
  return Z;
}
#else
nn::Shallow1D udl4_q8::sheet_answer() {
  end_by(35);
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
#endif
