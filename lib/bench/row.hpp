// What there is to measure. A row's file registers it when the program starts, so there is no list to keep.
#pragma once
#include <functional>
#include <source_location>
#include <string>
#include <vector>

namespace nn::bench {

enum class Pass { forward, both };  ///< both: forward, then backward

/// What a call computed: a tensor, named as a wrong one is reported. In the order in which our memory has its entries.
struct Result {
  std::string name;
  std::vector<float> values;
};

/// One way to compute a row. An empty one (run is null) stands for a way that there is not.
struct Contestant {
  std::function<void()> run;                      ///< one call, the thing that is timed
  std::function<std::vector<Result>()> results;   ///< of the last call
  /// Makes ready for the call that is compared: results that are kept become NaN, so that a call which writes nothing
  /// is found out, and what a call changes becomes as it was at first.
  std::function<void()> reset = [] {};
};

/// One set of data and the ways to compute with it.
struct Problem {
  Contestant ours, naive, libtorch;
  /// The magnitudes that an error is measured against, tensor by tensor as in the results: for each entry the sum of
  /// the absolute values of the products that it sums. Empty: the largest entry of each tensor.
  std::vector<std::vector<float>> magnitudes;
  /// Two results may differ by this many units in the last place of their magnitude.
  double tolerance = 32;
};

/// What a call costs at least, whoever computes it: operations of floating point, or bytes read and written.
struct Work {
  double flops = 0, bytes = 0;
};

struct Row {
  std::string kernel, size;
  std::vector<Pass> passes = {Pass::forward, Pass::both};
  std::function<Work(Pass)> work;
  std::function<Problem(Pass)> make;
  /// The same kernel at a size that the naive loops do in a moment, for the comparison with them; null: `make` is that.
  std::function<Problem(Pass)> make_small = nullptr;
  double small_part = 1;  ///< its work / the row's work
};

/// Rows are shown by file, and within a file in the order of registration.
void add_row(Row row, const std::source_location& where = std::source_location::current());
std::vector<Row> all_rows();

}  // namespace nn::bench
