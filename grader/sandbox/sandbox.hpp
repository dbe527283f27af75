// Starts one untrusted command behind every layer of isolation that this machine offers.
//
// Theory: `start` spawns bubblewrap (namespaces: mount, pid, net, ipc, uts, user), which becomes
// the jail (another user, rlimits, no_new_privs, Landlock, seccomp), which becomes the command.
// Where bubblewrap does not work, the jail is spawned directly, and `layers()` says so. The command
// inherits only the descriptors named here.
//
// Without namespaces there are no mounts: the command sees the host's paths, and Landlock alone
// keeps it away from everything that is neither a system folder nor one of its mounts. So a caller
// writes every path of a command line as `seen(command, "/box/a.cpp")`, which is the path that the
// command will find it under; `argv[0]` and `directory` are translated by `start`.
#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gradus::sandbox {

/// The grader's own failure (no memory, no such program, bubblewrap refused): never the student's.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Limits {
  std::chrono::milliseconds cpu{10'000};  ///< rounded up to seconds, then SIGXCPU
  /// Bytes of address space of each process; 0 = unlimited (AddressSanitizer).
  std::uint64_t memory = std::uint64_t{2} << 30;
  /// Bytes of each file, then SIGXFSZ; /tmp holds four times as much.
  std::uint64_t file_size = std::uint64_t{64} << 20;
  /// For Profile::compile, and only a brake on fork bombs: Linux counts all processes of a user,
  /// other sandboxes included, so the limit that is set is higher. Profile::run never starts one.
  unsigned processes = 1;
  unsigned open_files = 64;
};

struct Mount {
  std::filesystem::path host, inside;
  bool writable = false;  ///< the folder must then belong to sandbox_uid()
};

/// Which system calls are allowed: a compiler driver starts programs, a worker starts nothing and
/// opens files for reading only.
enum class Profile { compile, run };

struct Command {
  Profile profile = Profile::run;
  std::vector<std::string> argv;                                 ///< argv[0]: absolute path inside
  std::vector<std::pair<std::string, std::string>> environment;  ///< the whole environment
  /// Beside the system folders (/usr, /lib*, /bin, a few files of /etc), which are read-only.
  std::vector<Mount> mounts;
  std::filesystem::path directory = "/";  ///< working directory inside
  Limits limits;
  int in = -1, out = -1, err = -1;               ///< become 0, 1, 2; -1: /dev/null
  std::vector<std::pair<int, int>> descriptors;  ///< (here, inside), inside >= 3
};

struct Exit {
  /// Exit status when signal == 0. Behind namespaces a command that returns 129 to 192 by itself
  /// cannot be told from one ended by a signal, as in a shell.
  int code = 0;
  int signal = 0;  ///< the signal that ended the command, SIGSYS = a forbidden system call
};

/// A started command. The destructor ends it and everything that it started.
///
/// The thread that called `start` must live as long as the Process: the kernel kills the sandbox
/// when that thread ends, so that nothing outlives a grader that was killed.
class Process {
 public:
  Process() = default;
  /// `init` is a pidfd of the first process of the pid namespace, or -1 without namespaces.
  Process(pid_t outer, int init, pid_t command = 0)
      : outer_(outer), init_(init), command_(command) {}
  Process(Process&& other) noexcept
      : outer_(std::exchange(other.outer_, -1)),
        init_(std::exchange(other.init_, -1)),
        command_(other.command_),
        exit_(other.exit_) {}
  Process& operator=(Process&& other) noexcept;
  ~Process();
  /// The exit if the command has ended; waits at most `timeout` for it. Once there is one, nothing
  /// that the command started is alive. Throws Error if the sandbox itself was killed.
  std::optional<Exit> wait(std::chrono::milliseconds timeout);
  void kill();  ///< ends and reaps; harmless when already ended
  /// The command itself as it is numbered here, below whatever surrounds it: to look at in /proc and
  /// by its clock, from its first instruction on. Not to be signalled: it may be gone.
  pid_t command() const { return command_; }

 private:
  void reap();

  pid_t outer_ = -1;  // bubblewrap, or the command itself; -1: none or reaped
  int init_ = -1;
  pid_t command_ = 0;
  std::optional<Exit> exit_;
};

/// Returns when the command has been executed. Throws Error when the machine, not the command, is
/// at fault.
Process start(const Command& command);

/// True where commands get a file system of their own.
bool namespaces();

/// The path under which `command` will see `inside`: the same where namespaces work, else the
/// host's path of the mount that it lies in. Fill `command.mounts` first.
std::filesystem::path seen(const Command& command, const std::filesystem::path& inside);

/// The user that a command runs as: writable mounts must belong to it.
uid_t sandbox_uid();

/// One layer as this machine offers it.
struct Layer {
  std::string name;  ///< "namespaces", "seccomp", "landlock", "other user", "cgroups", "rlimits"
  bool on = false;
  bool needed = false;  ///< without it the mode is practice, and --official refuses
  std::string detail;  ///< what it does here, or why it is off
  std::string remedy;  ///< the command that turns it on; empty when on or when nothing can be done
};

/// Probed once in each process by trying, not by reading version numbers. Tests take layers away
/// by the environment variable GRADUS_WITHOUT, for instance "seccomp,other user".
const std::vector<Layer>& layers();

}  // namespace gradus::sandbox
