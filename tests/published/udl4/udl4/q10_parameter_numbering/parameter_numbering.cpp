#include "parameter_numbering.hpp"

// The published answer to problem 4.10, as it stands.
namespace udl4_q10 {

// "2 D for the first layer, D^2 + D for each of the K - 1 next ones, D + 1 for the output:
// 3 D + 1 + (K - 1) D (D + 1)". It says k layers where it means k - 1 steps; the formula is right.
std::uint64_t uniform_parameter_count(arma::uword K, arma::uword D) {
  if (K == 0 || D == 0) throw std::invalid_argument("no hidden unit");
  return 2 * D + (K - 1) * (D * D + D) + D + 1;
}

// Other sizes, and a numbering of the parameters, are not asked there.
std::uint64_t parameter_count(const std::vector<arma::uword>& sizes) { gradus::todo(sizes); }
Entry entry_of(const std::vector<arma::uword>& sizes, std::uint64_t index) {
  gradus::todo(sizes, index);
}
std::uint64_t index_of(const std::vector<arma::uword>& sizes, const Entry& e) {
  gradus::todo(sizes, e);
}
arma::vec flatten(const nn::Mlp& net) { gradus::todo(net); }
nn::Mlp unflatten(const std::vector<arma::uword>& sizes, const arma::vec& p) {
  gradus::todo(sizes, p);
}

}  // namespace udl4_q10
