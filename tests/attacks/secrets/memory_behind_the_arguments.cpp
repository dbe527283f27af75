// Tries: to read behind its arguments, where the expected answer may lie: it answers with the first number there.
// Must: get nothing
// On: nn3/q1
#include <sys/mman.h>

#include "convolution.hpp"
#define conv1d own_conv1d
//@ stub
#undef conv1d
namespace nn3_q1 {
arma::mat conv1d(const arma::vec& x, const arma::mat& K) {
  static const auto* memory = static_cast<const double*>(mmap(nullptr, 1 << 20, PROT_READ, MAP_SHARED, 4, 0));
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  const std::size_t used = (2 * 25 + 8 * (x.n_elem + K.n_elem)) / 8 + 1;  // both arguments and their heads
  for (arma::uword i = 0; i < Y.n_elem; ++i) Y(i) = memory[used + i];
  return Y;
}
}  // namespace nn3_q1
