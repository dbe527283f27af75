#include "build/workshop.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "build/places.hpp"
#include "error.hpp"
#include "sandbox/sandbox.hpp"

namespace gradus {

namespace fs = std::filesystem;

namespace {

Descriptor open_folder(const fs::path& folder) {
  return Descriptor(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
}

}  // namespace

fs::path workshops() { return build_folder() / "run"; }

std::vector<fs::path> abandoned_workshops(const fs::path& parent) {
  // While this is held nobody makes a folder, so that none is seen between its making and its lock.
  const Descriptor all = open_folder(parent);
  flock(all.get(), LOCK_EX);
  std::vector<fs::path> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(parent, ignored)) {
    const Descriptor one = open_folder(entry.path());
    if (one.get() >= 0 && flock(one.get(), LOCK_EX | LOCK_NB) == 0) found.push_back(entry.path());
  }
  return found;
}

Workshop::Workshop() {
  const fs::path parent = workshops();
  std::error_code failed;
  fs::create_directories(parent, failed);
  std::error_code ignored;
  for (const fs::path& folder : abandoned_workshops(parent)) fs::remove_all(folder, ignored);
  const Descriptor all = open_folder(parent);
  flock(all.get(), LOCK_SH);
  std::string name = (parent / "XXXXXX").string();
  if (failed || mkdtemp(name.data()) == nullptr)
    throw Ungraded("The folder " + parent.string() + " cannot be written: is the disk full, or read-only?");
  path_ = name;
  lock_ = open_folder(path_);
  flock(lock_.get(), LOCK_SH);
  // Where there are no namespaces, the sandbox's own user comes here by the same path.
  if (geteuid() == 0) chmod(path_.c_str(), 0711);
}

Workshop::~Workshop() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace gradus
