// The sandbox against a program that misbehaves: this one, see sandbox_victim.hpp. The tests named
// Sandbox run again in child processes with layers taken away and as another user.
#include "sandbox/sandbox.hpp"

#include <gtest/gtest.h>
#include <poll.h>

#include <atomic>

#include "descriptor.hpp"
#include "sandbox_box.hpp"
#include "sandbox_victim.hpp"

namespace gradus::sandbox {
namespace {

TEST(Sandbox, PassesExitsAndSignalsOn) {
  EXPECT_EQ(code_of("nothing"), 0);
  EXPECT_EQ(code_of("three"), 3);
  EXPECT_EQ(signal_of("abort"), SIGABRT);
  EXPECT_EQ(signal_of("raise"), SIGSEGV);
}

TEST(Sandbox, GivesACleanStart) {
  std::signal(SIGPIPE, SIG_IGN);
  EXPECT_EQ(code_of("signals"), 0);
  EXPECT_EQ(code_of("environment"), 0);
  EXPECT_EQ(code_of("uid"), geteuid() == 0 && !has("other user") ? 1 : 0);
  Command there = victim("where", "/usr/lib");
  there.directory = "/usr/lib";
  EXPECT_EQ(run(there).code, 0);
}

TEST(Sandbox, EndsAProgramThatAttacks) {
  if (!has("seccomp")) GTEST_SKIP();
  for (const char* deed : {"fork", "vfork", "thread", "exec", "socket", "ptrace", "kill", "unshare",
                           "io_uring", "int80", "x32"})
    EXPECT_EQ(signal_of(deed), SIGSYS) << deed;
}

TEST(Sandbox, RefusesWhatAnHonestProgramMayTry) {
  if (!has("seccomp")) GTEST_SKIP();
  EXPECT_EQ(code_of("nice"), EPERM);
  EXPECT_EQ(code_of("write", "/tmp/x"), EPERM);
  EXPECT_EQ(code_of("timer"), EPERM);
  EXPECT_EQ(code_of("share"), EPERM);
}

TEST(Sandbox, HidesTheHost) {
  Box secret;
  secret.put("secret", "expected values");
  const bool hidden = namespaces() || has("landlock");
  if (!hidden) GTEST_SKIP();
  for (const fs::path& path : {secret.path() / "secret", fs::path("/etc/passwd"),
                               fs::path("/home")}) {
    const int code = code_of("read", path);
    EXPECT_TRUE(code == ENOENT || code == EACCES) << path << " " << code;
  }
  EXPECT_EQ(code_of("read", "/usr/lib"), 0);
  EXPECT_EQ(code_of("read", "/proc/self/maps"), 0);
  EXPECT_NE(code_of("read", "/proc/1/environ"), 0);
}

TEST(Sandbox, HidesDevicesThatAreMemory) {
  EXPECT_EQ(code_of("read", "/dev/urandom"), 0);
  EXPECT_EQ(code_of("read", "/dev/zero"), has("landlock") ? EACCES : 0);
}

TEST(Sandbox, KnowsTheProcessOfTheCommand) {
  Process process = start(victim("sleep"));
  std::ifstream file("/proc/" + std::to_string(process.command()) + "/environ");
  EXPECT_NE(std::string(std::istreambuf_iterator<char>(file), {}).find("GRADUS_VICTIM=sleep"), std::string::npos);
  process.kill();
  EXPECT_FALSE(fs::exists("/proc/" + std::to_string(process.command())));
}

TEST(Sandbox, MountsWhatItIsToldTo) {
  Box box;
  box.put("input", "x");
  Command c = victim("read");
  c.mounts.push_back({box.path(), "/deep/inside/box", false});
  c.environment[1].second = seen(c, "/deep/inside/box/input");
  EXPECT_EQ(run(c).code, 0);
  EXPECT_EQ(seen(c, "/deep/inside/box/input"),
            namespaces() ? "/deep/inside/box/input" : box.path() / "input");
  EXPECT_EQ(seen(c, "/deep/inside/boxes"), "/deep/inside/boxes");

  c.profile = Profile::compile;
  c.environment[0].second = "write";
  c.environment[1].second = seen(c, "/deep/inside/box/output");
  if (namespaces() || has("landlock")) {
    EXPECT_NE(run(c).code, 0);
  }
  EXPECT_FALSE(fs::exists(box.path() / "output"));
  c.mounts.back().writable = true;
  EXPECT_EQ(run(c).code, 0);
  EXPECT_TRUE(fs::exists(box.path() / "output"));
}

TEST(Sandbox, LimitsMemory) {
  if (!has("rlimits")) GTEST_SKIP();
  EXPECT_EQ(code_of("memory"), 42);
  Command generous = victim("memory");
  generous.limits.memory = 0;
  EXPECT_EQ(run(generous).code, 0);
}

TEST(Sandbox, LimitsCpu) {
  if (!has("rlimits")) GTEST_SKIP();
  Command c = victim("spin");
  c.limits.cpu = 300ms;
  EXPECT_EQ(run(c).signal, SIGXCPU);
}

TEST(Sandbox, LimitsFiles) {
  if (!has("rlimits")) GTEST_SKIP();
  const Descriptor file(memfd_create("output", MFD_CLOEXEC));
  Command c = victim("file");
  c.limits.file_size = 1 << 20;
  c.descriptors = {{file.get(), 3}};
  EXPECT_EQ(run(c).signal, SIGXFSZ);
  EXPECT_EQ(lseek(file.get(), 0, SEEK_END), 1 << 20);
}

TEST(Sandbox, InheritsOnlyWhatIsNamed) {
  const Descriptor leaked(open("/dev/null", O_RDONLY));  // without O_CLOEXEC, as a library may
  EXPECT_EQ(code_of("descriptors"), 0b0000111);
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const Descriptor out(ends[0]), in(ends[1]);
  Command c = victim("descriptors");
  c.descriptors = {{ends[0], ends[1] + 1 > 6 ? 5 : 6}, {ends[1], 4}};
  EXPECT_EQ(run(c).code, (c.descriptors[0].second == 5 ? 0b0110111 : 0b1010111));
}

TEST(Sandbox, ConnectsStandardOutput) {
  int ends[2];
  ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
  const Descriptor out(ends[0]);
  Descriptor in(ends[1]);
  Command c = victim("hello");
  c.out = in.get();
  Process process = start(c);
  in.reset();
  char text[64] = {};
  EXPECT_EQ(read(out.get(), text, sizeof text), 6);
  EXPECT_STREQ(text, "hello\n");
  EXPECT_EQ(read(out.get(), text, sizeof text), 0) << "somebody else holds the pipe open";
  EXPECT_EQ(process.wait(10s)->code, 0);
}

TEST(Sandbox, CarriesMessagesAndSharedMemory) {
  int ends[2];
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends), 0);
  Descriptor ours(ends[0]), theirs(ends[1]);
  const Descriptor memory(memfd_create("shared", MFD_CLOEXEC));
  double number = 1.25;
  ASSERT_EQ(ftruncate(memory.get(), 4096), 0);
  ASSERT_EQ(pwrite(memory.get(), &number, sizeof number, 0), 8);
  // Numbers that overlap with the ones here, to be swapped.
  Command c = victim("serve");
  c.descriptors = {{theirs.get(), 3}, {memory.get(), 4}};
  Process process = start(c);
  theirs.reset();
  for (int i = 0; i < 3; ++i) {
    char word[5] = "next";
    ASSERT_EQ(send(ours.get(), word, 4, 0), 4);
    ASSERT_EQ(recv(ours.get(), word, 4, 0), 4);
  }
  ASSERT_EQ(pread(memory.get(), &number, sizeof number, 0), 8);
  EXPECT_EQ(number, 10);
  EXPECT_FALSE(process.wait(0ms));
  ours.reset();
  EXPECT_EQ(process.wait(10s)->code, 0);
}

TEST(Sandbox, LeavesNothingBehind) {
  for (const bool by_destructor : {true, false}) {
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    const Descriptor out(ends[0]);
    Descriptor in(ends[1]);
    Command c = victim("breed");
    c.profile = Profile::compile;
    c.descriptors = {{in.get(), 3}};
    Process process = start(c);
    in.reset();
    char ready = 0;
    ASSERT_EQ(read(out.get(), &ready, 1), 1);
    if (by_destructor)
      process = Process();
    else
      process.kill();
    pollfd item{out.get(), POLLIN, 0};
    // Without namespaces the last of them may still be on its way out.
    EXPECT_EQ(poll(&item, 1, namespaces() ? 0 : 2000), 1) << "a process holds the pipe";
    if (!by_destructor) {
      EXPECT_EQ(process.wait(0ms)->signal, SIGKILL);
    }
    process.kill();
  }
}

TEST(Sandbox, DiesWithTheGrader) {
  int ends[2];
  ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
  const Descriptor out(ends[0]);
  Descriptor in(ends[1]);
  Command c = victim("sleep");
  c.descriptors = {{in.get(), 3}};
  namespaces();  // probed here, not in the child
  const pid_t grader = fork();
  if (grader == 0) {
    const Process process = start(c);
    if (write(in.get(), "r", 1) == 1) pause();
    _exit(1);
  }
  in.reset();
  char ready = 0;
  ASSERT_EQ(read(out.get(), &ready, 1), 1);
  ASSERT_GT(grader, 1);
  ASSERT_EQ(kill(grader, SIGKILL), 0);
  EXPECT_EQ(waitpid(grader, nullptr, 0), grader);
  pollfd item{out.get(), POLLIN, 0};
  EXPECT_EQ(poll(&item, 1, 5000), 1) << "the sandbox outlived the grader";
}

TEST(Sandbox, StartsFromManyThreadsAndLeaksNothing) {
  const auto open_here = [] {
    return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
  };
  const Command c = victim("descriptors");
  EXPECT_EQ(run(c).code, 0b0000111);
  const auto before = open_here();
  std::vector<std::thread> threads;
  std::atomic<int> right = 0;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int j = 0; j < 10; ++j) right += run(c).code == 0b0000111;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(right, 40);
  EXPECT_EQ(open_here(), before);
}

TEST(Sandbox, NeverBlamesTheCommandForTheMachine) {
  Command c = victim("nothing");
  c.mounts.push_back({"/no/such/folder", "/box", false});
  if (namespaces()) {
    EXPECT_THROW(start(c), Error);
  }
  c = victim("nothing");
  c.argv[0] = "/no/such/program";
  EXPECT_THROW(start(c), Error);
  c = victim("nothing");
  c.descriptors = {{9999, 3}};
  EXPECT_THROW(start(c), Error);
  // Not executable by the kernel: found out by execve itself.
  Box box;
  box.put("text", "no program");
  fs::permissions(box.path() / "text", fs::perms(0755));
  c = victim("nothing");
  c.mounts.push_back({box.path(), "/box", false});
  c.argv[0] = "/box/text";
  EXPECT_THROW(start(c), Error);
}

TEST(Sandbox, IsNamedInFull) {
  ASSERT_EQ(layers().size(), 6U);
  for (const auto& layer : layers()) {
    EXPECT_FALSE(layer.detail.empty()) << layer.name;
    if (layer.on) {
      EXPECT_EQ(layer.remedy, "") << layer.name;
    }
  }
  const char* without = std::getenv("GRADUS_WITHOUT");
  // Every Linux has these: off would mean that ours are broken, and would skip the tests above.
  for (const std::string always : {"seccomp", "rlimits"})
    if (!without || without != always) {
      EXPECT_TRUE(has(always)) << always;
    }
  if (without) {
    EXPECT_FALSE(has(without)) << without;
  }
  if (without) {
    EXPECT_EQ(std::string(without) == "namespaces", !namespaces());
  }
}

/// This program's tests again, under `prefix` (for instance env or setpriv).
int again(const std::string& prefix, const std::string& tests = "Sandbox.*") {
  const std::string self = fs::read_symlink("/proc/self/exe");
  const int status = std::system(
      (prefix + " " + self + " --gtest_filter='" + tests + "' --gtest_brief=1").c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

const std::string quick = "Sandbox.*-Sandbox.Compiles*";

TEST(SandboxAgain, WithoutNamespaces) { EXPECT_EQ(again("GRADUS_WITHOUT=namespaces"), 0); }
TEST(SandboxAgain, WithoutSeccomp) { EXPECT_EQ(again("GRADUS_WITHOUT=seccomp", quick), 0); }
TEST(SandboxAgain, WithoutLandlock) { EXPECT_EQ(again("GRADUS_WITHOUT=landlock", quick), 0); }
TEST(SandboxAgain, WithoutOtherUser) { EXPECT_EQ(again("GRADUS_WITHOUT='other user'", quick), 0); }
TEST(SandboxAgain, WithoutRlimits) { EXPECT_EQ(again("GRADUS_WITHOUT=rlimits", quick), 0); }

TEST(SandboxAgain, AsAStudent) {
  if (geteuid() != 0) GTEST_SKIP() << "we are one already";
  const std::string student = "setpriv --reuid=1000 --regid=1000 --clear-groups";
  EXPECT_EQ(again(student), 0);
  EXPECT_EQ(again("GRADUS_WITHOUT=namespaces " + student, quick), 0);
}

}  // namespace
}  // namespace gradus::sandbox
