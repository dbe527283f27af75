// How busy the machine was with other programs.
#pragma once

namespace nn::bench {

/// Watches from its construction on.
class Load {
 public:
  Load();
  struct Use {
    double other_cores = 0;  ///< in use by other programs, on average
    double stolen = 0;       ///< share of the processors' time that the hypervisor gave to other machines
  };
  Use so_far() const;

 private:
  struct Clocks {
    double wall = 0, own = 0, busy = 0, stolen = 0;  ///< seconds; busy: of all programs, this one too
  };
  static Clocks read();
  Clocks start_;
};

}  // namespace nn::bench
