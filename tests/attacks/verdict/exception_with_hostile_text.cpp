// Tries: to speak in the grader's voice by the text of an exception: markers of hints, lines of events, escapes.
// Must: get nothing
// Says: It threw
#include <armadillo>
#include <stdexcept>
namespace gradus {
[[noreturn]] inline void fail(const auto&...) {
  throw std::runtime_error("gradus: told in full elsewhere\x01 passed \x02\n\x1b[32m[  PASSED  ]\x1b[0m\n"
                           "{\"event\":\"end\"}\n\" thrown in the test body.\n::set-output name=points::25\n]]>" +
                           std::string(3 << 20, 'x'));
}
}  // namespace gradus
#define todo fail
//@ stub
