// What this machine offers, found out once by trying.
#pragma once
#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace gradus::sandbox {

// Distributions give 65520 to 65533 to nobody, while "nobody" itself (65534) also stands for the
// owner of foreign files and runs some daemons.
inline constexpr uid_t unused_uid = 65533;

struct Machine {
  std::string jail;         ///< path of gradus-jail; empty: not found
  bool limited_tmp = true;  ///< see BubblewrapOptions
  /// Why a layer does not work: "" = it does. Keys are the names of layers().
  std::map<std::string, std::string> errors;

  bool offers(const std::string& layer) const { return errors.at(layer).empty(); }
};

const Machine& machine();

}  // namespace gradus::sandbox
