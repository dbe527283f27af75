// How a command ends: waiting for it, ending it, and making sure that nothing is left.
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include "descriptor.hpp"
#include "sandbox.hpp"

namespace gradus::sandbox {
namespace {

using Clock = std::chrono::steady_clock;

bool ends_before(int pidfd, Clock::time_point deadline) {
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd item{pidfd, POLLIN, 0};
    const int ready = poll(&item, 1, static_cast<int>(std::clamp<long>(left, 0, 1'000'000)));
    if (ready > 0) return true;
    if (ready == 0 && left <= 1'000'000) return false;
    if (ready < 0 && errno != EINTR) return false;
  }
}

int reap_child(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

/// Guarded, because 0, 1 and -1 mean far more than one group.
void kill_group(pid_t leader) {
  if (leader > 1) ::kill(-leader, SIGKILL);
}

/// bubblewrap passes a signal on as a shell does.
Exit translated(int code) {
  if (code > 128 && code <= 128 + SIGRTMAX) return {0, code - 128};
  return {code, 0};
}

}  // namespace

Process& Process::operator=(Process&& other) noexcept {
  std::swap(outer_, other.outer_);
  std::swap(init_, other.init_);
  std::swap(command_, other.command_);
  std::swap(exit_, other.exit_);
  return *this;
}

Process::~Process() { kill(); }

std::optional<Exit> Process::wait(std::chrono::milliseconds timeout) {
  if (outer_ < 0) return exit_;
  // It cannot be another process yet: we are the one who reaps it.
  const Descriptor pidfd(static_cast<int>(syscall(SYS_pidfd_open, outer_, 0)));
  if (pidfd.get() < 0) throw Error("pidfd_open failed: Gradus needs Linux 5.3 or newer");
  if (!ends_before(pidfd.get(), Clock::now() + timeout)) return std::nullopt;
  reap();
  if (!exit_) throw Error("the sandbox was killed from outside");
  return exit_;
}

void Process::kill() {
  if (outer_ < 0) return;
  // The first process of a pid namespace takes all others with it, and is gone only after them.
  if (init_ >= 0) syscall(SYS_pidfd_send_signal, init_, SIGKILL, nullptr, 0);
  if (init_ < 0) kill_group(outer_);
  reap();
  if (!exit_) exit_ = Exit{0, SIGKILL};
}

void Process::reap() {
  const bool inner = init_ >= 0;
  if (!inner) {
    // The zombie still holds the number of its group, so this cannot hit anybody else.
    siginfo_t ended;
    while (waitid(P_PID, static_cast<id_t>(outer_), &ended, WEXITED | WNOWAIT) < 0 &&
           errno == EINTR) {
    }
    kill_group(outer_);
  }
  const int status = reap_child(std::exchange(outer_, -1));
  if (inner) {
    // bubblewrap answers slightly before its namespace is empty.
    const Descriptor init(std::exchange(init_, -1));
    syscall(SYS_pidfd_send_signal, init.get(), SIGKILL, nullptr, 0);
    ends_before(init.get(), Clock::now() + std::chrono::seconds(10));
  }
  if (inner && WIFEXITED(status)) exit_ = translated(WEXITSTATUS(status));
  if (!inner) exit_ = WIFEXITED(status) ? Exit{WEXITSTATUS(status), 0} : Exit{0, WTERMSIG(status)};
}

}  // namespace gradus::sandbox
