#include "piecewise_composition.hpp"

namespace beyond_q8 {

arma::vec evaluate(const Pwl& f, const arma::vec& xs) {
  gradus::todo(f, xs);  // TODO part a
}

Pwl simplify(const Pwl& f) {
  gradus::todo(f);  // TODO part a
}

Pwl compose(const Pwl& g, const Pwl& f) {
  gradus::todo(g, f);  // TODO part b
}

Pwl compose_stack(const std::vector<Pwl>& stack) {
  gradus::todo(stack);  // TODO part c
}

std::uint64_t count_pieces(const std::vector<Pwl>& stack) {
  gradus::todo(stack);  // TODO part c
}

nn::Shallow1D shallow_network(const Pwl& f) {
  gradus::todo(f);  // TODO part d
}

nn::Mlp deep_network(const std::vector<Pwl>& stack) {
  gradus::todo(stack);  // TODO part d
}

}  // namespace beyond_q8
