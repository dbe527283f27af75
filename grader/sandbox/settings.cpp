#include "settings.hpp"

#include <cstdlib>

namespace gradus::sandbox {
namespace {

void put(std::string& out, const char* key, const std::string& value) {
  out += key;
  out += '=';
  out += value;
  out += '\0';
}

struct Number {
  const char* key;
  std::uint64_t Settings::*field;
};
constexpr Number numbers[] = {
    {"uid", &Settings::uid},
    {"cpu", &Settings::cpu},
    {"memory", &Settings::memory},
    {"file_size", &Settings::file_size},
    {"processes", &Settings::processes},
    {"open_files", &Settings::open_files},
    {"parent", &Settings::parent},
};

struct Flag {
  const char* key;
  bool Settings::*field;
};
constexpr Flag flags[] = {
    {"probe", &Settings::probe},       {"compile", &Settings::compile},
    {"own_pids", &Settings::own_pids}, {"seccomp", &Settings::seccomp},
    {"landlock", &Settings::landlock}, {"rlimits", &Settings::rlimits},
};

struct List {
  const char* key;
  std::vector<std::string> Settings::*field;
};
constexpr List lists[] = {
    {"read", &Settings::readable},
    {"write", &Settings::writable},
    {"arg", &Settings::argv},
    {"env", &Settings::environment},
};

bool set(Settings& s, const std::string& key, const std::string& value) {
  for (const auto& n : numbers)
    if (key == n.key) return s.*n.field = std::strtoull(value.c_str(), nullptr, 10), true;
  for (const auto& f : flags)
    if (key == f.key) return s.*f.field = value == "1", true;
  for (const auto& l : lists)
    if (key == l.key) return (s.*l.field).push_back(value), true;
  if (key == "directory") return s.directory = value, true;
  if (key == "status") return s.status = std::atoi(value.c_str()), true;
  if (key != "fd") return false;
  const auto colon = value.find(':');
  if (colon == std::string::npos) return false;
  s.fds.emplace_back(std::atoi(value.c_str()), std::atoi(value.c_str() + colon + 1));
  return true;
}

}  // namespace

std::string encode(const Settings& s) {
  std::string out;
  for (const auto& n : numbers) put(out, n.key, std::to_string(s.*n.field));
  for (const auto& f : flags) put(out, f.key, s.*f.field ? "1" : "0");
  for (const auto& l : lists)
    for (const auto& value : s.*l.field) put(out, l.key, value);
  put(out, "directory", s.directory);
  put(out, "status", std::to_string(s.status));
  for (const auto& [here, inside] : s.fds)
    put(out, "fd", std::to_string(here) + ":" + std::to_string(inside));
  return out;
}

bool decode(const std::string& text, Settings& settings) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\0', at);
    const auto equals = text.find('=', at);
    if (end == std::string::npos || equals >= end) return false;
    if (!set(settings, text.substr(at, equals - at), text.substr(equals + 1, end - equals - 1)))
      return false;
    at = end + 1;
  }
  return true;
}

}  // namespace gradus::sandbox
