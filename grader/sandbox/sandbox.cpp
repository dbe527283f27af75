#include "sandbox.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "bubblewrap.hpp"
#include "descriptor.hpp"
#include "machine.hpp"
#include "settings.hpp"
#include "spawn.hpp"

namespace gradus::sandbox {
namespace {

/// Duplicates, so that the numbers 0 to 2 stay free for the chain's own use.
std::vector<Descriptor> add_descriptors(const Command& command, Settings& settings,
                                        std::vector<int>& inherited) {
  std::vector<std::pair<int, int>> wanted = {{command.in, 0}, {command.out, 1}, {command.err, 2}};
  wanted.insert(wanted.end(), command.descriptors.begin(), command.descriptors.end());
  std::vector<Descriptor> copies;
  for (const auto& [here, inside] : wanted) {
    if (inside < 0) throw Error("a descriptor has no number inside");
    if (here >= 0) {
      copies.emplace_back(fcntl(here, F_DUPFD_CLOEXEC, 3));
      if (copies.back().get() < 0)
        throw Error("descriptor " + std::to_string(here) + ": " + std::strerror(errno));
      inherited.push_back(copies.back().get());
    }
    settings.fds.emplace_back(here >= 0 ? copies.back().get() : -1, inside);
  }
  return copies;
}

/// What Landlock leaves open beside the mounts. A worker sees its own folder of /proc; a compiler
/// starts processes, whose folders have names that nobody knows yet.
void add_paths(const Command& command, Settings& settings) {
  settings.readable = system_paths();
  // Not /dev/zero for a worker: mapped and shared it is memory that nobody counts.
  for (const char* path : {"/dev/null", "/dev/random", "/dev/urandom"})
    settings.readable.push_back(path);
  if (settings.compile) settings.readable.push_back("/dev");
  for (const char* path : {"/proc/meminfo", "/proc/cpuinfo", "/proc/stat",
                           "/proc/sys/vm/overcommit_memory", "/sys/devices/system/cpu"})
    settings.readable.push_back(path);
  settings.readable.push_back(settings.compile ? "/proc" : "/proc/self");
  settings.writable.push_back("/dev/null");
  // The host's own /tmp is everybody's; without namespaces a compiler gets TMPDIR from a mount.
  if (settings.own_pids && settings.compile) settings.writable.push_back("/tmp");
  for (const auto& mount : command.mounts)
    (mount.writable ? settings.writable : settings.readable)
        .push_back(seen(command, mount.inside).string());
}

Settings settings_of(const Command& command) {
  const Machine& here = machine();
  const Limits& limits = command.limits;
  Settings s;
  s.compile = command.profile == Profile::compile;
  s.own_pids = here.offers("namespaces");
  s.seccomp = here.offers("seccomp");
  s.landlock = here.offers("landlock");
  s.rlimits = here.offers("rlimits");
  s.uid = here.offers("other user") ? unused_uid : 0;
  s.cpu = static_cast<std::uint64_t>(std::chrono::ceil<std::chrono::seconds>(limits.cpu).count());
  s.memory = limits.memory;
  s.file_size = limits.file_size;
  s.processes = limits.processes;
  s.open_files = limits.open_files;
  s.parent = s.own_pids ? 0 : static_cast<std::uint64_t>(getpid());
  s.directory = seen(command, command.directory).string();
  s.argv = command.argv;
  s.argv[0] = seen(command, command.argv[0]).string();
  for (const auto& [name, value] : command.environment) s.environment.push_back(name + "=" + value);
  add_paths(command, s);
  return s;
}

void check(const Command& command) {
  if (machine().jail.empty())
    throw Error("gradus-jail is missing; build it with: cmake --build build --target gradus-jail");
  if (command.argv.empty() || command.argv[0].empty() || command.argv[0][0] != '/')
    throw Error("a command needs the absolute path of its program");
  for (const auto& mount : command.mounts)
    if (!mount.host.is_absolute() || !mount.inside.is_absolute())
      throw Error("a mount needs absolute paths: " + mount.host.string());
}

}  // namespace

Process start(const Command& command) {
  check(command);
  const Machine& here = machine();
  Settings settings = settings_of(command);
  std::vector<int> inherited;
  const auto copies = add_descriptors(command, settings, inherited);

  std::optional<std::vector<std::string>> bubblewrap;
  Descriptor info;
  if (here.offers("namespaces")) {
    info = memory_file("");
    bubblewrap = bubblewrap_arguments(command, {.root = geteuid() == 0,
                                                .limited_tmp = here.limited_tmp,
                                                .jail = here.jail,
                                                .info = info.get()});
  }
  Spawned spawned = spawn(here.jail, bubblewrap, info, std::move(settings), inherited);
  Process process(spawned.outer, spawned.init.release(), spawned.command);
  if (spawned.status == "R") return process;
  process.kill();
  throw Error("the sandbox did not start: " + command.argv[0] + ": " +
              (spawned.status.empty() ? spawned.messages : spawned.status));
}

bool namespaces() { return machine().offers("namespaces"); }

uid_t sandbox_uid() { return machine().offers("other user") ? unused_uid : geteuid(); }

std::filesystem::path seen(const Command& command, const std::filesystem::path& inside) {
  if (namespaces()) return inside;
  const Mount* best = nullptr;
  for (const auto& mount : command.mounts) {
    const auto up = inside.lexically_relative(mount.inside);
    const bool lies_in = !up.empty() && *up.begin() != "..";
    if (lies_in && (!best || mount.inside.native().size() > best->inside.native().size()))
      best = &mount;
  }
  if (!best) return inside;
  const auto rest = inside.lexically_relative(best->inside);
  return rest == "." ? best->host : best->host / rest;
}

}  // namespace gradus::sandbox
