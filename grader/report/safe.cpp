#include "report/safe.hpp"

#include <algorithm>
#include <clocale>
#include <cwchar>

namespace gradus {

namespace {

// Bytes of the well-formed UTF-8 character at `i`; 0 where there is none.
std::size_t character(const std::string& text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u; };
  const unsigned first = byte(i), second = byte(i + 1);
  if (first < 0x80) return 1;
  const std::size_t n = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  for (std::size_t k = 1; k < n; ++k)
    if ((byte(i + k) & 0xC0) != 0x80) return 0;
  const bool longer_than_needed = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool no_character = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
  return longer_than_needed || no_character ? 0 : n;
}

// The number of a character that is well formed.
char32_t code_point(const std::string& c) {
  const auto first = static_cast<unsigned char>(c[0]);
  char32_t code = c.size() == 1 ? first : first & (0xFFu >> (c.size() + 1));
  for (std::size_t k = 1; k < c.size(); ++k) code = code << 6 | (static_cast<unsigned char>(c[k]) & 0x3Fu);
  return code;
}

// Unicode's category "format": nothing is drawn, but a line is turned around, or a name looks like another.
bool is_format(char32_t c) {
  static constexpr std::pair<char32_t, char32_t> ranges[] = {
      {0xAD, 0xAD},         {0x61C, 0x61C},     {0x70F, 0x70F},       {0x180E, 0x180E},
      {0x200B, 0x200F},     {0x2028, 0x202E},   {0x2060, 0x206F},     {0xFEFF, 0xFEFF},
      {0xFFF9, 0xFFFB},     {0x110BD, 0x110BD}, {0x110CD, 0x110CD},   {0x13430, 0x1343F},
      {0x1BCA0, 0x1BCA3},   {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
  };
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [&](const auto& range) { return range.first <= c && c <= range.second; });
}

// Columns that a character takes: 0 for a mark on the one before, -1 for what is no character. The C library's table,
// whatever the locale of the one who grades.
int width(char32_t c) {
  static const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  if (unicode == nullptr) return -1;
  const locale_t before = uselocale(unicode);
  const int columns = wcwidth(static_cast<wchar_t>(c));
  uselocale(before);
  return columns;
}

std::string printable(const std::string& text, std::size_t most) {
  constexpr int marks_of_a_letter = 2;  // Vietnamese and Hebrew need two; a pile of them reaches into other lines
  std::string out;
  int marks = marks_of_a_letter;        // nothing to put one on yet
  for (std::size_t i = 0; i < text.size();) {
    if (i >= most) return out + "...";
    const std::size_t n = character(text, i);
    const std::string c = text.substr(i, std::max<std::size_t>(n, 1));
    i += c.size();
    if (c == "\n" || c == "\t") {
      marks = marks_of_a_letter;
      out += c;
      continue;
    }
    const char32_t code = n == 0 ? 0 : code_point(c);
    const int columns = n == 0 || is_format(code) ? -1 : code < 0x80 ? (code < 0x20 || code == 0x7F ? -1 : 1) : width(code);
    const bool shown = columns > 0 || (columns == 0 && marks < marks_of_a_letter);
    marks = columns == 0 ? marks + 1 : 0;
    out += shown ? c : "?";
  }
  return out;
}

// CI runners take "::command" at the beginning of a line, after blanks too, and "##[command" anywhere, as orders to them.
std::string without_orders(const std::string& text) {
  std::string out;
  bool begins = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool order = (begins && text.compare(i, 2, "::") == 0) || text.compare(i, 3, "##[") == 0 ||
                       text.compare(i, 6, "##vso[") == 0;
    begins = text[i] == '\n' || (begins && (text[i] == ' ' || text[i] == '\t'));
    out += text[i];
    if (order) out += ' ';
  }
  return out;
}

}  // namespace

std::string safe(const std::string& text, std::size_t most) { return without_orders(printable(text, most)); }

std::string safe_line(const std::string& text, std::size_t most) {
  std::string out = safe(text, most);
  std::replace_if(out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, '?');
  return out;
}

}  // namespace gradus
