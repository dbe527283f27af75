// Tries: to compute slowly, but each input only once: the answers are kept by a hash of all bits.
// Must: be slow
// On: nn3/q1a
#include <bit>
#include <unordered_map>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
//@ slow_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  std::uint64_t hash = 14695981039346656037u;
  for (const double v : x) hash = (hash ^ std::bit_cast<std::uint64_t>(v)) * 1099511628211u;
  for (const double v : K) hash = (hash ^ std::bit_cast<std::uint64_t>(v)) * 1099511628211u;
  static std::unordered_map<std::uint64_t, arma::mat> known;
  const auto [at, fresh] = known.try_emplace(hash);
  if (fresh) at->second = slow(x, K);
  return at->second;
}
