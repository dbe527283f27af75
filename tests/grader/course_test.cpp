#include "course/course.hpp"

#include <gtest/gtest.h>

#include "course/read_toml.hpp"
#include "error.hpp"
#include "temporary.hpp"

namespace gradus {
namespace {

constexpr char good[] = R"(title = "A title"
source = "A source"
minutes = 30
headers = ["nn/mlp.hpp"]
[part.a]
title = "First"
points = 2
hints = ["one", "two"]
[part.b]
title = "Second"
points = 1.5
needs = ["a"]
speed = { full = 2, zero = 8.0, growth = 1 }
)";

/// A question in a folder of its own; what reading it says.
class Toml : public testing::Test {
 protected:
  Temporary course;

  Question read(const std::string& text) {
    course.write("exercises/s1/q1_layer/layer.hpp", "#pragma once\n");
    course.write("exercises/s1/q1_layer/exercise.toml", text);
    return read_question(course.path() / "exercises/s1/q1_layer");
  }
  std::string complaint(const std::string& text) {
    try {
      read(text);
    } catch (const Ungraded& e) {
      return e.what();
    }
    return "";
  }
  /// The complaint about the good file with one change must name file, line and this.
  void expect(const std::string& from, const std::string& to, int line, const std::string& words) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    const std::string said = complaint(text);
    EXPECT_NE(said.find("exercise.toml:" + std::to_string(line) + ": "), std::string::npos)
        << to << ": " << said;
    EXPECT_NE(said.find(words), std::string::npos) << to << ": " << said;
  }
};

TEST_F(Toml, AGoodFile) {
  const Question q = read(good);
  EXPECT_EQ(q.id(), "s1/q1");
  EXPECT_EQ(q.path(), "s1/q1_layer");
  EXPECT_EQ(q.stem, "layer");
  EXPECT_EQ(q.target(), "question-s1-q1_layer");
  EXPECT_EQ(q.minutes, 30);
  EXPECT_EQ(q.headers, std::vector<std::string>{"nn/mlp.hpp"});
  EXPECT_EQ(q.points(), 3.5);
  ASSERT_EQ(q.parts.size(), 2U);
  EXPECT_EQ(q.part("a")->hints.size(), 2U);
  EXPECT_FALSE(q.part("a")->speed);
  EXPECT_EQ(q.part("b")->needs, std::vector<std::string>{"a"});
  EXPECT_EQ(q.part("b")->speed->zero, 8);
  EXPECT_EQ(q.part("b")->speed->growth, 1);
  EXPECT_EQ(q.part("c"), nullptr);
}

TEST_F(Toml, ASyntaxErrorNamesFileAndLine) { expect("minutes = 30", "minutes = = 30", 3, ""); }

TEST_F(Toml, AMissingKey) {
  expect("source = \"A source\"\n", "", 1, "'source' is missing");
  expect("points = 2\n", "", 5, "'points' is missing");
  expect("full = 2, ", "", 13, "'full' is missing");
}

TEST_F(Toml, AWrongType) {
  expect("minutes = 30", "minutes = \"long\"", 3, "'minutes' must be a whole number");
  expect("points = 2", "points = \"many\"", 7, "'points' must be a number");
  expect("needs = [\"a\"]", "needs = \"a\"", 12, "'needs' must be a list of strings");
  expect("[\"one\", \"two\"]", "[1]", 8, "'hints' must be a list of strings");
  expect("growth = 1", "growth = \"fast\"", 13, "'growth' must be");
  expect("speed = { full = 2, zero = 8.0, growth = 1 }", "speed = 2", 13,
         "'speed' must be a table");
}

TEST_F(Toml, AnUnknownKeyIsATypingMistake) {
  expect("minutes", "minuts", 3, "'minuts' is not known");
  expect("hints", "hint", 8, "'hint' is not known");
  expect("zero", "nought", 13, "'nought' is not known");
}

TEST_F(Toml, NumbersThatMakeNoSense) {
  expect("points = 2", "points = 0", 5, "'points' must be positive");
  expect("zero = 8.0", "zero = 2.0", 13, "'zero' must be at least");
}

TEST_F(Toml, APartNeedsEarlierPartsOnly) {
  for (const char* need : {"b", "c", ""})
    expect("needs = [\"a\"]", std::string("needs = [\"") + need + "\"]", 5,
           "which is no earlier part");
}

TEST_F(Toml, AQuestionHasAPart) {
  EXPECT_NE(complaint("title = \"t\"\nsource = \"s\"\nminutes = 1\n").find("there is no part"),
            std::string::npos);
}

TEST_F(Toml, AQuestionHasOneContract) {
  course.write("exercises/s1/q1_layer/second.hpp", "");
  EXPECT_NE(complaint(good).find("exactly one contract (*.hpp), this one has 2"),
            std::string::npos);
}

TEST_F(Toml, ASheetNeedsItsPlace) {
  course.write("sheet.toml", "title = \"S\"\norder = 3\n");
  EXPECT_EQ(read_sheet(course.path()).order, 3);
  EXPECT_EQ(read_sheet(course.path()).title, "S");
  course.write("sheet.toml", "title = \"S\"\n");
  EXPECT_THROW(read_sheet(course.path()), Ungraded);
  EXPECT_THROW(read_sheet(course.path() / "none"), Ungraded);
}

/// Two sheets whose teaching order is not that of their names, and a q10 that must come after q2.
class FindInCourse : public Toml {
 protected:
  Course made() {
    course.write("exercises/zero/sheet.toml", "title = \"S\"\norder = 1\n");
    course.write("exercises/alpha/sheet.toml", "title = \"S\"\norder = 2\n");
    for (const auto& [folder, stem] : {std::pair{"zero/q2_layer", "layer"},
                                       {"zero/q10_norm", "norm"},
                                       {"alpha/q1_mlp", "mlp"}}) {
      course.write("exercises/" + std::string(folder) + "/exercise.toml", good);
      course.write("exercises/" + std::string(folder) + "/" + stem + ".hpp", "");
    }
    return Course(course.path());
  }
};

TEST_F(FindInCourse, QuestionsComeInTeachingOrder) {
  std::vector<std::string> order;
  const Course all = made();
  for (const Question& q : all.questions()) order.push_back(q.id());
  EXPECT_EQ(order, (std::vector<std::string>{"zero/q2", "zero/q10", "alpha/q1"}));
}

TEST_F(FindInCourse, ByEveryNameThatAQuestionHas) {
  const Course all = made();
  for (const std::string name : {"zero/q10", "zero/q10_norm", "q10_norm", "norm", "zero/q10/",
                                 "norm.cpp", "exercises/zero/q10_norm/norm.cpp"}) {
    EXPECT_EQ(all.find(name).question->id(), "zero/q10") << name;
    EXPECT_EQ(all.find(name).part, "") << name;
  }
  EXPECT_EQ(all.find("zero/q10b").part, "b");
  EXPECT_EQ(all.find((all.root() / "solutions/zero/q2_layer/layer.cpp").string()).question->stem,
            "layer");
}

TEST_F(FindInCourse, AnUnknownNameGetsTheNearestOnes) {
  try {
    made().find("zero/q10bb");
    FAIL();
  } catch (const UsageError& e) {
    const std::string said = e.what();
    EXPECT_NE(said.find("no question 'zero/q10bb'"), std::string::npos) << said;
    EXPECT_NE(said.find("Did you mean zero/q10b"), std::string::npos) << said;
  }
}

TEST_F(FindInCourse, ASheetIsNoQuestion) {
  for (const char* name : {"zero", "zero/"}) try {
      made().find(name);
      FAIL();
    } catch (const UsageError& e) {
      EXPECT_TRUE(std::string(e.what()).starts_with("zero is a sheet: ")) << e.what();
    }
}

TEST_F(FindInCourse, AFileIsKnownByItsFolderBeforeItsName) {
  const Course all = made();
  EXPECT_EQ(all.answered_by("/elsewhere/zero/q10_norm/norm.cpp")->id(), "zero/q10");
  EXPECT_EQ(all.answered_by("/elsewhere/mlp.cpp")->id(), "alpha/q1");
  EXPECT_EQ(all.answered_by("/elsewhere/mlp.txt"), nullptr);
  EXPECT_EQ(all.answered_by("/elsewhere/other.cpp"), nullptr);
}

TEST(Course, AFolderWithoutACourseIsAMistakeOfTheUser) {
  EXPECT_THROW(Course("/nonexistent"), UsageError);
}

}  // namespace
}  // namespace gradus
