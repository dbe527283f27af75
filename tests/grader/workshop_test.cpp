#include "build/workshop.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>

namespace gradus {
namespace {

bool is_abandoned(const std::filesystem::path& folder) {
  const auto all = abandoned_workshops(folder.parent_path());
  return std::find(all.begin(), all.end(), folder) != all.end();
}

TEST(Workshop, IsHeldWhileItIsUsedAndGoneAfterwards) {
  std::filesystem::path path;
  {
    const Workshop workshop;
    path = workshop.path();
    EXPECT_TRUE(std::filesystem::is_directory(path));
    EXPECT_FALSE(is_abandoned(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Workshop, OfAProcessThatWasKilledIsClearedAwayByTheNext) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t killed = fork();
  if (killed == 0) {
    const Workshop workshop;
    const std::string name = workshop.path().string();
    if (write(ends[1], name.data(), name.size()) < 0) _exit(1);
    raise(SIGKILL);
  }
  char name[4096] = "";
  ASSERT_GT(read(ends[0], name, sizeof name - 1), 0);
  ASSERT_EQ(waitpid(killed, nullptr, 0), killed);
  EXPECT_TRUE(is_abandoned(name));
  const Workshop next;
  EXPECT_FALSE(std::filesystem::exists(name));
}

}  // namespace
}  // namespace gradus
