#include "bubblewrap.hpp"

namespace gradus::sandbox {
namespace {

namespace fs = std::filesystem;

void append(std::vector<std::string>& out, std::initializer_list<std::string> more) {
  out.insert(out.end(), more);
}

/// By itself bubblewrap makes the folders above a mount point for their owner alone.
void add_folders_above(std::vector<std::string>& out, const fs::path& point) {
  fs::path folder = "/";
  for (const auto& name : point.parent_path().relative_path())
    append(out, {"--dir", (folder /= name).string()});
}

void add_system(std::vector<std::string>& out) {
  for (const auto& path : system_paths()) {
    add_folders_above(out, path);
    std::error_code error;
    // On a merged system /bin is a link to usr/bin, and stays one.
    if (const fs::path target = fs::read_symlink(path, error); !error && target.is_relative())
      append(out, {"--symlink", target.string(), path});
    else
      append(out, {"--ro-bind", path, path});
  }
}

/// A sanitizer's report would unpack all that is known of libc's lines there: 0.1 s for each crash in place of 0.02 s.
void hide_debug_information(std::vector<std::string>& out) {
  const std::string folder = "/usr/lib/debug";
  if (fs::is_directory(folder)) append(out, {"--tmpfs", folder, "--remount-ro", folder});
}

}  // namespace

const std::vector<std::string>& system_paths() {
  static const std::vector<std::string> existing = [] {
    std::vector<std::string> out;
    for (const char* path :
         {"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc/ld.so.cache",
          "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives"}) {
      std::error_code error;
      if (fs::exists(path, error)) out.push_back(path);
    }
    return out;
  }();
  return existing;
}

std::vector<std::string> bubblewrap_arguments(const Command& command,
                                              const BubblewrapOptions& how) {
  std::vector<std::string> out = {"--unshare-pid",
                                  "--unshare-net",
                                  "--unshare-ipc",
                                  "--unshare-uts",
                                  "--unshare-cgroup-try",
                                  "--hostname",
                                  "gradus",
                                  "--die-with-parent",
                                  "--new-session",
                                  "--cap-drop",
                                  "ALL"};
  if (how.root)
    append(out, {"--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP"});
  else
    append(out, {"--unshare-user"});
  add_system(out);
  hide_debug_information(out);
  // AddressSanitizer reads /proc/self/maps; this /proc knows the processes of the sandbox only.
  append(out, {"--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev", "--perms", "1777"});
  if (how.limited_tmp)
    append(out,
           {"--size", std::to_string(4 * std::max<std::uint64_t>(command.limits.file_size, 4096))});
  append(out, {"--tmpfs", "/tmp"});
  for (const auto& mount : command.mounts) {
    add_folders_above(out, mount.inside);
    append(out, {mount.writable ? "--bind" : "--ro-bind", mount.host, mount.inside});
  }
  append(out, {"--ro-bind", how.jail, jail_inside, "--remount-ro", "/", "--chdir", "/"});
  if (how.info >= 0) append(out, {"--info-fd", std::to_string(how.info)});
  return out;
}

}  // namespace gradus::sandbox
