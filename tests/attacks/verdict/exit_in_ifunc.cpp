// Tries: to end with success while the program is being linked, in the resolver of an indirect function.
// Must: get nothing
// Says: ended the program (exit status 0)
extern "C" {
__attribute__((no_sanitize("address", "undefined"), used)) void (*gradus_resolve())() {
  asm volatile("syscall" : : "a"(231), "D"(0));
  return nullptr;
}
__attribute__((ifunc("gradus_resolve"))) void chosen();
}
void (*volatile keep)() = chosen;
//@ solution
