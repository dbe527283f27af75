#include "sandbox/run_program.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <thread>

#include "error.hpp"

namespace gradus::sandbox {
namespace {

Program shell(const std::string& script, int heard) { return {{"sh", "-c", script}, {}, heard, {}}; }

TEST(RunProgram, SaysHowItEnded) {
  EXPECT_EQ(run_program(shell("exit 7", -1)).code, 7);
  const Exit killed = run_program(shell("kill -TERM $$", -1));
  EXPECT_EQ(killed.signal, SIGTERM);
  EXPECT_EQ(killed.code, 0);
}

TEST(RunProgram, HearsOneDescriptorWhole) {
  const auto [exit, text] = run_and_hear({{"sh", "-c", "head -c 300000 /dev/zero >&9; exit 3"}, {0, 1}, 9, {}});
  EXPECT_EQ(exit.code, 3);
  EXPECT_EQ(text, std::string(300000, '\0'));
}

TEST(RunProgram, SilentDescriptorsAreNull) {
  const auto [exit, text] = run_and_hear({{"sh", "-c", "readlink /proc/$$/fd/0 /proc/$$/fd/2"}, {0, 2}, 1, {}});
  EXPECT_EQ(text, "/dev/null\n/dev/null\n");
}

TEST(RunProgram, SeesItsOwnEnvironmentInPlaceOfOurs) {
  ASSERT_EQ(setenv("GRADUS_TEST_OURS", "ours", 1), 0);
  ASSERT_EQ(setenv("GRADUS_TEST_BOTH", "ours", 1), 0);
  Program says = shell("echo $GRADUS_TEST_OURS $GRADUS_TEST_BOTH", 1);
  says.environment = {"GRADUS_TEST_BOTH=its own"};
  EXPECT_EQ(run_and_hear(says).second, "ours its own\n");
}

TEST(RunProgram, WhatCannotBeStartedIsAnError) {
  EXPECT_THROW(run_program({{"/no/such/program"}, {}, -1, {}}), Ungraded);
  EXPECT_THROW(run_program({{"no-such-program-anywhere"}, {}, 1, {}}), Ungraded);
}

TEST(RunProgram, NothingIsLeftWhenTheListenerThrows) {
  Program talks = shell("echo x; sleep 100", 1);
  talks.hear = [](std::string_view) { throw std::runtime_error("enough"); };
  EXPECT_THROW(run_program(talks), std::runtime_error);
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1);
  EXPECT_EQ(errno, ECHILD);
}

TEST(RunProgram, GoesOnAfterASignal) {
  struct sigaction counted {}, before {};
  static std::atomic<int> signals;
  signals = 0;
  counted.sa_handler = [](int) { ++signals; };  // without SA_RESTART: read and waitpid give EINTR
  sigaction(SIGUSR1, &counted, &before);
  const pthread_t here = pthread_self();
  std::atomic<bool> done = false;
  std::thread pest([&] {
    for (; !done; std::this_thread::sleep_for(std::chrono::milliseconds(5))) pthread_kill(here, SIGUSR1);
  });
  std::pair<Exit, std::string> ended;
  EXPECT_NO_THROW(ended = run_and_hear(shell("sleep 0.1; echo a; sleep 0.1; exec >&-; sleep 0.1; exit 5", 1)));
  done = true;
  pest.join();
  sigaction(SIGUSR1, &before, nullptr);
  EXPECT_GT(signals, 5);
  EXPECT_EQ(ended.first.code, 5);
  EXPECT_EQ(ended.second, "a\n");
}

}  // namespace
}  // namespace gradus::sandbox
