// Tries: nothing. Looks for a file with settings, in vain, and reads its environment.
// Must: get full marks
// On: udl4/q8
#include <cstdlib>
#include <filesystem>
#include <fstream>
namespace {
const bool verbose = [] {
  std::ifstream settings("settings.txt");
  std::error_code ignored;
  const bool there = std::filesystem::exists("settings.txt", ignored);
  return there || settings.is_open() || std::getenv("VERBOSE") != nullptr;
}();
}  // namespace
//@ solution
