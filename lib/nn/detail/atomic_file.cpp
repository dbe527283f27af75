#include "nn/detail/atomic_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace nn {

namespace {

[[noreturn]] void fail(const std::string& path, const std::string& what) {
  throw std::runtime_error(path + ": " + what);
}
[[noreturn]] void fail_with_errno(const std::string& path, const char* what) {
  fail(path, std::string(what) + ": " + std::strerror(errno));
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  int close() {
    const int fd = std::exchange(fd_, -1);
    return fd < 0 ? 0 : ::close(fd);
  }

 private:
  int fd_;
};

/// Removes a file at the end of the scope, unless it was kept.
struct Temporary {
  std::string path;
  bool kept = false;
  ~Temporary() {
    if (!kept) ::unlink(path.c_str());
  }
};

void write_all(int fd, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail_with_errno(path, "cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

/// Where the symbolic links of the last name lead, to a file that need not be there.
std::string follow_links(const std::string& path) {
  constexpr int most = 40;  // as the kernel
  std::string place = path;
  for (int links = 0; links <= most; ++links) {
    char text[4096];
    const ssize_t n = ::readlink(place.c_str(), text, sizeof text);
    if (n < 0) return place;  // no link, or nothing
    const std::string target(text, static_cast<std::size_t>(n));
    place = target.starts_with('/') ? target : folder_of(place) + "/" + target;
  }
  errno = ELOOP;
  fail_with_errno(path, "cannot be written");
}

/// A new file in the folder. Its name does not grow from another's, which may be as long as names can be.
int open_new(const std::string& folder, std::string& name) {
  static std::atomic<unsigned> number{0};
  int fd;
  do {
    name = folder + "/.new-" + std::to_string(::getpid()) + "-" + std::to_string(number++);
    fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  } while (fd < 0 && errno == EEXIST);
  return fd;
}

/// The new file may be read and written by whom the old one may. A group that cannot be kept has no rights.
bool take_permissions(int fd, const struct stat& old) {
  mode_t mode = old.st_mode & 0777;
  struct stat now {};
  if (::fstat(fd, &now) != 0) return false;
  if (now.st_gid != old.st_gid && ::fchown(fd, static_cast<uid_t>(-1), old.st_gid) != 0) mode &= ~mode_t{S_IRWXG};
  const bool is_owner = now.st_uid == old.st_uid || ::fchown(fd, old.st_uid, static_cast<gid_t>(-1)) == 0;
  return ::fchmod(fd, is_owner ? mode : mode | S_IRUSR | S_IWUSR) == 0;
}

}  // namespace

std::string read_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a pipe must not block
  struct stat status {};
  if (file.get() < 0) fail_with_errno(path, "cannot be opened");
  if (::fstat(file.get(), &status) != 0) fail_with_errno(path, "cannot be read");
  if (!S_ISREG(status.st_mode)) fail(path, "is not a regular file");
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t n = ::read(file.get(), bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail_with_errno(path, "cannot be read");
    if (n == 0) fail(path, "has become shorter while it was read");
    done += static_cast<std::size_t>(n);
  }
  return bytes;
}

void write_file(const std::string& path, const std::vector<std::string_view>& parts) {
  const std::string place = follow_links(path), folder = folder_of(place);
  struct stat old {};
  const bool is_there = ::lstat(place.c_str(), &old) == 0;
  if (is_there && !S_ISREG(old.st_mode)) fail(path, "cannot be replaced: it is not a regular file");
  std::string name;
  Descriptor file(open_new(folder, name));
  if (file.get() < 0) fail_with_errno(path, "cannot be written");
  Temporary temporary{name};
  if (is_there && !take_permissions(file.get(), old)) fail_with_errno(path, "cannot be written");
  for (const std::string_view part : parts) write_all(file.get(), part, path);
  if (::fsync(file.get()) != 0 || file.close() != 0) fail_with_errno(path, "cannot be written");
  if (::rename(name.c_str(), place.c_str()) != 0) fail_with_errno(path, "cannot be written");
  temporary.kept = true;
  // The new name is on the disk once the folder is; some file systems cannot be asked for that.
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.get() >= 0) ::fsync(opened.get());
}

}  // namespace nn
