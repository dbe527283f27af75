// The course as it lies in the repository: everything is found by path, nothing is listed by hand.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "speed/looks.hpp"

namespace gradus {

struct Part {
  std::string id;  ///< "a"
  std::string title;
  double points = 0;
  std::vector<std::string> needs;  ///< parts of this question that must pass first
  std::vector<std::string> hints;  ///< in steps
  std::optional<speed::Bounds> speed;
};

struct Sheet {
  std::string id;  ///< "nn3"
  std::string title, source;
  int order = 0;  ///< in which to take them
};

struct Question {
  std::string sheet;   ///< "nn3"
  std::string folder;  ///< "q1_convolution"
  std::string stem;    ///< "convolution": of the contract and of the answer
  std::string title, source;
  std::string teaches;                ///< a phrase for the map; may be empty
  std::vector<std::string> builds_on;  ///< other questions, "nn3/q1", whose ideas help here
  int minutes = 0;
  std::vector<std::string> headers;  ///< library headers that an answer may use, "nn/types.hpp"
  std::vector<Part> parts;

  std::string id() const;    ///< "nn3/q1"
  std::string path() const;  ///< "nn3/q1_convolution"
  std::string target() const;  ///< build target "question-nn3-q1_convolution"
  double points() const;
  const Part* part(const std::string& id) const;
};

/// What a user named: a question, or one part of it.
struct Selection {
  const Question* question = nullptr;
  std::string part;  ///< empty: all
};

/// A question whose exercise.toml cannot be used. The others work without it.
struct BrokenQuestion {
  std::string path;      ///< "nn3/q1_convolution"
  std::string sentence;  ///< what is wrong, in which file and line
};

class Course {
 public:
  explicit Course(std::filesystem::path root);

  const std::filesystem::path& root() const { return root_; }
  const std::vector<Sheet>& sheets() const { return sheets_; }           ///< in teaching order
  const std::vector<Question>& questions() const { return questions_; }  ///< in teaching order
  const std::vector<BrokenQuestion>& broken() const { return broken_; }
  std::filesystem::path exercise(const Question& q) const;  ///< the student's file
  std::filesystem::path contract(const Question& q) const;
  std::filesystem::path solution(const Question& q) const;

  /// "nn3/q1", "nn3/q1a", "nn3/q1_convolution", "convolution", or a path to an answer. Throws UsageError that
  /// offers the nearest names, and Ungraded for a broken question.
  Selection find(const std::string& name) const;

  /// The question that a file answers: by the end of its path, else by its file name; nullptr when neither fits.
  const Question* answered_by(const std::filesystem::path& file) const;

 private:
  std::filesystem::path root_;
  std::vector<Sheet> sheets_;
  std::vector<Question> questions_;
  std::vector<BrokenQuestion> broken_;
};

}  // namespace gradus
