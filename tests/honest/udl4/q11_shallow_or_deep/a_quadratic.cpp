#include <cmath>

#include "shallow_or_deep.hpp"

// From the first hidden layer on: 2 D in, then K - 1 times D^2 + D, and D + 1 out.
udl4_q11::Parameters udl4_q11::sheet_parameters() {
  std::uint64_t deep = 2 * 5;
  for (int connection = 1; connection < 10; ++connection) deep += 5 * 5 + 5;
  return {2 * 95 + 95 + 1, deep + 5 + 1};
}

arma::uword udl4_q11::shallow_width_for_budget(std::uint64_t params) {
  if (params < 4) throw std::invalid_argument("params");
  return params / 3 - (params % 3 == 0 ? 1 : 0);
}

// For each K at most one D: the positive root of (K - 1) D^2 + (K + 2) D + 1 - params = 0.
std::vector<std::pair<arma::uword, arma::uword>> udl4_q11::equal_budget_deep(std::uint64_t params) {
  if (params < 4) throw std::invalid_argument("params");
  std::vector<std::pair<arma::uword, arma::uword>> pairs;
  for (std::uint64_t K = 2; 6 * (K - 1) + 7 <= params; ++K) {
    const double a = double(K) - 1, b = double(K) + 2, c = 1 - double(params);
    const auto D = std::uint64_t(std::llround((std::sqrt(b * b - 4 * a * c) - b) / (2 * a)));
    if (D >= 2 && (K - 1) * D * D + (K + 2) * D + 1 == params) pairs.push_back({K, D});
  }
  return pairs;
}
