#include "nn/core/shape.hpp"

namespace nn {

std::string to_string(const Shape& s) {
  std::string text = std::to_string(s.height);
  if (s.width != 1 || s.channels != 1) text += " x " + std::to_string(s.width);
  if (s.channels != 1) text += " x " + std::to_string(s.channels);
  return text;
}

std::string detail::word(double x) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%g", x);
  return digits;
}

void require_input_shape(const Shape& input) {
  require(input.height > 0 && input.width > 0 && input.channels > 0, "Layer: input is ", input, ", and must have no 0");
}

void require_size(const char* where, const char* name, uword rows, uword cols, uword rows_needed, uword cols_needed) {
  require(rows == rows_needed && cols == cols_needed, where, ": ", name, " is ", rows, " x ", cols, ", and must be ",
          rows_needed, " x ", cols_needed);
}

}  // namespace nn
