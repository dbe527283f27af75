// A class, graded in one run: honest answers beside hostile ones. What one of them does changes nothing for another.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "commands/commands.hpp"
#include "temporary.hpp"

namespace gradus {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// Points and states: all that a report says of an answer except how long it took, and which of the cases that fail it
// shows, since a busy machine leaves less time to look for a small one.
json verdict(json report) {
  report.erase("seconds");
  report.erase("file");
  for (json& part : report["parts"])
    for (json& test : part["tests"]) {
      test.erase("milliseconds");
      test["cases"] = test["cases"].size();
    }
  return report;
}

class Class : public testing::Test {
 protected:
  const Course course{repository()};
  const Temporary folder;
  const std::string solution = read_submission(course.solution(*course.find("nn3/q1").question));

  void SetUp() override { fs::permissions(folder.path(), fs::perms::all); }  // no help from there

  fs::path file_of(const std::string& student) const {
    return folder.path() / student / "nn3" / "q1_convolution" / "convolution.cpp";
  }
  void hand_in(const std::string& student, const std::string& text) const {
    const fs::path file = folder.write(file_of(student).lexically_relative(folder.path()), text);
    fs::permissions(file, fs::perms::all);
  }
  // The solution with these lines at the beginning of prox_locality_l1, the last function of part c.
  std::string in_a_call(const std::string& lines) const {
    const std::string begin =
        "arma::mat prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {\n";
    std::string text = "#include <csignal>\n#include <cstdio>\n#include <cstring>\n#include <unistd.h>\n" + solution;
    return text.insert(text.find(begin) + begin.size(), lines);
  }

  // By student; as `gradus grade PATH --json --no-speed --seed 11`.
  std::map<std::string, json> grade(const fs::path& path, int expected_exit) const {
    testing::internal::CaptureStdout();
    const int exit = grade_command(course, {{path.string()}, false, 11}, {true, false});
    const json report = json::parse(testing::internal::GetCapturedStdout());
    EXPECT_EQ(exit, expected_exit);
    std::map<std::string, json> found;
    for (const json& q : report["questions"])
      found[fs::path(q["file"].get<std::string>()).lexically_relative(folder.path()).begin()->string()] = q;
    return found;
  }
  static std::set<fs::path> files_of_runs() {
    std::set<fs::path> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(build_folder() / "run", ignored)) found.insert(entry.path());
    return found;
  }
};

TEST_F(Class, HostileAnswersChangeNothingForTheOthers) {
  hand_in("honest", solution);
  std::string wrong = solution;
  wrong.replace(wrong.find("D - W + 1"), 9, "D - W + 2");
  hand_in("mistaken", wrong);
  const json honest = verdict(grade(folder.path() / "honest", 0)["honest"]);
  const json mistaken = verdict(grade(folder.path() / "mistaken", 1)["mistaken"]);

  hand_in("a_burner", in_a_call("sigset_t all;\nsigfillset(&all);\nsigprocmask(SIG_BLOCK, &all, nullptr);\n"
                                "for (volatile bool on = true; on;) {\n}\n"));
  hand_in("b_hog", in_a_call("for (int i = 0; i < 48; ++i) std::memset(new char[64 << 20], 1, 64 << 20);\n"));
  hand_in("c_forks", in_a_call("for (int i = 0; i < 50; ++i)\nif (fork() == 0) {\nsleep(2);\n_exit(0);\n}\n"));
  hand_in("d_flood", in_a_call("const std::string line(1 << 20, 'x');\n"
                               "for (int i = 0; i < 64; ++i) std::puts(line.c_str());\n"));
  // Would be right, and so have points, if any of its neighbours' files could be read, changed or listed.
  std::string tries = "#include <fcntl.h>\n#include <dirent.h>\n#include <unistd.h>\nnamespace {\nbool reached() {\n"
                      "const char* files[] = {";
  for (const char* student : {"honest", "mistaken", "z_reads"}) tries += "\"" + file_of(student).string() + "\", ";
  tries += "\"" + (build_folder() / "grader/gradus").string() +
           "\"};\nfor (const char* file : files)\n"
           "if (open(file, O_RDONLY) >= 0 || open(file, O_WRONLY | O_APPEND) >= 0 || unlink(file) == 0) return true;\n"
           "return opendir(\"" +
           folder.path().string() + "\") || opendir(\"" + (build_folder() / "run").string() +
           "\");\n"
           "}\nconst bool stolen = reached() || (_exit(9), false);\n}  // namespace\n";
  hand_in("e_reads", tries + solution);
  fs::create_directories(file_of("f_link").parent_path());
  fs::create_symlink(course.solution(*course.find("nn3/q1").question), file_of("f_link"));

  const auto runs_before = files_of_runs();
  auto all = grade(folder.path(), 1);
  EXPECT_EQ(verdict(all["honest"]), honest);
  EXPECT_EQ(verdict(all["mistaken"]), mistaken);
  EXPECT_FALSE(all.contains("f_link")) << "a link may lead anywhere";
  EXPECT_EQ(all["e_reads"]["points"], 0) << all["e_reads"].dump(1).substr(0, 3000);
  const std::map<std::string, std::string> words = {{"a_burner", "is there a loop that does not end?"},
                                                    {"b_hog", "more than 1024 MiB of memory"},
                                                    {"c_forks", "forbidden in the sandbox"},
                                                    {"d_flood", "It printed more than 1 MiB"},
                                                    {"e_reads", "exit status 9"}};
  for (const auto& [student, word] : words) {
    EXPECT_NE(all[student].dump().find(word), std::string::npos)
        << student << " " << all[student].dump(1).substr(0, 3000);
    EXPECT_EQ(all[student]["state"], "failed") << student;
    for (const json& part : all[student]["parts"])
      EXPECT_EQ(part["state"] == "failed", part["id"] == "c" || student == "e_reads") << student << " " << part["id"];
  }
  EXPECT_EQ(read_submission(file_of("honest")), solution);
  EXPECT_EQ(read_submission(file_of("mistaken")), wrong);
  EXPECT_EQ(files_of_runs(), runs_before) << "nothing of a run stays";
}

TEST_F(Class, EveryFolderHasATotal) {
  for (const char* student : {"ada", "bob"}) hand_in(student, "no C++\n");
  testing::internal::CaptureStdout();
  EXPECT_EQ(grade_command(course, {{folder.path().string()}, false, 11}, {}), 1);
  const std::string said = testing::internal::GetCapturedStdout();
  for (const std::string student : {"ada", "bob"}) {
    const auto line = said.find("  " + (folder.path() / student).string() + "\n");
    ASSERT_NE(line, std::string::npos) << said;
    EXPECT_NE(said.substr(said.rfind('\n', line), 60).find("0/25"), std::string::npos) << said;
  }
  EXPECT_NE(said.find("together                    0/50"), std::string::npos) << said;
}

}  // namespace
}  // namespace gradus
