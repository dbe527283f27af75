// A folder for what is built while one answer is graded.
#pragma once
#include <filesystem>
#include <vector>

#include "descriptor.hpp"

namespace gradus {

/// build/run/XXXXXX, gone with the object. The lock on it goes with the process, so that folders of a gradus that was
/// killed can be told from those of one that is at work: the next workshop clears them away.
class Workshop {
 public:
  Workshop();
  ~Workshop();
  Workshop(const Workshop&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  Descriptor lock_;
};

/// Folders in `parent` that no living process holds.
std::vector<std::filesystem::path> abandoned_workshops(const std::filesystem::path& parent);
/// Where workshops are made.
std::filesystem::path workshops();

}  // namespace gradus
