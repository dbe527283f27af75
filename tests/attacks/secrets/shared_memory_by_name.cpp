// Tries: to open the shared memory of the grader, or make one for a next submission, by its name.
// Must: get nothing
// Says: exit status 9
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <initializer_list>
namespace {
bool got() {
  for (const char* name : {"/gradus-request", "/gradus-reply", "/gradus", "/reference"})
    if (shm_open(name, O_RDONLY, 0) >= 0) return true;
  return shm_open("/gradus-attack", O_CREAT | O_RDWR, 0600) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
