// mutate <question>...: shows that the checks of a question fail its own solution with one thing changed.
//
//   ./gradus --build mutate && build/grader/mutate nn3/q1
//
// At least 95 % of the mutants that compile and do not mean the same must fail, and every survivor must be listed in
// tests/mutation/<sheet>/<question>.toml:
//
//   [[survivor]]
//   was = "for (uword i = 0; i < n; ++i)"     # without indentation
//   is = "for (uword i = 1; i < n; ++i)"      # "" for a dropped statement
//   reason = "the first term is zero"
//   equivalent = true                         # it gives the same answers to every legal input; else it is a gap
#include <cstdio>
#include <iostream>
#include <mutex>
#include <toml++/toml.h>

#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "error.hpp"
#include "grading/grade.hpp"
#include "grading/parallel.hpp"
#include "mutants.hpp"

namespace {

using namespace gradus;
using mutation::Mutant;

constexpr double at_least = 0.95;

struct Known {
  std::string was, is, reason;
  bool equivalent;
  bool survived = false;
};

std::vector<Known> known_survivors(const Course& course, const Question& q) {
  const auto file = course.root() / "tests/mutation" / (q.path() + ".toml");
  std::vector<Known> known;
  if (!std::filesystem::exists(file)) return known;
  const toml::table table = toml::parse_file(file.string());
  const toml::array* list = table["survivor"].as_array();
  if (list == nullptr) throw UsageError(file.string() + " has no [[survivor]].");
  for (const toml::node& each : *list) {
    const toml::table& t = *each.as_table();
    known.push_back({t["was"].value_or(std::string()), t["is"].value_or(std::string()),
                     t["reason"].value_or(std::string()), t["equivalent"].value_or(false)});
    if (known.back().was.empty() || known.back().reason.empty())
      throw UsageError(file.string() + ": a survivor needs 'was' and a 'reason'.");
  }
  return known;
}

enum class Fate { does_not_compile, failed, survived };

Fate fate(const Course& course, const Question& q, const Mutant& m) {
  GradeOptions options;
  options.speed = false;
  options.seed = 7;
  options.reader = Reader::nobody;
  const QuestionReport r = grade_text(course, q, m.text, options);
  if (r.state == State::ungraded) throw Ungraded("line " + std::to_string(m.line) + ": " + m.is + ": " + r.sentence);
  if (!r.sentence.empty() && r.parts.at(0).tests.empty()) return Fate::does_not_compile;
  return r.state == State::passed ? Fate::survived : Fate::failed;
}

bool examine(const Course& course, const Question& q) {
  const std::string solution = read_submission(course.solution(q));
  if (fate(course, q, {0, "", "", solution}) != Fate::survived)
    throw Ungraded("The solution of " + q.id() + " fails unchanged: its mutants say nothing.");
  const std::vector<Mutant> all = mutation::mutants(solution);
  std::vector<Known> known = known_survivors(course, q);
  std::vector<Fate> fates(all.size());
  parallel_for(all.size(), [&](std::size_t i) { fates[i] = fate(course, q, all[i]); });

  int failed = 0, equivalent = 0, gaps = 0, unlisted = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    failed += fates[i] == Fate::failed;
    if (fates[i] != Fate::survived) continue;
    Known* listed = nullptr;
    for (Known& k : known)
      if (k.was == all[i].was && k.is == all[i].is) listed = &k;
    if (listed != nullptr) {
      listed->survived = true;
      ++(listed->equivalent ? equivalent : gaps);
      continue;
    }
    ++unlisted;
    std::cout << "  survived  line " << all[i].line << ": " << all[i].was << "\n            is now: "
              << (all[i].is.empty() ? "(dropped)" : all[i].is) << "\n";
  }
  bool stale = false;
  for (const Known& k : known)
    if (!k.survived) {
      stale = true;
      std::cout << "  listed as a survivor, but it is none: " << k.was << " -> " << k.is << "\n";
    }
  const int counted = failed + gaps + unlisted;
  const double share = counted == 0 ? 0 : static_cast<double>(failed) / counted;
  std::printf("%s: %d of %d mutants failed (%.1f %%), %d mean the same, %zu do not compile\n", q.id().c_str(), failed,
              counted, 100 * share, equivalent, all.size() - static_cast<std::size_t>(counted + equivalent));
  std::fflush(stdout);
  return share >= at_least && unlisted == 0 && !stale;
}

}  // namespace

int main(int argc, char** argv) try {
  const Course course(repository());
  std::vector<const Question*> questions;
  for (int i = 1; i < argc; ++i) questions.push_back(course.find(argv[i]).question);
  if (argc == 1)
    for (const Question& q : course.questions()) questions.push_back(&q);
  ensure_built(questions);
  bool good = true;
  for (const Question* q : questions) good &= examine(course, *q);
  return good ? 0 : 1;
} catch (const std::exception& e) {
  std::cerr << e.what() << "\n";
  return 3;
}
