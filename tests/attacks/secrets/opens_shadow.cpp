// Tries: to open what only the administrator may read.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <fcntl.h>
#include <unistd.h>

#include <initializer_list>
namespace {
bool got() {
  for (const char* name : {"/etc/shadow", "/etc/passwd", "/root/.ssh/id_ed25519", "/root/.bash_history",
        "/etc/ssh/ssh_host_rsa_key"})
    if (open(name, O_RDONLY) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
