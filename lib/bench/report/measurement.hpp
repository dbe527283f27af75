// The numbers of one run: what the table, the JSON and the chart show.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace nn::bench {

/// What the machine can do, measured in the same run.
struct Peak {
  int threads = 1;
  double flops = 0;      ///< of a product of two 1024 x 1024 float matrices, per second
  double bandwidth = 0;  ///< of copying 128 MiB, in bytes read and written per second
};

/// One line of the table. Times are medians, in seconds.
struct Measurement {
  std::string kernel, size;
  bool backward = false;  ///< forward and backward, or forward alone
  int threads = 1;
  double ours = 0;
  std::optional<double> naive, libtorch;
  int rounds = 0;          ///< each is ours, LibTorch, LibTorch, ours
  double low = 0, high = 0;     ///< an interval of 95 % for the ratio's median over the rounds
  double spread = 0;       ///< half the interquartile range of the rounds' ratios, relative; without LibTorch of our times
  double flops = 0, bytes = 0;  ///< of one call; one of them is 0
  std::string wrong;       ///< why nothing was timed: the first difference

  std::optional<double> ratio() const { return libtorch ? std::optional(*libtorch / ours) : std::nullopt; }
  double rate() const { return (flops > 0 ? flops : bytes) / ours; }  ///< per second
};

struct Report {
  std::string machine, compiler, blas_core, libtorch;  ///< libtorch: its version, or ""
  double other_cores = 0, stolen = 0;  ///< cores that other programs used meanwhile; share given to other machines
  std::vector<Peak> peaks;
  std::vector<Measurement> measurements;
};

/// rate / the peak with as many threads; 0 if that was not measured.
double share_of_peak(const Measurement& m, const std::vector<Peak>& peaks);

struct Summary {
  int rows = 0, below = 0, wrong = 0;  ///< rows: those with a ratio; below: those of them under 1
  double geometric_mean = 0, least = 0;
};
Summary summary_of(const std::vector<Measurement>& measurements);

/// The median, and half the interquartile range relative to it.
struct Centre {
  double median = 0, spread = 0;
};
Centre centre_of(std::vector<double> values);

}  // namespace nn::bench
