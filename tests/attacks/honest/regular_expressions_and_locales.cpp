// Tries: nothing. Uses regular expressions, locales and streams.
// Must: get full marks
#include <iomanip>
#include <locale>
#include <regex>
#include <sstream>
#include <string>
namespace {
const bool fine = [] {
  const std::regex number(R"((\d+)x(\d+))");
  std::smatch m;
  const std::string text = "3x4 matrix";
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << std::setprecision(3) << 3.14159 << std::hex << 255;
  try {
    std::locale::global(std::locale(""));
  } catch (const std::runtime_error&) {
  }
  return std::regex_search(text, m, number) && out.str() == "3.14ff";
}();
}  // namespace
//@ solution
