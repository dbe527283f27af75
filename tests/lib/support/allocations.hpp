// What the process has allocated, counted in front of the C library's allocator.
#pragma once
#include <cstddef>

namespace nn::support {

/// Allocations by this process so far (operator new, malloc and its like).
std::size_t allocations();

/// The bytes of all that is allocated and not yet freed, as the allocator rounds them up.
std::size_t bytes_alive();

}  // namespace nn::support
