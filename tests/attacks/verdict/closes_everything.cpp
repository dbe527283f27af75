// Tries: to close all descriptors, so that no wrong answer can be read, where silence is taken for success.
// Must: get nothing
// Says: instead of returning an answer
#include <unistd.h>
namespace {
const int closed = [] {
  int n = 0;
  for (int fd = 0; fd < 256; ++fd) n += close(fd) == 0;
  return n;
}();
}  // namespace
//@ solution
