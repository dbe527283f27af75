// Part: a
// Hint: K + 1 matrices stand between
#include "layers.hpp"

// Every matrix has a hidden layer behind it.
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
    a.hidden.push_back(Omega[k].n_rows);
  }
  return a;
}

}  // namespace udl4_q2
