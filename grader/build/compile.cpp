#include "build/compile.hpp"

#include <algorithm>
#include <array>
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
#include "descriptor.hpp"

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

// The compiler and its words, the same that CMake builds the worker's own parts with.
std::vector<std::string> compiler(BuildKind kind) {
  std::vector<std::string> all = words(kind == BuildKind::sanitized ? GRADUS_WORKER_CXX_ASAN : GRADUS_WORKER_CXX_FAST);
  for (const char* more : {GRADUS_WORKER_COMMON, kind == BuildKind::fast ? GRADUS_WORKER_FAST : GRADUS_WORKER_ASAN})
    for (auto& word : words(more)) all.push_back(std::move(word));
  return all;
}

std::vector<std::string> linker(BuildKind kind) {
  std::vector<std::string> all = words(GRADUS_WORKER_CXX_FAST);
  if (kind != BuildKind::fast) all.push_back("-fsanitize=address,undefined");
  return all;
}

struct Outcome {
  CompilerEnd end;
  std::string messages;
  bool succeeded() const { return end.in_time && end.exit.signal == 0 && end.exit.code == 0; }
};

std::string contents(int fd, std::uint64_t from, std::uint64_t most) {
  std::string text(most, '\0');
  std::size_t have = 0;
  while (have < most) {
    const ssize_t n = pread(fd, text.data() + have, most - have, static_cast<off_t>(from + have));
    if (n <= 0) break;
    have += static_cast<std::size_t>(n);
  }
  text.resize(have);
  return text;
}

// The beginning and the end: a flood of warnings must not hide the one error, wherever that stands.
std::string both_ends(int fd, std::uint64_t size) {
  constexpr std::uint64_t half = std::uint64_t{1} << 19;
  if (size <= 2 * half) return contents(fd, 0, size);
  const std::string end = contents(fd, size - half, half);
  return contents(fd, 0, half) + "\n" + end.substr(std::min(end.find('\n'), end.size()));
}

// A file of this run is written; a full disk is told as such.
void write_file(const fs::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) throw Ungraded(path.string() + " cannot be written: is the disk full, or read-only?");
}

// The folder that a compiler starts in: the answer and the contract.
void lay_out(const Course& course, const Question& q, const std::string& text, const fs::path& exercise) {
  std::error_code failed;
  fs::create_directories(exercise, failed);
  write_file(exercise / (q.stem + ".cpp"), text);
  if (!fs::copy_file(course.contract(q), exercise / (q.stem + ".hpp"), fs::copy_options::overwrite_existing, failed))
    throw Ungraded(course.contract(q).string() + " cannot be copied: " + failed.message() + ".");
}

// A compiler that ran out of disk says so in words that a submission can say too: the disk is asked instead.
void require_space(const fs::path& folder) {
  std::error_code failed;
  if (const auto space = fs::space(folder, failed); !failed && space.available < (std::uintmax_t{16} << 20))
    throw Ungraded("There is no space left in " + folder.parent_path().string() + " (less than 16 MiB).");
}

class Toolchain {
 public:
  Toolchain(const Question& q, BuildKind kind, const fs::path& folder)
      : q_(q),
        kind_(kind),
        includes_{repository() / "grader/include", repository() / "lib"},
        common_header_(repository() / "grader/worker/pch.hpp") {
    const fs::path parts = worker_parts(kind);
    command_.mounts = {
        {folder / "exercise", "/exercise", false},
        {folder / "out", "/out", true},
        {parts / "main.o", "/parts/main.o", false},
        {parts / "channel.o", "/parts/channel.o", false},
        {parts / q.sheet / q.folder / "harness.o", "/parts/harness.o", false},
    };
    if (kind == BuildKind::sanitized) command_.mounts.push_back({parts / "gradus.pch", "/parts/gradus.pch", false});
    if (kind != BuildKind::fast) command_.mounts.push_back({parts / "precompiled.o", "/parts/precompiled.o", false});
    if (kind == BuildKind::fast) command_.mounts.push_back({parts / "gradus.hpp.gch", "/parts/gradus.hpp.gch", false});
    // A precompiled header knows its sources by their paths: they keep them, alone of the whole repository.
    for (const fs::path& file : {includes_[0] / "gradus/contract.hpp", includes_[1] / "nn/types.hpp", common_header_,
                                common_header_.parent_path() / "common_expressions.hpp"})
      command_.mounts.push_back({file, file, false});
    for (const std::string& header : q.headers)
      if (header != "nn/types.hpp") command_.mounts.push_back({includes_[1] / header, includes_[1] / header, false});
    command_.profile = sandbox::Profile::compile;
    command_.environment = {{"PATH", "/usr/bin:/bin"}, {"LC_ALL", "C.UTF-8"}, {"TMPDIR", seen("/out")}};
    command_.directory = "/exercise";
    command_.limits.cpu = CompilerEnd::most_seconds;
    command_.limits.memory = CompilerEnd::most_memory;
    command_.limits.file_size = CompilerEnd::largest_file;
    command_.limits.processes = 64;
    command_.limits.open_files = 256;
  }

  Outcome compile() {
    std::vector<std::string> all = compiler(kind_);
    all.push_back(kind_ == BuildKind::sanitized ? "-fno-caret-diagnostics" : "-fno-diagnostics-show-caret");
    all.push_back(kind_ == BuildKind::sanitized ? "-ferror-limit=20" : "-fmax-errors=20");
    if (kind_ == BuildKind::sanitized) all.push_back("-fno-crash-diagnostics");  // it would read the file once more
    all.push_back(kind_ == BuildKind::sanitized ? "-include-pch" : "-include");
    if (kind_ == BuildKind::sanitized) all.push_back(seen("/parts/gradus.pch"));
    if (kind_ == BuildKind::fast) all.push_back(fs::path(seen("/parts/gradus.hpp.gch")).replace_extension());
    if (kind_ == BuildKind::sanitized_by_gxx) all.push_back(common_header_);
    for (const fs::path& folder : includes_) all.push_back("-I" + folder.string());
    for (const std::string& word : {std::string("-I."), std::string("-pipe"), std::string("-c"), q_.stem + ".cpp",
                                    std::string("-o"), seen("/out/answer.o")})
      all.push_back(word);
    return run(std::move(all));
  }

  Outcome link(const std::optional<fs::path>& rest) {
    std::vector<std::string> all = linker(kind_);
    for (const char* object : {"/out/answer.o", "/parts/main.o", "/parts/channel.o", "/parts/harness.o"})
      all.push_back(seen(object));
    if (kind_ != BuildKind::fast) all.push_back(seen("/parts/precompiled.o"));
    if (rest) {
      command_.mounts.push_back({*rest, "/parts/rest.o", false});
      all.push_back(seen("/parts/rest.o"));
      all.push_back("-Wl,-z,muldefs");  // the answer comes first, so its functions win
    }
    for (const char* word : {"-fuse-ld=mold", "-Wl,--build-id=none", "-lopenblas", "-o"}) all.push_back(word);
    all.push_back(seen("/out/worker"));
    return run(std::move(all));
  }

 private:
  const Question& q_;
  BuildKind kind_;
  std::array<fs::path, 2> includes_;
  fs::path common_header_;
  sandbox::Command command_;

  std::string seen(const char* inside) const { return sandbox::seen(command_, inside).string(); }

  Outcome run(std::vector<std::string> argv) {
    const Descriptor messages(memfd_create("gradus-messages", MFD_CLOEXEC));
    if (messages.get() < 0) throw Ungraded("There is no memory for the compiler's messages.");
    command_.argv = std::move(argv);
    command_.out = command_.err = messages.get();
    Outcome outcome;
    const auto begin = Clock::now();
    try {
      sandbox::Process process = sandbox::start(command_);
      const auto exit = process.wait(CompilerEnd::longest_wait);
      outcome.end.in_time = exit.has_value();
      if (exit) outcome.end.exit = *exit;
      process.kill();
    } catch (const sandbox::Error& e) {
      throw Ungraded(std::string("The compiler could not be started in the sandbox: ") + e.what() + ".");
    }
    outcome.end.took = std::chrono::ceil<std::chrono::milliseconds>(Clock::now() - begin);
    struct stat info {};
    if (fstat(messages.get(), &info) == 0) outcome.end.said = static_cast<std::uint64_t>(info.st_size);
    outcome.messages = both_ends(messages.get(), outcome.end.said);
    return outcome;
  }
};

// What the sandbox left, opened without following links.
bool is_plain_file(const fs::path& path) {
  struct stat info {};
  return lstat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0;
}

}  // namespace

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
  require_space(folder);
  build.diagnostics = student_diagnostics(compiled.messages, q.stem);
  build.object = folder / "out/answer.o";
  if (build.sentence = stopped_sentence(compiled.end, compiled.messages, q.stem); !build.sentence.empty()) return done();
  if (!compiled.succeeded() || !is_plain_file(build.object)) {
    build.sentence = compile_error_sentence(compiled.messages, build.diagnostics);
    build.refused = compiled.end.exit.code == 1;
    return done();
  }
  const Outcome linked = toolchain.link(rest);
  const fs::path worker = folder / "out/worker";
  if (!linked.succeeded() || !is_plain_file(worker)) {
    build.sentence = link_error_sentence(linked.messages);
    build.not_the_contract = true;
    return done();
  }
  build.worker = worker;
  return done();
}

}  // namespace gradus
