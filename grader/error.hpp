// The two ways in which gradus itself stops. A wrong answer is neither: it is a result.
#pragma once
#include <stdexcept>

namespace gradus {

/// The user asked for something that cannot be done as asked: exit code 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The machine or the course is at fault; nothing was graded: exit code 3.
struct Ungraded : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace gradus
