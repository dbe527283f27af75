// Tries: to leave a message queue behind.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: udl4/q8
#include <fcntl.h>
#include <mqueue.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (mq_open("/gradus-attack", O_RDWR | O_CREAT, 0600, nullptr) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
