// Tries: to take a file of its parent by its entry in /proc.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <string>
namespace {
bool got() {
  for (const int pid : {1, int(getppid())}) {
    const std::string folder = "/proc/" + std::to_string(pid) + "/fd";
    if (pid > 0 && opendir(folder.c_str()) != nullptr) return true;
    for (int fd = 0; fd < 64; ++fd)
      if (pid > 0 && open((folder + "/" + std::to_string(fd)).c_str(), O_RDONLY) >= 0) return true;
  }
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
