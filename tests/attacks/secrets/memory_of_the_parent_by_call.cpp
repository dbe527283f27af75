// Tries: to read the memory of its parent by process_vm_readv.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
// On: udl4/q8
#include <sys/uio.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
namespace {
bool got() {
  char here[64];
  const iovec to{here, sizeof here}, from{reinterpret_cast<void*>(0x400000), sizeof here};
  // EFAULT: allowed, and only the address is wrong.
  return syscall(SYS_process_vm_readv, getppid(), &to, 1L, &from, 1L, 0L) > 0 || errno == EFAULT;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
