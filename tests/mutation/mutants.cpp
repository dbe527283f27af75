#include "mutants.hpp"

#include <cctype>
#include <functional>
#include <regex>
#include <sstream>

namespace gradus::mutation {

namespace {

// Where the pattern is found in code, its first group becomes what the second says ($1, $2, ... stand for groups).
struct Rule {
  std::regex pattern;
  std::string becomes;
};

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = [] {
    const std::pair<const char*, const char*> texts[] = {
        // comparisons and bounds
        {" < ", " <= "}, {" <= ", " < "}, {" > ", " >= "}, {" >= ", " > "}, {" == ", " != "}, {" != ", " == "},
        {" < ", " >= "}, {" > ", " <= "},
        // operators
        {R"( \+ )", " - "}, {" - ", " + "}, {R"( \* )", " / "}, {" / ", " * "}, {" % ", " + "}, {R"( \+= )", " -= "},
        {" -= ", " += "}, {R"( \*= )", " /= "}, {" && ", " || "}, {R"( \|\| )", " && "}, {R"(!(?=[\w(]))", ""},
        {R"(\bstd::max\b)", "std::min"}, {R"(\bstd::min\b)", "std::max"}, {R"(\btrue\b)", "false"},
        {R"(\bfalse\b)", "true"}, {R"(\.t\(\))", ""}, {R"(\bexp\()", "log("}, {R"(\barma::sum\()", "arma::prod("},
        // indices
        {R"(\bn_rows\b)", "n_cols"}, {R"(\bn_cols\b)", "n_rows"}, {R"(\.row\()", ".col("}, {R"(\.col\()", ".row("},
    };
    std::vector<Rule> made;
    for (const auto& [from, to] : texts) made.push_back({std::regex(from), to});
    made.push_back({std::regex(R"((\w)\((\w+), (\w+)\))"), "$1($3, $2)"});
    made.push_back({std::regex(R"((return |[(=,?:] ?)-(?=[\w(]))"), "$1"});
    return made;
  }();
  return all;
}

// The same length, with blanks for all that is not code.
std::string only_code(const std::string& text) {
  std::string code = text;
  enum { in_code, in_line_comment, in_comment, in_text, in_character } state = in_code;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i], next = i + 1 < text.size() ? text[i + 1] : '\0';
    const bool separates_digits = c == '\'' && i > 0 && std::isdigit(static_cast<unsigned char>(text[i - 1]));
    if (state == in_code) {
      if (c == '/' && next == '/') state = in_line_comment;
      if (c == '/' && next == '*') state = in_comment;
      if (c == '"') state = in_text;
      if (c == '\'' && !separates_digits) state = in_character;
      if (state != in_code) code[i] = ' ';
      continue;
    }
    if (c != '\n') code[i] = ' ';
    if ((state == in_text || state == in_character) && c == '\\') {
      if (i + 1 < text.size()) code[++i] = ' ';
    } else if ((state == in_line_comment && c == '\n') || (state == in_text && c == '"') ||
               (state == in_character && c == '\'') || (state == in_comment && c == '/' && text[i - 1] == '*')) {
      state = in_code;
    }
  }
  return code;
}

// What an exception says is the author's business.
std::string without_messages(std::string code) {
  const std::string leaves = "throw ";
  for (std::size_t at = 0; (at = code.find(leaves, at)) != std::string::npos;)
    for (at += leaves.size(); at < code.size() && code[at] != ';'; ++at)
      if (code[at] != '\n') code[at] = ' ';
  return code;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string trimmed(const std::string& line) {
  const auto first = line.find_first_not_of(' ');
  return first == std::string::npos ? "" : line.substr(first, line.find_last_not_of(' ') - first + 1);
}

// An assignment, a call, or an `if` that leaves: without it the program still compiles.
bool can_be_dropped(const std::string& code) {
  static const std::regex declares(R"(^\s*(const |static |auto |using |[\w:]+(<.*>)?[&*]? \w+( =|\(|\{|;|,)).*)"),
      leaves(R"(^\s*if \(.*\) (throw|return|continue|break|[\w.()]+ [-+*/%]?=).*;\s*$)"),
      acts(R"(^\s*[\w:.()\[\], ]+( [-+*/%]?= .*|\(.*\)|\+\+);\s*$)"), steers(R"(^\s*(return|throw|for|while|else|case|break|continue|GRADUS)\b.*)");
  if (std::regex_match(code, leaves)) return true;
  return std::regex_match(code, acts) && !std::regex_match(code, declares) && !std::regex_match(code, steers);
}

// Every number becomes its neighbours.
void numbers(const std::string& code, const std::function<void(std::size_t at, std::size_t length, std::string)>& put) {
  static const std::regex number(R"(\b\d+(\.\d+)?(e-?\d+)?\b)");
  for (std::sregex_iterator it(code.begin(), code.end(), number), end; it != end; ++it) {
    const auto at = static_cast<std::size_t>(it->position()), length = static_cast<std::size_t>(it->length());
    const char before = at > 0 ? code[at - 1] : ' ';
    if (std::isalnum(static_cast<unsigned char>(before)) || before == '_' || before == '.' || before == '\'') continue;
    const std::string text = it->str();
    if (text.find_first_of(".e") != std::string::npos) {
      put(at, length, "(" + text + " * 2)");
      put(at, length, "(" + text + " + 1)");
      continue;
    }
    if (text.size() > 9) continue;
    const long value = std::stol(text);
    put(at, length, std::to_string(value + 1));
    if (value > 0) put(at, length, std::to_string(value - 1));
  }
}

}  // namespace

std::vector<Mutant> mutants(const std::string& program) {
  const std::vector<std::string> lines = lines_of(program), code = lines_of(without_messages(only_code(program)));
  std::vector<Mutant> all;
  const auto add = [&](std::size_t which, const std::string& line) {
    if (line == lines[which]) return;
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) text += (i == which ? line : lines[i]) + "\n";
    all.push_back({which + 1, trimmed(lines[which]), trimmed(line), std::move(text)});
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string begin = trimmed(code[i]);
    if (begin.empty() || begin[0] == '#' || begin.starts_with("namespace") || begin.starts_with("using") ||
        begin.starts_with("static_assert"))
      continue;
    const auto put = [&](std::size_t at, std::size_t length, const std::string& becomes) {
      add(i, lines[i].substr(0, at) + becomes + lines[i].substr(at + length));
    };
    for (const Rule& rule : rules())
      for (std::sregex_iterator it(code[i].begin(), code[i].end(), rule.pattern), end; it != end; ++it)
        put(static_cast<std::size_t>(it->position()), static_cast<std::size_t>(it->length()), it->format(rule.becomes));
    numbers(code[i], put);
    if (can_be_dropped(code[i])) add(i, "");
  }
  return all;
}

}  // namespace gradus::mutation
