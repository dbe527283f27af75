// Tries: nothing. Computes static tables before main() and on first use.
// Must: get full marks
// On: udl4/q8
#include <array>
#include <cmath>
#include <vector>
namespace {
const std::vector<double>& logarithms() {
  static const std::vector<double> table = [] {
    std::vector<double> t(100000);
    for (std::size_t i = 1; i < t.size(); ++i) t[i] = std::log(double(i));
    return t;
  }();
  return table;
}
constexpr auto squares = [] {
  std::array<int, 256> t{};
  for (int i = 0; i < 256; ++i) t[static_cast<std::size_t>(i)] = i * i;
  return t;
}();
static_assert(squares[16] == 256);
const bool used = logarithms()[squares[3]] > 0;
}  // namespace
//@ solution
