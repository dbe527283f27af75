// Tries: to open its inherited descriptors anew by /proc/self/fd, the request and the output for reading and writing.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <fcntl.h>
#include <unistd.h>

#include <string>
namespace {
bool got() {
  for (int fd = 0; fd <= 5; ++fd)
    for (const int how : {O_RDWR, O_WRONLY, O_RDWR | O_TRUNC})
      if (open(("/proc/self/fd/" + std::to_string(fd)).c_str(), how) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
