#include "build/compiler_messages.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "report/terminal.hpp"

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
                                 {"std::function<double (double)>", "nn::ScalarFunction"}})
    text = replace_all(std::move(text), from, to);
  return text;
}

}  // namespace

std::vector<Diagnostic> student_diagnostics(const std::string& messages, const std::string& stem) {
  static const std::regex form(R"(^(?:\./)?(\S+):(\d{1,9}):(\d{1,9}): (fatal error|error|warning|note): (.*)$)");
  const std::string file = stem + ".cpp";
  std::vector<Diagnostic> found;
  std::istringstream lines(messages);
  for (std::string line; std::getline(lines, line);) {
    // std::regex recurses once a character, and its dot stops at a carriage return, which an #error may hold.
    line = safe(line.substr(0, 2000), 2000);
    std::smatch m;
    if (!std::regex_match(line, m, form)) continue;
    const bool here = m[1].str() == file;
    if (m[4] != "note") {
      found.push_back({here ? std::stoi(m[2]) : 0, here ? std::stoi(m[3]) : 0, m[4], safe(m[5].str(), 600)});
    } else if (here && !found.empty() && found.back().line == 0) {
      found.back().line = std::stoi(m[2]);  // "in instantiation of ... requested here"
      found.back().column = std::stoi(m[3]);
    }
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
  static const std::regex missing(R"(fatal error: ([^\n]{1,200}))");
  std::smatch m;
  if (std::regex_search(messages, m, missing)) return "It does not compile: " + m[1].str();
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
