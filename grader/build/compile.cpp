#include "build/compile.hpp"

#include <atomic>
#include <chrono>
#include <fstream>
#include <sstream>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "build/compiler_messages.hpp"
#include "build/places.hpp"
#include "error.hpp"
#include "sandbox/sandbox.hpp"
#include "wire/descriptor.hpp"

namespace gradus {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

std::vector<std::string> words(const char* separated_by_spaces) {
  std::vector<std::string> found;
  std::istringstream in(separated_by_spaces);
  for (std::string word; in >> word;) found.push_back(word);
  return found;
}

std::vector<std::string> flags(BuildKind kind) {
  std::vector<std::string> all = words(GRADUS_FLAGS_COMMON);
  for (const auto& f : words(kind == BuildKind::sanitized ? GRADUS_FLAGS_ASAN : GRADUS_FLAGS_FAST)) all.push_back(f);
  return all;
}

struct Outcome {
  sandbox::Exit exit;
  std::string messages;
  bool in_time = true;
};

std::string contents(int fd, std::size_t most) {
  std::string text(most, '\0');
  std::size_t have = 0;
  while (have < most) {
    const ssize_t n = pread(fd, text.data() + have, most - have, static_cast<off_t>(have));
    if (n <= 0) break;
    have += static_cast<std::size_t>(n);
  }
  text.resize(have);
  return text;
}

// A file of this run is written; a full disk is told as such.
void write_file(const fs::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) throw Ungraded(path.string() + " cannot be written: is the disk full, or read-only?");
}

// The folder that a compiler sees beside the system's own: the answer, the contract, the allowed headers.
void lay_out(const Course& course, const Question& q, const std::string& text, const fs::path& exercise) {
  std::error_code failed;
  fs::create_directories(exercise / "gradus", failed);
  write_file(exercise / (q.stem + ".cpp"), text);
  const auto copy = [&](const fs::path& from, const fs::path& to) {
    fs::create_directories(to.parent_path(), failed);
    if (!fs::copy_file(from, to, failed))
      throw Ungraded(from.string() + " cannot be copied to " + to.string() + ": " + failed.message() + ".");
  };
  copy(course.contract(q), exercise / (q.stem + ".hpp"));
  copy(course.root() / "grader/include/gradus/contract.hpp", exercise / "gradus/contract.hpp");
  copy(course.root() / "lib/nn/types.hpp", exercise / "nn/types.hpp");
  for (const std::string& header : q.headers)
    if (header != "nn/types.hpp") copy(course.root() / "lib" / header, exercise / header);
}

class Toolchain {
 public:
  Toolchain(const Question& q, BuildKind kind, const fs::path& folder) : q_(q), kind_(kind) {
    const fs::path parts = worker_parts(kind);
    command_.mounts = {
        {folder / "exercise", "/exercise", false},
        {folder / "out", "/out", true},
        {parts / "gradus_pch.hpp.gch", "/parts/gradus_pch.hpp.gch", false},
        {parts / "main.o", "/parts/main.o", false},
        {parts / "channel.o", "/parts/channel.o", false},
        {parts / q.sheet / q.folder / "harness.o", "/parts/harness.o", false},
    };
    command_.profile = sandbox::Profile::compile;
    command_.environment = {{"PATH", "/usr/bin:/bin"}, {"LC_ALL", "C.UTF-8"}, {"TMPDIR", "/tmp"}};
    command_.directory = "/exercise";
    command_.limits.cpu = 20s;
    command_.limits.memory = std::uint64_t{3} << 30;
    command_.limits.file_size = std::uint64_t{256} << 20;
    command_.limits.processes = 64;
    command_.limits.open_files = 256;
  }

  Outcome compile() {
    const std::string pch = seen("/parts/gradus_pch.hpp.gch");
    return run({"-fdiagnostics-format=json", "-fmax-errors=5", "-include", pch.substr(0, pch.size() - 4), "-I.",
                "-pipe", "-c", q_.stem + ".cpp", "-o", seen("/out/answer.o")});
  }

  Outcome link(const std::optional<fs::path>& rest) {
    std::vector<std::string> words = {seen("/out/answer.o"), seen("/parts/main.o"), seen("/parts/channel.o"),
                                      seen("/parts/harness.o")};
    if (rest) {
      command_.mounts.push_back({*rest, "/parts/rest.o", false});
      words.push_back(seen("/parts/rest.o"));
      words.push_back("-Wl,-z,muldefs");  // the answer comes first, so its functions win
    }
    for (const char* word : {"-fuse-ld=mold", "-lopenblas", "-o"}) words.push_back(word);
    words.push_back(seen("/out/worker"));
    return run(std::move(words));
  }

 private:
  const Question& q_;
  BuildKind kind_;
  sandbox::Command command_;

  std::string seen(const char* inside) const { return sandbox::seen(command_, inside).string(); }

  Outcome run(std::vector<std::string> arguments) {
    const wire::Descriptor messages(memfd_create("gradus-messages", MFD_CLOEXEC));
    if (messages.get() < 0) throw Ungraded("There is no memory for the compiler's messages.");
    command_.argv = {GRADUS_CXX};
    for (auto& f : flags(kind_)) command_.argv.push_back(std::move(f));
    for (auto& a : arguments) command_.argv.push_back(std::move(a));
    command_.out = command_.err = messages.get();
    Outcome outcome;
    try {
      sandbox::Process process = sandbox::start(command_);
      const auto exit = process.wait(30s);
      outcome.in_time = exit.has_value();
      if (exit) outcome.exit = *exit;
      process.kill();
    } catch (const sandbox::Error& e) {
      throw Ungraded(std::string("The compiler could not be started in the sandbox: ") + e.what() + ".");
    }
    outcome.messages = contents(messages.get(), std::size_t{1} << 20);
    return outcome;
  }
};

// What the sandbox left, opened without following links.
bool is_plain_file(const fs::path& path) {
  struct stat info {};
  return lstat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0;
}

}  // namespace

Workshop::Workshop() {
  const fs::path parent = build_folder() / "run";
  std::error_code failed;
  fs::create_directories(parent, failed);
  std::string name = (parent / "XXXXXX").string();
  if (failed || mkdtemp(name.data()) == nullptr)
    throw Ungraded("The folder " + parent.string() + " cannot be written: is the disk full, or read-only?");
  path_ = name;
}

Workshop::~Workshop() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

Build build_worker(const Course& course, const Question& q, const std::string& text, BuildKind kind,
                   const fs::path& folder, const std::optional<fs::path>& rest) {
  const auto begin = Clock::now();
  std::error_code failed;
  fs::create_directories(folder / "out", failed);
  if (failed) throw Ungraded(folder.string() + " cannot be written: is the disk full, or read-only?");
  if (geteuid() == 0 && chown((folder / "out").c_str(), sandbox::sandbox_uid(), sandbox::sandbox_uid()) != 0)
    throw Ungraded(folder.string() + " cannot be given to the sandbox's user.");
  lay_out(course, q, text, folder / "exercise");

  Toolchain toolchain(q, kind, folder);
  Build build;
  const auto done = [&] {
    build.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return build;
  };
  const Outcome compiled = toolchain.compile();
  build.diagnostics = student_diagnostics(compiled.messages, q.stem);
  build.object = folder / "out/answer.o";
  if (!compiled.in_time || compiled.exit.signal != 0) {
    build.sentence = "The compiler was stopped: the file takes more than 20 s or 3 GiB to compile.";
    return done();
  }
  if (compiled.exit.code != 0 || !is_plain_file(build.object)) {
    build.sentence = compile_error_sentence(compiled.messages, build.diagnostics);
    return done();
  }
  const Outcome linked = toolchain.link(rest);
  const fs::path worker = folder / "out/worker";
  if (linked.exit.code != 0 || linked.exit.signal != 0 || !linked.in_time || !is_plain_file(worker)) {
    build.sentence = link_error_sentence(linked.messages);
    return done();
  }
  build.worker = worker;
  return done();
}

}  // namespace gradus
