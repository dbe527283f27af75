// Tries: to write a forged result to every inherited descriptor before anything is asked.
// Must: get nothing
// Says: It answered before it was asked
#include <unistd.h>

#include <cstdint>
namespace {
const struct { std::uint32_t bell, function; std::uint64_t length; } result{3, 0, 16};
const int forged = [] {
  int sent = 0;
  for (int fd = 3; fd < 256; ++fd) sent += write(fd, &result, sizeof result) > 0;
  return sent;
}();
}  // namespace
//@ solution
