// Part: b
// Hint: H is the slope, not the value
#include "heaviside.hpp"

// The derivative in the place of the function.
double ift6135_q1::first_definition(double x, const nn::ScalarFunction& H) { return H(x); }
