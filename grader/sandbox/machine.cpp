#include "machine.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "bubblewrap.hpp"
#include "rlimits.hpp"
#include "spawn.hpp"

namespace gradus::sandbox {
namespace {

namespace fs = std::filesystem;

std::string find_jail() {
  std::error_code error;
  const fs::path beside = fs::read_symlink("/proc/self/exe", error).parent_path() / "gradus-jail";
  if (fs::exists(beside, error)) return beside;
#ifdef GRADUS_JAIL_PATH
  if (fs::exists(GRADUS_JAIL_PATH, error)) return GRADUS_JAIL_PATH;
#endif
  return "";
}

/// GRADUS_WITHOUT="seccomp,other-user": a dash may stand for the space.
std::vector<std::string> all_taken_away() {
  const char* variable = std::getenv("GRADUS_WITHOUT");
  std::istringstream list(variable ? variable : "");
  std::vector<std::string> names;
  for (std::string name; std::getline(list, name, ',');) {
    std::replace(name.begin(), name.end(), '-', ' ');
    names.push_back(name);
  }
  return names;
}

bool taken_away(const std::string& layer) {
  const auto names = all_taken_away();
  return std::find(names.begin(), names.end(), layer) != names.end();
}

// Whoever misspells a layer would believe that it is off.
void require_known(const Machine& m) {
  std::string known;
  for (const auto& [layer, error] : m.errors) known += (known.empty() ? "" : ", ") + layer;
  for (const std::string& name : all_taken_away())
    if (m.errors.count(name) == 0 && name != "cgroups")  // no layer yet, but doctor names them
      throw Error("GRADUS_WITHOUT names '" + name + "', which is no layer of the sandbox. There are: " + known);
}

/// Runs the jail as a probe. Each of its lines is "layer<tab>error". Returns why it did not run.
std::string probe(Machine& m, bool with_bubblewrap) {
  const Limits usual;
  Settings settings;
  settings.probe = true;
  settings.uid = geteuid() == 0 ? unused_uid : 0;
  settings.cpu = 10;
  settings.file_size = usual.file_size;
  settings.open_files = usual.open_files;
  std::optional<std::vector<std::string>> bubblewrap;
  const Descriptor info = memory_file("");
  if (with_bubblewrap)
    bubblewrap = bubblewrap_arguments(
        {},
        {.root = geteuid() == 0, .limited_tmp = m.limited_tmp, .jail = m.jail, .info = info.get()});
  try {
    const Spawned spawned = spawn(m.jail, bubblewrap, info, settings, {});
    Process(spawned.outer, -1).wait(std::chrono::seconds(10));
    std::istringstream lines(spawned.status);
    for (std::string line; std::getline(lines, line);)
      if (const auto tab = line.find('\t'); tab != std::string::npos)
        m.errors[line.substr(0, tab)] = line.substr(tab + 1);
    if (m.errors.count("seccomp") != 0) return "";  // the last one
    return spawned.messages + spawned.status;
  } catch (const Error& error) {
    return error.what();
  }
}

std::string without_newline(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

Machine look_around() {
  Machine m;
  m.jail = find_jail();
  const std::vector<std::string> of_the_jail = {"other user", "rlimits", "landlock", "seccomp"};
  std::string failure = m.jail.empty() ? "gradus-jail is missing" : "";
  if (failure.empty() && !taken_away("namespaces")) {
    failure = probe(m, true);
    if (failure.find("--size") != std::string::npos) {
      m.limited_tmp = false;
      failure = probe(m, true);
    }
  }
  m.errors["namespaces"] = without_newline(failure);
  if (m.errors.count("seccomp") == 0 && !m.jail.empty()) failure = probe(m, false);
  for (const auto& layer : of_the_jail)
    m.errors.try_emplace(layer, "the probe did not get so far: " + without_newline(failure));
  for (auto& [layer, error] : m.errors)
    if (taken_away(layer)) error = "switched off by GRADUS_WITHOUT";
  require_known(m);
  return m;
}

}  // namespace

const Machine& machine() {
  static const Machine found = look_around();
  return found;
}

}  // namespace gradus::sandbox
