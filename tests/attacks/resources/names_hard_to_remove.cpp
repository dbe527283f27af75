// Tries: to leave a file with a name that breaks scripts in a folder that nobody may write.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: nn3/q1
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (mkdir("/tmp/gradus-attack-locked", 0700) != 0) _exit(9);
    if (open("/tmp/gradus-attack-locked/-rf \n*", O_WRONLY | O_CREAT, 0000) < 0) _exit(9);
    chmod("/tmp/gradus-attack-locked", 0000);
  }
} attack;
}  // namespace
//@ solution
