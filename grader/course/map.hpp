// The course on one page, in Markdown: what ./gradus list --map prints and exercises/README.md holds.
#pragma once
#include <string>

#include "course/course.hpp"

namespace gradus {

std::string map_of(const Course& course);

}  // namespace gradus
