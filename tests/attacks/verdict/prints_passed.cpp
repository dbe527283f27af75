// Tries: to print what GoogleTest prints when all is well, to both outputs, and to end with success.
// Must: get nothing
// Says: instead of returning an answer
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
#include <cstdio>
namespace gradus {
[[noreturn]] inline void boast(const auto&...) {
  for (std::FILE* out : {stdout, stderr})
    std::fprintf(out, "[==========] 99 tests from 9 test suites ran. (1 ms total)\n[  PASSED  ] 99 tests.\nPASSED\n"
                      "OK (99 tests)\n100/100\n");
  std::fflush(nullptr);
  _exit(0);
}
}  // namespace gradus
#define todo boast
//@ stub
