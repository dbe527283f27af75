// SPEED(part, function, {sizes}, generator): times submission::function against the reference.
//
//   SPEED(a, conv1d, {4096, 16384, 65536}, [](Rng& rng, arma::uword D) {
//     return std::tuple{rng.normals(D), rng.normals(64, 32)};
//   });
//
// The generator draws fresh arguments for every single call. Every timed answer is compared with the reference's;
// a fifth argument gives the tolerance of that comparison, or a function (reference, got) -> bool where answers are
// not unique.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "check/remote.hpp"
#include "check/rng.hpp"

namespace gradus {

using Arguments = std::function<void(wire::Writer&)>;

struct SpeedCase {
  std::string part, function;
  std::uint32_t index;
  std::vector<arma::uword> sizes;  ///< increasing; the ratio at the last one is graded
  std::function<Arguments(Rng&, arma::uword)> draw;
  /// What is wrong with `got`, given the reference's answer; empty when nothing is.
  std::function<std::string(std::span<const std::byte> reference, std::span<const std::byte> got)> verify;
};

std::vector<SpeedCase>& speed_cases();

namespace detail {

template <class T>
std::string mismatch_text(const T& reference, const T& got, const Tolerance& relative) {
  // Scaled by the largest entry: a sum that cancels may differ in its last bits.
  double largest = 0;
  T copy = reference;
  for_each_number(copy, [&](auto& x) {
    const double v = std::abs(static_cast<double>(x));
    if (std::isfinite(v)) largest = std::max(largest, v);
  });
  const auto m = first_mismatch(reference, got, {relative.absolute + relative.relative * largest, 0});
  return m ? "at " + m->where + " expected " + m->expected + ", got " + m->got : "";
}

}  // namespace detail

template <class F, class Generator, class Check = Tolerance>
bool speed_case(const char* part, const Remote<F>& remote, std::vector<arma::uword> sizes, Generator generator,
                Check check = Tolerance{0, 1e-9}) {
  using R = typename Remote<F>::Answer;
  using A = typename Remote<F>::Arguments;
  speed_cases().push_back(
      {part, remote.name(), remote.index(), std::move(sizes),
       [generator](Rng& rng, arma::uword n) -> Arguments {
         auto arguments = std::make_shared<A>(generator(rng, n));
         return [arguments](wire::Writer& w) {
           std::apply([&](const auto&... a) { (wire::Codec<std::remove_cvref_t<decltype(a)>>::put(w, a), ...); },
                      *arguments);
         };
       },
       [check](std::span<const std::byte> reference, std::span<const std::byte> got) -> std::string {
         const R expected = Remote<F>::read(reference), answer = Remote<F>::read(got);
         if constexpr (std::is_same_v<Check, Tolerance>)
           return detail::mismatch_text(expected, answer, check);
         else
           return check(expected, answer) ? "" : "it is not a right answer";
       }});
  return true;
}

struct SpeedAtSize {
  arma::uword n = 0;                    ///< as published; the shapes that are timed lie around it
  double ratio = 0, low = 0, high = 0;  ///< submission / reference, CPU time; interval of the median
  double reference_seconds = 0, submission_seconds = 0;
  int rounds = 0;
};

/// Where points begin and end: a ratio of `full` or less has all, of `zero` or more none.
struct SpeedBounds {
  double full = 2, zero = 8;
};

struct SpeedResult {
  enum class Outcome { measured, too_slow, wrong, failed, noisy } outcome = Outcome::measured;
  std::string sentence;  ///< what happened when it was not measured
  std::vector<SpeedAtSize> sizes;
  double growth = 0;  ///< slope of log ratio against log n: the extra exponent; NaN with fewer than 3 sizes
};

/// Throws sandbox::Error.
SpeedResult measure(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference,
                    const SpeedBounds& bounds);

}  // namespace gradus

#define SPEED(part, function, ...)                                     \
  [[maybe_unused]] static const bool gradus_speed_##part##_##function = \
      ::gradus::speed_case(#part, ::submission::function, __VA_ARGS__)
