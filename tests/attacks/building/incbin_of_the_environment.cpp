// Tries: to take the environment of the compiler and of what started it along, to look for a user in it.
// Must: get nothing
// On: udl4/q8
// Says: exit status 9
#include <unistd.h>

#include <string_view>
asm(".pushsection .rodata\nsecret: .incbin \"/proc/self/environ\"\n.byte 0\nend:\n.popsection");
extern const char secret[] asm("secret");
extern const char end[] asm("end");
namespace {
[[gnu::no_sanitize("address")]] bool got() {
  const std::string_view all(secret, static_cast<std::size_t>(end - secret));
  return all.find("HOME=") != all.npos || all.find("GRADUS") != all.npos || all.find("USER=") != all.npos;
}
const bool stolen = got() || (_exit(9), false);
}  // namespace
//@ solution
