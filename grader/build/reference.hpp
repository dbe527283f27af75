// The solution of a question, built like a submission and kept between runs.
#pragma once
#include <filesystem>

#include "build/compile.hpp"
#include "course/course.hpp"

namespace gradus {

struct Reference {
  std::filesystem::path worker;
  std::filesystem::path object;  ///< completes answers that define one function only
};

/// Throws Ungraded when the solution does not build.
Reference solution_worker(const Course& course, const Question& q, BuildKind kind);

}  // namespace gradus
