#include "nn/core/graph.hpp"

namespace nn {

template <typename T>
Graph<T>::Graph(const Shape& input) : Network<T>(input) {
  push(Kind::input, {}, input);
}

template <typename T>
const Shape& Graph<T>::shape(Node node) const {
  require(node < nodes_.size(), "Graph: there is no node ", node, "; there are ", nodes_.size());
  return nodes_[node].shape;
}

template <typename T>
const std::vector<uword>& Graph<T>::operands(Node node) const {
  shape(node);
  return nodes_[node].from;
}

template <typename T>
Layer<T>* Graph<T>::layer(Node node) const {
  shape(node);
  return this->at(node);
}

template <typename T>
uword Graph<T>::push(Kind kind, std::vector<Node> from, const Shape& shape, std::unique_ptr<Layer<T>> layer) {
  this->own(std::move(layer));
  nodes_.push_back({kind, std::move(from), shape, {}, {}});
  this->set_output(shape);
  return nodes_.size() - 1;
}

template <typename T>
uword Graph<T>::append(Node from, std::unique_ptr<Layer<T>> layer) {
  require(layer != nullptr, "Graph: there is no layer to append");
  require(layer->input() == shape(from), "Graph: ", layer->name(), " takes ", layer->input(), ", and node ", from,
          " gives ", shape(from));
  const Shape out = layer->output();
  return push(Kind::layer, {from}, out, std::move(layer));
}

template <typename T>
uword Graph<T>::sum(const std::vector<Node>& from) {
  require(!from.empty(), "Graph: a sum needs a node");
  for (const Node node : from)
    require(shape(node) == shape(from[0]), "Graph: a sum needs one shape; node ", node, " gives ", shape(node),
            ", and node ", from[0], " gives ", shape(from[0]));
  return push(Kind::sum, from, Shape(shape(from[0])));
}

template <typename T>
uword Graph<T>::concatenate(const std::vector<Node>& from) {
  require(!from.empty(), "Graph: a concatenation needs a node");
  Shape joined = shape(from[0]);
  joined.channels = 0;
  for (const Node node : from) {
    const Shape& s = shape(node);
    require(s.height == joined.height && s.width == joined.width,
            "Graph: a concatenation needs one height and width; node ", node, " gives ", s, ", and node ", from[0],
            " gives ", shape(from[0]));
    joined.channels += s.channels;
  }
  return push(Kind::concatenation, from, joined);
}

template <typename T>
void Graph<T>::require_input(const Matrix& X) const {
  for (Node node = 1; node < nodes_.size(); ++node)
    if (nodes_[node].kind == Kind::layer && nodes_[node].from[0] == 0) this->at(node)->require_input(X);
}

template <typename T>
void Graph<T>::run_forward(const Matrix& X, Matrix& Y) {
  if (nodes_.size() == 1) Y = X;
  for (Node node = 1; node < nodes_.size(); ++node) {
    Entry& e = nodes_[node];
    Matrix& out = node + 1 < nodes_.size() ? e.Y : Y;
    const auto in = [&](uword i) -> const Matrix& { return e.from[i] == 0 ? X : nodes_[e.from[i]].Y; };
    if (e.kind == Kind::layer) {
      this->at(node)->forward(in(0), out);
    } else if (e.kind == Kind::sum) {
      out = in(0);
      for (uword i = 1; i < e.from.size(); ++i) out += in(i);
    } else {
      out.set_size(e.shape.size(), X.n_cols);
      for (uword i = 0, row = 0; i < e.from.size(); row += in(i).n_rows, ++i)
        out.rows(row, row + in(i).n_rows - 1) = in(i);
    }
  }
}

template <typename T>
void Graph<T>::run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) {
  if (nodes_.size() == 1 && dX) *dX = dY;
  if (nodes_.size() == 1) return;
  for (Entry& e : nodes_) e.has_dY = false;
  nodes_.back().has_dY = true;
  const Node last = nodes_.size() - 1;
  const auto cotangent = [&](Node node) -> Matrix& { return node == 0 ? *dX : nodes_[node].dY; };
  for (Node node = last; node > 0; --node) {
    Entry& e = nodes_[node];
    if (!e.has_dY) continue;  // nobody reads it
    const Matrix& out = node == last ? Y : e.Y;
    const Matrix& d_out = node == last ? dY : e.dY;
    uword row = 0;
    for (const Node from : e.from) {
      Entry& source = nodes_[from];
      const Matrix& in = from == 0 ? X : source.Y;
      const uword begin = row;
      row += in.n_rows;
      if (from == 0 && !dX) {
        if (e.kind == Kind::layer) this->at(node)->backward(in, out, d_out, nullptr);
        continue;
      }
      // The first reader's cotangent is written, the others' are added.
      if (source.has_dY) scratch_.resize(std::max<std::size_t>(scratch_.size(), in.n_elem));
      Matrix added(scratch_.data(), in.n_rows, source.has_dY ? in.n_cols : 0, false, true);
      Matrix& d_in = source.has_dY ? added : cotangent(from);
      if (e.kind == Kind::layer) this->at(node)->backward(in, out, d_out, &d_in);
      if (e.kind == Kind::sum) d_in = d_out;
      if (e.kind == Kind::concatenation) d_in = d_out.rows(begin, row - 1);
      if (source.has_dY) cotangent(from) += added;
      source.has_dY = true;
    }
  }
}

template <typename T>
std::string Graph<T>::name() const {
  return "graph of " + std::to_string(nodes_.size()) + " nodes";
}

template class Graph<float>;
template class Graph<double>;

}  // namespace nn
