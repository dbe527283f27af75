// Runs a question's check program and collects what it observed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "check/run.hpp"
#include "course/course.hpp"
#include "report/report.hpp"
#include "report/score.hpp"

namespace gradus {

CheckContents list_check(const Question& q);

struct CheckRun {
  std::filesystem::path worker;
  bool sanitized = true;
  std::uint64_t seed = 1;
  std::string part;      ///< empty: all
  std::string impostor;  ///< empty: the submission's own answers
  bool draw = false;
  Reader reader = Reader::student;
};
struct CheckResult {
  CheckContents contents;
  std::vector<TestReport> tests;
  std::vector<std::pair<std::string, DrawingReport>> drawings;  ///< by part
};
CheckResult run_check(const Question& q, const CheckRun& run);

struct SpeedRun {
  std::filesystem::path submission, reference;  ///< fast workers
  std::vector<std::string> parts;
};
/// By part.
std::vector<std::pair<std::string, SpeedReport>> run_speed(const Question& q, const SpeedRun& run);

/// The ratio that the least of three runs each gives, by part: see check/naive.hpp.
std::vector<std::pair<std::string, double>> run_naive(const Question& q, const SpeedRun& run);

}  // namespace gradus
