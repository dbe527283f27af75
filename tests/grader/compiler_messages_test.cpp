// Kept texts of clang++ 14 and mold 1.10, shortened in their lists of notes.
#include "build/compiler_messages.hpp"

#include <gtest/gtest.h>

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
  EXPECT_EQ(found[0].message, "invalid operands to binary expression ('X' and 'X')");
}

constexpr char missing_include[] =
    "convolution.cpp:2:10: fatal error: 'oracle.hpp' file not found\n";

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
       {"", ":", "x:1:2:", "x:99999999999999999999:1: error: y", "clang: out of memory"})
    EXPECT_TRUE(diagnostics(text).empty()) << text;
  EXPECT_EQ(compile_error_sentence("cc1plus: fatal error: no memory\n", {}),
            "It does not compile: no memory");
  EXPECT_EQ(compile_error_sentence("", {}),
            "It does not compile, and the compiler does not say why.");
}

TEST(CompilerMessages, AtMostTenAndNoneEndless) {
  std::string many;
  for (int i = 0; i < 30; ++i)
    many += "convolution.cpp:1:1: error: " + std::string(5000, 'm') + "\n";
  const auto found = diagnostics(many);
  ASSERT_EQ(found.size(), 10U);
  EXPECT_LE(found[0].message.size(), 603U);
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
