#include "commands/progress.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

#include "report/score.hpp"

namespace gradus {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

fs::path file_of(const Question& q) { return build_folder() / "progress" / q.sheet / (q.folder + ".json"); }

State state_of(const std::string& text) {
  for (const State s : {State::passed, State::failed, State::skipped, State::inconclusive, State::ungraded})
    if (text == word(s)) return s;
  return State::todo;
}

}  // namespace

std::size_t hash_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return in ? std::hash<std::string>{}(text.str()) : 0;
}

Progress load_progress(const Question& q) {
  Progress progress;
  std::ifstream in(file_of(q));
  const json j = json::parse(in, nullptr, false);
  if (!j.is_object()) return progress;  // none yet, or damaged: begin anew
  try {
    progress.text_hash = j.value("text", std::size_t{0});
    for (const auto& [id, p] : j.at("parts").items())
      progress.parts[id] = {state_of(p.value("state", "todo")), p.value("points", 0.0), p.value("hints", 0)};
  } catch (const json::exception&) {
    return {};
  }
  return progress;
}

void save_progress(const Question& q, const Progress& progress) {
  json j = {{"text", progress.text_hash}, {"parts", json::object()}};
  for (const auto& [id, p] : progress.parts)
    j["parts"][id] = {{"state", word(p.state)}, {"points", p.points}, {"hints", p.hints_seen}};
  std::error_code ignored;
  fs::create_directories(file_of(q).parent_path(), ignored);
  const fs::path fresh = file_of(q).string() + ".new";
  std::ofstream out(fresh);
  out << j.dump(2) << "\n";
  if (out.flush()) fs::rename(fresh, file_of(q), ignored);
}

void record(const Question& q, const QuestionReport& report, const std::string& text, bool timed) {
  Progress progress = load_progress(q);
  const std::size_t before = std::exchange(progress.text_hash, std::hash<std::string>{}(text));
  for (const PartReport& p : report.parts) {
    PartProgress& known = progress.parts[p.id];
    if (!timed && before == progress.text_hash && is_right(p) && known.points > p.points) continue;
    known.state = p.state;
    known.points = p.points;
  }
  save_progress(q, progress);
}

const Question* next_unfinished(const Course& course) {
  for (const Question& q : course.questions()) {
    const Progress progress = load_progress(q);
    for (const Part& part : q.parts) {
      const auto found = progress.parts.find(part.id);
      if (found == progress.parts.end() || found->second.state != State::passed) return &q;
    }
  }
  return nullptr;
}

}  // namespace gradus
