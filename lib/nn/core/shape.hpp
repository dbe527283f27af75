// The shape of one sample, and the sentences for shapes that do not fit.
#pragma once
#include <armadillo>
#include <concepts>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace nn {

using arma::uword;

/// The shape of one sample. A sample is a column of the batch: height varies fastest, then width, then channels, so
/// that it views as arma::Cube(height, width, channels). A vector of n is {n}; a sequence of T vectors of n is {n, T}.
struct Shape {
  uword height = 1, width = 1, channels = 1;
  uword size() const { return height * width * channels; }
  uword area() const { return height * width; }
  bool operator==(const Shape&) const = default;
};

/// "28 x 28 x 3"; trailing ones are left out.
std::string to_string(const Shape& shape);

namespace detail {
inline std::string word(const char* text) { return text; }
inline std::string word(const std::string& text) { return text; }
inline std::string word(const Shape& shape) { return to_string(shape); }
std::string word(double x);  ///< as short as %g writes it
template <std::integral Number>
std::string word(Number x) {
  return std::to_string(x);
}
}  // namespace detail

/// Throws std::invalid_argument with the words joined, unless the condition holds. Numbers and shapes may stand among
/// the words: require(K > 0, "conv2d: kernel must be at least 1, and is ", K).
template <typename... Words>
void require(bool condition, const Words&... words) {
  if (!condition) throw std::invalid_argument((detail::word(words) + ...));
}

/// Throws std::invalid_argument if the shape of a layer's input has a 0.
void require_input_shape(const Shape& input);

/// Throws std::invalid_argument unless the matrix is rows x cols: "Dense: dY is 3 x 7, and must be 4 x 7".
void require_size(const char* where, const char* name, uword rows, uword cols, uword rows_needed, uword cols_needed);

template <typename Matrix>
void require_size(const char* where, const char* name, const Matrix& M, uword rows, uword cols) {
  require_size(where, name, M.n_rows, M.n_cols, rows, cols);
}

}  // namespace nn
