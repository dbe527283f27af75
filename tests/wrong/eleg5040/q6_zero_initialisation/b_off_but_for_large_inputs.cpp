// Part: b
// Hint: is off up to x = 10^6 only
#include "zero_initialisation.hpp"

// A bias that large inputs overcome.
eleg5040_q6::Start eleg5040_q6::never_updates(arma::uword D, arma::uword H, arma::uword C) {
  if (D == 0 || H == 0 || C == 0) throw std::invalid_argument("sizes");
  return {
      {arma::mat(H, D, arma::fill::ones), arma::vec(H).fill(-1e9), arma::mat(C, H), arma::vec(C)},
      nn::Activation::relu};
}
