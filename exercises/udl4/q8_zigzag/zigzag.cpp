#include "zigzag.hpp"

namespace udl4_q8 {

std::optional<nn::Shallow1D> zigzag(const arma::vec& t, const arma::vec& facing) {
  gradus::todo(t, facing);  // TODO part a
}

nn::Shallow1D sheet_answer() {
  gradus::todo();  // TODO part a
}

nn::Mlp self_compose(const nn::Shallow1D& f, arma::uword copies) {
  gradus::todo(f, copies);  // TODO part b
}

std::uint64_t count_regions(const nn::Mlp& net, double lo, double hi) {
  gradus::todo(net, lo, hi);  // TODO part b
}

std::uint64_t regions_of_copies(arma::uword pieces, arma::uword copies) {
  gradus::todo(pieces, copies);  // TODO part c
}

arma::uword copies_needed(arma::uword pieces, std::uint64_t regions) {
  gradus::todo(pieces, regions);  // TODO part c
}

double iterate(const nn::Shallow1D& f, double x, arma::uword copies) {
  gradus::todo(f, x, copies);  // TODO part c
}

}  // namespace udl4_q8
