// Compilers and the programs that they make, inside the sandbox.
#include <fcntl.h>

#include "descriptor.hpp"
#include "sandbox_box.hpp"

namespace gradus::sandbox {
namespace {

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

TEST(Sandbox, CompilesWithAPrecompiledHeader) {
  Box box;
  box.put("pch.hpp", "#include <vector>\n");
  box.put("a.cpp", "int main() { return static_cast<int>(std::vector<int>(3).size()) - 3; }\n");
  ASSERT_EQ(compile(box, {"-O3", "-march=native", "-x", "c++-header", "pch.hpp"}).code, 0);
  fs::remove(box.path() / "pch.hpp");  // so that only the compiled one can be what is found
  ASSERT_EQ(compile(box, {"-O3", "-march=native", "-include", "pch.hpp", "a.cpp"}).code, 0)
      << box.get("messages");
  EXPECT_EQ(work(box, 0).code, 0);
}

TEST(Sandbox, CompilerSeesNoHiddenHeader) {
  if (!namespaces() && !has("landlock")) GTEST_SKIP();
  Box box, secret;
  secret.put("oracle.hpp", "int answer = 42;\n");
  box.put("a.cpp", "#include \"" + (secret.path() / "oracle.hpp").string() + "\"\n");
  EXPECT_EQ(compile(box, {"-c", "a.cpp"}).code, 1);
  EXPECT_EQ(box.get("messages").find("42"), std::string::npos);
}

}  // namespace
}  // namespace gradus::sandbox
