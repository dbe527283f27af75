// Part: c
// Hint: total is measured from the maximum
#include "log_sum_exp.hpp"

// The logarithm of the total.
double beyond_q11::value(const Stream& stream) { return std::log(stream.total); }
