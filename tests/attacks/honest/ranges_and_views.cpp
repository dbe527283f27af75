// Tries: nothing. Uses ranges and views of the new standard.
// Must: get full marks
#include <ranges>
namespace {
const int fine = [] {
  int sum = 0;
  for (const int i : std::views::iota(0, 10) | std::views::filter([](int k) { return k % 2 == 0; })) sum += i;
  std::array<int, 4> a{3, 1, 2, 0};
  std::ranges::sort(a);
  return sum + a[0];
}();
}  // namespace
//@ solution
