// Part: a
// Hint: K counts the hidden layers alone
#include "layers.hpp"

// Counts all columns of the drawing.
namespace udl4_q2 {

std::vector<arma::uword> hyperparameters(const Architecture& a) {
  if (a.hidden.empty()) throw std::invalid_argument("K = 0");
  std::vector<arma::uword> all = {a.hidden.size() + 2};
  all.insert(all.end(), a.hidden.begin(), a.hidden.end());
  return all;
}

}  // namespace udl4_q2
