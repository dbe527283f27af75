// A report as JSON, by grader/report/report.schema.json.
#pragma once
#include <string>

#include "report/report.hpp"

namespace gradus {

std::string to_json_text(const Report& report);

}  // namespace gradus
