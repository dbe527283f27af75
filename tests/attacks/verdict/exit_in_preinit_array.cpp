// Tries: to end with success in .preinit_array, before any constructor, the sanitizer's too.
// Must: get nothing
// Says: ended the program (exit status 0)
#include <sys/syscall.h>
#include <unistd.h>
#define raw __attribute__((no_sanitize("address", "undefined")))
namespace {
raw void leave() {
  asm volatile("syscall" : : "a"(SYS_exit_group), "D"(0));
}
}  // namespace
__attribute__((section(".preinit_array"), used)) void (*const first)() = leave;
//@ solution
