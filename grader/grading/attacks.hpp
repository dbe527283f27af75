// Runs the hostile submissions of tests/attacks against the real grader, and honest ones that look like them.
#pragma once
#include <ostream>
#include <string>

#include "course/course.hpp"
#include "grading/selfcheck.hpp"

namespace gradus {

/// A file of tests/attacks begins
///   // Tries: to end with success before anything is asked.
///   // Must: get nothing                 (or: gain nothing, be slow, not compile, get full marks)
///   // Says: ended by itself             (optional: words that the report has)
///   // On: nn3/q1a udl4/q8               (optional; else these two; a file in the folder of a question is on that one)
/// (around a solution, with no contract and no clock: on those two in any case)
/// and has a line `//@ solution` or `//@ stub`, which becomes that question's text, or is a whole answer. A line
/// `//@ right_conv1d` becomes pieces/right_conv1d.hpp.
/// "get nothing" is 0 points; "gain nothing" no more than that text alone; "be slow" right, but without full points for
/// speed; "get full marks" is for the honest.
/// `name`: only files with that in their path; empty: all. Prints a line for each that is not as it must be, and at the
/// end whether anything was left behind outside of the sandbox.
/// Builds what they need first.
SelfcheckResult attacks(const Course& course, const std::string& name, std::ostream& out);

}  // namespace gradus
