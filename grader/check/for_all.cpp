#include "check/for_all.hpp"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <chrono>
#include <optional>

#include "check/expect.hpp"
#include "check/run.hpp"

namespace gradus {

namespace detail {
bool is_structured(const char* message);
Failure from_googletest(std::string message);
}  // namespace detail

namespace {

// One case with GoogleTest's failures caught: the failure if there was one.
std::optional<Failure> trial(const std::function<void(Rng&)>& one_case, std::uint64_t seed, int size) {
  CurrentTest& test = current_test();
  std::vector<Failure> before;
  std::swap(before, test.failures);
  testing::TestPartResultArray parts;
  {
    const testing::ScopedFakeTestPartResultReporter capture(
        testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD, &parts);
    Rng rng(seed, size);
    try {
      one_case(rng);
    } catch (const sandbox::Error&) {
      throw;
    } catch (const std::exception& e) {
      Failure f = detail::failure_of_last_call("");
      f.note = detail::describe(e);
      test.failures.push_back(std::move(f));
    }
  }
  for (int i = 0; i < parts.size(); ++i)
    if (parts.GetTestPartResult(i).failed() && !detail::is_structured(parts.GetTestPartResult(i).message()))
      test.failures.push_back(detail::from_googletest(parts.GetTestPartResult(i).message()));
  std::swap(before, test.failures);
  if (before.empty()) return std::nullopt;
  return std::move(before.front());
}

}  // namespace

Rng test_rng(int size) {
  const auto* info = testing::UnitTest::GetInstance()->current_test_info();
  const std::string name = std::string(info->test_suite_name()) + "." + info->name();
  return Rng(mix(run_seed(), name), size);
}

void detail::search(const Cases& cases, const std::function<void(Rng&)>& one_case) {
  using Clock = std::chrono::steady_clock;
  Rng seeds = test_rng();
  std::optional<Failure> smallest;
  int size = 0;
  Clock::time_point begin;
  for (int i = 0; i < cases.count && !smallest; ++i) {
    begin = Clock::now();
    size = 1 + i * cases.largest / cases.count;
    smallest = trial(one_case, seeds.bits(), size);
  }
  if (!smallest) return;
  // Counted from the failing case: one that ran into a limit is not repeated only to make it smaller.
  const auto end = begin + std::chrono::milliseconds(150);
  for (int s = 1; s <= size; ++s)
    for (int i = 0; i < 20 && Clock::now() < end; ++i) {
      auto smaller = trial(one_case, seeds.bits(), s);
      // A case that shows a known mistake is worth more than one that is merely small.
      if (smaller && smaller->hint.empty() == smallest->hint.empty() &&
          smaller->input_bytes < smallest->input_bytes)
        smallest = std::move(smaller);
      else if (smaller && smallest->hint.empty() && !smaller->hint.empty() &&
               smaller->input_bytes <= 4 * smallest->input_bytes)
        smallest = std::move(smaller);
    }
  report_failure(std::move(*smallest), __FILE__, __LINE__);
}

}  // namespace gradus
