#include "course/read_toml.hpp"

#include <set>
#include <toml++/toml.h>

#include "error.hpp"

namespace gradus {

namespace fs = std::filesystem;

namespace {

class File {
 public:
  explicit File(fs::path path) : path_(std::move(path)) {
    try {
      table_ = toml::parse_file(path_.string());
    } catch (const toml::parse_error& e) {
      throw Ungraded(path_.string() + ":" + std::to_string(e.source().begin.line) + ": " +
                     std::string(e.description()) + ".");
    }
  }
  toml::table& table() { return table_; }

  [[noreturn]] void wrong(const toml::node& at, const std::string& sentence) const {
    throw Ungraded(path_.string() + ":" + std::to_string(at.source().begin.line) + ": " + sentence);
  }

  template <class T>
  T required(const toml::table& in, const char* key, const char* kind) const {
    const toml::node* node = in.get(key);
    if (node == nullptr) wrong(in, std::string("'") + key + "' is missing: " + kind + ".");
    const auto value = node->value<T>();
    if (!value) wrong(*node, std::string("'") + key + "' must be " + kind + ".");
    return *value;
  }
  std::vector<std::string> strings(const toml::table& in, const char* key) const {
    std::vector<std::string> found;
    const toml::node* node = in.get(key);
    if (node == nullptr) return found;
    if (!node->is_array()) wrong(*node, std::string("'") + key + "' must be a list of strings.");
    for (const toml::node& item : *node->as_array()) {
      const auto text = item.value<std::string>();
      if (!text) wrong(item, std::string("'") + key + "' must be a list of strings.");
      found.push_back(*text);
    }
    return found;
  }
  void only(const toml::table& in, const std::set<std::string>& keys) const {
    for (const auto& [key, node] : in)
      if (!keys.contains(std::string(key.str())))
        wrong(node, "'" + std::string(key.str()) + "' is not known here.");
  }

 private:
  fs::path path_;
  toml::table table_;
};

speed::Bounds read_speed(const File& file, const toml::node& node) {
  if (!node.is_table()) file.wrong(node, "'speed' must be a table like { full = 2.0, zero = 8.0 }.");
  const toml::table& table = *node.as_table();
  file.only(table, {"full", "zero", "growth", "memory"});
  speed::Bounds s;
  s.full = file.required<double>(table, "full", "the ratio that earns full points");
  s.zero = file.required<double>(table, "zero", "the ratio that earns nothing");
  if (table.contains("growth")) s.growth = file.required<double>(table, "growth", "an exponent");
  if (table.contains("memory")) s.memory = file.required<double>(table, "memory", "a ratio");
  if (!(s.full > 0 && s.zero >= 1.25 * s.full))
    file.wrong(node, "'zero' must be at least 1.25 times 'full', and both positive.");
  if (!(s.memory >= 1)) file.wrong(node, "'memory' must be at least 1: times the reference's.");
  return s;
}

Part read_part(const File& file, const std::string& id, const toml::node& node) {
  if (!node.is_table()) file.wrong(node, "a part must be a table [part." + id + "].");
  const toml::table& table = *node.as_table();
  file.only(table, {"title", "points", "needs", "hints", "speed"});
  Part p;
  p.id = id;
  p.title = file.required<std::string>(table, "title", "a string");
  p.points = file.required<double>(table, "points", "a number");
  if (!(p.points > 0)) file.wrong(node, "'points' must be positive.");
  p.needs = file.strings(table, "needs");
  p.hints = file.strings(table, "hints");
  if (const toml::node* speed = table.get("speed")) p.speed = read_speed(file, *speed);
  return p;
}

}  // namespace

Question read_question(const fs::path& folder) {
  File file(folder / "exercise.toml");
  const toml::table& table = file.table();
  file.only(table, {"title", "source", "teaches", "builds_on", "minutes", "headers", "part"});
  Question q;
  q.sheet = folder.parent_path().filename();
  q.folder = folder.filename();
  q.title = file.required<std::string>(table, "title", "a string");
  q.source = file.required<std::string>(table, "source", "a string");
  q.minutes = static_cast<int>(file.required<std::int64_t>(table, "minutes", "a whole number"));
  q.headers = file.strings(table, "headers");
  if (table.contains("teaches")) q.teaches = file.required<std::string>(table, "teaches", "a string");
  q.builds_on = file.strings(table, "builds_on");
  const toml::table* parts = table["part"].as_table();
  if (parts == nullptr || parts->empty()) file.wrong(table, "there is no part: add [part.a].");
  for (const auto& [id, node] : *parts) q.parts.push_back(read_part(file, std::string(id.str()), node));
  for (const Part& p : q.parts)
    for (const std::string& need : p.needs)
      if (q.part(need) == nullptr || need >= p.id)
        file.wrong(*parts, "part " + p.id + " needs '" + need + "', which is no earlier part.");
  std::vector<fs::path> contracts;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".hpp") contracts.push_back(entry.path());
  if (contracts.size() != 1)
    throw Ungraded(folder.string() + ": a question has exactly one contract (*.hpp), this one has " +
                   std::to_string(contracts.size()) + ".");
  q.stem = contracts.front().stem();
  return q;
}

Sheet read_sheet(const fs::path& folder) {
  File file(folder / "sheet.toml");
  const toml::table& table = file.table();
  file.only(table, {"title", "source", "order"});
  return {folder.filename(), file.required<std::string>(table, "title", "a string"),
          table.contains("source") ? file.required<std::string>(table, "source", "a string") : "",
          static_cast<int>(file.required<std::int64_t>(table, "order", "a whole number"))};
}

}  // namespace gradus
