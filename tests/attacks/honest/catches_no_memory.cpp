// Tries: nothing. Asks for too much, notices it, and goes on with less.
// Must: get full marks
// On: nn3/q1
#include <armadillo>
#include <memory>
#include <new>
namespace {
const bool fine = [] {
  std::unique_ptr<char[]> room;
  for (std::size_t n = std::size_t{1} << 42; !room && n > 1024; n /= 4) room.reset(new (std::nothrow) char[n]);
  try {
    const arma::vec many(arma::uword{1} << 38);
    return many.is_empty();
  } catch (const std::bad_alloc&) {
    return room != nullptr;
  }
}();
}  // namespace
//@ solution
