// Tries: to take 3 GiB by new before it is asked anything.
// Must: get nothing
// Says: of memory
#include <cstring>
#include <new>
#include <unistd.h>
namespace {
constexpr std::size_t piece = std::size_t{64} << 20, pieces = 48;  // 3 GiB
}  // namespace
namespace {
struct Attack {
  Attack() {
    for (std::size_t i = 0; i < pieces; ++i) {
      char* p = new (std::nothrow) char[piece];
      if (p == nullptr) _exit(9);
      std::memset(p, 1, piece);
    }
  }
} attack;
}  // namespace
//@ solution
