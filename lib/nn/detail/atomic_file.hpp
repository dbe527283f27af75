// Files that are read and written as a whole.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace nn {

/// The bytes of a regular file. Throws std::runtime_error with path and reason.
std::string read_file(const std::string& path);

/// Makes `path` a file of the parts, one after another. They are written to a new file in the same folder, which, once
/// it is safe on the disk, takes the name: whatever happens, the old file is there until the new one is whole. A
/// symbolic link stays, and what it leads to is replaced; permissions are those of the old file. Throws
/// std::runtime_error with path and reason, also if `path` is there and is not a regular file; then the old file is as
/// it was, and nothing new is left.
void write_file(const std::string& path, const std::vector<std::string_view>& parts);

}  // namespace nn
