#include "course/map.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "build/places.hpp"

namespace gradus {
namespace {

TEST(Map, ThePageInTheRepositoryIsUpToDate) {
  std::ostringstream page;
  page << std::ifstream(repository() / "exercises/README.md").rdbuf();
  EXPECT_TRUE(page.str() == map_of(Course(repository()))) << "run ./gradus list --map > exercises/README.md";
}

TEST(Map, WhatAQuestionBuildsOnExists) {
  const Course course(repository());
  for (const Question& q : course.questions())
    for (const std::string& id : q.builds_on) {
      EXPECT_EQ(course.find(id).question->id(), id) << q.id();
      EXPECT_NE(id, q.id());
    }
}

}  // namespace
}  // namespace gradus
