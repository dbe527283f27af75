#include "grading/selfcheck.hpp"

#include <gtest/gtest.h>

#include "temporary.hpp"

namespace gradus {
namespace {

TEST(Selfcheck, AnswersThatNoQuestionLooksForAreFound) {
  const Temporary folder;
  folder.write("exercises/s/sheet.toml", "title = \"S\"\norder = 1\n");
  folder.write("exercises/s/q1_layer/layer.hpp", "");
  folder.write("exercises/s/q1_layer/exercise.toml",
               "title = \"T\"\nsource = \"S\"\nminutes = 1\n[part.a]\ntitle = \"A\"\npoints = 1\n");
  for (const char* file : {"wrong/s/q1_layer/a_sign.cpp", "honest/s/q1_layer/loops.cpp", "published/book/s/q1_layer/layer.cpp",
                           "published/book/s/q1_layer/errata.toml"})
    folder.write(std::string("tests/") + file, "");
  const Course course(folder.path());
  ASSERT_EQ(course.questions().size(), 1U);
  EXPECT_TRUE(answers_of_no_question(course).empty());
  for (const char* file : {"honest/s/q1_layer/loops.cc", "wrong/s/q1/a_sign.cpp", "wrong/s/q1_layer/more/a_sign.cpp"}) {
    const auto lost = folder.write(std::string("tests/") + file, "");
    EXPECT_EQ(answers_of_no_question(course), std::vector{lost}) << file;
    std::filesystem::remove(lost);
  }
}

}  // namespace
}  // namespace gradus
