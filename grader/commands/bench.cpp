#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include "build/places.hpp"
#include "commands/commands.hpp"
#include "error.hpp"
#include "sandbox/spawn.hpp"

extern char** environ;

namespace gradus {

namespace {

constexpr const char* package = "libtorch-dev";

// The exit code, or -1 if the program cannot be started. With `said`, its standard output goes there.
int run(std::vector<std::string> words, std::string* said = nullptr) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const Descriptor output = sandbox::memory_file("");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (said) posix_spawn_file_actions_adddup2(&actions, output.get(), 1);
  if (said) posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  pid_t pid = 0;
  const int failed = posix_spawnp(&pid, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return -1;
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (said) *said = sandbox::contents(output);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Whether cmake looked for LibTorch and did not find it; someone may also have turned it off.
bool libtorch_was_missing() {
  std::ifstream cache(build_folder() / "CMakeCache.txt");
  for (std::string line; std::getline(cache, line);)
    if (line.starts_with("GRADUS_LIBTORCH:")) return line.ends_with("NOTFOUND");
  return false;
}

bool libtorch_is_installed() {
  std::string state;
  return run({"dpkg-query", "-W", "-f=${db:Status-Status}", package}, &state) == 0 && state == "installed";
}

// Megabytes to download, with all that it needs; 0 if apt does not offer it. Lines are 'address' file bytes hash.
double megabytes_to_download() {
  std::string list, address, file, hash;
  run({"apt-get", "install", "-qq", "--print-uris", "--no-install-recommends", package}, &list);
  std::istringstream lines(list);
  double sum = 0, bytes = 0;
  while (lines >> address >> file >> bytes >> hash) sum += bytes;
  return sum / 1e6;
}

bool asked_for_it() {
  if (isatty(STDIN_FILENO) != 1 || isatty(STDERR_FILENO) != 1 || std::getenv("CI") != nullptr) return false;
  std::cerr << "Install it now? [y/N] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "yes";
}

void offer_libtorch() {
  if (!libtorch_was_missing()) return;
  if (!libtorch_is_installed()) {
    const double size = megabytes_to_download();
    if (size == 0) {
      std::cerr << "Without LibTorch: this machine's packages have no " << package << ". Ours and the naive loops are timed.\n";
      return;
    }
    std::vector<std::string> install = {"apt-get", "install", "-y", "--no-install-recommends", "--no-remove", package};
    if (geteuid() != 0) install.insert(install.begin(), "sudo");
    std::string command;
    for (const std::string& word : install) command += (command.empty() ? "" : " ") + word;
    std::cerr << "LibTorch is not installed, so that there is nothing to compare with. It is the package " << package
              << ",\nwith what it needs a download of " << static_cast<int>(size + 1) << " MB:  " << command << "\n";
    if (!asked_for_it()) {
      std::cerr << "Going on without it: ours and the naive loops are timed.\n";
      return;
    }
    if (run(install) != 0) {
      std::cerr << "It could not be installed (see above). Going on without it.\n";
      return;
    }
  }
  ensure_built({}, {"rebuild_cache"});  // cmake looks for it again
}

}  // namespace

int bench_command(const BenchOptions& options) {
  offer_libtorch();
  ensure_built({}, {"nn_bench"});
  const std::string program = (build_folder() / "lib/nn_bench").string();
  std::vector<std::string> words = {program};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) words.insert(words.end(), {name, value});
  };
  add("--filter", options.filter);
  add("--threads", options.threads);
  add("--json", options.json);
  add("--svg", options.svg);
  if (options.quick) words.push_back("--quick");
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::cout.flush();
  execv(argv[0], argv.data());
  throw Ungraded("The benchmarks " + program + " cannot be started.");
}

}  // namespace gradus
