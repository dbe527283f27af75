// From the paths that somebody named to answers that can be graded.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "course/course.hpp"

namespace gradus {

struct Answer {
  const Question* question;
  std::filesystem::path file;
};

struct Collected {
  std::vector<Answer> answers;       ///< in the order of their paths
  std::vector<std::string> skipped;  ///< sentences: files that answer no question
};

/// Files are taken as they are, folders are searched for *.cpp without following links. Throws UsageError for a path
/// that does not exist or cannot be read, and where nothing answers a question.
Collected collect(const Course& course, const std::vector<std::string>& paths);

}  // namespace gradus
