// Tests compute on one thread, unless they are about threads: on a busy machine threads wait for each other.
#include "nn/core/threads.hpp"

namespace {
[[maybe_unused]] const bool one_thread = (nn::set_threads(1), true);
}
