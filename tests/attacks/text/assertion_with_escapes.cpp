// Tries: to write escapes by static_assert, whose text the compiler prints.
// Must: not compile
// Says: does not compile
static_assert(false, "\x1b[2J\n::error::forged\u202e");
