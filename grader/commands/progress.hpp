// What a student has reached, kept in the build folder. Deleting it loses nothing but the marks in `list`.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "build/places.hpp"
#include "course/course.hpp"
#include "report/report.hpp"

namespace gradus {

struct PartProgress {
  State state = State::todo;
  double points = 0;
  int hints_seen = 0;
};

struct Progress {
  std::size_t text_hash = 0;  ///< of the answer that the states belong to
  std::map<std::string, PartProgress> parts;
};

/// 0 where it cannot be read.
std::size_t hash_of_file(const std::filesystem::path& file);

Progress load_progress(const Question& q);
void save_progress(const Question& q, const Progress& progress);

/// Takes over the parts that were graded. Without timing, what the same text has shown with it is kept.
void record(const Question& q, const QuestionReport& report, const std::string& text, bool timed);

/// The first question in teaching order that has not all points; nullptr when all are done.
const Question* next_unfinished(const Course& course);

}  // namespace gradus
