// Part: a
// Hint: the rows belong to the layer where the arrows end
#include "layers.hpp"

// Rows and columns exchanged.
namespace udl4_q2 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("this is no fully connected network");
}

}  // namespace

Architecture from_weights(const std::vector<arma::mat>& Omega) {
  require(Omega.size() >= 2);
  Architecture a = {Omega.front().n_rows, Omega.back().n_cols, {}};
  for (std::size_t k = 0; k < Omega.size(); ++k) {
    require(!Omega[k].is_empty());
    require(k == 0 || Omega[k].n_cols == Omega[k - 1].n_rows);
    if (k > 0) a.hidden.push_back(Omega[k].n_cols);
  }
  return a;
}

}  // namespace udl4_q2
