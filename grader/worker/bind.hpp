// Makes GRADUS_CONTRACT register the student's functions with the worker's loop. Include after nothing else.
#pragma once
#include <cxxabi.h>
#include <cstdlib>
#include <string>
#include <tuple>
#include <typeinfo>

#include "gradus/contract.hpp"
#include "wire/channel.hpp"
#include "wire/codec.hpp"
#include "wire/for_each.hpp"

namespace gradus::worker {

/// Reads arguments, calls, writes the answer.
using Entry = void (*)(wire::Reader& arguments, wire::Writer& answer);

struct Registered {
  Entry* entries;
  std::size_t count;
};
/// Defined once by the contract that this worker was built for.
Registered registered();

template <auto Function>
struct Bound;
template <class R, class... A, R (*Function)(A...)>
struct Bound<Function> {
  static void enter(wire::Reader& arguments, wire::Writer& answer) {
    std::tuple<std::decay_t<A>...> a{wire::Codec<std::decay_t<A>>::get(arguments)...};
    const R result = std::apply([](auto&... each) -> R { return Function(static_cast<A>(each)...); }, a);
    wire::Codec<R>::put(answer, result);
  }
};

}  // namespace gradus::worker

#undef GRADUS_CONTRACT
#define GRADUS_BIND(ns, f) &gradus::worker::Bound<&ns::f>::enter,
#define GRADUS_CONTRACT(ns, ...)                                                            \
  gradus::worker::Registered gradus::worker::registered() {                                 \
    static gradus::worker::Entry entries[] = {GRADUS_FOR_EACH(GRADUS_BIND, ns, __VA_ARGS__)}; \
    return {entries, std::size(entries)};                                                   \
  }                                                                                         \
  static_assert(true)
