#include "nn/train/batch_loss.hpp"

#include "nn/losses/cross_entropy.hpp"
#include "nn/losses/squared_error.hpp"
#include "nn/train/predict.hpp"

namespace nn {

namespace {

/// The columns of a matrix that belong to samples, gathered into memory that is kept.
template <typename T>
class Columns {
 public:
  explicit Columns(arma::Mat<T> all) : all_(std::move(all)) {}

  /// A view, good until the next call.
  const arma::Mat<T> of(std::span<const uword> samples) {
    batch_.resize(all_.n_rows * samples.size());
    for (uword n = 0; n < samples.size(); ++n) {
      if (samples[n] >= all_.n_cols)
        require(false, "targets: there are ", all_.n_cols, ", and every sample must have one (a column each); sample ",
                samples[n], " has none");
      std::copy_n(all_.colptr(samples[n]), all_.n_rows, batch_.data() + n * all_.n_rows);
    }
    return arma::Mat<T>(batch_.data(), all_.n_rows, samples.size(), false, true);
  }

 private:
  arma::Mat<T> all_;
  std::vector<T> batch_;
};

/// Labels in a row, so that they are a matrix with a column a sample.
std::shared_ptr<Columns<uword>> row_of(const arma::uvec& labels) {
  return std::make_shared<Columns<uword>>(arma::umat(labels.t()));
}

arma::uvec as_vector(const arma::umat& row) {
  return arma::uvec(const_cast<uword*>(row.memptr()), row.n_elem, false, true);
}

}  // namespace

template <typename T>
BatchLoss<T> against(arma::Mat<T> targets, LossOfTargets<T> loss) {
  require(loss != nullptr, "against: loss is empty, and must be a function");
  return [columns = std::make_shared<Columns<T>>(std::move(targets)), loss = std::move(loss)](
             const arma::Mat<T>& Y, std::span<const uword> samples, arma::Mat<T>& dY) {
    return loss(Y, columns->of(samples), &dY);
  };
}

template <typename T>
BatchLoss<T> against(arma::uvec labels, LossOfLabels<T> loss) {
  require(loss != nullptr, "against: loss is empty, and must be a function");
  return [columns = row_of(labels), loss = std::move(loss)](const arma::Mat<T>& Y, std::span<const uword> samples,
                                                            arma::Mat<T>& dY) {
    const arma::umat row = columns->of(samples);
    return loss(Y, as_vector(row), &dY);
  };
}

template <typename T>
BatchLoss<T> cross_entropy_against(arma::uvec labels) {
  return against<T>(std::move(labels), LossOfLabels<T>([](const arma::Mat<T>& Y, const arma::uvec& batch,
                                                          arma::Mat<T>* dY) { return cross_entropy(Y, batch, dY); }));
}

template <typename T>
BatchLoss<T> squared_error_against(arma::Mat<T> targets) {
  return against<T>(std::move(targets), LossOfTargets<T>([](const arma::Mat<T>& Y, const arma::Mat<T>& batch,
                                                            arma::Mat<T>* dY) { return squared_error(Y, batch, dY); }));
}

template <typename T>
BatchMetric<T> accuracy_against(arma::uvec labels) {
  return [columns = row_of(labels)](const arma::Mat<T>& Y, std::span<const uword> samples) {
    const arma::umat row = columns->of(samples);
    return accuracy(Y, as_vector(row));
  };
}

#define NN_INSTANTIATE(T)                                              \
  template BatchLoss<T> against(arma::Mat<T>, LossOfTargets<T>);       \
  template BatchLoss<T> against(arma::uvec, LossOfLabels<T>);          \
  template BatchLoss<T> cross_entropy_against<T>(arma::uvec);          \
  template BatchLoss<T> squared_error_against(arma::Mat<T>);           \
  template BatchMetric<T> accuracy_against<T>(arma::uvec);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn
