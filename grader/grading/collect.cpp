#include "grading/collect.hpp"

#include <algorithm>
#include <optional>

#include "error.hpp"

namespace gradus {

namespace fs = std::filesystem;

namespace {

// The part of a path that is a symbolic link: a stranger's could lead to the solution, or to a secret of the host. Of an
// absolute path only the end: what comes before is the caller's own.
std::optional<fs::path> link_in(const fs::path& path) {
  const fs::path plain = (path / "").parent_path();  // "folder/" means what "folder" does
  std::error_code ignored;
  fs::path begin;
  for (const fs::path& piece : plain) {
    begin /= piece;
    if (path.is_absolute() && begin != plain) continue;
    if (fs::is_symlink(fs::symlink_status(begin, ignored))) return begin;
  }
  return {};
}

std::string is_link(const fs::path& path) {
  return path.string() + " is a symbolic link, and links are not graded: name the file itself.";
}

// What is there, but cannot be graded, goes to `skipped`.
std::vector<fs::path> files_in(const fs::path& folder, std::vector<std::string>& skipped) {
  std::vector<fs::path> found;
  std::error_code failed;
  fs::recursive_directory_iterator it(folder, failed), end;
  if (failed) throw UsageError(folder.string() + " cannot be read: " + failed.message() + ".");
  for (; it != end; it.increment(failed)) {
    if (failed) throw UsageError(folder.string() + " cannot be read: " + failed.message() + ".");
    if (it->is_symlink())
      skipped.push_back(is_link(it->path()));
    else if (it->path().extension() != ".cpp" || it->is_directory())
      continue;
    else if (it->is_regular_file())
      found.push_back(it->path());
    else
      skipped.push_back(it->path().string() + " is not a regular file.");
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

Collected collect(const Course& course, const std::vector<std::string>& paths) {
  Collected all;
  const auto take = [&](const fs::path& file) {
    for (const BrokenQuestion& b : course.broken())
      if (file.string().find(b.path) != std::string::npos) throw Ungraded(b.sentence);
    if (const Question* q = course.answered_by(file))
      all.answers.push_back({q, file});
    else
      all.skipped.push_back(file.string() + " answers no question of this course: its name is not one of theirs.");
  };
  for (const std::string& name : paths) {
    const fs::path path(name);
    std::error_code failed;
    const auto status = fs::status(path, failed);
    if (!fs::exists(status)) throw UsageError(name + " does not exist.");
    if (failed) throw UsageError(name + " cannot be read: " + failed.message() + ".");
    if (const auto link = link_in(path)) {
      all.skipped.push_back(is_link(*link));
      continue;
    }
    if (!fs::is_directory(status)) {
      take(path);
      continue;
    }
    for (const fs::path& file : files_in(path, all.skipped))
      if (file.filename() != "check.cpp") take(file);
  }
  if (all.answers.empty())
    throw UsageError("There is nothing to grade: " +
                     (all.skipped.empty() ? "no .cpp file was found." : all.skipped.front()));
  return all;
}

}  // namespace gradus
