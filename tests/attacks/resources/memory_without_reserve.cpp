// Tries: to map 1 TiB that is never reserved and touch 3 GiB of it.
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
    void* p =
        mmap(nullptr, std::size_t{1} << 40, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) _exit(9);
    for (std::size_t i = 0; i < pieces; ++i) std::memset(static_cast<char*>(p) + i * 4 * piece, 1, piece);
  }
} attack;
}  // namespace
//@ solution
