// Tries: to learn from /sys which machine this is, and what runs beside.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <initializer_list>
namespace {
bool got() {
  for (const char* name : {"/sys/class/dmi/id/product_uuid", "/sys/kernel/debug", "/sys/fs/cgroup",
        "/sys/class/net", "/sys/kernel/notes"})
    if (open(name, O_RDONLY) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
