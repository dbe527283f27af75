// Tries: to ask the kernel for its interfaces and routes.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <linux/netlink.h>
#include <sys/socket.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
