// Tries: to make its stack executable by a note in its object, and to run code of its own there.
// Must: get nothing
// On: nn3/q1
#include <cstring>
#include <unistd.h>
asm(".pushsection .note.GNU-stack,\"x\",@progbits\n.popsection");
namespace {
[[gnu::no_sanitize("address")]] int run() {
  unsigned char code[16] = {0x31, 0xff, 0xb8, 0xe7, 0, 0, 0, 0x0f, 0x05};  // exit_group(0)
  void (*volatile call)() = nullptr;
  void* at = code;
  std::memcpy(const_cast<void (**)()>(&call), &at, sizeof at);
  call();
  return 0;
}
const int never = run();
}  // namespace
//@ solution
