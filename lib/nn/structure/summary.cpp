#include "nn/structure/summary.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "nn/core/graph.hpp"
#include "nn/core/sequential.hpp"

namespace nn {

namespace {

/// One operation: a layer that is neither Sequential nor Graph, a sum, a concatenation, or the input.
struct Operation {
  std::string place, name;
  Shape output;
  uword parameters;
  std::vector<uword> reads;  // numbers of operations
  bool in_graph;
};

template <typename T>
class Flattened {
 public:
  explicit Flattened(Layer<T>& network) {
    operations.push_back({"", "input", network.input(), 0, {}, false});
    append(network, "", 0, false);
  }
  std::vector<Operation> operations;

 private:
  /// Appends what computes `layer` of operation `from`; returns the operation that gives its output.
  uword append(Layer<T>& layer, const std::string& place, uword from, bool in_graph) {
    const std::string prefix = place.empty() ? "" : place + ".";
    if (auto* sequential = dynamic_cast<Sequential<T>*>(&layer)) {
      for (uword i = 0; i < sequential->size(); ++i)
        from = append((*sequential)[i], prefix + std::to_string(i), from, in_graph && i == 0);
      return from;
    }
    if (auto* graph = dynamic_cast<Graph<T>*>(&layer)) {
      std::vector<uword> made{from};
      for (uword node = 1; node < graph->size(); ++node) {
        const std::string here = prefix + std::to_string(node);
        std::vector<uword> reads;
        for (const uword operand : graph->operands(node)) reads.push_back(made[operand]);
        if (Layer<T>* part = graph->layer(node))
          made.push_back(append(*part, here, reads[0], true));
        else
          made.push_back(push({here, joint_name(*graph, node), graph->shape(node), 0, reads, true}));
      }
      return made.back();
    }
    return push({place, layer.name(), layer.output(), count(layer.parameters()), {from}, in_graph});
  }

  /// A concatenation has more channels than its first operand, a sum as many; of one operand both are the identity.
  static std::string joint_name(const Graph<T>& graph, uword node) {
    return graph.shape(node) == graph.shape(graph.operands(node)[0]) ? "sum" : "concatenation";
  }

  uword push(Operation operation) {
    operations.push_back(std::move(operation));
    return operations.size() - 1;
  }
};

/// A quotation mark or a backslash would end a DOT string early or change the letter that follows.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n')
      result += "\\n";
    else
      result += c;
  }
  return result;
}

}  // namespace

template <typename T>
std::string summary(Layer<T>& network) {
  const std::vector<Operation> operations = Flattened<T>(network).operations;
  using Row = std::array<std::string, 4>;
  std::vector<Row> rows{{"place", "layer", "output", "parameters"}};
  uword total = 0;
  for (const Operation& o : operations) {
    std::string name = o.name;
    if (o.in_graph)
      for (uword i = 0; i < o.reads.size(); ++i) {
        const std::string& source = operations[o.reads[i]].place;
        name += (i == 0 ? " of " : ", ") + (source.empty() ? "input" : source);
      }
    total += o.parameters;
    rows.push_back({o.place, name, to_string(o.output), o.parameters ? std::to_string(o.parameters) : ""});
  }
  rows.push_back({"", "total", "", std::to_string(total)});

  std::array<uword, 4> widths{};
  for (const Row& row : rows)
    for (uword i = 0; i < 4; ++i) widths[i] = std::max<uword>(widths[i], row[i].size());
  std::string text;
  for (const Row& row : rows) {
    std::string line;
    for (uword i = 0; i < 4; ++i) {
      const std::string space(widths[i] - row[i].size(), ' ');
      line += i == 3 ? space + row[i] : row[i] + space + "   ";  // numbers stand to the right
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

template <typename T>
std::string to_dot(Layer<T>& network) {
  const std::vector<Operation> operations = Flattened<T>(network).operations;
  std::string text = "digraph network {\n  node [shape=box];\n";
  for (uword i = 0; i < operations.size(); ++i)
    text += "  n" + std::to_string(i) + " [label=\"" +
            escaped(operations[i].name + "\n" + to_string(operations[i].output)) + "\"];\n";
  for (uword i = 0; i < operations.size(); ++i)
    for (const uword from : operations[i].reads)
      text += "  n" + std::to_string(from) + " -> n" + std::to_string(i) + ";\n";
  return text + "}\n";
}

template std::string summary(Layer<float>&);
template std::string summary(Layer<double>&);
template std::string to_dot(Layer<float>&);
template std::string to_dot(Layer<double>&);

}  // namespace nn
