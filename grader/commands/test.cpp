#include <iostream>
#include <regex>

#include "build/places.hpp"
#include "commands/commands.hpp"
#include "grading/attacks.hpp"
#include "grading/selfcheck.hpp"
#include "sandbox/run_program.hpp"

namespace gradus {

namespace {

struct Tally {
  int passed = 0, failed = 0;
};

// Runs a GoogleTest program, shows its output, counts by its closing lines; a program that does not close failed.
Tally run_unit_tests(const char* place) {
  const std::string program = (build_folder() / place).string();
  std::string text;
  const sandbox::Exit exit = sandbox::run_program({{program, "--gtest_brief=1"}, {}, 1, [&](std::string_view more) {
    text += more;
    std::cout << more << std::flush;
  }});
  Tally tally;
  // The last such lines: some tests run GoogleTest programs of their own.
  static const std::regex passed(R"(\[  PASSED  \] (\d+) test)"), lost(R"(\n ?(\d+) FAILED TEST)");
  const auto last = [&](const std::regex& line) {
    int n = 0;
    for (std::sregex_iterator it(text.begin(), text.end(), line), end; it != end; ++it) n = std::stoi((*it)[1]);
    return n;
  };
  tally.passed = last(passed);
  tally.failed = last(lost);
  const bool good = exit.signal == 0 && exit.code == 0;
  if (tally.passed == 0 || (good != (tally.failed == 0))) ++tally.failed;
  return tally;
}

}  // namespace

int test_command(const Course& course, const Common&) {
  std::vector<const Question*> all;
  for (const Question& q : course.questions()) all.push_back(&q);
  ensure_built(all, {"nn_tests", "gradus_tests"});
  std::cout << "unit tests of the library\n";
  const Tally library = run_unit_tests("lib/nn_tests");
  std::cout << "\nunit tests of the grader\n";
  const Tally grader = run_unit_tests("grader/gradus_tests");
  std::cout << "\nselfcheck of the questions\n";
  const SelfcheckResult questions = selfcheck(course, all, 0, true, std::cout);
  std::cout << "\nhostile submissions\n";
  const SelfcheckResult hostile = attacks(course, "", std::cout);
  const int passed = library.passed + grader.passed + questions.passed + hostile.passed;
  const int failed = library.failed + grader.failed + questions.failed + hostile.failed;
  std::cout << "\n" << passed << " passed, " << failed << " failed\n";
  return failed == 0 && passed > 0 ? 0 : 1;
}

}  // namespace gradus
