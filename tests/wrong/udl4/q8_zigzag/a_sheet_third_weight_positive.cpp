// Part: a
// Hint: h_3 has slope -1.
#include "zigzag.hpp"

nn::Shallow1D udl4_q8::sheet_answer() {
  return {-4, {-12, 9, 6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
