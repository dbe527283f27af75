#include "grading/collect.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "build/places.hpp"
#include "error.hpp"
#include "temporary.hpp"

namespace gradus {
namespace {

// Links to a file that answers a question.
class Links : public testing::Test {
 protected:
  Links() : course(repository()), answer(folder.write("real/convolution.cpp", "int x;\n")) {}
  Course course;
  Temporary folder;
  std::filesystem::path answer;
};

TEST_F(Links, AFileThatIsALinkIsNotGraded) {
  const auto link = folder.path() / "convolution.cpp";
  std::filesystem::create_symlink(answer, link);
  EXPECT_THROW(collect(course, {link.string()}), UsageError);
  const Collected both = collect(course, {link.string(), answer.string()});
  EXPECT_EQ(both.answers.size(), 1U);
  ASSERT_EQ(both.skipped.size(), 1U);
  EXPECT_NE(both.skipped[0].find("is a symbolic link"), std::string::npos) << both.skipped[0];
}

TEST_F(Links, NorAreThoseInAFolder) {
  std::filesystem::create_symlink(answer, folder.path() / "real/rbm.cpp");
  const Collected found = collect(course, {(folder.path() / "real").string()});
  EXPECT_EQ(found.answers.size(), 1U);
  EXPECT_EQ(found.skipped.size(), 1U);
}

TEST_F(Links, NorAFolderThatIsOne) {
  std::filesystem::create_directory_symlink(folder.path() / "real", folder.path() / "other");
  for (const char* name : {"other", "other/"})
    EXPECT_THROW(collect(course, {(folder.path() / name).string()}), UsageError) << name;
}

TEST_F(Links, WhatIsNoFileIsSaidToBeNone) {
  ASSERT_EQ(mkfifo((folder.path() / "real/rbm.cpp").c_str(), 0600), 0);
  const Collected found = collect(course, {(folder.path() / "real").string()});
  EXPECT_EQ(found.answers.size(), 1U);
  ASSERT_EQ(found.skipped.size(), 1U);
  EXPECT_NE(found.skipped[0].find("rbm.cpp is not a regular file"), std::string::npos) << found.skipped[0];
}

}  // namespace
}  // namespace gradus
