#include "zigzag.hpp"

// The published answer to problem 4.8, as it stands.
namespace udl4_q8 {

// "phi_0 = 4, phi_1 = -12, phi_2 = 9, phi_3 = -6"
nn::Shallow1D sheet_answer() {
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}

// Other joints and other directions are not asked there.
std::optional<nn::Shallow1D> zigzag(const arma::vec& t, const arma::vec& facing) {
  gradus::todo(t, facing);
}

// "composed with itself: 4^2 = 16 regions", of this one network; none is counted.
nn::Mlp self_compose(const nn::Shallow1D& f, arma::uword copies) { gradus::todo(f, copies); }
std::uint64_t count_regions(const nn::Mlp& net, double lo, double hi) { gradus::todo(net, lo, hi); }

// "composed with itself K times: 4^K". It calls f o f composed once, so n copies are n - 1 times.
std::uint64_t regions_of_copies(arma::uword pieces, arma::uword copies) {
  std::uint64_t regions = 1;
  for (arma::uword times = 1; times < copies; ++times) regions *= pieces;
  return regions;
}
arma::uword copies_needed(arma::uword pieces, std::uint64_t regions) {
  gradus::todo(pieces, regions);
}
double iterate(const nn::Shallow1D& f, double x, arma::uword copies) { gradus::todo(f, x, copies); }

}  // namespace udl4_q8
