#include "build/compiler_messages.hpp"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstring>
#include <regex>
#include <set>
#include <sstream>

#include "report/safe.hpp"

namespace gradus {

namespace {

std::string replace_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::string readable_types(std::string text) {
  for (const auto& [from, to] : {std::pair{"arma::Col<double>", "arma::vec"},
                                 {"arma::Row<double>", "arma::rowvec"},
                                 {"arma::Mat<double>", "arma::mat"},
                                 {"arma::SpMat<double>", "arma::sp_mat"},
                                 {"arma::Cube<double>", "arma::cube"},
                                 {"arma::Col<unsigned long long>", "arma::uvec"},
                                 {"arma::Mat<unsigned long long>", "arma::umat"},
                                 {"std::function<double (double)>", "nn::ScalarFunction"},
                                 {"unsigned long long", "arma::uword"}})
    text = replace_all(std::move(text), from, to);
  return text;
}

// Numbers of lines can be anything: `#line` sets them. 0 is no place.
int number(const std::string& digits) {
  int n = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), n);
  return n;
}

// Whether a note says why there is an error, beyond the way that led to it.
bool says_why(const std::string& note, bool here) {
  for (const char* way : {"in instantiation of", "in call to", "expanded from", "requested here", "while ", "in file included"})
    if (note.find(way) != std::string::npos) return false;
  return here || !note.starts_with("candidate");  // the standard library's candidates are dozens
}

// A signal that ended the compiler itself, or a program that it started and that it speaks of.
int signal_that_ended(const CompilerEnd& end, const std::string& messages) {
  if (end.exit.signal != 0) return end.exit.signal;
  if (end.exit.code > 128) return end.exit.code - 128;  // clang++ of a crash inside of it
  static const std::regex passed_on(R"((?:^|\n)[^\n: ]{1,100}: (?:fatal error|internal compiler error): ([^\n]{1,60}) signal terminated program)");
  std::smatch m;
  if (!std::regex_search(messages, m, passed_on)) return 0;
  for (const int signal : {SIGXCPU, SIGXFSZ, SIGKILL})
    if (m[1].str() == strsignal(signal)) return signal;
  return SIGSEGV;
}

// "at line 7" from the list of what a crashing compiler was doing; empty when that names no place in the file.
std::string at_line(const std::string& messages, const std::string& stem) {
  static const std::regex doing(R"((?:^|\n)\d{1,4}\.\t(?:\./)?([^\n:]{1,200}):(\d{1,9}):\d{1,9}: )");
  for (std::sregex_iterator it(messages.begin(), messages.end(), doing), end; it != end; ++it)
    if ((*it)[1].str() == stem + ".cpp") return " at line " + (*it)[2].str();
  static const std::regex own(R"((?:^|\n)(?:\./)?([^\n:]{1,200}):(\d{1,9}):\d{1,9}: internal compiler error)");
  std::smatch m;
  if (std::regex_search(messages, m, own) && m[1].str() == stem + ".cpp") return " at line " + m[2].str();
  return "";
}

bool ran_out_of_memory(const std::string& messages) {
  static const std::regex words(R"((?:^|\n)(?:LLVM ERROR: out of memory|[^\n: ]{1,100}: out of memory|terminate called after throwing an instance of 'std::bad_alloc'|virtual memory exhausted))");
  return std::regex_search(messages, words);
}

}  // namespace

std::string stopped_sentence(const CompilerEnd& end, const std::string& messages, const std::string& stem) {
  const int signal = signal_that_ended(end, messages);
  const std::string where = at_line(messages, stem);
  const auto mebibytes = [](std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; };
  // SIGKILL ends a compiler that went on after SIGXCPU, SIGSEGV one that stumbled while it told of SIGXCPU itself. The
  // kernel counts computing in ticks, which may be ahead of the clock.
  const bool at_the_limit = end.took + std::chrono::seconds(1) >= CompilerEnd::most_seconds;
  const bool out_of_time =
      !end.in_time || signal == SIGXCPU || ((signal == SIGKILL || signal == SIGSEGV) && at_the_limit);
  if (out_of_time)
    return "The compiler was stopped" + where + " after " +
           std::to_string((end.in_time ? CompilerEnd::most_seconds : CompilerEnd::longest_wait).count()) +
           " s, the most that a file may take. Look for a template, a constexpr function or a macro that goes on without "
           "end, or for a huge table.";
  if (signal == SIGXFSZ && end.said >= CompilerEnd::largest_file)
    return "The compiler was stopped: it has more than " + mebibytes(CompilerEnd::largest_file) +
           " of errors and warnings to tell about this file. Mend the first ones.";
  if (signal == SIGXFSZ)
    return "The compiler was stopped: the program would be larger than " + mebibytes(CompilerEnd::largest_file) +
           ". Is there a huge array with initial values? Fill it while the program runs.";
  if (signal == SIGKILL || ran_out_of_memory(messages))
    return "The compiler was stopped" + where + ": it needs more than " + mebibytes(CompilerEnd::most_memory) +
           " of memory for this file. Look for a huge array, string or expression, or for a macro that makes one.";
  if (signal != 0 || messages.find("internal compiler error: ") != std::string::npos)
    return "The compiler crashed on this file" + where + ". It has a defect, or needs more than " +
           mebibytes(CompilerEnd::most_memory) + " of memory, for something unusual" + (where.empty() ? "" : " there") +
           ": take back what you wrote last, or write it in a simpler way.";
  return "";
}

std::vector<Diagnostic> student_diagnostics(const std::string& messages, const std::string& stem) {
  static const std::regex form(R"(^(?:\./)?(.{1,300}?):(\d{1,20}):(\d{1,20}): (fatal error|error|warning|note): (.*)$)");
  const std::string file = stem + ".cpp";
  std::vector<Diagnostic> found;
  bool explained = false;  // the last one of them
  std::istringstream lines(messages);
  for (std::string line; std::getline(lines, line);) {
    // std::regex recurses once a character, and its dot stops at a carriage return, which an #error may hold.
    line = safe_line(line.substr(0, 2000), 2000);
    std::smatch m;
    if (!std::regex_match(line, m, form)) continue;
    const bool here = m[1].str() == file;
    if (m[4] != "note") {
      Diagnostic next = {here ? number(m[2]) : 0, here ? number(m[3]) : 0, m[4], safe_line(m[5].str(), 600)};
      const auto same = [&](const Diagnostic& d) {
        return d.line == next.line && d.column == next.column && d.message == next.message;
      };
      if (found.empty() || !same(found.back())) found.push_back(std::move(next));  // a macro can say it a thousand times
      explained = false;
      continue;
    }
    if (found.empty()) continue;
    Diagnostic& last = found.back();
    if (here && last.line == 0) {
      last.line = number(m[2]);  // "in instantiation of ... requested here"
      last.column = number(m[3]);
    }
    if (explained || last.level == "warning" || !says_why(m[5], here)) continue;
    explained = true;
    const bool elsewhere = here && number(m[2]) != last.line;
    last.message += " (" + (elsewhere ? "line " + m[2].str() + ": " : "") + safe_line(m[5].str(), 200) + ")";
  }
  std::erase_if(found, [](const Diagnostic& d) { return d.line == 0 && d.level == "warning"; });
  std::stable_sort(found.begin(), found.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.level != "warning" && b.level == "warning"; });
  if (found.size() > 10) found.resize(10);
  return found;
}

std::string compile_error_sentence(const std::string& messages, const std::vector<Diagnostic>& diagnostics) {
  if (!diagnostics.empty() && diagnostics.front().level.find("error") != std::string::npos)
    return "It does not compile.";
  static const std::regex said(R"((?:fatal error|Error|error): ([^\n]{1,200}))");
  std::smatch m;
  if (std::regex_search(messages, m, said)) return "It does not compile: " + m[1].str();
  return "It does not compile, and the compiler does not say why.";
}

std::string link_error_sentence(const std::string& messages) {
  static const std::regex undefined(R"(undefined symbol: ([^\n]{1,300}))");
  std::set<std::string> missing, own;  // what the contract asks for; what the answer itself declares and calls
  for (std::sregex_iterator it(messages.begin(), messages.end(), undefined), end; it != end; ++it) {
    const auto from = static_cast<std::size_t>(it->position() + it->length());
    const std::string references = messages.substr(from, messages.find("error: ", from) - from);
    (references.find("harness.o:") != std::string::npos ? missing : own).insert(readable_types((*it)[1].str()));
  }
  if (!missing.empty()) {
    std::string text = "It does not match the contract, which asks for ";
    std::size_t n = 0;
    for (const std::string& each : missing) {
      if (n++ == 3) {
        text += " and " + std::to_string(missing.size() - 3) + " more";
        break;
      }
      text += (n == 1 ? "" : " and ") + each;
    }
    return text + ": the file does not define " + (missing.size() == 1 ? "it" : "them") +
           " (compare names, namespaces and argument types with the .hpp).";
  }
  if (!own.empty()) return "It calls " + *own.begin() + ", which is declared but defined nowhere.";
  static const std::regex twice(R"(duplicate symbol: ([^\n]{1,300}))");  // one object: the other: the name
  std::smatch m;
  if (std::regex_search(messages, m, twice)) {
    const std::string said = m[1].str();
    const auto colon = said.rfind(": ");
    return "It defines something that the worker defines too (" +
           (colon == std::string::npos ? said : said.substr(colon + 2)) +
           "): an answer has no main(), and its own helpers belong into an anonymous namespace.";
  }
  return "It compiles but does not link.";
}

}  // namespace gradus
