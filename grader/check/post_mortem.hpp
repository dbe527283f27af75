// Why a worker ended, as a sentence for the student.
#pragma once
#include <string>
#include <utility>

#include "sandbox/sandbox.hpp"

namespace gradus {

/// (kind, sentence) from how it ended and what it printed last. A sanitizer's finding is reduced to what was done
/// and the first place that lies in the student's file. Pure: tested on kept texts.
std::pair<std::string, std::string> post_mortem(const sandbox::Exit& exit, const std::string& printed);

}  // namespace gradus
