// Part: a
// Hint: At x = 0 the third unit is on: h_3 = 4/6.
#include "zigzag.hpp"

nn::Shallow1D udl4_q8::sheet_answer() {
  return {0, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
