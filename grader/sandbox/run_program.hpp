// Starts a program of ours or of the system (never a submission: that is sandbox.hpp) and waits for its end.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/sandbox.hpp"

namespace gradus::sandbox {

struct Program {
  std::vector<std::string> argv;  ///< argv[0]: a path, or a name to look for in PATH
  std::vector<int> silent;        ///< its descriptors that are /dev/null; the others are ours
  int heard = -1;                 ///< its descriptor whose bytes come to `hear` as they are written; -1: none
  std::function<void(std::string_view)> hear;
  std::vector<std::string> environment = {};  ///< NAME=value, beside and in place of ours
};

/// How it ended. Throws Ungraded where it cannot be started; nothing is left running when `hear` throws.
Exit run_program(const Program& program);

/// What it wrote to the descriptor `heard`, whole.
std::pair<Exit, std::string> run_and_hear(Program program);

}  // namespace gradus::sandbox
