#include "commands/progress.hpp"

#include <gtest/gtest.h>

namespace gradus {
namespace {

// A question that nobody has, so that nobody's progress is touched.
class Recorded : public testing::Test {
 protected:
  Question q;
  Recorded() {
    q.sheet = "test-of-progress";
    q.folder = "q1_none";
  }
  ~Recorded() override { std::filesystem::remove_all(build_folder() / "progress" / q.sheet); }

  double after(State correctness, double points, const std::string& text, bool timed) {
    QuestionReport r;
    PartReport& part = r.parts.emplace_back();
    part.id = "a";
    part.state = part.correctness.state = correctness;
    part.points = points;
    record(q, r, text, timed);
    return load_progress(q).parts["a"].points;
  }
};

TEST_F(Recorded, WithoutTimingWhatTheSameTextHasEarnedIsKept) {
  EXPECT_EQ(after(State::passed, 6, "text", true), 6);
  EXPECT_EQ(after(State::passed, 5.1, "text", false), 6);
  EXPECT_EQ(after(State::failed, 0, "text", false), 0) << "another seed has shown that it is wrong";
  EXPECT_EQ(after(State::passed, 6, "text", true), 6);
  EXPECT_EQ(after(State::passed, 5.1, "another text", false), 5.1);
  EXPECT_EQ(after(State::passed, 6, "another text", true), 6);
  EXPECT_EQ(after(State::passed, 5.5, "another text", true), 5.5);
}

}  // namespace
}  // namespace gradus
