// The line that tells how far a training is.
#pragma once
#include <chrono>
#include <iosfwd>
#include <string>

#include "nn/core/shape.hpp"

namespace nn {

/// Where a training stands. A quantity that is not known yet is NaN, and is left out of the line.
struct ProgressState {
  uword epoch = 0, epochs = 0;  ///< the one under way, from 1, and all
  uword step = 0, steps = 0;    ///< done in this epoch, and a whole epoch's
  double loss = 0, metric = 0;  ///< means of the epoch so far
  double seconds = 0;           ///< since the start
  double done = 0;              ///< the share of all steps that was made, 0 ... 1
};

/// "epoch  3/20 [=====>    ] 12/40  loss 0.3127  accuracy 91.5 %  2.4 s, 14 s left", without a line's end.
std::string progress_line(const ProgressState& state, const std::string& metric_name);

/// "7.3 s", "1:05 min", "2:03 h"; "" if it is not a finite number of at least 0.
std::string duration(double seconds);

/// Writes the line to a stream: on a terminal over the last one, at most ten times a second; elsewhere one line an
/// epoch. Without a stream it does nothing.
class Progress {
 public:
  Progress(std::ostream* out, std::string metric_name);
  Progress(std::ostream* out, std::string metric_name, bool is_terminal);
  ~Progress();  ///< ends a line that is still open
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Seconds since the construction.
  double seconds() const;
  void show(const ProgressState& state);

 private:
  using Clock = std::chrono::steady_clock;
  std::ostream* out_;
  std::string metric_name_;
  bool is_terminal_, open_ = false;
  Clock::time_point start_ = Clock::now();
  double shown_ = -1;  // seconds, when the line was last written
};

}  // namespace nn
