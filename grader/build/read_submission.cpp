#include "build/read_submission.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "error.hpp"
#include "descriptor.hpp"

namespace gradus {

std::string read_submission(const std::filesystem::path& file) {
  const std::string name = file.string();
  // Not blocking: a named pipe must not hold the grader up.
  const Descriptor fd(open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (fd.get() < 0)
    throw UsageError(name + " cannot be read: " + std::generic_category().message(errno) + ".");
  struct stat info {};
  if (fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode)) throw UsageError(name + " is not a regular file.");
  if (info.st_size == 0) throw UsageError(name + " is empty.");
  if (static_cast<std::size_t>(info.st_size) > largest_submission)
    throw UsageError(name + " is larger than 1 MiB (" + std::to_string(info.st_size >> 20) +
                     " MiB): that is no answer to an exercise.");
  std::string text(static_cast<std::size_t>(info.st_size), '\0');
  std::size_t have = 0;
  while (have < text.size()) {
    const ssize_t n = read(fd.get(), text.data() + have, text.size() - have);
    if (n <= 0) break;
    have += static_cast<std::size_t>(n);
  }
  text.resize(have);
  require_text(name, text);
  return text;
}

void require_text(const std::string& name, const std::string& text) {
  if (text.find('\0') != std::string::npos) throw UsageError(name + " is not text: is it a compiled program?");
}

}  // namespace gradus
