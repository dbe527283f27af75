// A report for a person at a terminal.
#pragma once
#include <ostream>
#include <string>

#include "report/report.hpp"
#include "report/safe.hpp"

namespace gradus {

/// Text from a submission never reaches it unescaped. `unicode`: pictures may be of braille dots.
class Terminal {
 public:
  Terminal(std::ostream& out, bool colour, bool unicode = false) : out_(out), colour_(colour), unicode_(unicode) {}

  void heading(const QuestionReport& q);
  void parts(const QuestionReport& q);  ///< correctness and bad input
  void speed(const QuestionReport& q);
  void total(const QuestionReport& q, bool timed);
  void drawing(const DrawingReport& drawing, const std::string& indent);
  /// One line for a part, its counterexample below when it failed.
  void brief(const QuestionReport& q);

  enum class Ink { plain, red, green, yellow, cyan, dim, bold };
  std::string paint(Ink ink, const std::string& text) const;
  static Ink ink_of(State state);

 private:
  std::ostream& out_;
  bool colour_, unicode_;

  void failed_case(const FailedCase& c, const std::string& indent);
  void diagnostics(const QuestionReport& q);
};

/// "4.5", "6", "0.75".
std::string points_text(double points);

}  // namespace gradus
