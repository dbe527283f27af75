// Part: a
// Hint: Between two matrices is a hidden layer
#include "layers.hpp"

// Begins one matrix too late.
namespace udl4_q2 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("this is no fully connected network");
}

}  // namespace

Architecture from_weights(const std::vector<arma::mat>& Omega) {
  require(Omega.size() >= 2);
  Architecture a = {Omega.front().n_cols, Omega.back().n_rows, {}};
  for (std::size_t k = 0; k < Omega.size(); ++k) {
    require(!Omega[k].is_empty());
    require(k == 0 || Omega[k].n_cols == Omega[k - 1].n_rows);
    if (k > 1) a.hidden.push_back(Omega[k].n_cols);
  }
  return a;
}

}  // namespace udl4_q2
