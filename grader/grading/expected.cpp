#include "grading/expected.hpp"

#include <sstream>
#include <toml++/toml.h>

#include "error.hpp"

namespace gradus {

namespace fs = std::filesystem;

namespace {

std::optional<toml::table> errata_file(const fs::path& answer) {
  const fs::path file = answer.parent_path() / "errata.toml";
  if (!fs::exists(file)) return std::nullopt;
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& e) {
    throw Ungraded(file.string() + ":" + std::to_string(e.source().begin.line) + ": " +
                   std::string(e.description()) + ".");
  }
}

bool failed(const QuestionReport& report, const std::string& test) {
  for (const PartReport& p : report.parts)
    for (const TestReport& t : p.tests)
      if (t.suite + "." + t.test == test) return t.state == State::failed;
  return false;
}

}  // namespace

std::vector<ErratumShown> errata_shown(const Course& course, const fs::path& answer, const QuestionReport& report) {
  std::vector<ErratumShown> found;
  const fs::path inside = fs::absolute(answer).lexically_normal().lexically_relative(course.root() / "tests");
  if (inside.empty() || *inside.begin() == "..") return found;
  const auto table = errata_file(answer);
  if (!table) return found;
  if (const toml::array* list = (*table)["erratum"].as_array())
    for (const toml::node& node : *list) {
      const toml::table& e = *node.as_table();
      ErratumShown one{e["id"].value_or(std::string()), e["part"].value_or(std::string()),
                       e["says"].value_or(std::string()), e["test"].value_or(std::string()), false};
      one.shown = !one.test.empty() && failed(report, one.test);
      found.push_back(std::move(one));
    }
  return found;
}

std::map<std::string, std::string> expected_verdicts(const fs::path& answer) {
  std::map<std::string, std::string> verdicts;
  if (const auto table = errata_file(answer))
    if (const toml::table* list = (*table)["verdict"].as_table())
      for (const auto& [part, state] : *list) verdicts[std::string(part.str())] = state.value_or(std::string());
  return verdicts;
}

WrongAnswer read_wrong_answer(const fs::path& file, const std::string& text) {
  WrongAnswer wrong;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && line.starts_with("//");) {
    const auto value = [&](const char* key) -> std::string {
      const std::string prefix = std::string("// ") + key + ": ";
      return line.starts_with(prefix) ? line.substr(prefix.size()) : "";
    };
    if (const auto part = value("Part"); !part.empty()) wrong.part = part;
    if (const auto hint = value("Hint"); !hint.empty()) wrong.hint = hint;
    if (value("Fails") == "speed") wrong.by_speed = true;
  }
  if (wrong.part.empty() || (wrong.hint.empty() && !wrong.by_speed))
    throw Ungraded(file.string() + " must begin with '// Part: a' and '// Hint: ...' or '// Fails: speed'.");
  return wrong;
}

}  // namespace gradus
