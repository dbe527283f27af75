#include "shallow_or_deep.hpp"

// Counts layer by layer instead of by formula.
static std::uint64_t count(const std::vector<arma::uword>& sizes) {
  std::uint64_t n = 0;
  for (std::size_t k = 1; k < sizes.size(); ++k) n += sizes[k] * sizes[k - 1] + sizes[k];
  return n;
}

static std::vector<arma::uword> layers(arma::uword K, arma::uword D) {
  std::vector<arma::uword> sizes(K + 2, D);
  sizes.front() = sizes.back() = 1;
  return sizes;
}

udl4_q11::Parameters udl4_q11::sheet_parameters() {
  return {count(layers(1, 95)), count(layers(10, 5))};
}

arma::uword udl4_q11::shallow_width_for_budget(std::uint64_t params) {
  if (params <= 3) throw std::invalid_argument("too few");
  arma::uword low = 1, high = arma::uword{1} << 63;  // fits, does not fit
  while (high - low > 1) {
    const arma::uword D = low + (high - low) / 2;
    (D <= (params - 1) / 3 ? low : high) = D;
  }
  return low;
}

std::vector<std::pair<arma::uword, arma::uword>> udl4_q11::equal_budget_deep(std::uint64_t params) {
  if (params <= 3) throw std::invalid_argument("too few");
  std::vector<std::pair<arma::uword, arma::uword>> found;
  for (arma::uword K = 2; count(layers(K, 2)) <= params; ++K)
    for (arma::uword D = 2; count(layers(K, D)) <= params; ++D)
      if (count(layers(K, D)) == params) found.emplace_back(K, D);
  return found;
}
