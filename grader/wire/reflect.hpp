// Plain aggregates as lists of named fields: Boost.PFR counts and visits them, the compiler's own spelling of a
// pointer to a field gives its name.
#pragma once
#include <boost/pfr.hpp>
#include <string_view>
#include <type_traits>
#include <utility>

namespace gradus::wire {

template <class T>
concept Aggregate = std::is_aggregate_v<T> && std::is_class_v<T>;

namespace detail {
template <class T>
struct Holder {
  T value;
};
template <class T>
extern const Holder<T> holder;  // never defined: only the addresses of its fields are named

template <auto Field>
constexpr std::string_view spelling() {
  return __PRETTY_FUNCTION__;
}
}  // namespace detail

/// The name of field I of aggregate T: "outputs".
template <class T, std::size_t I>
constexpr std::string_view field_name() {
  constexpr std::string_view text = detail::spelling<&boost::pfr::get<I>(detail::holder<T>.value)>();
  // "... [with auto Field = (& holder<T>.Holder<T>::value.T::outputs); std::string_view = ...]"
  constexpr auto end = text.rfind(')', text.find("; std::string_view"));
  constexpr auto begin = text.rfind(':', end) + 1;
  return text.substr(begin, end - begin);
}

/// f(name, field) for each field in order; `value` may be const.
template <class T, class F>
void for_each_named_field(T& value, F&& f) {
  using Plain = std::remove_const_t<T>;
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (f(field_name<Plain, I>(), boost::pfr::get<I>(value)), ...);
  }(std::make_index_sequence<boost::pfr::tuple_size_v<Plain>>{});
}

/// f(field) for each field in order.
template <class T, class F>
void for_each_field(T& value, F&& f) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (f(boost::pfr::get<I>(value)), ...);
  }(std::make_index_sequence<boost::pfr::tuple_size_v<std::remove_const_t<T>>>{});
}

}  // namespace gradus::wire
