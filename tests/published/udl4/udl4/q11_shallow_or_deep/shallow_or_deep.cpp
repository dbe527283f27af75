#include "shallow_or_deep.hpp"

// The published answer to problem 4.11, as it stands.
namespace udl4_q11 {

// "3 * 95 + 1 = 286 against 3 * 5 + 1 + 10 * 5 * 6 = 316: the shallow one has less"
Parameters sheet_parameters() { return {3 * 95 + 1, 3 * 5 + 1 + 10 * 5 * (5 + 1)}; }

// Other budgets are not asked there.
arma::uword shallow_width_for_budget(std::uint64_t params) { gradus::todo(params); }
std::vector<std::pair<arma::uword, arma::uword>> equal_budget_deep(std::uint64_t params) {
  gradus::todo(params);
}

// "96 regions for the shallow one, 5^10 = 9765625 for the deep one"
std::uint64_t max_regions_1d(arma::uword K, arma::uword D) {
  if (K == 1) return D + 1;
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < K; ++k) regions *= D;
  return regions;
}

// "at most sum_{j=0}^{D_1} C(D_1, j)", which is 2^(D_1), whatever the number of inputs.
std::uint64_t max_regions_shallow(arma::uword Di, arma::uword D) {
  static_cast<void>(Di);
  if (D >= 64) throw std::overflow_error("2^D");
  return std::uint64_t{1} << D;
}

nn::Mlp region_maximiser(arma::uword K, arma::uword D) { gradus::todo(K, D); }

// "the shallow one is slightly faster, because of fewer calculations": no cost is counted, nothing
// is run.
Cost cost(const std::vector<arma::uword>& sizes) { gradus::todo(sizes); }
arma::rowvec run_shallow(const nn::Shallow1D& f, const arma::rowvec& x) { gradus::todo(f, x); }
arma::rowvec run_deep(const nn::Mlp& net, const arma::rowvec& x) { gradus::todo(net, x); }

}  // namespace udl4_q11
