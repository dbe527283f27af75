// A directed graph of layers: skips, branches, several uses of one tensor.
#pragma once
#include <utility>

#include "nn/core/network.hpp"

namespace nn {

/// Nodes in the order of computation. Node 0 is the input; each later one is a layer applied to an earlier node, or
/// the sum or the concatenation (along channels) of earlier nodes. The last node is the output:
///   Graph<float> block({32, 32, 16});
///   auto f = block.add<Conv2d>(0, Conv2dSpec{.channels = 16, .kernel = {3, 3}, .padding = {1, 1}});
///   block.sum({0, f});                                                                         // y = x + f(x)
template <typename T>
class Graph : public Network<T> {
 public:
  using typename Layer<T>::Matrix;
  using Node = uword;
  explicit Graph(const Shape& input);

  /// A layer made with the shape of `from` and the arguments given, applied to it.
  template <template <typename> class L, typename... Arguments>
  Node add(Node from, Arguments&&... arguments) {
    return append(from, std::make_unique<L<T>>(shape(from), std::forward<Arguments>(arguments)...));
  }
  /// Throws std::invalid_argument if the layer does not take the shape of `from`.
  Node append(Node from, std::unique_ptr<Layer<T>> layer);
  /// Y = sum of the nodes, which have one shape; a node that is named twice counts twice.
  Node sum(const std::vector<Node>& from);
  /// The channels of the nodes, one after another; they agree in height and width.
  Node concatenate(const std::vector<Node>& from);

  uword size() const { return nodes_.size(); }
  /// The shape of a node's output. Throws std::invalid_argument if there is no such node.
  const Shape& shape(Node node) const;
  /// The nodes that a node reads, and its layer (nullptr of the input, a sum and a concatenation).
  const std::vector<Node>& operands(Node node) const;
  Layer<T>* layer(Node node) const;

  void require_input(const Matrix& X) const override;
  std::string name() const override;

 private:
  enum class Kind { input, layer, sum, concatenation };
  struct Entry {
    Kind kind;
    std::vector<Node> from;
    Shape shape;
    Matrix Y, dY;
    bool has_dY = false;  // in the backward pass: some consumer has written dY
  };

  Node push(Kind kind, std::vector<Node> from, const Shape& shape, std::unique_ptr<Layer<T>> layer = nullptr);
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  std::vector<Entry> nodes_;
  std::vector<T> scratch_;  // memory of a cotangent that is to be added
};

extern template class Graph<float>;
extern template class Graph<double>;

}  // namespace nn
