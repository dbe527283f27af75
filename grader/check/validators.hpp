// What an answer is held against. A validator is called with the answer and returns a Complaint or nothing.
#pragma once
#include <optional>
#include <string>
#include <utility>

#include "check/compare.hpp"

namespace gradus {

struct Complaint {
  std::string where, expected, got;
  std::string note;  ///< said instead of expected/got where a sentence is clearer
  std::string hint;
};

/// What a validator lambda returns: `return accept();` or `return reject("region 3 falls, it must rise");`
class Verdict {
 public:
  static Verdict good() { return Verdict{}; }
  static Verdict bad(std::string why) {
    Verdict v;
    v.complaint_ = Complaint{{}, {}, {}, std::move(why), {}};
    return v;
  }
  /// For whatever no hint_if before it knew.
  Verdict hint(std::string text) && { return std::move(*this).hint_if(true, std::move(text)); }
  /// The hint goes out when the answer is rejected and this mistake is the cause.
  Verdict hint_if(bool condition, std::string text) && {
    if (complaint_ && condition && complaint_->hint.empty()) complaint_->hint = std::move(text);
    return std::move(*this);
  }
  const std::optional<Complaint>& complaint() const { return complaint_; }
  explicit operator bool() const { return !complaint_; }

 private:
  std::optional<Complaint> complaint_;
};
inline Verdict accept() { return Verdict::good(); }
inline Verdict reject(std::string why) { return Verdict::bad(std::move(why)); }

/// One value, entry by entry.
template <class T>
struct Near {
  T expected;
  Tolerance tolerance;
  std::string expected_text() const { return show(expected); }
  std::optional<Complaint> operator()(const T& got) const { return against(expected, got); }
  std::optional<double> error(const T& got) const { return error_over(tolerance, expected, got); }
  std::optional<Complaint> against(const T& e, const T& got) const {
    const auto m = first_mismatch(e, got, tolerance);
    if (!m) return std::nullopt;
    return Complaint{m->where, m->expected, m->got, {}, {}};
  }
};

/// The same numbers; NaN where NaN is expected and nowhere else; -0 equals 0.
template <class T>
Near<T> exactly(T expected) {
  return {std::move(expected), {}};
}

/// |got - expected| <= absolute + relative * max(|got|, |expected|), entry by entry.
template <class T>
Near<T> close_to(T expected, Tolerance tolerance) {
  return {std::move(expected), tolerance};
}

/// |got - expected| <= bound with a bound for each entry, from an error analysis.
template <class T>
struct Within {
  T expected, bound;
  std::string expected_text() const { return show(expected); }
  std::optional<Complaint> operator()(const T& got) const { return against(expected, got); }
  std::optional<double> error(const T& got) const {
    if (!first_mismatch(expected, got)) return 0;
    return least_power_of_two([&](double times) { return !Within{expected, times * bound}(got); });
  }
  std::optional<Complaint> against(const T& e, const T& got) const {
    if (const auto m = first_mismatch(e, got, {arma::datum::inf, 0}))  // shape, NaN, infinity
      return Complaint{m->where, m->expected, m->got, {}, {}};
    const T excess = got - e;
    for (arma::uword i = 0; i < excess.n_elem; ++i)
      if (e(i) != got(i) && !std::isnan(e(i)) && !(std::abs(excess(i)) <= bound(i))) {
        T only = e;
        only(i) = got(i);
        const auto m = first_mismatch(e, only);
        return Complaint{m->where, m->expected, m->got, {}, {}};
      }
    return std::nullopt;
  }
};
template <class T>
Within<T> within(T expected, T bound) {
  return {std::move(expected), std::move(bound)};
}

/// Any property: `satisfies([&](const Answer& got) -> Verdict { ... })`. For answers that are not unique.
template <class F>
struct Satisfies {
  F property;
  std::string expected_text() const { return {}; }
  template <class T>
  std::optional<Complaint> operator()(const T& got) const {
    return property(got).complaint();
  }
};
template <class F>
Satisfies<F> satisfies(F property) {
  return {std::move(property)};
}

}  // namespace gradus
