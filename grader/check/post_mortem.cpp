#include "check/post_mortem.hpp"

#include <csignal>
#include <map>
#include <regex>

namespace gradus {

namespace {

// The student's file is compiled in a folder of this name, inside the sandbox and out.
const std::string student_folder = "/exercise/";

// "conv.cpp:14" of the first line that names a place in the student's file; empty when there is none. What the
// student printed may be one line of any length, and std::regex recurses for each character that repeats: bounded.
std::string place(const std::string& text) {
  static const std::regex at(student_folder + R"(([\w.\-]{1,100}\.(?:cpp|hpp)):(\d{1,9}))");
  std::smatch m;
  return std::regex_search(text, m, at) ? m[1].str() + ":" + m[2].str() : "";
}

// Undefined behaviour is told with the file as the compiler was given it: "conv.cpp:14:30", without a folder.
std::string place_of_undefined(const std::string& location) {
  static const std::regex bare(R"([\w.\-]{1,100}\.(?:cpp|hpp):\d{1,9}:\d{1,9})");
  return place(std::regex_match(location, bare) ? student_folder + location : location);
}

const std::map<std::string, std::string>& findings() {
  static const std::map<std::string, std::string> sentences = {
      {"heap-buffer-overflow", "It reads or writes past the end of an array"},
      {"stack-buffer-overflow", "It reads or writes past the end of a local array or a small matrix"},
      {"global-buffer-overflow", "It reads or writes past the end of a global array"},
      {"heap-use-after-free", "It uses memory that was already given back"},
      {"stack-use-after-return", "It uses a local variable of a function that has returned"},
      {"stack-use-after-scope", "It uses a local variable that no longer exists"},
      {"stack-overflow", "The stack is full: does a recursion never end?"},
      {"attempting double-free", "It gives the same memory back twice"},
      {"attempting free on address", "It gives back memory that it did not get from the heap"},
      {"SEGV", "It uses a wild or null pointer"},
      {"ABRT", "It aborted"},
      {"FPE", "It divides an integer by zero"},
      {"out of memory", "It asks for more memory than it may have"},
      {"allocation-size-too-big", "It asks for more memory than it may have"},
  };
  return sentences;
}

std::string signal_sentence(int signal) {
  switch (signal) {
    case SIGSEGV: return "It crashed (SIGSEGV): it uses memory that is not its own";
    case SIGFPE: return "It crashed (SIGFPE): it divides an integer by zero";
    case SIGABRT: return "It aborted (SIGABRT)";
    case SIGILL: return "It crashed (SIGILL): an instruction that this processor does not have";
    case SIGBUS: return "It crashed (SIGBUS)";
    case SIGSYS: return "It was stopped (SIGSYS): it made a system call that is forbidden in the sandbox (threads, "
                        "other programs, files and the network are)";
    case SIGXCPU: return "It was stopped (SIGXCPU): it used all of its computing time";
    case SIGKILL: return "It was killed (SIGKILL)";
    default: return "It was ended by signal " + std::to_string(signal);
  }
}

// "x > 0" of the last assert(x > 0), or the standard library's own, that failed; empty when there is none.
std::string failed_assertion(const std::string& printed) {
  static const std::string begins = ": Assertion ", ends = "' failed.";
  const auto end = printed.rfind(ends);
  const auto begin = end == std::string::npos ? end : printed.rfind(begins, end);
  if (begin == std::string::npos) return "";
  const auto from = begin + begins.size() + 1;  // behind the quotation mark
  const bool is_one = from < end && end - from < 200 && printed.find('\n', from) > end;
  return is_one ? printed.substr(from, end - from) : "";
}

std::string with_place(std::string sentence, const std::string& where) {
  if (!where.empty()) sentence += ", at " + where;
  return sentence.back() == '?' ? sentence : sentence + ".";
}

}  // namespace

std::pair<std::string, std::string> post_mortem(const sandbox::Exit& exit, const std::string& printed) {
  if (const auto at = printed.rfind("ERROR: AddressSanitizer:"); at != std::string::npos) {
    const std::string report = printed.substr(at), assertion = failed_assertion(printed.substr(0, at));
    if (!assertion.empty() && report.find("ABRT") < 200)
      return {"sanitizer", with_place("The assertion '" + assertion + "' failed (ABRT)", place(report))};
    for (const auto& [name, sentence] : findings())
      if (report.substr(0, 200).find(name) != std::string::npos)
        return {"sanitizer", with_place(sentence + " (" + name + ")", place(report))};
    return {"sanitizer", with_place("AddressSanitizer stopped it", place(report))};
  }
  static const std::string undefined = ": runtime error: ";
  if (const auto at = printed.rfind(undefined); at != std::string::npos) {
    const auto line = at == 0 ? 0 : printed.rfind('\n', at - 1) + 1;
    const std::string what = printed.substr(at + undefined.size(), 200);
    return {"sanitizer", with_place("Undefined behaviour: " + what.substr(0, what.find('\n')),
                                    place_of_undefined(printed.substr(line, at - line)))};
  }
  if (exit.signal != 0) return {"signal", with_place(signal_sentence(exit.signal), {})};
  return {"exit", "It ended the program (exit status " + std::to_string(exit.code) +
                      ") instead of returning an answer."};
}

}  // namespace gradus
