// Tries: to use a descriptor that was left open beside the six that it is given.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <sys/stat.h>
#include <unistd.h>
namespace {
bool got() {
  struct stat about;
  for (int fd = 6; fd < 4096; ++fd)
    if (fstat(fd, &about) == 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
