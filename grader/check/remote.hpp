// submission::f: looks like the contract's function, runs in the worker.
#pragma once
#include <cstdint>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "check/compare.hpp"
#include "check/failure.hpp"
#include "check/impostor.hpp"
#include "check/named.hpp"
#include "check/worker_process.hpp"
#include "wire/codec.hpp"
#include "wire/for_each.hpp"

namespace gradus {

/// An exception of the submission that is none of the standard library's.
struct SubmissionThrew : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Thrown through a test when a stub is untouched; never reported as a failure.
struct StubIsUntouched {};

/// The call that a failure is about: enough to show it, made only when it is shown.
struct LastCall {
  const char* function = "";
  std::vector<std::byte> arguments;
  std::vector<std::string> names;  ///< of functions, which do not cross as bytes; empty for values
  std::vector<std::string> (*show)(std::span<const std::byte>) = nullptr;
};

/// The submission's worker, started when first needed and again after each end.
class Session {
 public:
  static Session& current();
  void configure(WorkerSpec spec);
  const WorkerSpec& spec() const { return spec_; }
  void begin_test();
  /// For the calls that follow in this test; the default comes back with the next.
  void limit_memory(std::uint64_t bytes);

  /// The bytes of the answer. Rethrows the submission's exception as its standard type.
  std::vector<std::byte> call(std::uint32_t index, const std::function<void(wire::Writer&)>& arguments);
  void stop();
  /// After a call that left the worker of no more use.
  void end(std::uint32_t index);
  std::string take_output();  ///< what the student's code printed since the last call of this
  LastCall& last() { return last_; }

 private:
  WorkerSpec spec_, active_;
  std::unique_ptr<WorkerProcess> worker_;
  // A run waits for the calls of one function no longer than for two that run into their limit. After that they fail
  // at once, so that an endless loop costs seconds and not minutes.
  struct Spent {
    std::chrono::nanoseconds cpu{0}, wall{0};
  };
  std::map<std::uint32_t, Spent> spent_;  // by function
  // A test that calls in a long loop need not start a thousand workers to show that each call ends them, and one that
  // showed it speaks for those that come after it.
  static constexpr int most_ends_in_a_test = 10, once_that_is_known = 3;
  struct Ends {
    int in_this_test = 0, before = 0;
    int most() const { return before < most_ends_in_a_test ? most_ends_in_a_test : once_that_is_known; }
  };
  std::map<std::uint32_t, Ends> ends_;  // by function
  // One that ended three times before it was asked anything would do so again: its other calls fail at once.
  int failed_starts_ = 0;
  std::optional<WorkerFailed> failed_start_;
  void start();
  std::string printed_;  // by workers that are gone
  LastCall last_;
};

template <class F>
class Remote;

template <class R, class... A>
class Remote<R (*)(A...)> {
 public:
  using Arguments = std::tuple<std::decay_t<A>...>;
  using Answer = R;
  constexpr Remote(const char* name, std::uint32_t index) : name_(name), index_(index) {}

  R operator()(A... a) const {
    Session& session = Session::current();
    const auto write = [&](wire::Writer& w) { (wire::Codec<std::decay_t<A>>::put(w, a), ...); };
    remember(session, write, a...);
    const std::vector<std::byte> body = session.call(index_, write);
    R answer = [&] {
      try {
        return read(body);
      } catch (const WorkerFailed&) {
        session.end(index_);  // what else it sent would be taken for the answer to the next call
        throw;
      }
    }();
    if (impostor() != Impostor::none) disguise<R, A...>(answer, a...);
    return answer;
  }

  static R read(std::span<const std::byte> body) {
    try {
      wire::Reader r(body);
      R answer = wire::Codec<R>::get(r);
      r.end();
      return answer;
    } catch (const wire::Malformed& e) {
      throw WorkerFailed("malformed", std::string("The answer was damaged on its way: ") + e.what() + ".");
    }
  }

  const char* name() const { return name_; }
  std::uint32_t index() const { return index_; }

 private:
  const char* name_;
  std::uint32_t index_;

  void remember(Session& session, const std::function<void(wire::Writer&)>& write, const A&... a) const {
    LastCall& last = session.last();
    last.function = name_;
    last.arguments.resize(std::size_t{1} << 16);
    std::vector<wire::Lent> lent;
    try {
      wire::Writer w(last.arguments, &lent);
      write(w);
      last.arguments.resize(w.size());
      last.names = {detail::name_of(a)...};
      last.show = [](std::span<const std::byte> bytes) {
        wire::Reader r(bytes);
        const Arguments arguments{wire::Codec<std::decay_t<A>>::get(r)...};
        return std::apply([](const auto&... each) { return std::vector<std::string>{show(each)...}; },
                          arguments);
      };
    } catch (const wire::TooLarge&) {  // too much to show anyway
      last.arguments.clear();
      last.show = nullptr;
    }
  }
};

}  // namespace gradus

#define GRADUS_REMOTE(ns, f)                                     \
  inline constexpr ::gradus::Remote<decltype(&::ns::f)> f{#f, detail_##ns::f##_index};
#define GRADUS_INDEX(ns, f) f##_index,
#undef GRADUS_CONTRACT
#define GRADUS_CONTRACT(ns, ...)                                               \
  namespace submission {                                                       \
  namespace detail_##ns {                                                      \
  enum : std::uint32_t { GRADUS_FOR_EACH(GRADUS_INDEX, ns, __VA_ARGS__) };     \
  }                                                                            \
  GRADUS_FOR_EACH(GRADUS_REMOTE, ns, __VA_ARGS__)                              \
  }                                                                            \
  static_assert(true)
