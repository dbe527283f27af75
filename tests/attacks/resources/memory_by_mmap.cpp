// Tries: to take 3 GiB of private pages by mmap before it is asked anything.
// Must: get nothing
// Says: of memory
// On: nn3/q1
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>
namespace {
constexpr std::size_t piece = std::size_t{64} << 20, pieces = 48;  // 3 GiB
}  // namespace
namespace {
struct Attack {
  Attack() {
    for (std::size_t i = 0; i < pieces; ++i) {
      void* p = mmap(nullptr, piece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      if (p == MAP_FAILED) _exit(9);
      std::memset(p, 1, piece);
    }
  }
} attack;
}  // namespace
//@ solution
