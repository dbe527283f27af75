// A report for a person at a terminal.
#pragma once
#include <ostream>
#include <string>

#include "report/report.hpp"
#include "report/safe.hpp"

namespace gradus {

/// Colours where the stream is a terminal and NO_COLOR is unset; text from a submission never reaches it unescaped.
class Terminal {
 public:
  Terminal(std::ostream& out, bool colour) : out_(out), colour_(colour) {}

  void heading(const QuestionReport& q);
  void parts(const QuestionReport& q);  ///< correctness and bad input
  void speed(const QuestionReport& q);
  void total(const QuestionReport& q, bool timed);
  /// One line for a part, its counterexample below when it failed.
  void brief(const QuestionReport& q);

  enum class Ink { plain, red, green, yellow, cyan, dim, bold };
  std::string paint(Ink ink, const std::string& text) const;
  static Ink ink_of(State state);

 private:
  std::ostream& out_;
  bool colour_;

  void failed_case(const FailedCase& c, const std::string& indent);
  void diagnostics(const QuestionReport& q);
};

/// "4.5", "6", "0.75".
std::string points_text(double points);

}  // namespace gradus
