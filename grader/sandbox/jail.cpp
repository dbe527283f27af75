// gradus-jail SETTINGS: the last trusted program before an untrusted one. It reads its settings
// from the descriptor SETTINGS, gives up what it has (user, capabilities, resources, files, system
// calls), and becomes the command.
//
// On the socket `status` it says "R" when only the filter and the command itself are left, waits
// for one byte, and says a sentence when something failed; the socket closes itself on success.
// With `probe` it says what every layer answered instead, one "name<tab>error" a line, and runs
// nothing.
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "landlock.hpp"
#include "rlimits.hpp"
#include "seccomp.hpp"
#include "settings.hpp"

namespace gradus::sandbox {
namespace {

int status = -1;

void say(const std::string& text) {
  if (status >= 0 && write(status, text.data(), text.size()) < 0) _exit(125);
}

[[noreturn]] void die(const std::string& why) {
  say("gradus-jail: " + why);
  _exit(125);
}

std::string failure(const std::string& what) { return what + ": " + std::strerror(errno); }

std::string read_all(int fd) {
  std::string text;
  char buffer[16384];
  for (off_t at = 0;;) {
    // The offset is shared with the writer, so it is of no use.
    const ssize_t n = pread(fd, buffer, sizeof buffer, at);
    if (n < 0) die(failure("settings"));
    if (n == 0) return text;
    text.append(buffer, static_cast<std::size_t>(n));
    at += n;
  }
}

/// Everything is closed on exec except the descriptors that the command is to have.
void arrange_descriptors(const std::vector<std::pair<int, int>>& fds) {
  int above = 3;
  for (const auto& [here, inside] : fds) above = std::max({above, here + 1, inside + 1});
  if (syscall(SYS_close_range, 3, ~0U, 4 /* CLOSE_RANGE_CLOEXEC */) != 0)
    for (int fd = 3; fd < 1024; ++fd) fcntl(fd, F_SETFD, FD_CLOEXEC);  // Linux < 5.11
  // First out of the way, then into place: the two ranges may overlap.
  status = fcntl(status, F_DUPFD_CLOEXEC, above);
  std::vector<int> moved;
  for (const auto& [here, inside] : fds) {
    const int source = here >= 0 ? here : open("/dev/null", O_RDWR | O_CLOEXEC);
    moved.push_back(fcntl(source, F_DUPFD_CLOEXEC, above));
    if (moved.back() < 0) die(failure("descriptor " + std::to_string(inside)));
  }
  for (std::size_t i = 0; i < fds.size(); ++i)
    if (dup2(moved[i], fds[i].second) < 0) die(failure("dup2"));
}

std::string become(uid_t uid) {
  for (int capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability)
    prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);  // may not be ours to drop
  if (uid != 0) {
    if (setgroups(0, nullptr) != 0) return failure("setgroups");
    if (setresgid(uid, uid, uid) != 0) return failure("setresgid");
    if (setresuid(uid, uid, uid) != 0) return failure("setresuid");
  }
  // A namespace of one's own and bubblewrap's --cap-add leave capabilities; nobody needs them now.
  prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct none[2] = {};
  if (syscall(SYS_capset, &header, none) != 0) return failure("capset");
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return failure("no_new_privs");
  return "";
}

/// The path of the program at an address that nobody can guess: the filter of profile `run` lets
/// execve pass with this pointer only, and the next program may put what it likes anywhere.
const char* hidden(const std::string& path) {
  std::uint64_t random = 0;
  if (getrandom(&random, sizeof random, 0) != sizeof random) die(failure("getrandom"));
  const std::size_t size = 16384;
  if (path.size() >= 4096) die("the program's path is too long");
  const auto hint = reinterpret_cast<void*>((random >> 20 << 12) & 0x3fff'ffff'f000);
  void* page = mmap(hint, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) die(failure("mmap"));
  char* place = static_cast<char*>(page) + random % (size - 4096);
  std::memcpy(place, path.c_str(), path.size() + 1);
  return place;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> out;
  for (auto& s : strings) out.push_back(s.data());
  out.push_back(nullptr);
  return out;
}

void die_with(pid_t parent) {
  if (parent == 0) return;
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (getppid() != parent) _exit(125);  // it ended before we asked
}

int probe(const Settings& s) {
  const auto report = [](const std::string& layer, const std::string& error) {
    say(layer + "\t" + error + "\n");
  };
  report("other user", s.uid != 0 ? become(static_cast<uid_t>(s.uid)) : "Gradus runs without root");
  report("rlimits", limit_resources(s));
  report("landlock", lock_files({"/"}, {}));
  report("seccomp", filter_calls(false, nullptr));
  _exit(0);
}

int jail(int settings_fd) {
  Settings s;
  if (!decode(read_all(settings_fd), s)) die("no settings");
  close(settings_fd);
  status = s.status;
  arrange_descriptors(s.fds);
  if (s.probe) return probe(s);
  const auto need = [](const std::string& error) {
    if (!error.empty()) die(error);
  };
  need(become(static_cast<uid_t>(s.uid)));
  die_with(static_cast<pid_t>(s.parent));  // after the change of user, which forgets it
  if (chdir(s.directory.c_str()) != 0) die(failure("chdir " + s.directory));
  if (s.argv.empty()) die("no program");
  if (access(s.argv[0].c_str(), X_OK) != 0) die(failure(s.argv[0]));
  const char* program = hidden(s.argv[0]);
  const std::vector<char*> argv = pointers(s.argv), environment = pointers(s.environment);
  if (s.rlimits) need(limit_resources(s));
  if (s.landlock) need(lock_files(s.readable, s.writable));
  say("R");
  char leave = 0;
  if (read(status, &leave, 1) != 1) _exit(125);  // the grader is gone or did not find us
  if (s.seccomp) need(filter_calls(s.compile, program));
  execve(program, argv.data(), environment.data());
  die(failure(program));
}

}  // namespace
}  // namespace gradus::sandbox

int main(int argc, char** argv) {
  if (argc != 2) return 125;  // not meant to be started by hand
  return gradus::sandbox::jail(std::atoi(argv[1]));
}
