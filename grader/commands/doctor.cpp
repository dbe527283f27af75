#include <iostream>
#include <nlohmann/json.hpp>

#include "commands/commands.hpp"
#include "commands/environment.hpp"
#include "report/terminal.hpp"
#include "sandbox/noise.hpp"
#include "sandbox/sandbox.hpp"

namespace gradus {

namespace {

const char* level_word(sandbox::Finding::Level level) {
  switch (level) {
    case sandbox::Finding::Level::pass: return "PASS";
    case sandbox::Finding::Level::caution: return "CAUTION";
    case sandbox::Finding::Level::fail: return "FAIL";
  }
  return "FAIL";
}

Terminal::Ink ink_of(sandbox::Finding::Level level) {
  switch (level) {
    case sandbox::Finding::Level::pass: return Terminal::Ink::green;
    case sandbox::Finding::Level::caution: return Terminal::Ink::yellow;
    case sandbox::Finding::Level::fail: return Terminal::Ink::red;
  }
  return Terminal::Ink::red;
}

// A layer that --official cannot do without is a FAIL, the others are a caution.
std::vector<sandbox::Finding> layer_findings() {
  std::vector<sandbox::Finding> found;
  for (const sandbox::Layer& l : sandbox::layers()) {
    found.push_back({l.name,
                     l.on     ? sandbox::Finding::Level::pass
                     : l.needed ? sandbox::Finding::Level::fail
                                : sandbox::Finding::Level::caution,
                     l.detail, l.remedy});
  }
  return found;
}

}  // namespace

int doctor_command(const Common& common) {
  const Terminal ink(std::cout, colour_wanted());
  nlohmann::ordered_json all = nlohmann::json::array();
  bool failed = false;
  const auto section = [&](const char* title, const std::vector<sandbox::Finding>& findings) {
    if (!common.json) std::cout << ink.paint(Terminal::Ink::bold, title) << "\n";
    for (const sandbox::Finding& f : findings) {
      failed |= f.level == sandbox::Finding::Level::fail;
      if (common.json) {
        all.push_back({{"section", title}, {"name", f.name}, {"level", level_word(f.level)},
                       {"detail", f.detail}, {"remedy", f.remedy}});
        continue;
      }
      std::string level = level_word(f.level), name = f.name;
      level.resize(8, ' ');
      name.resize(std::max<std::size_t>(name.size(), 20), ' ');
      std::cout << "  " << ink.paint(ink_of(f.level), level) << name << " " << f.detail << "\n";
      if (!f.remedy.empty()) std::cout << "          " << ink.paint(Terminal::Ink::dim, "mend with: ") << f.remedy << "\n";
    }
  };
  section("Sandbox", layer_findings());
  section("Timing", sandbox::noise_findings());
  if (common.json) std::cout << all.dump(2) << "\n";
  return failed ? 1 : 0;
}

}  // namespace gradus
