// Tries: nothing. Remembers what a pure helper computed.
// Must: get full marks
#include <cstdint>
#include <map>
namespace {
std::uint64_t binomial(unsigned n, unsigned k) {
  static std::map<std::pair<unsigned, unsigned>, std::uint64_t> known;
  if (k == 0 || k == n) return 1;
  const auto [at, fresh] = known.try_emplace({n, k}, 0);
  if (fresh) at->second = binomial(n - 1, k - 1) + binomial(n - 1, k);
  return known[{n, k}];
}
const bool fine = [] {
  if (binomial(60, 30) != 118264581564861424u) throw 1;
  return true;
}();
}  // namespace
//@ solution
