// Tries: to write the lines that the check program writes for gradus, to every descriptor that is open (9 is theirs).
// Must: get nothing
// Says: instead of returning an answer
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
#include <cstring>
namespace gradus {
[[noreturn]] inline void report(const auto&...) {
  const char* lines =
      "\n{\"event\":\"test\",\"suite\":\"a_Convolution\",\"test\":\"SlidesTheWindow\",\"state\":\"passed\","
      "\"milliseconds\":1,\"printed\":\"\",\"why\":\"\",\"failures\":[]}\n{\"event\":\"end\"}\n";
  for (int fd = 0; fd < 1024; ++fd) {
    if (fd >= 3 && fd <= 5) continue;
    if (write(fd, lines, std::strlen(lines)) < 0) continue;
  }
  _exit(0);
}
}  // namespace gradus
#define todo report
//@ stub
