// Training a network by mini-batches.
#pragma once
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <limits>
#include <span>

#include "nn/train/optimiser.hpp"
#include "nn/train/schedule.hpp"

namespace nn {

/// The mean loss of a batch. Y: outputs, B columns; samples: which columns of fit's X they belong to, so that targets
/// are found; dY, the size of Y: to be overwritten with the gradient.
template <typename T>
using BatchLoss = std::function<double(const arma::Mat<T>& Y, std::span<const uword> samples, arma::Mat<T>& dY)>;

/// A mean over a batch that is only watched: accuracy, say.
template <typename T>
using BatchMetric = std::function<double(const arma::Mat<T>& Y, std::span<const uword> samples)>;

/// One epoch's means over its samples, of the network as it was at each step.
struct EpochRecord {
  uword epoch = 0;           ///< from 1
  double loss = 0;           ///< penalties included
  double metric = std::numeric_limits<double>::quiet_NaN();  ///< NaN without one
  double learning_rate = 0;  ///< of the last step
  double seconds = 0;        ///< this epoch's
};
using History = std::vector<EpochRecord>;

template <typename T>
struct FitOptions {
  uword epochs = 10;
  uword batch = 32;                ///< samples a step; an epoch's last step takes what is left, which may be too few
                                   ///< for a layer (batch normalisation refuses a single sample)
  bool shuffle = true;             ///< a new order each epoch, which depends on seed and epoch only
  std::uint64_t seed = 1;
  uword first_epoch = 1;           ///< to go on with a training: epochs first_epoch ... epochs
  Schedule schedule = {};          ///< the rate for the optimiser's step number; without one its own rate stays
  double clip_norm = std::numeric_limits<double>::infinity();
  double clip_value = std::numeric_limits<double>::infinity();  ///< before the norm
  BatchMetric<T> metric = {};
  std::string metric_name = "accuracy";
  /// Adds a penalty's gradient to the parameters', and returns its value.
  std::function<double()> penalty = {};
  /// Runs after each step: proximal steps, projections.
  std::function<void()> after_step = {};
  /// Runs after each epoch, in training mode (predict sets its own); true ends the training.
  std::function<bool(const EpochRecord&)> on_epoch = {};
  std::ostream* progress = nullptr;
};

/// Minimises the mean loss over the columns of X. Each step: gradients zero, forward in training mode, loss, backward,
/// penalty, clipping, optimiser. The network's mode is restored at the end. After the first epoch a step allocates
/// nothing (above 16 entries a matrix), unless a callable does. The same seed and start give the same bits.
/// Throws std::invalid_argument before the first step if X does not fit or has no column, an option is out of range, or
/// the optimiser has no parameter of the network or one that is not the network's (some may be left out: they stay as
/// they are); std::runtime_error, with the epoch and the batch, as soon as a loss (or, with clip_norm, a gradient's
/// norm) is not finite. That step is not made: parameters and buffers are as after the step before, whatever throws.
template <typename T>
History fit(Layer<T>& network, const arma::Mat<T>& X, const BatchLoss<T>& loss, Optimiser<T>& optimiser,
            const FitOptions<T>& options = {});

extern template History fit(Layer<float>&, const arma::Mat<float>&, const BatchLoss<float>&, Optimiser<float>&,
                            const FitOptions<float>&);
extern template History fit(Layer<double>&, const arma::Mat<double>&, const BatchLoss<double>&, Optimiser<double>&,
                            const FitOptions<double>&);

}  // namespace nn
