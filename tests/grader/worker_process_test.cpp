// Workers that end badly, and what the check program makes of them.
#include "check/worker_process.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "build/places.hpp"
#include "check/counted.hpp"
#include "check/remote.hpp"
#include "miniature.hpp"

namespace gradus {
namespace {

using namespace std::chrono_literals;

class Worker : public testing::Test {
 protected:
  void SetUp() override { configure(5s, 15s); }
  void TearDown() override { Session::current().stop(); }

  void configure(std::chrono::milliseconds cpu, std::chrono::milliseconds wall) {
    WorkerSpec spec;
    spec.executable = worker_parts(BuildKind::sanitized) / "miniature";
    spec.sanitized = true;
    spec.memory = std::uint64_t{200} << 20;
    spec.cpu_per_call = cpu;
    spec.wall_per_call = wall;
    Session::current().configure(spec);
  }

  /// The deed must end in WorkerFailed of this kind with these words, and the next call must work.
  void expect_end(const std::string& deed, const std::string& kind, const std::string& words) {
    try {
      const std::string answer = submission::misbehave(deed);
      FAIL() << "it answered " << answer;
    } catch (const WorkerFailed& e) {
      EXPECT_EQ(e.kind, kind) << e.what();
      EXPECT_NE(std::string(e.what()).find(words), std::string::npos) << e.what();
    }
    EXPECT_EQ(submission::twice(4), 8) << "after " << deed;
  }
};

TEST_F(Worker, AnswersLikeAFunction) {
  EXPECT_EQ(submission::twice(21), 42);
  const miniature::Drawing d{
      "\xFF\n", {{1, std::nan("")}}, miniature::Colour::blue, {3, true}, {0.5F, {7, 8}}};
  EXPECT_FALSE(first_mismatch(d, submission::same(d)));
  EXPECT_EQ(submission::misbehave("nothing"), "nothing");
}

TEST_F(Worker, CallsWhatItWasLent) {
  const Counted square{[](double z) { return z * z; }};
  EXPECT_EQ(submission::sum(square, arma::vec{1, 2, 3}), 14);
  EXPECT_EQ(square.calls(), 3U);
  EXPECT_EQ(submission::sum(builtin::relu, arma::vec{-1, 2}), 2);
}

TEST_F(Worker, AFailureCallsALentFunctionByItsName) {
  const arma::vec x{1, 2};
  const auto shown = [&](const std::function<double(double)>& f) {
    submission::sum(f, x);
    return detail::failure_of_last_call("submission::sum(f, x)").inputs;
  };
  EXPECT_EQ(shown(named("x^3", [](double v) { return v * v * v; })), "f = x^3\nx = (1, 2)\n");
  EXPECT_EQ(shown(builtin::tanh), "f = tanh\nx = (1, 2)\n");
  EXPECT_EQ(shown([](double v) { return v; }), "f = a function\nx = (1, 2)\n");
}

TEST_F(Worker, ACallsMemoryIsWhatItHoldsAtMost) {
  WorkerSpec spec;
  spec.executable = worker_parts(BuildKind::sanitized) / "miniature";
  spec.sanitized = true;
  WorkerProcess worker(spec);
  const auto memory_of = [&](const std::string& deed) {
    return worker.call(submission::misbehave.index(),
                       [&](wire::Writer& w) { wire::Codec<std::string>::put(w, deed); }).memory;
  };
  memory_of("nothing");
  EXPECT_LT(memory_of("nothing"), 1U << 20);
  const std::uint64_t kept = memory_of("keep memory");  // 8 MiB and 1 byte, in a heap that grows
  EXPECT_GT(kept, 8U << 20);
  EXPECT_LT(kept, 18U << 20);
  EXPECT_LT(memory_of("nothing"), 1U << 20) << "what it held before is not counted again";
}

TEST_F(Worker, AnExceptionOfALentFunctionIsTheChecksOwn) {
  struct OfTheCheck {};
  const auto thrower = [](double) -> double { throw OfTheCheck{}; };
  EXPECT_THROW(submission::sum(thrower, arma::vec{1}), OfTheCheck);
  EXPECT_EQ(submission::twice(1), 2);
}

TEST_F(Worker, CrashesAreToldWithTheLineOfTheStudentsFile) {
  expect_end("segfault", "sanitizer",
             "It uses a wild or null pointer (SEGV), at miniature.cpp:80.");
  expect_end("read past the end", "sanitizer",
             "past the end of an array (heap-buffer-overflow), at miniature.cpp:79.");
  expect_end("overflow the stack", "sanitizer", "at miniature.cpp:78.");
  expect_end("use what is gone", "sanitizer", "a local variable of a function that has returned");
  expect_end("overflow an int", "sanitizer", "Undefined behaviour: signed integer overflow");
  expect_end("overflow an int", "sanitizer", "at miniature.cpp:82.");
}

TEST_F(Worker, EndingTheProgramIsNoAnswer) {
  expect_end("abort", "sanitizer", "It aborted");
  expect_end("terminate", "sanitizer", "It aborted");
  expect_end("kill", "signal", "It was killed (SIGKILL).");
  expect_end("exit(0)", "exit", "It ended the program (exit status 0)");
  expect_end("_exit(7)", "exit", "It ended the program (exit status 7)");
}

TEST_F(Worker, ExceptionsKeepTheirTypeAndText) {
  try {
    submission::misbehave("throw runtime_error");
    FAIL();
  } catch (const std::runtime_error& e) {
    EXPECT_EQ(std::string(e.what()).find("some text \x1b[31m\xff (at miniature.cpp:"), 0U) << e.what();
  }
  EXPECT_THROW(submission::misbehave("throw out_of_range"), std::out_of_range);
  for (const auto& [deed, said] :
       {std::pair{"throw int", "int: at miniature.cpp:"},
        {"throw own", "miniature::(anonymous namespace)::OwnException: at miniature.cpp:"}})
    try {
      submission::misbehave(deed);
      FAIL() << deed;
    } catch (const SubmissionThrew& e) {
      EXPECT_TRUE(std::string(e.what()).starts_with(said)) << e.what();
    }
  EXPECT_EQ(submission::twice(1), 2);
}

TEST_F(Worker, AnUntouchedStubIsTodo) {
  current_test() = {};
  EXPECT_THROW(submission::misbehave("todo"), StubIsUntouched);
  EXPECT_TRUE(current_test().todo);
  current_test() = {};
}

TEST_F(Worker, LoopsEndAtTheirLimit) {
  configure(300ms, 10s);
  expect_end("compute", "cpu",
             "It was stopped after 1 s of computing: is there a loop that does not end?");
  configure(5s, 300ms);
  expect_end("sleep", "wall", "It did not answer within 1 s.");
}

TEST_F(Worker, ARunWaitsForNoMoreThanTwoLoops) {
  configure(300ms, 10s);
  for (int i = 0; i < 2; ++i) expect_end("compute", "cpu", "It was stopped after 1 s of computing");
  const auto begin = std::chrono::steady_clock::now();
  expect_end("compute", "cpu", "It was not called here");
  expect_end("nothing", "cpu", "It was not called here");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 200ms);
  configure(5s, 300ms);  // a new run
  for (int i = 0; i < 2; ++i) expect_end("sleep", "wall", "It did not answer within 1 s.");
  expect_end("sleep", "cpu", "It was not called here");
}

TEST_F(Worker, ATestStartsAnewAfterNoMoreThanTenEnds) {
  for (int i = 0; i < 10; ++i) expect_end("exit(0)", "exit", "It ended the program");
  expect_end("exit(0)", "ended", "It was not called here: it ended its program in 10 calls");
  Session::current().begin_test();
  for (int i = 0; i < 3; ++i) expect_end("exit(0)", "exit", "It ended the program");
  expect_end("exit(0)", "ended", "It was not called here: it ended its program in 3 calls");
}

TEST_F(Worker, ATestWithFewEndsSaysNothingOfTheNext) {
  for (int test = 0; test < 3; ++test) {
    for (int i = 0; i < 4; ++i) expect_end("exit(0)", "exit", "It ended the program");
    Session::current().begin_test();
  }
  for (int i = 0; i < 3; ++i) expect_end("exit(0)", "exit", "It ended the program");
  expect_end("exit(0)", "ended", "It was not called here: it ended its program in 3 calls");
}

TEST_F(Worker, WhatItComputesAfterAnAnswerIsNoticed) {
  WorkerProcess worker(Session::current().spec());
  const auto ask = [&](const std::string& deed) {
    worker.call(submission::misbehave.index(), [&](wire::Writer& w) { wire::put(w, deed); });
  };
  ask("nothing");
  std::this_thread::sleep_for(30ms);
  ask("answer and go on");
  std::this_thread::sleep_for(100ms);
  try {
    ask("nothing");
    FAIL() << "it was asked again";
  } catch (const WorkerFailed& e) {
    EXPECT_EQ(e.kind, "late") << e.what();
  }
}

TEST_F(Worker, ALoopOfCallBacksEndsAtItsLimitToo) {
  configure(10s, 500ms);
  EXPECT_THROW(submission::call_forever([](double z) { return z; }), WorkerFailed);
  configure(200ms, 10s);
  EXPECT_THROW(submission::call_forever([](double z) { return z; }), WorkerFailed);
  EXPECT_EQ(submission::twice(1), 2);
}

TEST_F(Worker, MemoryHasALimit) {
  expect_end("fill memory", "memory", "more than 200 MiB");
  expect_end("ask for too much at once", "sanitizer", "It asks for more memory than it may have");
}

TEST_F(Worker, MemoryIsWatchedFromTheFirstInstructionOn) {
  WorkerSpec spec;
  spec.executable = worker_parts(BuildKind::sanitized) / "miniature_early";
  spec.sanitized = true;
  spec.memory = std::uint64_t{200} << 20;
  Session::current().configure(spec);
  try {
    submission::twice(1);
    FAIL() << "it started";
  } catch (const WorkerFailed& e) {
    EXPECT_EQ(e.kind, "memory") << e.what();
  }
}

TEST_F(Worker, MemoryIsWatchedThoughEachAnswerIsQuick) {
  const auto keep = [](int times) {
    for (int i = 0; i < times; ++i) submission::misbehave("keep memory");
  };
  try {
    keep(40);
    FAIL() << "it kept 320 MiB";
  } catch (const WorkerFailed& e) {
    EXPECT_EQ(e.kind, "memory") << e.what();
  }
  keep(10);
}

TEST_F(Worker, MemoryIsWatchedThoughItCallsBackAllTheTime) {
  try {
    submission::call_forever([](double) { return 1.0; });
  } catch (const WorkerFailed& e) {
    EXPECT_EQ(e.kind, "memory") << e.what();
  }
}

TEST_F(Worker, SharedMemoryCountsExceptWhatTheGraderGave) {
  EXPECT_EQ(submission::vector_of(24 << 20).n_elem, 24U << 20) << "an answer of 192 MiB in the reply";
  expect_end("map the reply again", "memory", "more than 200 MiB");
}

TEST_F(Worker, OneThatNeverStartsIsNotStartedForEachCall) {
  WorkerSpec spec;
  spec.executable = "/bin/sleep";  // without arguments it ends at once
  Session::current().configure(spec);
  const auto begin = std::chrono::steady_clock::now();
  std::set<std::string> sentences;
  for (int i = 0; i < 2000; ++i) try {
      submission::twice(i);
    } catch (const WorkerFailed& e) {
      sentences.insert(e.what());
    }
  EXPECT_EQ(sentences.size(), 1U) << "each call fails for the same reason";
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
  configure(5s, 15s);
  EXPECT_EQ(submission::twice(4), 8) << "another worker has nothing to do with it";
}

TEST_F(Worker, OutputIsKeptWithinABound) {
  Session::current().take_output();  // of the workers before
  EXPECT_EQ(submission::misbehave("print a little"), "print a little");
  EXPECT_EQ(Session::current().take_output(), std::string(100, 'a'));
  EXPECT_EQ(Session::current().take_output(), "");
  expect_end("flood", "output", "It printed more than 1 MiB");
  expect_end("print one long line and crash", "signal", "It was killed");
}

TEST_F(Worker, LiesAboutTheAnswerAreFailedAnswers) {
  expect_end("claim a length", "malformed", "larger than the memory it is in");
  expect_end("claim a bell", "malformed", "no answer");
  expect_end("answer nothing", "malformed", "it ends too early");
  expect_end("call what was not lent", "malformed", "a function that it was not given");
  expect_end("send one byte", "malformed", "a message has the wrong size");
  expect_end("close the socket", "exit", "It closed its connection");
}

TEST_F(Worker, AnAnswerBeyondAllMemoryIsAnException) {
  EXPECT_THROW(submission::vector_of(arma::uword{1} << 40), std::bad_alloc);
  EXPECT_EQ(submission::vector_of(1000).n_elem, 1000U);
}

TEST_F(Worker, AProgramThatIsNoWorkerNeverSaysHello) {
  WorkerSpec spec;
  spec.executable = "/bin/true";
  Session::current().configure(spec);
  EXPECT_THROW(submission::twice(1), WorkerFailed);
}

}  // namespace
}  // namespace gradus
