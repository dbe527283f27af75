// exercise.toml and sheet.toml.
#pragma once
#include <filesystem>

#include "course/course.hpp"

namespace gradus {

/// Throws Ungraded: what is wrong, in which file, at which line.
Question read_question(const std::filesystem::path& folder);

/// Of a folder with a sheet.toml.
Sheet read_sheet(const std::filesystem::path& folder);

}  // namespace gradus
