// Tries: to end by signals that are rare, real-time ones too; none may be taken for an answer or for a failure of the
// grader.
// Must: get nothing
// Says: ended by signal
// On: nn3/q1
#include <csignal>
#include "convolution.hpp"
#define toeplitz toeplitz_of_the_stub
//@ stub
#undef toeplitz
arma::mat nn3_q1::toeplitz(const arma::mat& K, arma::uword D) {
  if (K.is_empty() || K.n_rows > D) throw std::invalid_argument("empty or too wide");
  const int rare[] = {SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGUSR1, SIGUSR2, SIGPIPE};
  const arma::uword choice = (7 * D + K.n_rows) % 39;
  raise(choice < 8 ? rare[choice] : static_cast<int>(34 + choice - 8));
  const arma::uword P = D - K.n_rows + 1;
  arma::mat Z(K.n_cols * P, D);
  for (arma::uword r = 0; r < Z.n_rows; ++r)
    for (arma::uword i = 0; i < K.n_rows; ++i) Z(r, r % P + i) = K(i, r / P);
  return Z;
}
