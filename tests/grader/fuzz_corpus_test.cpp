// The inputs that the fuzzer found to be different from each other, without the fuzzer.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "build/places.hpp"
#include "../fuzz/parse.hpp"

namespace gradus::fuzz {
namespace {

TEST(FuzzCorpus, IsRefusedOrComesBackTheSame) {
  int accepted = 0, refused = 0;
  for (const auto& file : std::filesystem::directory_iterator(repository() / "tests/fuzz/corpus")) {
    std::ifstream in(file.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    ++(parse(std::as_bytes(std::span(text))) ? accepted : refused);
  }
  EXPECT_GT(accepted, 30) << "at least one of each kind";
  EXPECT_GT(refused, 30);
}

}  // namespace
}  // namespace gradus::fuzz
