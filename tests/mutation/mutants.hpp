// Small changes to a program that ought to make it wrong. A check that passes one of them does not look closely.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace gradus::mutation {

struct Mutant {
  std::size_t line;     ///< counted from 1
  std::string was, is;  ///< that line without its indentation; `is` is empty for a dropped statement
  std::string text;     ///< the whole program
};

/// One change each: constants, operators, comparisons, bounds, indices, dropped statements. Comments, texts and
/// preprocessor lines stay as they are. Expects the formatting of `.clang-format`: blanks around binary operators,
/// one statement a line. Not every mutant compiles.
std::vector<Mutant> mutants(const std::string& program);

}  // namespace gradus::mutation
