#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <unistd.h>

#include "build/places.hpp"
#include "commands/commands.hpp"
#include "error.hpp"
#include "sandbox/run_program.hpp"

namespace gradus {

namespace {

constexpr const char* package = "libtorch-dev";

bool succeeds(const sandbox::Exit& exit) { return exit.signal == 0 && exit.code == 0; }

// Its standard output; empty where it fails or is not installed.
std::string said_by(std::vector<std::string> words) {
  try {
    auto [exit, text] = sandbox::run_and_hear({std::move(words), {2}, 1, {}});
    return succeeds(exit) ? text : "";
  } catch (const Ungraded&) {
    return "";
  }
}

// Whether cmake looked for LibTorch and did not find it; someone may also have turned it off.
bool libtorch_was_missing() {
  std::ifstream cache(build_folder() / "CMakeCache.txt");
  for (std::string line; std::getline(cache, line);)
    if (line.starts_with("GRADUS_LIBTORCH:")) return line.ends_with("NOTFOUND");
  return false;
}

bool libtorch_is_installed() {
  return said_by({"dpkg-query", "-W", "-f=${db:Status-Status}", package}) == "installed";
}

// Megabytes to download, with all that it needs; 0 if apt does not offer it. Lines are 'address' file bytes hash.
double megabytes_to_download() {
  std::string address, file, hash;
  std::istringstream lines(
      said_by({"apt-get", "install", "-qq", "--print-uris", "--no-install-recommends", package}));
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
    if (!succeeds(sandbox::run_program({std::move(install), {}, -1, {}}))) {
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
