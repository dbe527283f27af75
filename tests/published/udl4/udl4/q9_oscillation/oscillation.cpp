#include "oscillation.hpp"

// The published answer to problem 4.9, as it stands.
namespace udl4_q9 {

// "Yes. n hidden units give n + 1 regions; whether they oscillate depends on the parameters." And
// the same for four units and five regions.
bool can_zigzag(arma::uword hidden_units) { return hidden_units >= 1; }

// No slope is computed there, and no network is given.
arma::vec region_slopes(const nn::Shallow1D& f) { gradus::todo(f); }
Obstruction obstruction(const nn::Shallow1D& f) { gradus::todo(f); }
std::optional<nn::Shallow1D> oscillator(arma::uword hidden_units) { gradus::todo(hidden_units); }

}  // namespace udl4_q9
