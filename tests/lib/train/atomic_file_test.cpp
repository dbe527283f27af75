// Files that are replaced as a whole.
#include "nn/detail/atomic_file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "nn/train/npy.hpp"
#include "support/files.hpp"

namespace {

using namespace nn;
using support::Files;

TEST_F(Files, AFailedWriteLeavesTheOldFile) {
  put("old.npy", "as it was");
  ASSERT_EQ(::mkdir(path("taken.npy").c_str(), 0700), 0);
  // The name belongs to a folder: everything works but the last step.
  EXPECT_NE(support::refusal<std::runtime_error>([&] {
              save_npy(path("taken.npy"), arma::mat(2, 2));
            }).find("taken.npy: cannot be"),
            std::string::npos);
  EXPECT_NE(support::refusal<std::runtime_error>([&] {
              save_npy(path("none/a.npy"), arma::mat(2, 2));
            }).find("none/a.npy: cannot be"),
            std::string::npos);
  EXPECT_EQ(read_file(path("old.npy")), "as it was");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 2) << "a temporary file is left";
  save_npy(path("old.npy"), arma::mat(2, 2));
  EXPECT_EQ(load_npy<double>(path("old.npy")).n_rows, 2u);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 2) << "a temporary file is left";
}

TEST_F(Files, ADiskThatIsFullLeavesTheOldFile) {
  put("old.npy", "as it was");
  ::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit little{1000, before.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &little);
  const std::string words = support::refusal<std::runtime_error>([&] { save_npy(path("old.npy"), arma::mat(20, 20)); });
  ::setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_NE(words.find("old.npy: cannot be written"), std::string::npos) << words;
  EXPECT_EQ(read_file(path("old.npy")), "as it was");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1) << "a temporary file is left";
}


void write(const std::string& path, const std::string& text) { write_file(path, {text}); }

TEST_F(Files, ASpecialFileIsNotReplaced) {
  const auto is_fifo = [&] { return std::filesystem::is_fifo(std::filesystem::symlink_status(path("pipe"))); };
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  std::filesystem::create_symlink("pipe", path("link"));
  for (const char* name : {"pipe", "link"}) {
    const std::string words = support::refusal<std::runtime_error>([&] { write(path(name), "new"); });
    EXPECT_NE(words.find("cannot be replaced: it is not a regular file"), std::string::npos) << words;
    EXPECT_NE(words.find(path(name)), std::string::npos) << words;
    EXPECT_TRUE(is_fifo());
  }
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 2) << "a temporary file is left";
}

TEST_F(Files, ASymbolicLinkStaysAndItsTargetIsReplaced) {
  namespace fs = std::filesystem;
  fs::create_directory(path("inner"));
  put("inner/target", "old");
  fs::create_symlink("inner/second", path("first"));  // two links, relative to their folders, then an absolute one
  fs::create_symlink("target", path("inner/second"));
  fs::create_symlink(path("inner/none yet"), path("dangling"));
  write(path("first"), "new");
  write(path("dangling"), "there now");
  for (const char* link : {"first", "inner/second", "dangling"}) EXPECT_TRUE(fs::is_symlink(path(link))) << link;
  EXPECT_EQ(read_file(path("inner/target")), "new");
  EXPECT_EQ(read_file(path("inner/none yet")), "there now");
  fs::create_symlink("round", path("round"));
  const std::string words = support::refusal<std::runtime_error>([&] { write(path("round"), "x"); });
  EXPECT_NE(words.find("round: cannot be written: Too many levels of symbolic links"), std::string::npos) << words;
}

TEST_F(Files, PermissionsStayAndANewFileHasTheUsualOnes) {
  const auto permissions = [&](const std::string& name) {
    struct stat status {};
    ::stat(path(name).c_str(), &status);
    return status.st_mode & 07777;
  };
  for (const mode_t mode : {0600u, 0640u, 0444u, 0666u}) {
    put("file", "old");
    ::chmod(path("file").c_str(), mode);
    write(path("file"), "new");
    EXPECT_EQ(permissions("file"), mode) << std::oct << mode;
    EXPECT_EQ(read_file(path("file")), "new");
    std::filesystem::remove(path("file"));
  }
  const mode_t before = ::umask(027);
  write(path("fresh"), "new");
  ::umask(before);
  EXPECT_EQ(permissions("fresh"), 0640u);
}

TEST_F(Files, ANameMayBeAsLongAsNamesCanBe) {
  const std::string name(255, 'n');
  write(path(name), "long");
  EXPECT_EQ(read_file(path(name)), "long");
}

}  // namespace
