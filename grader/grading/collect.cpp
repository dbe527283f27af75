#include "grading/collect.hpp"

#include <algorithm>

#include "error.hpp"

namespace gradus {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code failed;
  fs::recursive_directory_iterator it(folder, failed), end;
  if (failed) throw UsageError(folder.string() + " cannot be read: " + failed.message() + ".");
  for (; it != end; it.increment(failed)) {
    if (failed) throw UsageError(folder.string() + " cannot be read: " + failed.message() + ".");
    if (!it->is_symlink() && it->is_regular_file() && it->path().extension() == ".cpp") found.push_back(it->path());
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
    if (!fs::is_directory(status)) {
      take(path);
      continue;
    }
    for (const fs::path& file : files_in(path))
      if (file.filename() != "check.cpp") take(file);
  }
  if (all.answers.empty())
    throw UsageError("There is nothing to grade: " +
                     (all.skipped.empty() ? "no .cpp file was found." : all.skipped.front()));
  return all;
}

}  // namespace gradus
