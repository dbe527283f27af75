// Part: c
// Hint: LSE is more than the maximum
#include "log_sum_exp.hpp"

// The total is not used.
double beyond_q11::value(const Stream& stream) { return stream.largest; }
