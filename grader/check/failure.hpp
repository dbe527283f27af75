// What went wrong in a test, in the student's terms, and where such failures are collected.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace gradus {

struct Failure {
  std::string call;      ///< "conv1d(x, K)"
  std::string inputs;    ///< "x = (1, 0)\nK = [1; 2]"
  std::string expected;  ///< whole value
  std::string got;       ///< whole value
  std::string where;     ///< first wrong place, "(0,0)"
  std::string expected_there, got_there;
  std::string note;      ///< a sentence instead of, or beside, the values
  std::string hint;
  std::size_t input_bytes = 0;  ///< how big the case is: the smallest is shown
};

/// The test that is running now.
struct CurrentTest {
  std::vector<Failure> failures;
  bool todo = false;        ///< a stub that is untouched was called
  bool ungraded = false;    ///< the grader itself failed
  std::string ungraded_why;
  bool given_up = false;    ///< a call was not made, since those before ended the program too often
  int answers = 0;          ///< how many answers were looked at
  double error = 0;         ///< the largest of an answer, as a multiple of the tolerance it was given
};
CurrentTest& current_test();

/// Reports a failure to the running test and to GoogleTest.
void report_failure(Failure failure, const char* file, int line);

/// Streamed into any GoogleTest assertion it becomes the hint: EXPECT_EQ(a, b) << hint("Count the bias too.");
std::string hint(const std::string& text);

/// Splits a GoogleTest message into its text and the hints streamed into it.
std::string take_hints(std::string& message);

}  // namespace gradus
