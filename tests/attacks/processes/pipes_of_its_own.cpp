// Tries: to make a pipe, the beginning of every helper process.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    int ends[2];
    if (pipe(ends) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
