#include "oscillation.hpp"

namespace udl4_q9 {

arma::vec region_slopes(const nn::Shallow1D& f) {
  gradus::todo(f);  // TODO part a
}

Obstruction obstruction(const nn::Shallow1D& f) {
  gradus::todo(f);  // TODO part a
}

bool can_zigzag(arma::uword hidden_units) {
  gradus::todo(hidden_units);  // TODO part a
}

std::optional<nn::Shallow1D> oscillator(arma::uword hidden_units) {
  gradus::todo(hidden_units);  // TODO part b
}

}  // namespace udl4_q9
