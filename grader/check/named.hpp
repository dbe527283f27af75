// A lent function with a name, for reports: named("x^3", [](double x) { return x * x * x; }).
#pragma once
#include <functional>
#include <string>
#include <utility>

#include "wire/builtin.hpp"

namespace gradus {

/// Converts to std::function<Signature>, whose copies keep the name.
template <class Signature>
struct Named;
template <class R, class... A>
struct Named<R(A...)> {
  std::string name;
  std::function<R(A...)> f;
  R operator()(A... a) const { return f(std::forward<A>(a)...); }
};

namespace detail {
template <class Signature>
Named<Signature> named(std::string name, std::function<Signature> f) {
  return {std::move(name), std::move(f)};
}

/// What a report calls an argument; empty where it shows the value, or knows no better than "a function".
template <class T>
std::string name_of(const T&) {
  return {};
}
template <class Signature>
std::string name_of(const std::function<Signature>& f) {
  if (const auto* known = f.template target<Named<Signature>>()) return known->name;
  if (const auto* known = f.template target<BuiltinFunction>()) return name(known->which);
  return {};
}
}  // namespace detail

template <class F>
auto named(std::string name, F f) {
  return detail::named(std::move(name), std::function(std::move(f)));
}

}  // namespace gradus
