#include "build/places.hpp"

#include <cstdlib>

#include "error.hpp"
#include "sandbox/run_program.hpp"

namespace gradus {

namespace fs = std::filesystem;

fs::path build_folder() { return fs::read_symlink("/proc/self/exe").parent_path().parent_path(); }

fs::path repository() {
  if (const char* root = std::getenv("GRADUS_ROOT")) return root;
  return build_folder().parent_path();
}

fs::path check_program(const Question& q) { return build_folder() / "checks" / q.sheet / q.folder / "check"; }

fs::path worker_parts(BuildKind kind) {
  return build_folder() / "worker" / (kind == BuildKind::fast ? "fast" : "asan");
}

void ensure_built(const std::vector<const Question*>& questions, const std::vector<std::string>& targets) {
  std::vector<std::string> words = {(repository() / "gradus").string(), "--build"};
  for (const Question* q : questions) words.push_back(q->target());
  for (const std::string& target : targets) words.push_back(target);
  const sandbox::Exit exit = sandbox::run_program({std::move(words), {}, -1, {}});
  if (exit.signal != 0 || exit.code != 0)
    throw Ungraded("The checks could not be built (see above); nothing was graded.");
}

}  // namespace gradus
