// Tries: nothing. Allocates by malloc, aligned_alloc and placement new.
// Must: get full marks
// On: nn3/q1a
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  const arma::uword W = K.n_rows, P = positions(x.n_elem, W, K.n_cols);
  const std::size_t bytes = (P * W * sizeof(double) + 63) / 64 * 64;
  const std::unique_ptr<double, decltype(&std::free)> room(static_cast<double*>(std::aligned_alloc(64, bytes)),
                                                           &std::free);
  if (!room) throw std::bad_alloc();
  arma::mat windows(room.get(), P, W, false, true);
  for (arma::uword i = 0; i < W; ++i) std::memcpy(windows.colptr(i), x.memptr() + i, P * sizeof(double));
  return windows * K;
}
