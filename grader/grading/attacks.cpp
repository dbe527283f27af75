#include "grading/attacks.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <sstream>

#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "build/workshop.hpp"
#include "error.hpp"
#include "grading/grade.hpp"
#include "grading/parallel.hpp"
#include "report/json.hpp"
#include "report/score.hpp"
#include "report/terminal.hpp"

namespace gradus {

namespace fs = std::filesystem;

namespace {

const char* const everywhere[] = {"nn3/q1", "udl4/q8"};

struct Attack {
  fs::path file;
  std::string text, must, says;
  std::vector<Selection> on;
  bool timed() const { return must == "get full marks" || must == "be slow"; }
};

// Read as it is: some are no text, begin with a mark of byte order or have other ends of lines.
std::string bytes_of(const fs::path& file) {
  std::ostringstream all;
  all << std::ifstream(file, std::ios::binary).rdbuf();
  return all.str();
}

std::string value_of(const std::string& text, const std::string& key) {
  std::istringstream lines(text.substr(text.starts_with("\uFEFF") ? 3 : 0));
  for (std::string line; std::getline(lines, line) && line.starts_with("//");) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.starts_with("// " + key + ": ")) return line.substr(key.size() + 5);
  }
  return "";
}

Attack read_attack(const Course& course, const fs::path& file) {
  Attack a{file, bytes_of(file), "", "", {}};
  a.must = value_of(a.text, "Must");
  a.says = value_of(a.text, "Says");
  const std::set<std::string> known = {"get nothing", "gain nothing", "be slow", "not compile", "get full marks"};
  if (value_of(a.text, "Tries").empty() || !known.contains(a.must))
    throw Ungraded(file.string() + " must begin with '// Tries: ...' and '// Must: ' and one of: get nothing, " +
                   "gain nothing, be slow, not compile, get full marks.");
  std::istringstream names(value_of(a.text, "On"));
  for (std::string name; names >> name;) a.on.push_back(course.find(name));
  for (const Question& q : course.questions())
    if (a.on.empty() && file.parent_path().string().ends_with(q.path())) a.on.push_back({&q, ""});
  // What goes around a solution goes around that of another question as well.
  const bool fits_all = !a.timed() && a.text.find("//@ solution") != std::string::npos && a.on.size() == 1 &&
                        a.on[0].part.empty() && a.text.find(a.on[0].question->stem + ".hpp") == std::string::npos;
  if (a.on.empty() || fits_all)
    for (const char* name : everywhere)
      if (const Selection q = course.find(name); a.on.empty() || q.question != a.on[0].question) a.on.push_back(q);
  return a;
}

// The attack on one question: each `//@` line becomes the text that it names.
std::string composed(const Course& course, const Question& q, std::string text) {
  std::map<std::string, fs::path> named = {{"solution", course.solution(q)}, {"stub", course.exercise(q)}};
  for (const auto& piece : fs::directory_iterator(course.root() / "tests/attacks/pieces"))
    named[piece.path().stem()] = piece.path();
  for (const auto& [name, file] : named)
    if (const auto at = text.find("//@ " + name); at != std::string::npos)
      text.replace(at, text.find('\n', at) - at, read_submission(file));
  return text;
}

QuestionReport graded(const Course& course, const Selection& on, const std::string& text, Turns* turns) {
  GradeOptions options;
  options.seed = 7;
  options.speed = turns != nullptr;
  options.turns = turns;
  options.part = on.part;
  try {
    require_text("The file", text);
  } catch (const UsageError& e) {  // where a file is read, and as ./gradus grade tells it
    QuestionReport refused;
    refused.state = State::failed;
    refused.sentence = e.what();
    refused.maximum = on.question->points();
    return refused;
  }
  return settled([&] { return grade_text(course, *on.question, text, options); });
}

// What the solutions of questions have by themselves: graded once each.
class PlainPoints {
 public:
  explicit PlainPoints(const Course& course) : course_(course) {}
  /// What the attack would have without its idea.
  double without(const Selection& on, const std::string& text) {
    if (text.find("//@ solution") == std::string::npos) return 0;
    const std::lock_guard lock(guard_);
    const auto [known, is_new] = points_.try_emplace({on.question, on.part}, 0);
    if (is_new) known->second = graded(course_, on, read_submission(course_.solution(*on.question)), nullptr).points;
    return known->second;
  }

 private:
  const Course& course_;
  std::mutex guard_;
  std::map<std::pair<const Question*, std::string>, double> points_;
};

std::string report_text(const QuestionReport& r) {
  Report report;
  report.questions = {r};
  return to_json_text(report);
}

// What is wrong with the outcome; empty when nothing is.
std::string complaint(PlainPoints& plain, const Attack& a, const Selection& on, const QuestionReport& r) {
  const std::string points = points_text(r.points) + " of " + points_text(r.maximum) + " points, " + word(r.state);
  if (r.state == State::ungraded) return "the grader failed: " + r.sentence;
  if (!a.says.empty() && report_text(r).find(a.says) == std::string::npos)
    return "the report does not say '" + a.says + "' (" + points + " " + r.sentence + ")";
  if (a.must == "get nothing" && r.points > 0) return points;
  if (a.must == "not compile" && (r.points > 0 || r.sentence.empty())) return points;
  if (a.must == "gain nothing" && r.points > plain.without(on, a.text) + 1e-9) return points;
  if (a.must == "get full marks" && r.points < r.maximum - 1e-9) return points + " " + first_failure(r);
  if (a.must == "be slow") {
    for (const PartReport& p : r.parts)
      if (p.speed && p.correctness.state == State::passed && p.speed->points < p.speed->maximum - 1e-9) return "";
    return points;
  }
  return "";
}

// What could be left behind where a submission has no business. Attacks give what they make this in its name. Another
// gradus may be at work beside this one: its folders and processes are none of ours.
constexpr const char* marker = "gradus-attack";
std::set<std::string> surroundings() {
  std::set<std::string> found;
  std::error_code ignored;
  for (const char* folder : {"/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run/lock"})
    for (const auto& entry : fs::directory_iterator(folder, ignored))
      if (entry.path().string().find(marker) != std::string::npos) found.insert(entry.path().string());
  for (const fs::path& folder : abandoned_workshops(workshops())) found.insert(folder.string());
  for (const auto& entry : fs::directory_iterator("/proc", ignored)) {  // made of a submission whose folder is gone
    const std::string program = fs::read_symlink(entry.path() / "exe", ignored).string();
    if (program.starts_with(workshops().string()) && program.ends_with(" (deleted)")) found.insert("process " + program);
  }
  return found;
}

}  // namespace

SelfcheckResult attacks(const Course& course, const std::string& name, std::ostream& out) {
  SelfcheckResult total;
  std::vector<Attack> found;
  for (const auto& entry : fs::recursive_directory_iterator(course.root() / "tests" / "attacks")) {
    if (entry.path().extension() != ".cpp" || entry.path().string().find(name) == std::string::npos) continue;
    try {
      found.push_back(read_attack(course, entry.path()));
    } catch (const std::exception& e) {
      ++total.failed;
      out << "FAILED: " << safe_line(e.what()) << "\n";
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.file < b.file; });

  std::set<const Question*> questions;
  for (const Attack& a : found)
    for (const Selection& on : a.on) questions.insert(on.question);
  ensure_built({questions.begin(), questions.end()});

  PlainPoints plain(course);
  std::mutex guard;
  std::vector<std::pair<double, std::string>> took;
  const auto run = [&](const Attack& a, const Selection& on, Turns* turns) {
    std::string wrong;
    const auto begin = std::chrono::steady_clock::now();
    try {
      wrong = complaint(plain, a, on, graded(course, on, composed(course, *on.question, a.text), turns));
    } catch (const std::exception& e) {
      wrong = e.what();
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    const std::lock_guard lock(guard);
    took.emplace_back(seconds.count(), a.file.stem().string() + " on " + on.question->id());
    ++(wrong.empty() ? total.passed : total.failed);
    if (!wrong.empty())
      out << "FAILED: " << a.file.stem().string() << " on " << on.question->id() << on.part << " must " << a.must
          << ", but: " << safe(wrong, 1200) << std::endl;
  };
  const std::set<std::string> before = surroundings();
  std::vector<std::pair<const Attack*, const Selection*>> quiet, timed;  // side by side, and one after the other
  for (const Attack& a : found)
    for (const Selection& on : a.on) (a.timed() ? timed : quiet).emplace_back(&a, &on);
  parallel_for(
      quiet.size(), [&](std::size_t i) { run(*quiet[i].first, *quiet[i].second, nullptr); }, timed.size(),
      [&](std::size_t i, Turns& turns) { run(*timed[i].first, *timed[i].second, &turns); });

  for (const std::string& left : surroundings())
    if (!before.contains(left)) {
      ++total.failed;
      out << "FAILED: left behind: " << safe_line(left) << "\n";
    }
  // Most are made to take as long as they may: whoever adds one sees what it costs every run.
  std::sort(took.rbegin(), took.rend());
  double all = 0;
  for (const auto& [seconds, name] : took) all += seconds;
  out << "slowest:";
  for (std::size_t i = 0; i < std::min<std::size_t>(took.size(), 5); ++i)
    out << (i == 0 ? " " : ", ") << took[i].second << " " << std::lround(took[i].first) << " s";
  out << "; all together " << std::lround(all) << " s\n";
  out << found.size() << " hostile and honest submissions: " << total.passed << " as they must be, " << total.failed
      << " not\n";
  return total;
}

}  // namespace gradus
