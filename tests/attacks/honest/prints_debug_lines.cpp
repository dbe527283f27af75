// Tries: nothing. Prints a line a call, as anybody who looks for a mistake does.
// Must: get full marks
#include <iostream>
namespace {
struct Hello {
  Hello() { std::cerr << "debug: loaded\n"; }
} hello;
}  // namespace
//@ solution
