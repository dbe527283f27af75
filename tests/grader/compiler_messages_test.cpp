// Kept texts of g++ 12 and mold 1.10, shortened in their lists of notes.
#include "build/compiler_messages.hpp"

#include <gtest/gtest.h>

namespace gradus {
namespace {

std::vector<Diagnostic> diagnostics(const std::string& messages) {
  return student_diagnostics(messages, "convolution");
}

constexpr char undeclared[] =
    R"([{"kind": "warning", "locations": [{"caret": {"byte-column": 63, "display-column": 63, "line": 2, "file": "convolution.cpp", "column": 63}, "start": {"byte-column": 46, "display-column": 46, "line": 2, "file": "convolution.cpp", "column": 46}}], "column-origin": 1, "option": "-Wunused-parameter", "escape-source": false, "children": [], "message": "unused parameter ‘K’"}, {"kind": "error", "column-origin": 1, "children": [], "escape-source": false, "locations": [{"finish": {"byte-column": 23, "display-column": 23, "line": 3, "file": "convolution.cpp", "column": 23}, "caret": {"byte-column": 14, "display-column": 14, "line": 3, "file": "convolution.cpp", "column": 14}}], "message": "‘undeclared’ was not declared in this scope"}]
)";

TEST(CompilerMessages, ErrorsComeBeforeWarningsWithTheirPlaces) {
  const auto found = diagnostics(undeclared);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].level, "error");
  EXPECT_EQ(found[0].line, 3);
  EXPECT_EQ(found[0].column, 14);
  EXPECT_EQ(found[0].message, "‘undeclared’ was not declared in this scope");
  EXPECT_EQ(found[1].level, "warning");
  EXPECT_EQ(compile_error_sentence(undeclared, found), "It does not compile.");
}

constexpr char in_a_template[] =
    R"([{"kind": "error", "column-origin": 1, "children": [{"kind": "note", "escape-source": false, "locations": [{"caret": {"byte-column": 5, "display-column": 5, "line": 1185, "file": "/usr/include/c++/12/bits/stl_iterator.h", "column": 5}}], "message": "  template argument deduction/substitution failed:"}, {"kind": "note", "escape-source": false, "locations": [{"caret": {"byte-column": 12, "display-column": 12, "line": 6, "file": "convolution.cpp", "column": 12}}], "message": "required from here"}], "escape-source": false, "locations": [{"caret": {"byte-column": 23, "display-column": 23, "line": 45, "file": "/usr/include/c++/12/bits/predefined_ops.h", "column": 23}}], "message": "no match for ‘operator<’"}]
)";

TEST(CompilerMessages, AnErrorInsideATemplateIsToldAtTheLineThatCausedIt) {
  const auto found = diagnostics(in_a_template);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].line, 6);
  EXPECT_EQ(found[0].message, "no match for ‘operator<’");
}

constexpr char missing_include[] =
    R"([{"kind": "fatal error", "column-origin": 1, "children": [], "escape-source": false, "locations": [{"caret": {"byte-column": 10, "display-column": 10, "line": 2, "file": "convolution.cpp", "column": 10}}], "message": "oracle.hpp: No such file or directory"}]
compilation terminated.
)";

TEST(CompilerMessages, AMissingInclude) {
  const auto found = diagnostics(missing_include);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].line, 2);
  EXPECT_EQ(found[0].message, "oracle.hpp: No such file or directory");
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

TEST(CompilerMessages, BytesThatNoJsonMayHoldAreReplaced) {
  const auto found = diagnostics(
      "[{\"kind\": \"error\", \"children\": [], \"locations\": [{\"caret\": {\"line\": 2, "
      "\"file\": "
      "\"convolution.cpp\", \"column\": 2}}], \"message\": \"#error \x1b[31m \xE9\"}]\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].line, 2);
  EXPECT_EQ(found[0].message, "#error ?[31m ?");
}

TEST(CompilerMessages, WhatIsNoJsonIsAnErrorWithoutAPlace) {
  for (const char* text :
       {"", "[", "[{]", "[1, null, {}]", "[{\"kind\": 1}", "cc1plus: out of memory"})
    EXPECT_TRUE(diagnostics(text).empty() || diagnostics(text)[0].line == 0) << text;
  EXPECT_EQ(compile_error_sentence("cc1plus: fatal error: no memory\n", {}),
            "It does not compile: no memory");
  EXPECT_EQ(compile_error_sentence("", {}),
            "It does not compile, and the compiler does not say why.");
}

TEST(CompilerMessages, AtMostTenAndNoneEndless) {
  std::string many = "[";
  for (int i = 0; i < 30; ++i)
    many += R"({"kind": "error", "message": ")" + std::string(5000, 'm') + R"("},)";
  many.back() = ']';
  const auto found = diagnostics(many);
  ASSERT_EQ(found.size(), 10U);
  EXPECT_LE(found[0].message.size(), 600U);
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
      "It defines something that the worker defines too (main): an answer has no main() and no "
      "code of its own "
      "outside of the contract's functions.");
}

TEST(LinkMessages, AnythingElse) {
  EXPECT_EQ(link_error_sentence("mold: fatal: x\n"), "It compiles but does not link.");
}

}  // namespace
}  // namespace gradus
