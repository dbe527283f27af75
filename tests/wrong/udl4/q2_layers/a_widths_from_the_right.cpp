// Part: a
// Hint: one width for each hidden layer, from left to
#include "layers.hpp"

// The widths from the outputs to the inputs.
namespace udl4_q2 {

std::vector<arma::uword> hyperparameters(const Architecture& a) {
  if (a.hidden.empty()) throw std::invalid_argument("K = 0");
  std::vector<arma::uword> all = {a.hidden.size()};
  all.insert(all.end(), a.hidden.rbegin(), a.hidden.rend());
  return all;
}

}  // namespace udl4_q2
