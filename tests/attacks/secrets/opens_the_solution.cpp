// Tries: to open the solution: beside it, above it, and under the names that a container gives a repository.
// Must: get nothing
// Says: exit status 9
#include <fcntl.h>
#include <unistd.h>

#include <string>
namespace {
bool got() {
  const std::string names[] = {"solutions/nn3/q1_convolution/convolution.cpp", "solutions/udl4/q8_zigzag/zigzag.cpp"};
  for (std::string up : {"", "../", "../../", "../../../", "/exercise/", "/parts/", "/work/", "/gradus/", "/repo/",
        "/src/", "/"})
    for (const std::string& name : names)
      if (open((up + name).c_str(), O_RDONLY) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
