// Part: b
// Hint: W2 must be exactly 0, not small.
#include "zero_initialisation.hpp"

eleg5040_q6::Start eleg5040_q6::updates_at_second(arma::uword D, arma::uword H, arma::uword C) {
  if (D == 0 || H == 0 || C == 0) throw std::invalid_argument("sizes");
  return {
      {arma::mat(H, D, arma::fill::ones), arma::vec(H), arma::mat(C, H).fill(1e-9), arma::vec(C)},
      nn::Activation::sigmoid};
}
