#include "course/course.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <regex>

#include "course/nearest.hpp"
#include "course/read_toml.hpp"
#include "error.hpp"

namespace gradus {

namespace fs = std::filesystem;

std::string Question::id() const { return sheet + "/" + folder.substr(0, folder.find('_')); }
std::string Question::path() const { return sheet + "/" + folder; }
std::string Question::target() const { return "question-" + sheet + "-" + folder; }

double Question::points() const {
  double sum = 0;
  for (const Part& p : parts) sum += p.points;
  return sum;
}

const Part* Question::part(const std::string& id) const {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.id == id; });
  return found == parts.end() ? nullptr : &*found;
}

namespace {

int number(const Question& q) {
  return std::atoi(q.folder.c_str() + 1);  // "q11_..." -> 11
}

std::vector<fs::path> folders_in(const fs::path& parent) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(parent))
    if (entry.is_directory()) found.push_back(entry.path());
  return found;
}

}  // namespace

Course::Course(fs::path root) : root_(std::move(root)) {
  const fs::path exercises = root_ / "exercises";
  if (!fs::is_directory(exercises))
    throw UsageError("There is no course here: " + exercises.string() + " does not exist.");
  for (const fs::path& sheet : folders_in(exercises)) {
    try {
      sheets_.push_back(read_sheet(sheet));
    } catch (const Ungraded& e) {
      sheets_.push_back({sheet.filename(), sheet.filename(), "", std::numeric_limits<int>::max()});
      broken_.push_back({sheet.filename(), e.what()});
    }
    for (const fs::path& folder : folders_in(sheet)) try {
        if (fs::exists(folder / "exercise.toml")) questions_.push_back(read_question(folder));
      } catch (const Ungraded& e) {
        broken_.push_back({sheet.filename().string() + "/" + folder.filename().string(), e.what()});
      }
  }
  std::sort(sheets_.begin(), sheets_.end(),
            [](const Sheet& a, const Sheet& b) { return std::tie(a.order, a.id) < std::tie(b.order, b.id); });
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < sheets_.size(); ++i) place[sheets_[i].id] = i;
  std::sort(questions_.begin(), questions_.end(), [&](const Question& a, const Question& b) {
    return std::tuple(place[a.sheet], number(a)) < std::tuple(place[b.sheet], number(b));
  });
}

fs::path Course::exercise(const Question& q) const {
  return root_ / "exercises" / q.sheet / q.folder / (q.stem + ".cpp");
}
fs::path Course::contract(const Question& q) const {
  return root_ / "exercises" / q.sheet / q.folder / (q.stem + ".hpp");
}
fs::path Course::solution(const Question& q) const {
  return root_ / "solutions" / q.sheet / q.folder / (q.stem + ".cpp");
}

Selection Course::find(const std::string& name) const {
  std::string wanted = name;
  while (wanted.ends_with('/')) wanted.pop_back();
  for (const Question& q : questions_) {
    if (wanted == q.id() || wanted == q.path() || wanted == q.stem || wanted == q.folder) return {&q, ""};
    if (wanted.starts_with(q.id()) && q.part(wanted.substr(q.id().size())) != nullptr)
      return {&q, wanted.substr(q.id().size())};
  }
  if (const Question* q = answered_by(wanted)) return {q, ""};
  if (const auto sheet = std::find_if(sheets_.begin(), sheets_.end(), [&](const Sheet& s) { return s.id == wanted; });
      sheet != sheets_.end())
    throw UsageError(wanted + " is a sheet: name one of its questions, which './gradus list' shows. For all of them: " +
                     "'./gradus grade exercises/" + wanted + "'.");
  for (const BrokenQuestion& b : broken_)
    if (wanted.starts_with(b.path.substr(0, b.path.find('_'))) || wanted.find(b.path) != std::string::npos)
      throw Ungraded(b.sentence);
  std::vector<std::string> names;
  for (const Question& q : questions_) {
    names.push_back(q.id());
    names.push_back(q.stem);
    for (const Part& p : q.parts) names.push_back(q.id() + p.id);
  }
  std::string text = "There is no question '" + name + "'.";
  const auto close = nearest(wanted, names);
  if (!close.empty()) {
    text += " Did you mean ";
    for (std::size_t i = 0; i < close.size(); ++i) text += (i == 0 ? "" : " or ") + close[i];
    text += "?";
  }
  throw UsageError(text + " './gradus list' shows all.");
}

const Question* Course::answered_by(const fs::path& file) const {
  if (file.extension() != ".cpp") return nullptr;
  const std::string text = fs::absolute(file).lexically_normal().string();
  for (const Question& q : questions_)
    if (text.ends_with("/" + q.path() + "/" + q.stem + ".cpp")) return &q;
  for (const Question& q : questions_)
    if (file.stem() == q.stem) return &q;
  return nullptr;
}

}  // namespace gradus
