// The layers in words, for reports and `gradus doctor`.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "landlock.hpp"
#include "machine.hpp"
#include "sandbox.hpp"

namespace gradus::sandbox {
namespace {

std::string first_word_of(const char* path) {
  std::ifstream file(path);
  std::string word;
  file >> word;
  return word;
}

/// The usual reasons in the order in which they are met.
std::string remedy_for_namespaces(const std::string& error) {
  if (error.find("No such file") != std::string::npos && error.find("bwrap") != std::string::npos)
    return "sudo apt-get install bubblewrap";
  if (first_word_of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") == "1")
    return "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0";
  if (first_word_of("/proc/sys/kernel/unprivileged_userns_clone") == "0")
    return "sudo sysctl -w kernel.unprivileged_userns_clone=1";
  if (first_word_of("/proc/sys/user/max_user_namespaces") == "0")
    return "sudo sysctl -w user.max_user_namespaces=10000";
  if (std::filesystem::exists("/.dockerenv") || std::filesystem::exists("/run/.containerenv"))
    return "docker run --privileged ... (a container needs leave to make namespaces)";
  return "";
}

/// What a submission can reach is not bounded, or bounded once where it has to be twice. Another
/// user is there for root alone, and what cgroups would hold is held by those that are needed.
bool needed(const std::string& name) {
  return name == "namespaces" || name == "seccomp" || name == "landlock" || name == "rlimits";
}

Layer describe(const std::string& name, const std::string& does, const std::string& remedy) {
  const std::string& error = machine().errors.at(name);
  const bool chosen = error == "switched off by GRADUS_WITHOUT";
  return {name, error.empty(), needed(name), error.empty() ? does : error,
          error.empty() ? ""
          : chosen      ? "unset GRADUS_WITHOUT"
                        : remedy};
}

/// Not a layer of ours yet: what cgroups would hold is held otherwise, and moving a process into a
/// group costs more than starting it.
Layer cgroups() {
  std::ifstream available("/sys/fs/cgroup/cgroup.controllers");
  std::string controllers;
  std::getline(available, controllers);
  const std::string why =
      controllers.find("memory") == std::string::npos
          ? "this machine has no cgroup v2 with a memory controller at /sys/fs/cgroup"
          : "Gradus makes no cgroups";
  return {"cgroups", false, needed("cgroups"), why + "; rlimits and the pid namespace hold memory and processes", ""};
}

std::vector<Layer> describe_all() {
  const std::string missing_jail =
      machine().jail.empty() ? "cmake --build build --target gradus-jail" : "";
  const auto kernel = [&](const char* remedy) {
    return missing_jail.empty() ? remedy : missing_jail;
  };
  const std::string namespaces_error = machine().errors.at("namespaces");
  return {
      describe("namespaces", "bubblewrap: the command has its own files, processes and no network",
               missing_jail.empty() ? remedy_for_namespaces(namespaces_error) : missing_jail),
      describe("seccomp", "a forbidden system call fails or ends the command with SIGSYS",
               kernel("")),
      describe("landlock",
               "the kernel opens only the files that the command was given (interface version " +
                   std::to_string(landlock_version()) + ")",
               kernel(landlock_version() == 0 ? "add \"landlock\" to lsm= on the kernel's command "
                                                "line (Linux 5.13 or newer)"
                                              : "")),
      describe("other user",
               "the command runs as user " + std::to_string(unused_uid) + " without capabilities",
               kernel(geteuid() == 0 ? "" : "run the grading as root: sudo gradus ...")),
      cgroups(),
      describe("rlimits", "CPU time, memory, file size, processes and open files are limited",
               kernel("")),
  };
}

}  // namespace

const std::vector<Layer>& layers() {
  static const std::vector<Layer> all = describe_all();
  return all;
}

}  // namespace gradus::sandbox
