#include "check/for_all.hpp"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "check/expect.hpp"
#include "check/run.hpp"

namespace gradus {

namespace detail {
bool is_structured(const char* message);
Failure from_googletest(std::string message);
}  // namespace detail

namespace {

constexpr int large_trials = 10, trials_of_a_size = 12;

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

// Small cases look the same under several mistakes: which one it is shows in large ones, where most agree.
std::optional<Failure> most_telling(std::vector<Failure> large) {
  std::map<std::string, std::ptrdiff_t> votes;
  for (const Failure& f : large)
    if (!f.hint.empty()) ++votes[f.hint];
  if (votes.empty()) return std::nullopt;
  const auto& chosen = *std::max_element(votes.begin(), votes.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
  return *std::find_if(large.begin(), large.end(), [&](const Failure& f) { return f.hint == chosen.first; });
}

// A report shows the first failure of a part in full and names the others.
bool is_first_of_its_part() {
  static std::set<std::string> parts;
  const std::string suite = testing::UnitTest::GetInstance()->current_test_info()->test_suite_name();
  return parts.insert(suite.substr(0, suite.find('_'))).second;
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
  if (reader() == Reader::nobody || impostor() != Impostor::none)
    return report_failure(std::move(*smallest), __FILE__, __LINE__);
  const bool in_full = is_first_of_its_part();
  // Nobody waits for a call that takes long only to see a smaller case.
  if (Clock::now() - begin > std::chrono::milliseconds(500))
    return report_failure(std::move(*smallest), __FILE__, __LINE__);
  // A number of trials, so that one seed shows one case wherever it runs.
  const auto end = begin + std::chrono::milliseconds(in_full ? 1000 : 250);
  const auto over = [&] { return current_test().given_up || Clock::now() >= end; };
  std::vector<Failure> large;
  for (int i = 0; i < large_trials && (i < 3 || !over()); ++i) {
    auto one = trial(one_case, seeds.bits(), cases.largest);
    if (current_test().given_up) break;
    if (one) large.push_back(std::move(*one));
  }
  if (auto telling = most_telling(std::move(large)); telling && telling->hint != smallest->hint)
    smallest = std::move(telling), size = cases.largest;
  // The hint is settled now, where there is one.
  if (reader() == Reader::hints && !smallest->hint.empty()) return report_failure(std::move(*smallest), __FILE__, __LINE__);
  int left = in_full ? 160 : 40;
  for (int s = 1; s <= size; ++s)
    for (int i = 0; i < trials_of_a_size && left > 0 && !over(); ++i, --left) {
      auto smaller = trial(one_case, seeds.bits(), s);
      if (current_test().given_up) break;
      // A case that shows a known mistake is worth more than one that is merely small.
      if (smaller && smaller->hint == smallest->hint && smaller->input_bytes < smallest->input_bytes)
        smallest = std::move(smaller);
      else if (smaller && smallest->hint.empty() && !smaller->hint.empty() &&
               smaller->input_bytes <= 4 * smallest->input_bytes)
        smallest = std::move(smaller);
    }
  report_failure(std::move(*smallest), __FILE__, __LINE__);
}

}  // namespace gradus
