#include "sandbox/run_program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "descriptor.hpp"
#include "error.hpp"

extern char** environ;

namespace gradus::sandbox {
namespace {

class Actions {
 public:
  Actions() { good(posix_spawn_file_actions_init(&actions_)); }
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  void silence(int fd) { good(posix_spawn_file_actions_addopen(&actions_, fd, "/dev/null", O_RDWR, 0)); }
  void become(int ours, int theirs) { good(posix_spawn_file_actions_adddup2(&actions_, ours, theirs)); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
  static void good(int error) {
    if (error != 0) throw Ungraded(std::string("A program cannot be prepared: ") + std::strerror(error) + ".");
  }
};

/// Reaps it in any case; ends it first where nobody waits for what it says any more.
class Child {
 public:
  explicit Child(pid_t pid) : pid_(pid) {}
  Child(const Child&) = delete;
  ~Child() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    reap();
  }
  Exit reap() {
    const pid_t pid = std::exchange(pid_, -1);
    int status = 0;
    while (waitpid(pid, &status, 0) < 0)
      if (errno != EINTR) return {127, 0};  // somebody ignores SIGCHLD: how it ended is lost, which is no success
    return WIFEXITED(status) ? Exit{WEXITSTATUS(status), 0} : Exit{0, WTERMSIG(status)};
  }

 private:
  pid_t pid_;
};

}  // namespace

Exit run_program(const Program& program) {
  std::vector<char*> argv;
  for (const std::string& word : program.argv) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  std::vector<char*> environment;
  for (const std::string& own : program.environment) environment.push_back(const_cast<char*>(own.c_str()));
  for (char** ours = environ; *ours != nullptr; ++ours)
    if (std::none_of(program.environment.begin(), program.environment.end(), [&](const std::string& own) {
          return std::string_view(*ours).starts_with(own.substr(0, own.find('=') + 1));
        }))
      environment.push_back(*ours);
  environment.push_back(nullptr);
  int ends[2] = {-1, -1};
  if (program.heard >= 0 && pipe2(ends, O_CLOEXEC) != 0)
    throw Ungraded(std::string("A pipe cannot be made: ") + std::strerror(errno) + ".");
  const Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  Actions actions;
  for (const int fd : program.silent) actions.silence(fd);
  if (program.heard >= 0) actions.become(to.get(), program.heard);

  pid_t pid = -1;
  if (const int error = posix_spawnp(&pid, argv[0], actions.get(), nullptr, argv.data(), environment.data());
      error != 0)
    throw Ungraded(program.argv[0] + " cannot be started: " + std::strerror(error) + ".");
  Child child(pid);
  to.reset();
  char buffer[65536];
  while (program.heard >= 0) {
    const ssize_t n = read(from.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw Ungraded(program.argv[0] + " cannot be heard: " + std::strerror(errno) + ".");
    if (n == 0) break;
    program.hear({buffer, static_cast<std::size_t>(n)});
  }
  return child.reap();
}

std::pair<Exit, std::string> run_and_hear(Program program) {
  std::string text;
  program.hear = [&](std::string_view more) { text += more; };
  const Exit exit = run_program(program);
  return {exit, std::move(text)};
}

}  // namespace gradus::sandbox
