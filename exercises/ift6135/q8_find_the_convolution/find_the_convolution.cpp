#include "find_the_convolution.hpp"

namespace ift6135_q8 {

Config first_layer() {
  gradus::todo();  // TODO part a
}

Config first_layer_dilated() {
  gradus::todo();  // TODO part b
}

Config pooling() {
  gradus::todo();  // TODO part c
}

Shape pooled_shape() {
  gradus::todo();  // TODO part d
}

Config last_layer() {
  gradus::todo();  // TODO part e
}

Config last_layer_dilated() {
  gradus::todo();  // TODO part f
}

Config last_layer_padded() {
  gradus::todo();  // TODO part g
}

bool valid_config(arma::uword in, arma::uword out, const Config& c) {
  gradus::todo(in, out, c);  // TODO part h
}

std::vector<Config> all_configs(arma::uword in, arma::uword out, const Fixed& fixed,
                                arma::uword kmax, arma::uword smax, arma::uword dmax) {
  gradus::todo(in, out, fixed, kmax, smax, dmax);  // TODO part h
}

}  // namespace ift6135_q8
