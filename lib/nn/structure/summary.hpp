// A network as text: a table of its layers, and a drawing.
#pragma once
#include <string>

#include "nn/core/layer.hpp"

namespace nn {

/// A table with a row for each layer: its place, name, output shape (of one sample) and number of learned entries; the
/// last row has the total. Layers inside of a Sequential or Graph are rows of their own, with places like "2.0", as in
/// the names of parameters; any other layer is one row. The layers of a graph say which nodes they read.
///   place   layer             output   parameters
///           input             784
///   0       dense 784 -> 10   10             7850
///           total                            7850
template <typename T>
std::string summary(Layer<T>& network);

/// The network in the DOT language of Graphviz (dot -Tsvg): a node for the input and for each layer, sum and
/// concatenation, with name and output shape, and an edge for each operand, twice if it is read twice. The same
/// network gives the same text. Names may hold any characters.
template <typename T>
std::string to_dot(Layer<T>& network);

extern template std::string summary(Layer<float>&);
extern template std::string summary(Layer<double>&);
extern template std::string to_dot(Layer<float>&);
extern template std::string to_dot(Layer<double>&);

}  // namespace nn
