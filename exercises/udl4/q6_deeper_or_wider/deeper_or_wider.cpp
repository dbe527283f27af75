#include "deeper_or_wider.hpp"

namespace udl4_q6 {

Growth growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  gradus::todo(Di, Do, K, D);  // TODO part a
}

Winner more_weights(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  gradus::todo(Di, Do, K, D);  // TODO part a
}

arma::uword first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D) {
  gradus::todo(Di, Do, D);  // TODO part a
}

}  // namespace udl4_q6
