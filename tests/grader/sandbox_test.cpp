// The sandbox against a program that misbehaves: this one, see sandbox_victim.hpp. The tests named
// Sandbox run again in child processes with layers taken away and as another user.
#include "sandbox/sandbox.hpp"

#include <gtest/gtest.h>
#include <poll.h>

#include <chrono>
#include <fstream>

#include "sandbox/descriptor.hpp"
#include "sandbox/noise.hpp"
#include "sandbox/openblas_core.hpp"
#include "sandbox_victim.hpp"

namespace gradus::sandbox {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

bool has(const std::string& layer) {
  for (const auto& l : layers())
    if (l.name == layer) return l.on;
  ADD_FAILURE() << "no layer named " << layer;
  return false;
}

/// A folder that the sandbox may write to.
class Box {
 public:
  Box() {
    char name[] = "/tmp/gradus-test-XXXXXX";
    path_ = mkdtemp(name);
    fs::permissions(path_, fs::perms(0755));
    if (geteuid() == 0) {
      EXPECT_EQ(chown(path_.c_str(), sandbox_uid(), sandbox_uid()), 0);
    }
  }
  ~Box() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }
  void put(const std::string& name, const std::string& text) {
    std::ofstream(path_ / name) << text;
  }
  std::string get(const std::string& name) {
    std::ifstream file(path_ / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  fs::path path_;
};

Command victim(const std::string& deed, const std::string& argument = "") {
  // A copy: without namespaces another user could not reach the build folder of a home.
  static Box box;
  if (!fs::exists(box.path() / "victim")) fs::copy("/proc/self/exe", box.path() / "victim");
  Command c;
  c.mounts = {{box.path() / "victim", "/victim", false}};
  c.argv = {"/victim"};
  c.environment = {{"GRADUS_VICTIM", deed},
                   {"GRADUS_ARGUMENT", argument},
                   {"OPENBLAS_NUM_THREADS", "1"},
                   {"ASAN_OPTIONS", "detect_leaks=0"}};
  return c;
}

Exit run(const Command& command, std::chrono::milliseconds patience = 60s) {
  Process process = start(command);
  const auto exit = process.wait(patience);
  EXPECT_TRUE(exit) << "still running";
  return exit.value_or(Exit{-1, -1});
}

int signal_of(const std::string& deed) { return run(victim(deed)).signal; }
int code_of(const std::string& deed, const std::string& argument = "") {
  const Exit exit = run(victim(deed, argument));
  return exit.signal != 0 ? 1000 + exit.signal : exit.code;
}

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
}

TEST(Sandbox, HidesTheHost) {
  Box secret;
  secret.put("secret", "expected values");
  const bool hidden = namespaces() || has("landlock");
  if (!hidden) GTEST_SKIP();
  for (const fs::path& path : {secret.path() / "secret", fs::path("/etc/passwd"),
                               fs::path("/work/shared/design.md"), fs::path("/home")}) {
    const int code = code_of("read", path);
    EXPECT_TRUE(code == ENOENT || code == EACCES) << path << " " << code;
  }
  EXPECT_EQ(code_of("read", "/usr/lib"), 0);
  EXPECT_EQ(code_of("read", "/proc/self/maps"), 0);
  EXPECT_NE(code_of("read", "/proc/1/environ"), 0);
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

/// Compiles and links in the box, as the grader does.
Exit compile(Box& box, const std::vector<std::string>& flags) {
  Command c;
  c.profile = Profile::compile;
  c.mounts = {{box.path(), "/box", true}};
  c.argv = {"/usr/bin/g++"};
  c.environment = {{"PATH", "/usr/bin"}, {"TMPDIR", seen(c, "/box")}};
  c.directory = "/box";
  c.limits = {.cpu = 60s, .memory = std::uint64_t{4} << 30, .processes = 32, .open_files = 256};
  c.argv.insert(c.argv.end(), flags.begin(), flags.end());
  const Descriptor messages(
      open((box.path() / "messages").c_str(), O_CREAT | O_RDWR | O_TRUNC | O_CLOEXEC, 0644));
  c.err = messages.get();
  return run(c);
}

/// Runs /box/a.out as a worker.
Exit work(Box& box, std::uint64_t memory) {
  Command c;
  c.mounts = {{box.path(), "/box", false}};
  c.argv = {"/box/a.out"};
  c.environment = {{"OPENBLAS_NUM_THREADS", "1"}, {"ASAN_OPTIONS", "detect_leaks=0"}};
  c.limits.memory = memory;
  const Descriptor messages(
      open((box.path() / "messages").c_str(), O_CREAT | O_RDWR | O_TRUNC | O_CLOEXEC, 0644));
  c.err = messages.get();
  return run(c);
}

TEST(Sandbox, CompilesAndRunsWithAddressSanitizer) {
  Box box;
  box.put("a.cpp",
          "#include <vector>\nint main(int c, char**) {\n"
          "  std::vector<int> v(3);\n  int* p = v.data();\n  return p[c + OFFSET];\n}\n");
  for (const int offset : {0, 2}) {
    const std::string define = "-DOFFSET=" + std::to_string(offset);
    ASSERT_EQ(compile(box, {"-g1", "-fsanitize=address,undefined", define, "-c", "a.cpp"}).code, 0)
        << box.get("messages");
    ASSERT_EQ(compile(box, {"-fsanitize=address,undefined", "-fuse-ld=mold", "a.o"}).code, 0)
        << box.get("messages");
    const Exit exit = work(box, 0);
    const std::string messages = box.get("messages");
    EXPECT_EQ(exit.signal, 0) << messages;
    EXPECT_EQ(exit.code, offset == 0 ? 0 : 1) << messages;
    EXPECT_EQ(messages.find("heap-buffer-overflow") != std::string::npos, offset != 0) << messages;
    EXPECT_EQ(messages.find("a.cpp:5") != std::string::npos, offset != 0) << messages;
  }
}

TEST(Sandbox, CompilesAndRunsWithArmadillo) {
  Box box;
  box.put("a.cpp",
          "#include <armadillo>\nint main() {\n  arma::arma_rng::set_seed(1);\n"
          "  arma::mat A(200, 200, arma::fill::randu);\n"
          "  return arma::norm(A * arma::inv(A) - arma::eye(200, 200)) < 1e-6 ? 0 : 1;\n}\n");
  ASSERT_EQ(
      compile(box, {"-O1", "-DARMA_DONT_USE_WRAPPER", "-fuse-ld=mold", "a.cpp", "-lopenblas"}).code,
      0)
      << box.get("messages");
  const Exit exit = work(box, std::uint64_t{1} << 30);
  EXPECT_EQ(exit.signal, 0);
  EXPECT_EQ(exit.code, 0) << box.get("messages");
}

TEST(Sandbox, CompilerSeesNoHiddenHeader) {
  if (!namespaces() && !has("landlock")) GTEST_SKIP();
  Box box, secret;
  secret.put("oracle.hpp", "int answer = 42;\n");
  box.put("a.cpp", "#include \"" + (secret.path() / "oracle.hpp").string() + "\"\n");
  EXPECT_EQ(compile(box, {"-c", "a.cpp"}).code, 1);
  EXPECT_EQ(box.get("messages").find("42"), std::string::npos);
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

TEST(OpenBlasCore, IsSetOnlyWhereItHelps) {
  EXPECT_EQ(openblas_core_to_set("Prescott", "SkylakeX"), "SkylakeX");
  EXPECT_EQ(openblas_core_to_set("Sapphirerapids", "SkylakeX"), "");
  EXPECT_EQ(openblas_core_to_set("Haswell", "Zen"), "");
  EXPECT_EQ(openblas_core_to_set("Nehalem", "Haswell"), "Haswell");
  EXPECT_EQ(openblas_core_to_set("", "Haswell"), "");
  EXPECT_EQ(openblas_core_to_set("ARMV8", ""), "");
  // What it takes by itself, whatever this process was told.
  setenv("OPENBLAS_CORETYPE", "Nehalem", 1);
  EXPECT_NE(chosen_openblas_core(), "Nehalem");
  EXPECT_NE(chosen_openblas_core(), "");
  unsetenv("OPENBLAS_CORETYPE");
}

TEST(Noise, NamesEverySourceOnce) {
  const auto findings = noise_findings();
  EXPECT_EQ(findings.size(), 11U);
  for (const auto& finding : findings) {
    EXPECT_FALSE(finding.detail.empty()) << finding.name;
    if (finding.level == Finding::Level::pass) {
      EXPECT_EQ(finding.remedy, "") << finding.name;
    }
  }
}

}  // namespace
}  // namespace gradus::sandbox
