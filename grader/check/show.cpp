#include "check/show.hpp"

#include <cmath>

namespace gradus {

namespace {
template <class T>
std::string shortest(T v) {
  if (std::isnan(v)) return "NaN";
  if (std::isinf(v)) return v > 0 ? "inf" : "-inf";
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, v).ptr;
  return {text, end};
}
}  // namespace

std::string show_real(double v) { return shortest(v); }
std::string show_real(float v) { return shortest(v); }

std::string show_text(const std::string& v) {
  std::string text = "\"";
  for (const char c : v.substr(0, 400)) {
    const auto u = static_cast<unsigned char>(c);
    if (c == '\n')
      text += "\\n";
    else if (c == '"' || c == '\\')
      (text += '\\') += c;
    else if (u < 0x20 || u == 0x7F)
      text += "\\x" + std::string(1, "0123456789abcdef"[u >> 4]) + "0123456789abcdef"[u & 15];
    else
      text += c;
  }
  return text + (v.size() > 400 ? "...\"" : "\"");
}

}  // namespace gradus
