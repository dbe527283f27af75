// The whole program on a machine that lacks a layer of the sandbox.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <nlohmann/json.hpp>

#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "course/course.hpp"
#include "sandbox/sandbox.hpp"
#include "temporary.hpp"

namespace gradus {
namespace {

class Layers : public testing::Test {
 protected:
  struct Outcome {
    int code;
    std::string out, err;
  };

  Outcome gradus(const std::string& without, const std::string& arguments) const {
    const auto path = [&](const char* name) { return (folder.path() / name).string(); };
    const std::string program = (build_folder() / "grader/gradus").string();
    const int status = std::system(("GRADUS_WITHOUT=" + without + " " + program + " " + arguments + " >" + path("out") +
                                    " 2>" + path("err")).c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text(path("out")), text(path("err"))};
  }
  static std::string text(const std::string& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  static bool holds(const nlohmann::json& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) != list.end();
  }

  const Course course{repository()};
  const Question& question = *course.find("nn3/q1").question;
  const Temporary folder;
  const std::string quick = folder.write("quick/" + question.path() + "/" + question.stem + ".cpp", "no C++").string();
  const std::string answer =
      folder.write(question.path() + "/" + question.stem + ".cpp", read_submission(course.solution(question))).string();
};

TEST_F(Layers, WithoutOneItGradesAsPracticeAndNeverOfficially) {
  for (const std::string layer : {"namespaces", "seccomp", "landlock", "rlimits"}) {
    const Outcome practice = gradus(layer, "grade --no-speed --json " + answer);
    EXPECT_EQ(practice.code, 0) << layer << practice.err;
    const auto report = nlohmann::json::parse(practice.out, nullptr, false);
    ASSERT_TRUE(report.is_object()) << layer << practice.out;
    EXPECT_EQ(report["mode"], "practice") << layer;
    EXPECT_TRUE(holds(report["missing"], layer)) << report["missing"];
    EXPECT_FALSE(holds(report["layers"], layer)) << report["layers"];

    const Outcome official = gradus(layer, "grade --no-speed --official " + answer);
    EXPECT_EQ(official.code, 3) << layer;
    EXPECT_EQ(official.out, "");
    for (const std::string& word : {"--official needs the sandbox layer " + layer,
                                    std::string("switched off by GRADUS_WITHOUT"), std::string("unset GRADUS_WITHOUT"),
                                    std::string("as practice, leave out --official")})
      EXPECT_NE(official.err.find(word), std::string::npos) << official.err;
  }
}

TEST_F(Layers, AMisspeltNameIsRefused) {
  const Outcome outcome = gradus("secomp", "grade --no-speed " + quick);
  EXPECT_EQ(outcome.code, 3);
  EXPECT_NE(outcome.err.find("names 'secomp', which is no layer"), std::string::npos) << outcome.err;
}

TEST_F(Layers, CgroupsAreNamedButNotAskedFor) {
  const Outcome doctor = gradus("cgroups", "doctor --json");
  const auto findings = nlohmann::json::parse(doctor.out, nullptr, false);
  ASSERT_TRUE(findings.is_array()) << doctor.out;
  const auto cgroups = std::find_if(findings.begin(), findings.end(), [](const auto& f) { return f["name"] == "cgroups"; });
  ASSERT_NE(cgroups, findings.end());
  EXPECT_EQ((*cgroups)["level"], "CAUTION");
  EXPECT_NE((*cgroups)["detail"].get<std::string>().find("hold memory and processes"), std::string::npos);

  for (const auto& layer : sandbox::layers())
    if (layer.needed && !layer.on) GTEST_SKIP() << layer.name << " is off on this machine";
  const Outcome official = gradus("cgroups", "grade --no-speed --official --json " + quick);
  EXPECT_EQ(official.code, 1) << official.err;
  EXPECT_NE(official.out.find("\"official\""), std::string::npos) << official.out;
}

TEST_F(Layers, TheTerminalSaysWhichOneIsMissing) {
  const Outcome practice = gradus("landlock", "grade --no-speed " + quick);
  EXPECT_NE(practice.out.find("practice: landlock is off here"), std::string::npos) << practice.out;
}

}  // namespace
}  // namespace gradus
