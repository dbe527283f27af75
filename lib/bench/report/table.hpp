// The run as a table of at most 112 columns.
#pragma once
#include <string>

#include "bench/report/measurement.hpp"

namespace nn::bench {

/// "12.3 ms": three digits.
std::string time_text(double seconds);
/// "812 GFLOP/s", "12.3 GB/s".
std::string rate_text(const Measurement& m);

/// What the columns mean, and their heads.
std::string table_head(const Report& run, bool colour);
/// A line, which names the kernel and its size unless `previous` is of the same.
std::string table_line(const Report& run, const Measurement& m, const Measurement* previous, bool colour);
/// The geometric mean, and the rows under 1 and the wrong ones.
std::string table_foot(const Report& run, bool colour);

}  // namespace nn::bench
