// Tries: to earn the points for illegal arguments alone: everything is rejected, whatever it is.
// Must: get nothing
// Says: It threw
// On: udl4/q8
#include <armadillo>
#include <stdexcept>
namespace gradus {
[[noreturn]] inline void reject(const auto&...) { throw std::invalid_argument("no"); }
}  // namespace gradus
#define todo reject
//@ stub
