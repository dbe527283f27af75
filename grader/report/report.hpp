// The one result of grading. Every report is written from it; nothing that writes decides.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sketch.hpp"

namespace gradus {

enum class State { todo, passed, failed, skipped, inconclusive, ungraded };
const char* word(State state);

struct Diagnostic {
  int line = 0, column = 0;
  std::string level;  ///< "error", "warning"
  std::string message;
};

/// One failing case, in the student's terms.
struct FailedCase {
  std::string call, inputs, expected, got;
  std::string where, expected_there, got_there;  ///< the first wrong place
  std::string note, hint;
};

struct TestReport {
  std::string suite, test;  ///< "a_Convolution", "SlidesTheWindow"
  State state = State::ungraded;
  double milliseconds = 0;
  std::string printed;  ///< by the student's code, bounded
  std::vector<FailedCase> cases;
  double error = 0;  ///< the largest of an answer, as a multiple of the tolerance it was given
};

struct TimedSize {
  std::uint64_t n = 0;
  double ratio = 0, low = 0, high = 0;  ///< submission / reference, with the interval of the median
  double reference_seconds = 0, submission_seconds = 0;
  int rounds = 0;
};

/// Exponents over n: of the ratio with its interval, of the reference's time and of the submission's.
struct GrowthReport {
  double extra = 0, low = 0, high = 0, reference = 0, submission = 0;
};

/// At the largest size, beside the most that one core of this machine does.
struct ThroughputReport {
  double reached = 0, peak = 0;
  std::string unit;  ///< "FLOP/s" or "B/s"
};

/// The most that a call at the largest size needs; bytes.
struct MemoryReport {
  std::uint64_t submission = 0, reference = 0;
};

struct SpeedReport {
  std::string function;
  State state = State::ungraded;
  std::string sentence;
  std::vector<TimedSize> sizes;
  std::optional<GrowthReport> growth;  ///< with three sizes or more
  std::optional<ThroughputReport> throughput;
  std::optional<MemoryReport> memory;
  bool uneven = false;  ///< some calls took far longer than most, so the ratio is that of all calls together
  double fraction = 0;  ///< of the points
};

/// Where the answer is a picture: what was asked beside what the submission does.
struct DrawingReport {
  std::string title;
  std::string note;  ///< why the submission's side ends early: "todo", or its exception; else empty
  Sketch asked, yours;
};

/// Points for one kind of thing: correctness, bad input or speed.
struct Share {
  State state = State::ungraded;
  double points = 0, maximum = 0;
};

struct PartReport {
  std::string id, title;
  State state = State::ungraded;
  double points = 0, maximum = 0;
  Share correctness;
  std::optional<Share> bad_input, speed;
  std::vector<TestReport> tests;
  std::vector<SpeedReport> speeds;
  std::optional<DrawingReport> drawing;
  std::string skipped_because;  ///< "part a failed"
};

struct QuestionReport {
  std::string id, path, title;
  std::string file;  ///< what was graded
  std::uint64_t seed = 0;
  State state = State::ungraded;
  std::string sentence;  ///< why nothing could be checked: it does not compile, or the grader failed
  bool no_answer = false;  ///< the file is none to this question: unreadable, or another contract (exit code 2)
  std::vector<Diagnostic> diagnostics;
  std::vector<PartReport> parts;
  double points = 0, maximum = 0;
  double compile_seconds = 0, check_seconds = 0, speed_seconds = 0;
};

struct Report {
  static constexpr int version = 1;
  std::string machine, compiler, blas_core;
  std::vector<std::string> layers;   ///< sandbox layers that were on
  std::vector<std::string> missing;  ///< sandbox layers that --official asks for and that were off
  std::string mode;                  ///< "official" or "practice"
  std::vector<QuestionReport> questions;
};

}  // namespace gradus
