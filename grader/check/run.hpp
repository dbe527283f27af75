// What the check program was asked to do.
#pragma once
#include <cstdint>

namespace gradus {

/// The seed of this run; printed with every failure.
std::uint64_t run_seed();

}  // namespace gradus
