// Tries: to list the folder of the worker and those above it: other submissions, the reference.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <dirent.h>
#include <unistd.h>

#include <string>
namespace {
bool got() {
  char self[4096] = {};
  if (readlink("/proc/self/exe", self, sizeof self - 1) < 0) return false;
  std::string folder = self;
  for (int i = 0; i < 5 && folder.rfind("/") != std::string::npos; ++i) {
    folder.erase(folder.rfind("/"));
    if (opendir((folder + "/").c_str()) != nullptr || opendir((folder + "/reference").c_str()) != nullptr) return true;
  }
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
