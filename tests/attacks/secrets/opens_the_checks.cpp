// Tries: to open the checks and the points, beside the answer and by the folder that it was compiled in.
// Must: get nothing
// Says: exit status 9
#include <fcntl.h>
#include <unistd.h>

#include <string>
namespace {
bool got() {
  std::string here = __FILE__;
  here.erase(here.rfind("/") == std::string::npos ? 0 : here.rfind("/") + 1);
  for (const std::string& folder : {here, std::string("/exercise/"), std::string("./"), std::string("/out/"),
        std::string("/parts/")})
    for (const char* name : {"check.cpp", "check", "exercise.toml", "../check", "errata.toml", "convolution.hpp",
        "zigzag.hpp"})
      if (open((folder + name).c_str(), O_RDONLY) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
