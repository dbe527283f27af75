#include "mutants.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace gradus::mutation {
namespace {

std::vector<std::string> changes(const std::string& line) {
  std::vector<std::string> all;
  for (const Mutant& m : mutants(line)) all.push_back(m.is);
  return all;
}
bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST(Mutants, BoundsOperatorsAndConstants) {
  const auto all = changes("  for (uword i = 0; i < n - 1; ++i) s += x(i);");
  for (const char* one :
       {"for (uword i = 1; i < n - 1; ++i) s += x(i);", "for (uword i = 0; i <= n - 1; ++i) s += x(i);",
        "for (uword i = 0; i < n + 1; ++i) s += x(i);", "for (uword i = 0; i < n - 2; ++i) s += x(i);",
        "for (uword i = 0; i < n - 0; ++i) s += x(i);", "for (uword i = 0; i < n - 1; ++i) s -= x(i);"})
    EXPECT_TRUE(has(all, one)) << one;
}

TEST(Mutants, IndicesSignsAndReals) {
  EXPECT_TRUE(has(changes("y = A(i, j);"), "y = A(j, i);"));
  EXPECT_TRUE(has(changes("y = W.t() * x;"), "y = W * x;"));
  EXPECT_TRUE(has(changes("return -x;"), "return x;"));
  EXPECT_TRUE(has(changes("y = 0.5 * x;"), "y = (0.5 * 2) * x;"));
}

TEST(Mutants, StatementsAreDroppedButNotDeclarations) {
  EXPECT_TRUE(has(changes("  y(i) += a;"), ""));
  EXPECT_TRUE(has(changes("  if (n == 0) throw std::invalid_argument(\"empty\");"), ""));
  EXPECT_FALSE(has(changes("  double y = a;"), ""));
  EXPECT_FALSE(has(changes("  arma::vec y(n);"), ""));
  EXPECT_FALSE(has(changes("  return y;"), ""));
}

TEST(Mutants, WhatIsNoCodeStaysAsItIs) {
  EXPECT_TRUE(changes("// a < b + 1").empty());
  EXPECT_TRUE(changes("#include \"q1.hpp\"").empty());
  EXPECT_TRUE(changes("throw std::runtime_error(\"1 < 2\");  // 3").empty());
  EXPECT_EQ(changes("throw std::runtime_error(name(a, b) +\n    std::to_string(n + 1));").size(), 0U) << "a message";
  EXPECT_TRUE(changes("x1 = y;") == std::vector<std::string>{""}) << "a digit in a name is no constant";
}

TEST(Mutants, OneChangeEachAndTheRestAsItWas) {
  const std::string program = "a = 1;\nb = c;\n";
  for (const Mutant& m : mutants(program)) {
    EXPECT_EQ(m.text.size() - m.is.size(), program.size() - m.was.size());
    EXPECT_NE(m.text, program);
  }
}

}  // namespace
}  // namespace gradus::mutation
