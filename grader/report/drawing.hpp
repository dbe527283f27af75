// Draws what was asked and what a submission does, side by side and to one scale.
#pragma once
#include <string>
#include <vector>

#include "report/report.hpp"

namespace gradus {

/// A whole file. On the right the asked lines stand pale behind the submission's.
std::string to_svg(const DrawingReport& drawing);

/// Rows of one width for a terminal, of braille dots where it can show them and of ' . and : elsewhere.
std::vector<std::string> to_rows(const DrawingReport& drawing, bool unicode);

/// Nobody could tell the two sides apart: each lies on the other up to a fiftieth of the picture.
bool look_alike(const DrawingReport& drawing);

/// What the note of a drawing means to its reader; empty when there is none.
std::string note_text(const DrawingReport& drawing);

}  // namespace gradus
