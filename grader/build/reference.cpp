#include "build/reference.hpp"

#include <map>
#include <mutex>
#include <sstream>

#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "build/workshop.hpp"
#include "error.hpp"

namespace gradus {

namespace fs = std::filesystem;

namespace {

// Changes when the solution, the contract or the worker's own objects change.
std::string key(const Course& course, const Question& q, BuildKind kind, const std::string& text) {
  std::ostringstream all;
  const fs::path parts = worker_parts(kind);
  all << text;
  for (const fs::path& file : {course.contract(q), parts / "main.o",
                               parts / q.sheet / q.folder / "harness.o"})
    all << '\n' << fs::last_write_time(file).time_since_epoch().count();
  std::ostringstream name;
  name << (kind == BuildKind::sanitized ? "asan-" : "fast-") << std::hex << std::hash<std::string>{}(all.str());
  return name.str();
}

}  // namespace

Reference solution_worker(const Course& course, const Question& q, BuildKind kind) {
  static std::mutex guard;
  static std::map<std::pair<std::string, BuildKind>, std::mutex> building;
  std::unique_lock lock(guard);
  std::mutex& one_at_a_time = building[{q.id(), kind}];
  lock.unlock();
  const std::lock_guard made_once(one_at_a_time);
  const std::string text = read_submission(course.solution(q));
  const fs::path shelf = build_folder() / "reference" / q.sheet / q.folder;
  const std::string name = key(course, q, kind, text);
  const fs::path folder = shelf / name;
  if (!fs::exists(folder / "out/worker")) {
    const Workshop workshop;
    const fs::path made = workshop.path() / "solution";
    const Build build = build_worker(course, q, text, kind, made);
    if (!build.worker)
      throw Ungraded("The solution of " + q.id() + " does not build: " + build.sentence +
                     (build.diagnostics.empty() ? "" : " " + build.diagnostics.front().message));
    fs::create_directories(shelf);
    for (const auto& old : fs::directory_iterator(shelf))
      if (old.path().filename().string().starts_with(name.substr(0, 5))) fs::remove_all(old.path());
    fs::rename(made, folder);
  }
  return {folder / "out/worker", folder / "out/answer.o"};
}

}  // namespace gradus
