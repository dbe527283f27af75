#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <iostream>

#include "build/places.hpp"
#include "commands/commands.hpp"
#include "course/nearest.hpp"
#include "error.hpp"
#include "report/safe.hpp"
#include "sandbox/sandbox.hpp"

using namespace gradus;

int main(int argc, char** argv) try {
  CLI::App app("Exercises in the mathematics and kernels of neural networks, and a grader that can be trusted.",
               "./gradus");
  app.require_subcommand(1);
  app.failure_message([](const CLI::App*, const CLI::Error& e) {
    return std::string(e.what()) + "\nRun ./gradus --help to see the commands.\n";
  });
  Common common;
  int code = 0;
  const auto course = [] { return Course(repository()); };
  const auto command = [&](const char* name, const char* what) {
    CLI::App* sub = app.add_subcommand(name, what);
    sub->add_flag("--json", common.json, "print JSON instead of text");
    return sub;
  };

  // The option's own reader takes -4 for a number beyond eighteen digits, and any number beyond 64 bits for the
  // largest.
  const auto a_seed = [](const std::string& text) {
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? "" : "A seed is a whole number from 0 to 2^64 - 1, not '" + text + "'.";
  };

  bool map = false;
  CLI::App* sub = command("list", "questions and parts, with points and state");
  sub->add_flag("--map", map, "the course as a page in Markdown: what each question teaches and builds on");
  sub->callback([&] { code = map ? map_command(course()) : list_command(course(), common); });

  CheckOptions check;
  bool no_speed = false;
  sub = command("check", "check your answer to a question or part (default: the next unfinished)");
  sub->add_option("question", check.name, "nn3/q1, nn3/q1a, or a name from ./gradus list");
  sub->add_flag("--no-speed", no_speed, "correctness only");
  sub->add_option("--seed", check.seed, "repeat a run")->check(a_seed);
  sub->add_flag("--official", common.official, "refuse to grade in a weak sandbox");
  sub->callback([&] {
    check.speed = !no_speed;
    code = check_command(course(), check, common);
  });

  std::string hint_name;
  sub = command("hint", "the next hint for a part");
  sub->add_option("part", hint_name, "nn3/q1a");
  sub->callback([&] { code = hint_command(course(), hint_name, common); });

  PlotOptions plot;
  sub = command("plot", "draw what your answer does beside what was asked, in the terminal and as SVG");
  sub->add_option("part", plot.name, "udl4/q8a: a question or part whose answer is a picture")->required();
  sub->add_option("file", plot.file, "another answer than the one in exercises/");
  sub->add_option("--svg", plot.svg, "write the SVG to this file");
  sub->callback([&] { code = plot_command(course(), plot, common); });

  GradePathsOptions grade;
  sub = command("grade", "grade files or folders of answers");
  sub->add_option("paths", grade.paths, "files or folders")->required();
  sub->add_flag("--no-speed", no_speed, "correctness only");
  sub->add_option("--seed", grade.seed, "the same inputs for everybody")->check(a_seed);
  sub->add_flag("--official", common.official, "refuse to grade in a weak sandbox");
  sub->callback([&] {
    grade.speed = !no_speed;
    code = grade_command(course(), grade, common);
  });

  command("doctor", "what this machine offers: sandbox layers, noise, the BLAS core")->callback([&] {
    code = doctor_command(common);
  });

  SelfcheckOptions selfcheck;
  sub = command("selfcheck", "prove the checks: stubs, solutions, wrong answers, honest variants, impostors");
  sub->add_option("questions", selfcheck.names, "questions or sheets, such as nn3/q1 or nn3 (default: all)");
  sub->add_flag("--no-speed", no_speed, "leave out what needs timing");
  sub->add_option("--seeds", selfcheck.seeds, "so many fresh inputs for each answer (default 1); 0: those of ./gradus test")
      ->check(CLI::Range(0, 1000));
  sub->callback([&] {
    selfcheck.speed = !no_speed;
    code = selfcheck_command(course(), selfcheck, common);
  });

  std::string attack_name;
  sub = app.add_subcommand("attacks", "grade hostile submissions, which must get nothing, and honest ones like them");
  sub->add_option("name", attack_name, "only those with this in their path");
  sub->callback([&] { code = attacks_command(course(), attack_name); });

  BenchOptions bench;
  std::string what;
  sub = app.add_subcommand("bench", "time the library's kernels against their naive loops and LibTorch");
  sub->add_option("what", what, "lib")->required()->check(CLI::IsMember({"lib"}));
  sub->add_option("--filter", bench.filter, "only rows whose \"kernel size\" has this regular expression in it");
  sub->add_option("--threads", bench.threads, "numbers of threads (default: 1,2; 1 if quick)");
  sub->add_option("--json", bench.json, "write the numbers to this file");
  sub->add_option("--svg", bench.svg, "draw the chart to this file");
  sub->add_flag("--quick", bench.quick, "rough numbers in a few seconds");
  sub->callback([&] { code = bench_command(bench); });

  CalibrateCommand calibrate;
  sub = app.add_subcommand("calibrate", "how far verdicts on speed can be trusted on this machine, idle and busy");
  sub->add_option("--minutes", calibrate.minutes, "for each load (default 2)");
  sub->add_option("--load", calibrate.loads, "numbers of busy processes beside it (default 0,1,2,4)");
  sub->add_option("--json", calibrate.json, "write every grading to this file");
  sub->callback([&] { code = calibrate_command(calibrate); });

  command("test", "everything that CI runs; the last line is 'N passed, N failed'")->callback([&] {
    code = test_command(course(), common);
  });

  std::vector<std::string> names;
  for (const CLI::App* each : app.get_subcommands({})) names.push_back(each->get_name());
  if (argc > 1 && argv[1][0] != '-' && std::find(names.begin(), names.end(), argv[1]) == names.end()) {
    const auto close = nearest(argv[1], names);
    throw UsageError("There is no command '" + std::string(argv[1]) + "'." +
                     (close.empty() ? "" : " Did you mean " + close.front() + "?") + " './gradus --help' shows all.");
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    const int shown = app.exit(e);
    return shown == 0 ? 0 : 2;
  }
  return code;
} catch (const UsageError& e) {
  std::cerr << safe_line(e.what(), 2000) << "\n";
  return 2;
} catch (const Ungraded& e) {
  std::cerr << "ungraded: " << safe_line(e.what(), 2000) << "\n";
  return 3;
} catch (const sandbox::Error& e) {
  std::cerr << "ungraded: the sandbox failed: " << safe_line(e.what(), 2000) << "\n";
  return 3;
} catch (const std::exception& e) {
  std::cerr << "ungraded: " << safe_line(e.what(), 2000) << "\n";
  return 3;
}
