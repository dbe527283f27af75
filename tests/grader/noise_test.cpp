#include "sandbox/noise.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "sandbox/openblas_core.hpp"

namespace gradus::sandbox {
namespace {

TEST(OpenBlasCore, IsSetOnlyWhereItHelps) {
  EXPECT_EQ(openblas_core_to_set("Prescott", "SkylakeX"), "SkylakeX");
  EXPECT_EQ(openblas_core_to_set("Sapphirerapids", "SkylakeX"), "");
  EXPECT_EQ(openblas_core_to_set("Haswell", "Zen"), "");
  EXPECT_EQ(openblas_core_to_set("Nehalem", "Haswell"), "Haswell");
  EXPECT_EQ(openblas_core_to_set("", "Haswell"), "");
  EXPECT_EQ(openblas_core_to_set("ARMV8", ""), "");
  // What it takes by itself, whatever this process was told.
  setenv("OPENBLAS_CORETYPE", "Nehalem", 1);
  EXPECT_NE(chosen_openblas_core(), "Nehalem");
  EXPECT_NE(chosen_openblas_core(), "");
  unsetenv("OPENBLAS_CORETYPE");
}

TEST(Noise, NamesEverySourceOnce) {
  const auto findings = noise_findings();
  EXPECT_EQ(findings.size(), 11U);
  for (const auto& finding : findings) {
    EXPECT_FALSE(finding.detail.empty()) << finding.name;
    if (finding.level == Finding::Level::pass) {
      EXPECT_EQ(finding.remedy, "") << finding.name;
    }
  }
}

}  // namespace
}  // namespace gradus::sandbox
