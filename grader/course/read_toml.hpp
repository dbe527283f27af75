// exercise.toml and sheet.toml.
#pragma once
#include <filesystem>

#include "course/course.hpp"

namespace gradus {

/// Throws Ungraded: what is wrong, in which file, at which line.
Question read_question(const std::filesystem::path& folder);

/// The place of a sheet in teaching order.
int read_sheet_order(const std::filesystem::path& file);

}  // namespace gradus
