#include "build/read_submission.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "error.hpp"
#include "temporary.hpp"

namespace gradus {
namespace {

class ReadSubmission : public testing::Test {
 protected:
  Temporary folder;

  void expect_refused(const std::filesystem::path& file, const std::string& words) {
    try {
      read_submission(file);
      FAIL() << "it was read";
    } catch (const UsageError& e) {
      EXPECT_NE(std::string(e.what()).find(words), std::string::npos) << e.what();
      EXPECT_NE(std::string(e.what()).find(file.string()), std::string::npos) << e.what();
    }
  }
};

TEST_F(ReadSubmission, TextComesBackAsItIs) {
  const std::string text = "int f();\r\n\xEF\xBB\xBF \xE9\n";
  EXPECT_EQ(read_submission(folder.write("a.cpp", text)), text);
}

TEST_F(ReadSubmission, UpToOneMebibyte) {
  const std::string text(largest_submission, 'a');
  EXPECT_EQ(read_submission(folder.write("a.cpp", text)).size(), text.size());
  expect_refused(folder.write("b.cpp", text + "a"), "larger than 1 MiB");
}

TEST_F(ReadSubmission, AMissingFile) { expect_refused(folder.path() / "none.cpp", "No such file"); }
TEST_F(ReadSubmission, AFolder) { expect_refused(folder.path(), "not a regular file"); }
TEST_F(ReadSubmission, AnEmptyFile) { expect_refused(folder.write("a.cpp", ""), "is empty"); }

TEST_F(ReadSubmission, ACompiledProgram) {
  expect_refused(folder.write("a.cpp", std::string("\x7F"
                                                   "ELF\0\0",
                                                   6)),
                 "is not text");
}

TEST_F(ReadSubmission, ANamedPipeHoldsNobodyUp) {
  const auto pipe = folder.path() / "a.cpp";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  alarm(10);  // opening it to read would wait for a writer
  expect_refused(pipe, "not a regular file");
  alarm(0);
}

TEST_F(ReadSubmission, ADeviceIsNoFile) { expect_refused("/dev/zero", "not a regular file"); }

TEST_F(ReadSubmission, AFileWithoutPermission) {
  const auto file = folder.write("a.cpp", "int f();");
  ASSERT_EQ(chmod(file.c_str(), 0), 0);
  if (access(file.c_str(), R_OK) == 0) GTEST_SKIP() << "this user may read everything";
  expect_refused(file, "Permission denied");
}

}  // namespace
}  // namespace gradus
