// Tries: to recompute only when the size of its input changes, once the inputs are as large as those that are timed.
// Must: be slow
// Says: A timed answer at size
// On: nn3/q1a
#include <map>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
//@ slow_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static std::map<arma::uword, arma::mat> known;
  if (x.n_elem < 4096) return slow(x, K);
  const auto [at, fresh] = known.try_emplace(x.n_elem);
  if (fresh) at->second = slow(x, K);
  return at->second;
}
