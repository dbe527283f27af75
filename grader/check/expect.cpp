#include "check/expect.hpp"

#include <cxxabi.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <regex>

namespace gradus {

namespace {

// "conv1d(x, arma::vec{1, 2})" -> "x", "arma::vec{1, 2}"
std::vector<std::string> arguments_in(const std::string& call) {
  std::vector<std::string> parts;
  int depth = 0;
  std::string part;
  const auto open = call.find('(');
  if (open == std::string::npos) return parts;
  for (std::size_t i = open + 1; i < call.size(); ++i) {
    const char c = call[i];
    if (c == '(' || c == '{' || c == '[') ++depth;
    if (c == ')' || c == '}' || c == ']')
      if (depth-- == 0) break;
    if (c == ',' && depth == 0) {
      parts.push_back(std::exchange(part, {}));
      continue;
    }
    if (c != ' ' || !part.empty()) part += c;
  }
  if (!part.empty()) parts.push_back(part);
  return parts;
}

bool is_name(const std::string& text) {
  for (const char c : text)
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_' && c != '.') return false;
  return !text.empty() && !std::isdigit(static_cast<unsigned char>(text[0]));
}

// A message quotes what a submission threw. So a hint begins with a number of this process, which it cannot know.
constexpr char hint_ends = '\x02';
const std::string& hint_begins() {
  static const std::string mark = [] {
    std::uint64_t number = 0;
    if (getentropy(&number, sizeof number) != 0) throw sandbox::Error("no entropy");
    return "\x01" + std::to_string(number) + " ";
  }();
  return mark;
}

constexpr char structured[] = "gradus: told in full elsewhere";

}  // namespace

CurrentTest& current_test() {
  static CurrentTest test;
  return test;
}

std::string hint(const std::string& text) { return hint_begins() + text + hint_ends; }

std::string take_hints(std::string& message) {
  const std::string& begins = hint_begins();
  std::string hints;
  for (;;) {
    const auto begin = message.find(begins);
    const auto end = message.find(hint_ends, begin);
    if (begin == std::string::npos || end == std::string::npos) return hints;
    if (hints.empty()) hints = message.substr(begin + begins.size(), end - begin - begins.size());
    message.erase(begin, end - begin + 1);
  }
}

void report_failure(Failure failure, const char* file, int line) {
  current_test().failures.push_back(std::move(failure));
  ADD_FAILURE_AT(file, line) << structured;
}

namespace detail {

Failure failure_of_last_call(const char* text) {
  Failure f;
  const LastCall& last = Session::current().last();
  f.call = text;
  if (f.call.starts_with("submission::")) f.call.erase(0, 12);
  f.input_bytes = last.arguments.size();
  if (last.show == nullptr) return f;
  std::vector<std::string> values = last.show(last.arguments);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!last.names[i].empty()) values[i] = last.names[i];
  std::vector<std::string> names = arguments_in(text);
  // The text belongs to another expression (a plain GoogleTest assertion): only the values are known.
  if (std::string(text).find(last.function) == std::string::npos) {
    f.call = last.function;
    names.clear();
  }
  if (names.size() != values.size()) names.assign(values.size(), "");
  f.call = std::string(last.function) + "(";
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool named = is_name(names[i]);
    f.call += (i == 0 ? "" : ", ") + (named ? names[i] : values[i]);
    if (named) f.inputs += names[i] + " = " + values[i] + "\n";
  }
  f.call += ")";
  return f;
}

std::string describe(const std::exception& e) {
  if (dynamic_cast<const WorkerFailed*>(&e) != nullptr) return e.what();
  if (dynamic_cast<const std::bad_alloc*>(&e) != nullptr)
    return "It asked for more memory than the limit of " +
           std::to_string(Session::current().spec().memory >> 20) + " MiB.";
  if (dynamic_cast<const SubmissionThrew*>(&e) != nullptr) return std::string("It threw ") + e.what();
  int status = 0;
  char* name = abi::__cxa_demangle(typeid(e).name(), nullptr, nullptr, &status);
  const std::string type = status == 0 ? name : "an exception";
  std::free(name);
  const std::string what = e.what();
  return "It threw " + type + (what.empty() ? "." : ": " + what);
}

// The whole message: a part of it could be a submission's string, quoted by an assertion that failed.
bool is_structured(const char* message) { return message == std::string("Failed\n") + structured; }

Failure from_googletest(std::string message) {
  const std::string hints = take_hints(message);
  Failure f = failure_of_last_call("");
  // An exception that left the test body: only what it says.
  static const std::string prefix = "C++ exception with description \"", suffix = "\" thrown in the test body.";
  if (message.starts_with(prefix) && message.find(suffix) != std::string::npos)
    message = message.substr(prefix.size(), message.rfind(suffix) - prefix.size());
  // Of EXPECT_TRUE(...) << "a sentence": the sentence, which a student can read.
  static const std::regex expression(R"(^Value of: [^\n]*\n  Actual: [^\n]*\nExpected: (true|false)\n(?=[^\n]))");
  f.note = std::regex_replace(message, expression, "");
  f.hint = hints;
  return f;
}

}  // namespace detail

}  // namespace gradus
