// SPEED(part, function, {sizes}, generator): times submission::function against the reference.
//
//   SPEED(a, conv1d, {4096, 16384, 65536}, [](Rng& rng, arma::uword D) {
//     return std::tuple{rng.normals(D), rng.normals(64, 32)};
//   });
//
// The generator draws fresh arguments for every single call. Every timed answer is compared with the reference's;
// a fifth argument gives the tolerance of that comparison, or a function (reference, got) -> bool where answers are
// not unique. Flops{[](arma::uword n) { return ...; }} tells how many floating-point operations the mathematics needs,
// for the report; without it, the report counts the bytes of arguments and answer.
#pragma once
#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "check/remote.hpp"
#include "check/rng.hpp"
#include "speed/looks.hpp"

namespace gradus {

using Arguments = std::function<void(wire::Writer&)>;

struct Flops {
  std::function<double(arma::uword)> at;
};

struct SpeedCase {
  std::string part, function;
  std::uint32_t index;
  std::vector<arma::uword> sizes;  ///< increasing; the ratio at the last one is graded
  std::function<Arguments(Rng&, arma::uword)> draw;
  /// What is wrong with `got`, given the reference's answer; empty when nothing is.
  std::function<std::string(std::span<const std::byte> reference, std::span<const std::byte> got)> verify;
  std::function<double(arma::uword)> flops;  ///< empty: not known
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
                Check check = Tolerance{0, 1e-9}, Flops flops = {}) {
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
         // Not std::ranges::equal, which goes byte by byte and costs more than many a kernel.
         if (reference.size() == got.size() && std::memcmp(reference.data(), got.data(), got.size()) == 0) return "";
         const R expected = Remote<F>::read(reference), answer = Remote<F>::read(got);
         if constexpr (std::is_same_v<Check, Tolerance>)
           return detail::mismatch_text(expected, answer, check);
         else
           return check(expected, answer) ? "" : "it is not a right answer";
       },
       std::move(flops.at)});
  return true;
}

template <class F, class Generator>
bool speed_case(const char* part, const Remote<F>& remote, std::vector<arma::uword> sizes, Generator generator,
                Flops flops) {
  return speed_case(part, remote, std::move(sizes), generator, Tolerance{0, 1e-9}, std::move(flops));
}

struct SpeedAtSize {
  arma::uword n = 0;                    ///< as published; the shapes that are timed lie around it
  double ratio = 0, low = 0, high = 0;  ///< submission / reference, CPU time; interval of the median
  double reference_seconds = 0, submission_seconds = 0;
  int rounds = 0;
};

/// Exponents of the time over n, and of the ratio; medians over the rounds.
struct MeasuredGrowth {
  double extra = 0;  ///< slope of log ratio against log n
  speed::Interval interval{0, 0};
  double reference = 0, submission = 0;
};

/// What the submission reaches at the largest size, beside what one core of this machine reaches.
struct Throughput {
  double reached = 0, peak = 0;
  std::string unit;  ///< "FLOP/s", where the peak is that of multiply-adds; or "B/s", where it is a plain copy's
};

/// What a call at the largest size holds at most, beyond what its process held before; bytes.
struct Memory {
  std::uint64_t submission = 0, reference = 0;
};

struct SpeedResult {
  enum class Outcome { measured, too_slow, wrong, failed, noisy, impossible } outcome = Outcome::measured;
  std::string sentence;  ///< what happened when it was not measured
  std::vector<SpeedAtSize> sizes;
  std::optional<MeasuredGrowth> growth;  ///< with three sizes or more
  Throughput throughput;
  std::optional<Memory> memory;  ///< where it came to that
  bool uneven = false;           ///< some calls take far longer than most, so the ratio is that of all together
};

/// Throws sandbox::Error.
SpeedResult measure(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference,
                    const speed::Bounds& bounds);

}  // namespace gradus

#define SPEED(part, function, ...)                                     \
  [[maybe_unused]] static const bool gradus_speed_##part##_##function = \
      ::gradus::speed_case(#part, ::submission::function, __VA_ARGS__)
