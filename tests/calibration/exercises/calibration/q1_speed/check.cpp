#include <gradus/check.hpp>

#include "speed.hpp"

using arma::uword;

TEST(a_Polynomial, HornersScheme) {
  for_all([](Rng& rng) { return std::tuple{rng.integers(rng.dim()), rng.dyadics(rng.dim(), 2)}; },
          [](const arma::vec& c, const arma::vec& x) {
            EXPECT_ANSWER(submission::polynomial(c, x), exactly(arma::vec(arma::polyval(arma::reverse(c), x))));
          });
}

TEST(b_Transposed, RowsAreColumns) {
  for_all([](Rng& rng) { return std::tuple{rng.integers(rng.dim(), rng.dim())}; },
          [](const arma::mat& X) { EXPECT_ANSWER(submission::transposed(X), exactly(arma::mat(X.t()))); });
}

SPEED(a, polynomial, {1024, 4096, 16384}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(256), rng.uniforms(n)};
}, Flops{[](uword n) { return 2.0 * 255 * static_cast<double>(n); }});

SPEED(b, transposed, {96, 192, 384}, [](Rng& rng, uword n) { return std::tuple{rng.uniforms(n, n)}; });
