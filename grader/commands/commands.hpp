// What ./gradus can do. Every command returns the exit code: 0 full marks, 1 graded and less; UsageError is 2 and
// Ungraded is 3 in main.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "course/course.hpp"

namespace gradus {

struct Common {
  bool json = false;
  bool official = false;  ///< refuse to grade where a sandbox layer is missing
};

int list_command(const Course& course, const Common& common);
/// The course as a page in Markdown.
int map_command(const Course& course);

struct CheckOptions {
  std::string name;  ///< empty: the next unfinished question
  bool speed = true;
  std::uint64_t seed = 0;
};
int check_command(const Course& course, const CheckOptions& options, const Common& common);

int hint_command(const Course& course, const std::string& name, const Common& common);

struct PlotOptions {
  std::string name;
  std::string file;  ///< empty: the exercise's own
  std::string svg;   ///< where to; empty: in the build folder
};
/// Where the answer of a part is a picture: draws what the answer does beside what was asked.
int plot_command(const Course& course, const PlotOptions& options, const Common& common);

struct GradePathsOptions {
  std::vector<std::string> paths;
  bool speed = true;
  std::uint64_t seed = 0;
};
int grade_command(const Course& course, const GradePathsOptions& options, const Common& common);

int doctor_command(const Common& common);

struct SelfcheckOptions {
  std::vector<std::string> names;  ///< empty: all questions
  bool speed = true;
  int seeds = 1;  ///< fresh ones
};
int selfcheck_command(const Course& course, const SelfcheckOptions& options, const Common& common);

/// Hostile submissions, and honest ones that look like them; `name`: only those with that in their path.
int attacks_command(const Course& course, const std::string& name);

struct BenchOptions {
  std::string filter, threads, json, svg;  ///< empty: the benchmarks' own default
  bool quick = false;
};
/// Times the library, beside LibTorch where that is installed; offers to install it.
int bench_command(const BenchOptions& options);

struct CalibrateCommand {
  double minutes = 2;              ///< for each load
  std::string loads = "0,1,2,4";   ///< numbers of busy processes
  std::string json;                ///< every grading goes here; empty: nowhere
};
/// Grades submissions of known speed, to tell what verdicts on speed are worth on this machine.
int calibrate_command(const CalibrateCommand& options);

int test_command(const Course& course, const Common& common);

}  // namespace gradus
