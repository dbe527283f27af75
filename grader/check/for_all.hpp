// for_all(generator, property): the property must hold for every case that the generator draws.
//
//   for_all([](Rng& rng) { return std::tuple(rng.integers(rng.dim())); },
//           [](const arma::vec& x) { EXPECT_ANSWER(submission::f(x), exactly(oracle::f(x))); });
//
// Cases grow while they hold. When one fails, a few large ones tell which known mistake it is, for small cases look the
// same under several; then smaller ones are drawn until none fails any more or the time is up. The smallest failing case
// with that mistake's hint is the one that is reported.
#pragma once
#include <functional>
#include <tuple>

#include "check/rng.hpp"

namespace gradus {

struct Cases {
  int count = 60;
  int largest = 10;  ///< Rng::size() of the last cases
};

/// The generator of this test, from the seed of this run.
Rng test_rng(int size = 8);

namespace detail {
void search(const Cases& cases, const std::function<void(Rng&)>& one_case);
}

template <class Generator, class Property>
void for_all(Cases cases, Generator&& generator, Property&& property) {
  detail::search(cases, [&](Rng& rng) { std::apply(property, generator(rng)); });
}
template <class Generator, class Property>
void for_all(Generator&& generator, Property&& property) {
  for_all(Cases{}, generator, property);
}

}  // namespace gradus
