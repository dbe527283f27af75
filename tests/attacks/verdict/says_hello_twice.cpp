// Tries: to come one message ahead of the grader by a second hello, so that each answer is known before its question.
// Must: get nothing
// Says: It sent something that is no answer
#include <unistd.h>

#include <cstdint>
namespace {
const struct { std::uint32_t bell, function; std::uint64_t length; } hello{1, 0, 0};
const auto sent = write(3, &hello, sizeof hello);
}  // namespace
//@ solution
