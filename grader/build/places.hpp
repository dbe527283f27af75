// Where the built parts of the grader lie.
#pragma once
#include <filesystem>

#include "build/compile.hpp"
#include "course/course.hpp"

namespace gradus {

/// The repository: GRADUS_ROOT, or the folder above the build folder.
std::filesystem::path repository();
/// The build folder that this program was built in.
std::filesystem::path build_folder();
std::filesystem::path check_program(const Question& q);
/// worker/asan or worker/fast: the precompiled header and the worker's own objects.
std::filesystem::path worker_parts(BuildKind kind);

/// Builds what grading these questions needs, and other build targets, showing progress; quick when nothing is to be done. Throws Ungraded.
void ensure_built(const std::vector<const Question*>& questions, const std::vector<std::string>& targets = {});

}  // namespace gradus
