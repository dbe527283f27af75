#include "commands/environment.hpp"

#include <cstdlib>
#include <fstream>
#include <unistd.h>

#include "error.hpp"
#include "sandbox/openblas_core.hpp"
#include "sandbox/sandbox.hpp"

namespace gradus {

namespace {

std::string processor() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown processor";
}

}  // namespace

Report empty_report(const Common& common) {
  Report r;
  r.machine = processor() + ", " + std::to_string(sysconf(_SC_NPROCESSORS_ONLN)) + " cores";
  r.compiler = "g++ " __VERSION__;
  r.blas_core = sandbox::right_openblas_core();
  r.mode = "official";
  std::string refusal;
  for (const sandbox::Layer& layer : sandbox::layers()) {
    if (layer.on) r.layers.push_back(layer.name);
    if (layer.on || !layer.needed) continue;
    r.missing.push_back(layer.name);
    refusal += "--official needs the sandbox layer " + layer.name + ", which is off here (" + layer.detail + "). " +
               (layer.remedy.empty() ? "" : "To turn it on: " + layer.remedy + ". ");
  }
  if (r.missing.empty()) return r;
  r.mode = "practice";
  if (common.official) throw Ungraded(refusal + "To grade as practice, leave out --official.");
  return r;
}

std::string practice_line(const Report& report) {
  std::string names;
  for (const std::string& layer : report.missing) names += (names.empty() ? "" : " and ") + layer;
  if (names.empty()) return "";
  return "practice: " + names + (report.missing.size() == 1 ? " is" : " are") + " off here, see ./gradus doctor\n";
}

bool unicode_wanted() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') {
      const std::string locale = value;
      return locale.find("UTF-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    }
  return false;
}

bool colour_wanted() { return isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr; }

}  // namespace gradus
