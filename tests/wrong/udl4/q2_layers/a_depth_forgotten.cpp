// Part: a
// Hint: The depth comes first
#include "layers.hpp"

// The widths alone.
namespace udl4_q2 {

std::vector<arma::uword> hyperparameters(const Architecture& a) {
  if (a.hidden.empty()) throw std::invalid_argument("K = 0");
  return a.hidden;
}

}  // namespace udl4_q2
