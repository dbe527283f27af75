// Which kernels OpenBLAS takes, and which it should. Version 0.3.21 does not know newer processors
// and falls back to Prescott there, five times slower than the processor can be.
#pragma once
#include <string>

namespace gradus::sandbox {

/// The best core type for this processor's features, or "" where there is no such choice (not x86,
/// or older than SSE 4.2).
std::string right_openblas_core();

/// What the installed OpenBLAS takes by itself, or "" if there is none. Costs one short process.
std::string chosen_openblas_core();

/// `right` if `chosen` is slower, else "": a newer OpenBLAS may know something better than we do.
std::string openblas_core_to_set(const std::string& chosen, const std::string& right);

}  // namespace gradus::sandbox
