// Tries: to find what others left in folders for everybody, the compiler too.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <dirent.h>
#include <unistd.h>

#include <string_view>
namespace {
bool got() {
  for (const char* folder : {"/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run", "/out", "/parts", "/exercise"})
    if (DIR* all = opendir(folder))
      while (const dirent* each = readdir(all))
        if (std::string_view name = each->d_name; name != "." && name != "..") return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
