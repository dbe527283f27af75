// The filter of system calls. Profile `run` is what a numerical program needs and no more; profile
// `compile` adds files and child processes. What an honest program may try harmlessly fails with
// EPERM; what only an attack does ends the program with SIGSYS, which the grader can name.
#pragma once
#include <string>

namespace gradus::sandbox {

/// Puts the filter up, for good. After it `execve` is allowed for profile `run` only with the very
/// pointer `program` (an address nobody can guess once the program has replaced the jail).
/// Returns what failed, or "".
std::string filter_calls(bool compile, const char* program);

}  // namespace gradus::sandbox
