// Tries: to change its priority or that of its group.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <sys/resource.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (setpriority(PRIO_PROCESS, 0, -5) != 0 && setpriority(PRIO_PGRP, 0, 0) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
