#include "landlock.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

#include "descriptor.hpp"

namespace gradus::sandbox {
namespace {

// Debian 12's <linux/landlock.h> ends at version 2 of the interface, so the numbers are here. They
// are the same on every architecture.
constexpr long create_ruleset = 444, add_rule = 445, restrict_self = 446;
constexpr unsigned ask_version = 1, rule_path_beneath = 1;

struct Ruleset {
  std::uint64_t files, network, scoped;
};
struct [[gnu::packed]] PathBeneath {
  std::uint64_t allowed;
  std::int32_t parent;
};

constexpr std::uint64_t bit(int n) { return std::uint64_t{1} << n; }
constexpr std::uint64_t execute = bit(0), write_file = bit(1), read_file = bit(2),
                        read_dir = bit(3), refer = bit(13), truncate_file = bit(14),
                        ioctl_device = bit(15);
constexpr std::uint64_t reading = execute | read_file | read_dir;
constexpr std::uint64_t on_files = execute | write_file | read_file | truncate_file | ioctl_device;
// No devices and no sockets are made in a writable folder: char 6, socket 9, fifo 10, block 11.
constexpr std::uint64_t writing =
    reading | write_file | bit(4) | bit(5) | bit(7) | bit(8) | bit(12) | refer | truncate_file;

std::uint64_t known_rights(int version) {
  std::uint64_t rights = bit(13) - 1;
  if (version >= 2) rights |= refer;
  if (version >= 3) rights |= truncate_file;
  if (version >= 5) rights |= ioctl_device;
  return rights;
}

std::string failure(const std::string& what) { return what + ": " + std::strerror(errno); }

}  // namespace

int landlock_version() {
  return std::max(0, static_cast<int>(syscall(create_ruleset, nullptr, 0, ask_version)));
}

std::string lock_files(const std::vector<std::string>& readable,
                       const std::vector<std::string>& writable) {
  const int version = landlock_version();
  if (version == 0) return failure("landlock");
  const std::uint64_t known = known_rights(version);
  // Version 4 knows TCP (bind, connect), 6 knows scopes (abstract sockets, signals); older kernels
  // want the shorter struct.
  const Ruleset wanted{known, 3, 3};
  const std::size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  const Descriptor rules(static_cast<int>(syscall(create_ruleset, &wanted, size, 0)));
  if (rules.get() < 0) return failure("landlock_create_ruleset");

  const auto allow = [&](const std::string& path, std::uint64_t rights) -> std::string {
    const Descriptor parent(open(path.c_str(), O_PATH | O_CLOEXEC));
    struct stat about {};
    if (parent.get() < 0 || fstat(parent.get(), &about) != 0) return "";
    if (!S_ISDIR(about.st_mode)) rights &= on_files;
    const PathBeneath rule{rights & known, parent.get()};
    if (syscall(add_rule, rules.get(), rule_path_beneath, &rule, 0) == 0) return "";
    return failure("landlock_add_rule " + path);
  };
  for (const auto& path : readable)
    if (auto error = allow(path, reading); !error.empty()) return error;
  for (const auto& path : writable)
    if (auto error = allow(path, writing); !error.empty()) return error;

  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (syscall(restrict_self, rules.get(), 0) != 0) return failure("landlock_restrict_self");
  return "";
}

}  // namespace gradus::sandbox
