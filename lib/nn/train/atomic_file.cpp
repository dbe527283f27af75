#include "nn/train/atomic_file.hpp"

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
  static std::atomic<unsigned> number{0};
  const std::string name = path + ".new-" + std::to_string(::getpid()) + "-" + std::to_string(number++);
  Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (file.get() < 0) fail_with_errno(path, "cannot be written");
  Temporary temporary{name};
  for (const std::string_view part : parts) write_all(file.get(), part, path);
  if (::fsync(file.get()) != 0 || file.close() != 0) fail_with_errno(path, "cannot be written");
  if (::rename(name.c_str(), path.c_str()) != 0) fail_with_errno(path, "cannot be written");
  temporary.kept = true;
  // The new name is on the disk once the folder is; some file systems cannot be asked for that.
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() >= 0) ::fsync(folder.get());
}

}  // namespace nn
