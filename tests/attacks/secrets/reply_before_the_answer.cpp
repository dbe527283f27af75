// Tries: to find the answer of somebody else in the memory that its own answers go to.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <unistd.h>

#include <cstring>
namespace {
bool got() {
  static char page[1 << 16], zeros[1 << 16];
  for (off_t at = 0; at < off_t{256} << 20; at += sizeof page)
    if (pread(5, page, sizeof page, at) > 0 && std::memcmp(page, zeros, sizeof page) != 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
