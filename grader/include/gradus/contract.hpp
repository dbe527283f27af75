// What a contract header includes: the vocabulary of an exercise, and nothing of the grader.
#pragma once
#include <armadillo>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gradus {

/// What a stub throws: the part counts as "todo", not as wrong. Remove the call when you start.
struct Todo {};

/// `gradus::todo(x, K);` is a whole function body; naming the parameters keeps the compiler quiet.
[[noreturn]] inline void todo(const auto&...) { throw Todo{}; }

}  // namespace gradus

// GRADUS_CONTRACT(ns, f, g, ...) names the functions of namespace ns that cross the boundary: the worker
// registers them, the check program declares submission::f, and in your file the line is nothing.
#ifndef GRADUS_CONTRACT
#define GRADUS_CONTRACT(...) static_assert(true)
#endif
