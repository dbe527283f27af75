// EXPECT_ANSWER(submission::f(x), exactly(y)).hint_if(wrong, "...")  the answer, held against a validator
// EXPECT_REJECTED(submission::f(bad)).hint("...")                    bad input must throw std::invalid_argument
#pragma once
#include <algorithm>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>

#include "check/failure.hpp"
#include "check/remote.hpp"
#include "check/validators.hpp"

namespace gradus {

namespace detail {

/// The call as the student would write it, with its inputs: from the text of the macro's argument.
Failure failure_of_last_call(const char* text);

/// What an exception says when an answer was expected.
std::string describe(const std::exception& e);

}  // namespace detail

template <class Call, class Validator>
class Expectation {
 public:
  using Answer = std::invoke_result_t<Call&>;

  Expectation(const char* text, const char* file, int line, Call call, Validator validator)
      : text_(text), file_(file), line_(line), validator_(std::move(validator)) {
    ++current_test().answers;
    try {
      got_.emplace(call());
    } catch (const sandbox::Error&) {
      throw;
    } catch (const std::exception& e) {
      complaint_ = Complaint{{}, {}, {}, detail::describe(e), {}};
      return;
    }
    complaint_ = validator_(*got_);
    if constexpr (requires { validator_.error(*got_); })
      current_test().error = std::max(current_test().error, validator_.error(*got_).value_or(0));
  }
  Expectation(const Expectation&) = delete;
  ~Expectation() {
    if (!complaint_) return;
    Failure f = detail::failure_of_last_call(text_);
    f.expected = validator_.expected_text();
    if (got_) f.got = show(*got_);
    f.where = complaint_->where;
    f.expected_there = complaint_->expected;
    f.got_there = complaint_->got;
    f.note = complaint_->note;
    f.hint = complaint_->hint;
    report_failure(std::move(f), file_, line_);
  }

  /// The hint goes out if an answer came, is rejected and is what this known mistake gives. `mistake` is the mistaken
  /// answer, or a condition, or a function of the answer; a function is called only after a rejection.
  template <class M>
  Expectation& hint_if(M&& mistake, const char* text) & {
    if (got_ && complaint_ && complaint_->hint.empty() && matches(mistake)) complaint_->hint = text;
    return *this;
  }
  template <class M>
  Expectation&& hint_if(M&& mistake, const char* text) && {
    return std::move(hint_if(std::forward<M>(mistake), text));
  }
  /// For whatever answer no hint_if before it knew.
  Expectation&& hint(const char* text) && { return std::move(hint_if(true, text)); }
  /// No answer came back: it threw, crashed, took too long. The report says which; this is for what is behind it.
  Expectation& hint_if_no_answer(bool condition, const char* text) & { return hint_always(condition && !got_, text); }
  Expectation&& hint_if_no_answer(bool condition, const char* text) && {
    return std::move(hint_if_no_answer(condition, text));
  }
  Expectation&& hint_if_no_answer(const char* text) && { return std::move(hint_if_no_answer(true, text)); }
  /// With an answer or without. For a case that is about one thing only.
  Expectation& hint_always(bool condition, const char* text) & {
    if (condition && complaint_ && complaint_->hint.empty()) complaint_->hint = text;
    return *this;
  }
  Expectation&& hint_always(bool condition, const char* text) && { return std::move(hint_always(condition, text)); }
  Expectation&& hint_always(const char* text) && { return std::move(hint_always(true, text)); }

 private:
  const char* text_;
  const char* file_;
  int line_;
  Validator validator_;
  std::optional<Answer> got_;
  std::optional<Complaint> complaint_;

  template <class M>
  bool matches(const M& mistake) const {
    using Plain = std::remove_cvref_t<M>;
    if constexpr (std::is_same_v<Plain, bool>) {
      return mistake;  // a condition, also where the answer is a bool
    } else if constexpr (std::is_invocable_v<M>) {
      return matches(mistake());
    } else if constexpr (std::is_same_v<Plain, Answer> && requires { validator_.against(mistake, mistake); }) {
      return !validator_.against(mistake, *got_);
    } else if constexpr (std::is_invocable_r_v<bool, M, const Answer&>) {
      return mistake(*got_);
    } else if constexpr (requires { validator_.against(Answer(mistake), *got_); }) {
      return !validator_.against(Answer(mistake), *got_);
    } else {
      return !first_mismatch(Answer(mistake), *got_, Tolerance{1e-12, 1e-9});
    }
  }
};

/// Bad input must throw exactly std::invalid_argument (or a class derived from it), before anything is done.
class Refusal {
 public:
  template <class Call>
  Refusal(const char* text, const char* file, int line, Call call) : file_(file), line_(line) {
    ++current_test().answers;
    std::string note = "This input is not legal: it must throw std::invalid_argument.", got;
    try {
      got = show(call());
    } catch (const std::invalid_argument&) {
      return;
    } catch (const sandbox::Error&) {
      throw;
    } catch (const std::exception& e) {
      note += " " + detail::describe(e);
    }
    failure_ = detail::failure_of_last_call(text);
    failure_->got = std::move(got);
    failure_->note = std::move(note);
  }
  Refusal(const Refusal&) = delete;
  ~Refusal() {
    if (failure_) report_failure(std::move(*failure_), file_, line_);
  }
  Refusal&& hint(const char* text) && {
    if (failure_) failure_->hint = text;
    return std::move(*this);
  }

 private:
  const char* file_;
  int line_;
  std::optional<Failure> failure_;
};

}  // namespace gradus

#define EXPECT_ANSWER(call, validator) \
  ::gradus::Expectation(#call, __FILE__, __LINE__, [&] { return call; }, validator)
#define EXPECT_REJECTED(call) \
  ::gradus::Refusal(#call, __FILE__, __LINE__, [&] { return call; })
