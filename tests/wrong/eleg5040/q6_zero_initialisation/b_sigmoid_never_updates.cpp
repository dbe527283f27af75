// Part: b
// Hint: Sigmoid hidden outputs are 1/2 where z = 0
#include "zero_initialisation.hpp"

eleg5040_q6::Start eleg5040_q6::never_updates(arma::uword D, arma::uword H, arma::uword C) {
  if (D == 0 || H == 0 || C == 0) throw std::invalid_argument("sizes");
  return {{arma::mat(H, D), arma::vec(H), arma::mat(C, H), arma::vec(C)}, nn::Activation::sigmoid};
}
