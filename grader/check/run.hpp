// What the check program was asked to do.
#pragma once
#include <cstdint>

namespace gradus {

/// The seed of this run; printed with every failure.
std::uint64_t run_seed();

/// Who reads the failures. For a student, a small case that shows one is worth a search; where hints alone matter, not
/// once they are known; and where nobody reads, the first failure is enough.
enum class Reader { student, hints, nobody };
Reader reader();

}  // namespace gradus
