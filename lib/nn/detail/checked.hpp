// Whole numbers that say so when they do not fit.
#pragma once
#include <stdexcept>
#include <string>

namespace nn::checked {

/// a + b, a - b and a * b for integers of one type; std::overflow_error naming `what` if the result does not fit it.
template <typename Integer>
Integer add(Integer a, Integer b, const char* what) {
  if (__builtin_add_overflow(a, b, &a)) throw std::overflow_error(std::string(what) + ": a number is too large");
  return a;
}
template <typename Integer>
Integer subtract(Integer a, Integer b, const char* what) {
  if (__builtin_sub_overflow(a, b, &a)) throw std::overflow_error(std::string(what) + ": a number is too large");
  return a;
}
template <typename Integer>
Integer multiply(Integer a, Integer b, const char* what) {
  if (__builtin_mul_overflow(a, b, &a)) throw std::overflow_error(std::string(what) + ": a number is too large");
  return a;
}

}  // namespace nn::checked
