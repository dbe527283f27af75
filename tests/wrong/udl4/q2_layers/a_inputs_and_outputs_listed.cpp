// Part: a
// Hint: Inputs and outputs are given by the task
#include "layers.hpp"

// K, and the sizes of all layers.
namespace udl4_q2 {

std::vector<arma::uword> hyperparameters(const Architecture& a) {
  if (a.hidden.empty()) throw std::invalid_argument("K = 0");
  std::vector<arma::uword> all = {a.hidden.size(), a.Di};
  all.insert(all.end(), a.hidden.begin(), a.hidden.end());
  all.push_back(a.Do);
  return all;
}

}  // namespace udl4_q2
