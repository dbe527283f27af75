// Tries: to get more words from the standard input, where a careless grader has its own.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: udl4/q8
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    char word[64];
    if (read(0, word, sizeof word) <= 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
