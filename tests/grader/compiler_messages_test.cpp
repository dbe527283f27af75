// Kept texts of clang++ 14 and mold 1.10, shortened in their lists of notes.
#include "build/compiler_messages.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace gradus {
namespace {

std::vector<Diagnostic> diagnostics(const std::string& messages) {
  return student_diagnostics(messages, "convolution");
}

constexpr char undeclared[] =
    R"(convolution.cpp:2:63: warning: unused parameter 'K' [-Wunused-parameter]
convolution.cpp:3:14: error: use of undeclared identifier 'undeclared'
1 warning and 1 error generated.
)";

TEST(CompilerMessages, ErrorsComeBeforeWarningsWithTheirPlaces) {
  const auto found = diagnostics(undeclared);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].level, "error");
  EXPECT_EQ(found[0].line, 3);
  EXPECT_EQ(found[0].column, 14);
  EXPECT_EQ(found[0].message, "use of undeclared identifier 'undeclared'");
  EXPECT_EQ(found[1].level, "warning");
  EXPECT_EQ(compile_error_sentence(undeclared, found), "It does not compile.");
}

constexpr char in_a_template[] =
    R"(In file included from convolution.cpp:1:
/usr/include/c++/12/bits/predefined_ops.h:45:23: error: invalid operands to binary expression ('X' and 'X')
/usr/include/c++/12/bits/stl_algo.h:1896:19: note: in instantiation of function template specialization 'f' requested here
convolution.cpp:6:12: note: in instantiation of function template specialization 'std::sort<X *>' requested here
convolution.cpp:9:1: note: another place
)";

TEST(CompilerMessages, AnErrorInsideATemplateIsToldAtTheLineThatCausedIt) {
  const auto found = diagnostics(in_a_template);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].line, 6);
  EXPECT_EQ(found[0].message, "invalid operands to binary expression ('X' and 'X') (line 9: another place)");
}

constexpr char missing_include[] =
    "convolution.cpp:2:10: fatal error: 'oracle.hpp' file not found\n";

constexpr char constexpr_loop[] =
    R"(convolution.cpp:7:26: error: variable does not have a constant initializer
convolution.cpp:3:3: note: constexpr evaluation hit maximum step limit; possible infinite loop?
convolution.cpp:7:33: note: in call to 'forever()'
convolution.cpp:9:5: error: no matching function for call to 'f'
/usr/include/c++/12/x:3:1: note: candidate function not viable: requires 0 arguments
convolution.cpp:2:5: note: candidate function not viable: requires 2 arguments, but 1 was provided
convolution.cpp:12:5: error: redefinition of 'a'
convolution.cpp:12:1: note: expanded from macro 'A'
)";

TEST(CompilerMessages, TheFirstNoteThatSaysWhyBelongsToItsError) {
  const auto found = diagnostics(constexpr_loop);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].line, 7);
  EXPECT_EQ(found[0].message,
            "variable does not have a constant initializer (line 3: constexpr evaluation hit maximum "
            "step limit; possible infinite loop?)");
  EXPECT_EQ(found[1].message,
            "no matching function for call to 'f' (line 2: candidate function not viable: requires 2 "
            "arguments, but 1 was provided)");
  EXPECT_EQ(found[2].message, "redefinition of 'a'");
}

TEST(CompilerMessages, PlacesWithBlanksAndLongNumbersAreRead) {
  const auto assembler = diagnostics("<inline asm>:1:1: error: invalid instruction mnemonic 'no_such'\n");
  ASSERT_EQ(assembler.size(), 1U);
  EXPECT_EQ(assembler[0].line, 0);
  EXPECT_EQ(assembler[0].message, "invalid instruction mnemonic 'no_such'");
  EXPECT_EQ(diagnostics("convolution.cpp:2147483647:9: error: x\n").at(0).line, 2147483647);
  EXPECT_EQ(diagnostics("convolution.cpp:99999999999999999999:9: error: x\n").at(0).line, 0);
}

TEST(CompilerMessages, AMissingInclude) {
  const auto found = diagnostics(missing_include);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].line, 2);
  EXPECT_EQ(found[0].message, "'oracle.hpp' file not found");
  EXPECT_EQ(compile_error_sentence(missing_include, found), "It does not compile.");
}

TEST(CompilerMessages, WarningsOfOtherFilesAreNobodysBusiness) {
  std::string other = undeclared;
  for (std::size_t at; (at = other.find("convolution.cpp")) != std::string::npos;)
    other.replace(at, 15, "/parts/x.hpp");
  const auto found = diagnostics(other);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].level, "error");
  EXPECT_EQ(found[0].line, 0) << "an error without a place in the student's file";
}

TEST(CompilerMessages, BytesThatNoTerminalMaySeeAreReplaced) {
  const auto found = diagnostics("convolution.cpp:2:2: error: \x1b[31m \xE9\rx\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].line, 2);
  EXPECT_EQ(found[0].message, "?[31m ??x");
}

TEST(CompilerMessages, WhatHasNoPlaceIsASentence) {
  for (const char* text :
       {"", ":", "x:1:2:", "x:999999999999999999999:1: error: y", "clang: out of memory"})
    EXPECT_TRUE(diagnostics(text).empty()) << text;
  EXPECT_EQ(compile_error_sentence("cc1plus: fatal error: no memory\n", {}),
            "It does not compile: no memory");
  EXPECT_EQ(compile_error_sentence("", {}),
            "It does not compile, and the compiler does not say why.");
}

TEST(CompilerMessages, TheSameThingOnce) {
  const std::string one = "convolution.cpp:1:1: warning: x\nconvolution.cpp:1:2: note: expanded from macro 'T'\n";
  EXPECT_EQ(diagnostics(one + one + one).size(), 1U);
}

TEST(CompilerMessages, AtMostTenAndNoneEndless) {
  std::string many;
  for (int i = 0; i < 30; ++i)
    many += "convolution.cpp:1:" + std::to_string(i) + ": error: " + std::string(5000, 'm') + "\n";
  const auto found = diagnostics(many);
  ASSERT_EQ(found.size(), 10U);
  EXPECT_LE(found[0].message.size(), 603U);
}

std::string stopped(int code, int signal, const std::string& messages = "", int seconds = 1) {
  CompilerEnd end;
  end.exit = {code, signal};
  end.took = std::chrono::seconds(seconds);
  return stopped_sentence(end, messages, "convolution");
}

void expect_words(const std::string& text, const std::string& words) {
  EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
}

// Of clang++ 14 and g++ 12, without their stacks.
constexpr char crash_of_clang[] =
    "PLEASE submit a bug report to https://bugs.llvm.org/ and include the crash backtrace.\n"
    "Stack dump:\n0.\tProgram arguments: /usr/bin/clang++ -c convolution.cpp\n"
    "1.\tconvolution.cpp:4:23: current parser token 'crash'\n"
    "clang: error: clang frontend command failed with exit code 139 (use -v to see invocation)\n";

TEST(StoppedCompiler, EachCauseHasItsSentence) {
  EXPECT_EQ(stopped(0, 0), "");
  EXPECT_EQ(stopped(1, 0, undeclared), "") << "it judged the file";
  EXPECT_EQ(stopped(70, 0, "fatal error: error in backend: x\n"), "") << "and says why";
  expect_words(stopped(0, SIGXCPU), "The compiler was stopped after 20 s");
  expect_words(stopped(0, SIGKILL, "", 21), "The compiler was stopped after 20 s");
  expect_words(stopped(139, 0, crash_of_clang, 21), "The compiler was stopped at line 4 after 20 s");
  expect_words(stopped(0, SIGXFSZ), "the program would be larger than 256 MiB");
  expect_words(stopped(0, SIGKILL), "it needs more than 3072 MiB of memory");
  expect_words(stopped(0, SIGSEGV), "The compiler crashed on this file. ");
  expect_words(stopped(139, 0, crash_of_clang), "The compiler crashed on this file at line 4. ");
  expect_words(stopped(0, SIGXCPU, crash_of_clang), "The compiler was stopped at line 4 after 20 s");
  expect_words(stopped(0, SIGABRT, "LLVM ERROR: out of memory\nAllocation failed\n"), "more than 3072 MiB of memory");
  CompilerEnd end;
  end.in_time = false;
  expect_words(stopped_sentence(end, "", "convolution"), "The compiler was stopped after 30 s");
  end = {{0, SIGXFSZ}, true, {}, CompilerEnd::largest_file};
  expect_words(stopped_sentence(end, "", "convolution"), "256 MiB of errors and warnings");
}

TEST(StoppedCompiler, TheDriverOfGxxPassesSignalsOnInWords) {
  const auto said = [](const std::string& how) {
    return stopped(how.starts_with("i") ? 4 : 1, 0, "g++: " + how + " signal terminated program cc1plus\ncompilation terminated.\n");
  };
  expect_words(said("fatal error: Killed"), "more than 3072 MiB of memory");
  expect_words(said("internal compiler error: CPU time limit exceeded"), "after 20 s");
  expect_words(said("internal compiler error: File size limit exceeded"), "larger than 256 MiB");
  expect_words(said("internal compiler error: Segmentation fault"), "The compiler crashed on this file. ");
  expect_words(stopped(1, 0, "\ncc1plus: out of memory allocating 65536 bytes after a total of 3 bytes\n"), "of memory");
  expect_words(stopped(4, 0, "convolution.cpp:9:3: internal compiler error: in build_over_call, at cp/call.cc:3\n"),
               "The compiler crashed on this file at line 9. ");
}

TEST(StoppedCompiler, AnErrorOfTheStudentsWordsIsNoneOfThese) {
  for (const char* words : {"LLVM ERROR: out of memory", "g++: fatal error: Killed signal terminated program cc1plus"})
    EXPECT_EQ(stopped(1, 0, std::string("convolution.cpp:1:2: error: ") + words + "\n"), "") << words;
}

constexpr char undefined[] =
    R"(mold: error: undefined symbol: nn3_q1::conv1d(arma::Col<double> const&, arma::Mat<double> const&)
>>> referenced by harness.cpp
>>>               /parts/harness.o:(_ZZN6gradus6worker5BoundIXadL_ZN6nn3_q16conv1dERKN4arma3ColIdEE)
collect2: error: ld returned 1 exit status
)";

TEST(LinkMessages, AFunctionOfTheContractThatIsMissing) {
  EXPECT_EQ(
      link_error_sentence(undefined),
      "It does not match the contract, which asks for nn3_q1::conv1d(arma::vec const&, arma::mat "
      "const&): the "
      "file does not define it (compare names, namespaces and argument types with the .hpp).");
}

TEST(LinkMessages, ManyMissingFunctionsAreCounted) {
  std::string all;
  for (const char* name : {"a()", "b()", "c()", "d()", "e()"})
    all += std::string("mold: error: undefined symbol: ") + name +
           "\n>>> referenced by harness.cpp\n>>>    /parts/harness.o:(x)\n";
  const std::string said = link_error_sentence(all);
  EXPECT_NE(said.find("asks for a() and b() and c() and 2 more: the file does not define them"),
            std::string::npos)
      << said;
}

TEST(LinkMessages, AHelperThatIsOnlyDeclared) {
  EXPECT_EQ(link_error_sentence("mold: error: undefined symbol: helper(double)\n"
                                ">>> referenced by convolution.cpp\n"
                                ">>>               /out/answer.o:(nn3_q1::conv1d(double))\n"
                                "collect2: error: ld returned 1 exit status\n"),
            "It calls helper(double), which is declared but defined nowhere.");
}

TEST(LinkMessages, AMainOfItsOwn) {
  EXPECT_EQ(
      link_error_sentence("mold: error: duplicate symbol: /parts/main.o: /out/answer.o: main\n"
                          "collect2: error: ld returned 1 exit status\n"),
      "It defines something that the worker defines too (main): an answer has no main(), "
            "and its own helpers belong into an anonymous namespace.");
}

TEST(LinkMessages, AnythingElse) {
  EXPECT_EQ(link_error_sentence("mold: fatal: x\n"), "It compiles but does not link.");
}

}  // namespace
}  // namespace gradus
