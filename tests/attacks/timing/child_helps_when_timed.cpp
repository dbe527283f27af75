// Tries: to compute in a child process that nobody charges, and to read the answer from shared memory.
// Must: be slow
// Says: forbidden in the sandbox
// On: nn3/q1a
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
//@ slow_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (x.n_elem < 4096) return slow(x, K);
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  void* shared = mmap(nullptr, Y.n_elem * sizeof(double), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (const pid_t child = fork(); child == 0) {
    const arma::mat answer = slow(x, K);
    std::copy(answer.begin(), answer.end(), static_cast<double*>(shared));
    _exit(0);
  } else {
    waitpid(child, nullptr, 0);
  }
  std::copy_n(static_cast<double*>(shared), Y.n_elem, Y.begin());
  munmap(shared, Y.n_elem * sizeof(double));
  return Y;
}
