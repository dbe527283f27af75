// A file that a stranger handed in, read with care.
#pragma once
#include <filesystem>
#include <string>

namespace gradus {

inline constexpr std::size_t largest_submission = 1 << 20;  // bytes

/// The text of a submission. Throws UsageError (what, where) for a file that is missing, unreadable, no regular
/// file, empty, larger than 1 MiB, or not text.
std::string read_submission(const std::filesystem::path& file);
/// Throws UsageError where it has a byte that no text has.
void require_text(const std::string& name, const std::string& text);

}  // namespace gradus
