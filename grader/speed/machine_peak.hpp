// What one core of this machine can do at most: the yardstick beside the reference, and the floor below which no time is
// believed. Measured when first asked for, in some milliseconds.
#pragma once
#include <cstddef>

namespace gradus::speed {

/// Floating-point operations a second of multiply-adds on doubles in registers. Floats reach twice as many.
double peak_flops();

/// Bytes read plus bytes written a second by a plain copy that touches `bytes` in all, again and again.
double copy_bandwidth(std::size_t bytes);

}  // namespace gradus::speed
