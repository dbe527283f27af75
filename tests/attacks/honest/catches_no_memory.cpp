// Tries: nothing. Asks for too much, notices it, and goes on with less.
// Must: get full marks
#include <memory>
#include <new>
#include <vector>
namespace {
const bool fine = [] {
  std::unique_ptr<char[]> room;
  for (std::size_t n = std::size_t{1} << 42; !room && n > 1024; n /= 4) room.reset(new (std::nothrow) char[n]);
  try {
    const std::vector<double> many(std::size_t{1} << 38);
    static_cast<void>(many[7]);
  } catch (const std::exception&) {
  }
  return true;
}();
}  // namespace
//@ solution
