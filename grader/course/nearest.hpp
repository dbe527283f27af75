// The names that a user may have meant.
#pragma once
#include <string>
#include <vector>

namespace gradus {

/// At most three of `names` within a third of their length of `word`, nearest first (Damerau-Levenshtein, optimal
/// string alignment, cases folded).
std::vector<std::string> nearest(const std::string& word, const std::vector<std::string>& names);

}  // namespace gradus
