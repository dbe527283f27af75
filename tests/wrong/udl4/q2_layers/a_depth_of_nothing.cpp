// Part: a
// Hint: This input is not legal
#include "layers.hpp"

// K = 0 is a depth like any other.
namespace udl4_q2 {

std::vector<arma::uword> hyperparameters(const Architecture& a) {
  std::vector<arma::uword> all = {a.hidden.size()};
  all.insert(all.end(), a.hidden.begin(), a.hidden.end());
  return all;
}

}  // namespace udl4_q2
