#include "shallow_or_deep.hpp"

namespace udl4_q11 {

Parameters sheet_parameters() {
  gradus::todo();  // TODO part a
}

arma::uword shallow_width_for_budget(std::uint64_t params) {
  gradus::todo(params);  // TODO part a
}

std::vector<std::pair<arma::uword, arma::uword>> equal_budget_deep(std::uint64_t params) {
  gradus::todo(params);  // TODO part a
}

std::uint64_t max_regions_1d(arma::uword K, arma::uword D) {
  gradus::todo(K, D);  // TODO part b
}

std::uint64_t max_regions_shallow(arma::uword Di, arma::uword D) {
  gradus::todo(Di, D);  // TODO part b
}

nn::Mlp region_maximiser(arma::uword K, arma::uword D) {
  gradus::todo(K, D);  // TODO part b
}

Cost cost(const std::vector<arma::uword>& sizes) {
  gradus::todo(sizes);  // TODO part c
}

arma::rowvec run_shallow(const nn::Shallow1D& f, const arma::rowvec& x) {
  gradus::todo(f, x);  // TODO part c
}

arma::rowvec run_deep(const nn::Mlp& net, const arma::rowvec& x) {
  gradus::todo(net, x);  // TODO part c
}

}  // namespace udl4_q11
