// One launch of a measurement of speed: fresh processes of the submission, of the reference, and of the reference once
// more, of which one is runnable at a time.
#pragma once
#include "check/speed.hpp"

namespace gradus {

/// A wrong answer during timing ends the measurement.
struct WrongAnswer : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What one timed call cost.
struct Cost {
  std::chrono::nanoseconds cpu{0}, wall{0};
  std::uint64_t sleeps = 0;
};

/// A number that nobody knew before.
std::uint64_t fresh_secret();

class Launch {
 public:
  /// Throws WorkerFailed where the submission's does not start, or prepares itself for long before it is asked.
  Launch(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference);

  /// A call may take so many times what the reference takes at this size, and a little: more is "too slow".
  void limit_calls(arma::uword n, double times);

  /// One or two warm calls and a timed one for each side, all verified: from inside, nobody knows which is which.
  struct Round {
    Cost submission, reference;
    Cost submission_warm, reference_warm;  ///< of all warm calls together

    /// False where the clock of a processor that a virtual machine shares did not move: the kernel takes time that was
    /// stolen before from the time that a process had.
    bool is_measured() const;
  };
  Round round(arma::uword n, bool submission_first);

  /// The most that a call at `n` holds beyond what its process held before, in bytes, and of the submission also what it
  /// then held beyond the reference; after a call at `small`, so that it is not what a first call prepares. Comes before
  /// all other calls: a process keeps the memory that it had once. Limits calls, too.
  Memory memory(arma::uword small, arma::uword n, double times);

  /// Of the arguments and the answer, at the last visit.
  std::size_t bytes_of_a_call() const { return bytes_; }

  /// The reference beside itself.
  Round canary(arma::uword n, bool first);

 private:
  const SpeedCase& what_;
  WorkerProcess submission_, reference_, twin_;
  std::size_t bytes_ = 0;

  WorkerProcess::Reply call(WorkerProcess& worker, const Arguments& arguments);
  // Contents that nobody could know before: drawn when the workers run, and not to be guessed from earlier ones. Else the
  // answer to a timed call could be prepared in the warm one.
  Arguments next(arma::uword n) const;
  void limit_calls(std::chrono::nanoseconds expected, double times);
  void verify(const WorkerProcess::Reply& got, const WorkerProcess::Reply& expected) const;
  Round visit(WorkerProcess& a, WorkerProcess& b, arma::uword n, bool a_first);
};

}  // namespace gradus
