// What the tests of files share.
#pragma once
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "nn/detail/atomic_file.hpp"
#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace nn::support {

/// A folder of its own for each test, removed at its end.
class Files : public ::testing::Test {
 protected:
  Files() {
    std::string name = std::filesystem::temp_directory_path().string() + "/nn-files-XXXXXX";
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    folder = name;
  }
  ~Files() override { std::filesystem::remove_all(folder); }
  std::string path(const std::string& name) const { return folder + "/" + name; }
  std::string put(const std::string& name, std::string_view bytes) const {
    std::ofstream(path(name), std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path(name);
  }
  std::string folder;
};

/// A .npy file of this header and these data.
inline std::string npy(const std::string& header, const std::string& data,
                       const std::string& version = std::string("\x01\x00", 2)) {
  std::string length(2, '\0');
  length[0] = static_cast<char>(header.size() & 255), length[1] = static_cast<char>(header.size() >> 8);
  return "\x93NUMPY" + version + length + header + data;
}

/// The bytes of these numbers.
template <typename Number, typename... More>
std::string bytes(Number first, More... more) {
  std::string all;
  for (const Number x : {first, static_cast<Number>(more)...}) all.append(reinterpret_cast<const char*>(&x), sizeof x);
  return all;
}

}  // namespace nn::support
