// From what was observed to points: pure.
#pragma once
#include <string>
#include <vector>

#include "course/course.hpp"
#include "report/report.hpp"

namespace gradus {

/// What a question's check program contains.
struct CheckContents {
  struct Test {
    std::string suite, test;
  };
  struct Speed {
    std::string part, function;
  };
  std::vector<Test> tests;
  std::vector<Speed> speeds;
};

/// "a_Convolution" -> "a".
std::string part_of(const std::string& suite);
/// Suites named <part>_BadInput... check how illegal arguments are rejected.
bool is_bad_input(const std::string& suite);

/// How a part's points divide: 75 % correctness, 10 % bad input, 15 % speed; a part without one of these gives its
/// share to correctness.
struct Division {
  double correctness = 0, bad_input = 0, speed = 0;
};
Division divide(const Part& part, const CheckContents& contents);

/// Correctness earns by suite: a suite earns when all of its tests pass. Bad input and speed earn nothing before all
/// correctness suites of the part pass. `timed` says whether speed was to be measured at all.
PartReport score_part(const Part& part, const CheckContents& contents, std::vector<TestReport> tests,
                      std::vector<SpeedReport> speeds, bool timed);

/// Fills state, fraction and sentence from the measured sizes.
void judge_speed(SpeedReport& speed, const speed::Bounds& target);

/// Correctness and bad input passed; speed is another matter.
bool is_right(const PartReport& part);

/// Sums points, applies `needs`, sets the question's state.
void finish(QuestionReport& report, const Question& question);

/// The state of a whole from the states of its pieces: the worst, where todo is better than failed.
State combine(const std::vector<State>& states);

}  // namespace gradus
