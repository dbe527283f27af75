// Tries: nothing. Prints to cout, cerr, clog, printf and puts, with flushes, and reads nothing.
// Must: get full marks
#include <cstdio>
#include <iostream>
namespace {
struct Hello {
  Hello() {
    std::cout << "debug: " << 0.1 << std::endl;
    std::cerr << "warning: nothing\n";
    std::clog << "error: also nothing\n" << std::flush;
    std::printf("%s %d\n", "done", 1);
    std::puts("::debug::nothing");
    for (int i = 0; i < 100; ++i) std::cout << "line " << i << "\n";
  }
} hello;
}  // namespace
//@ solution
