// Tries: nothing. Has global matrices and objects with constructors and destructors.
// Must: get full marks
// On: nn3/q1
#include <armadillo>
#include <string>
namespace {
struct Counter {
  arma::mat seen = arma::eye(8, 8);
  ~Counter() { seen.reset(); }
} counter;
arma::mat identity = arma::eye(16, 16);
arma::field<arma::mat> several(4);
std::string name = "answer of somebody with a long name, on the heap";
}  // namespace
//@ solution
