#include "nn/structure/summary.hpp"

#include "nn/core/graph.hpp"
#include "nn/core/sequential.hpp"
#include "nn/layers/dense.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

/// y = x, with a name that has to be escaped.
class Quoted : public Layer<float> {
 public:
  explicit Quoted(const Shape& input) : Layer<float>(input, input) {}
  std::string name() const override { return "a \"b\" \\n"; }

 private:
  void run_forward(const Matrix& X, Matrix& Y) override { Y = X; }
  void run_backward(const Matrix&, const Matrix&, const Matrix& dY, Matrix* dX) override {
    if (dX) *dX = dY;
  }
};

TEST(Summary, OfASequence) {
  Sequential<float> net({4, 3});
  net.add<Dense>(5u);
  net.add<Dense>(10u, false);
  EXPECT_EQ(summary(net),
            "place   layer           output   parameters\n"
            "        input           4 x 3\n"
            "0       dense 12 -> 5   5                65\n"
            "1       dense 5 -> 10   10               50\n"
            "        total                           115\n");
}

TEST(Summary, OfAGraphWithASequenceInside) {
  Graph<float> net({6});
  const uword a = net.add<Dense>(0, 6u);
  auto inner = std::make_unique<Sequential<float>>(Shape{6});
  inner->add<Dense>(2u);
  inner->add<Dense>(6u);
  const uword b = net.append(a, std::move(inner));
  const uword s = net.sum({a, b, a});
  net.concatenate({s, 0});
  EXPECT_EQ(summary(net),
            "place   layer                       output      parameters\n"
            "        input                       6\n"
            "1       dense 6 -> 6 of input       6                   42\n"
            "2.0     dense 6 -> 2 of 1           2                   14\n"
            "2.1     dense 2 -> 6                6                   18\n"
            "3       sum of 1, 2.1, 1            6\n"
            "4       concatenation of 3, input   6 x 1 x 2\n"
            "        total                                           74\n");
  EXPECT_EQ(to_dot(net),
            "digraph network {\n"
            "  node [shape=box];\n"
            "  n0 [label=\"input\\n6\"];\n"
            "  n1 [label=\"dense 6 -> 6\\n6\"];\n"
            "  n2 [label=\"dense 6 -> 2\\n2\"];\n"
            "  n3 [label=\"dense 2 -> 6\\n6\"];\n"
            "  n4 [label=\"sum\\n6\"];\n"
            "  n5 [label=\"concatenation\\n6 x 1 x 2\"];\n"
            "  n0 -> n1;\n"
            "  n1 -> n2;\n"
            "  n2 -> n3;\n"
            "  n1 -> n4;\n"
            "  n3 -> n4;\n"
            "  n1 -> n4;\n"
            "  n4 -> n5;\n"
            "  n0 -> n5;\n"
            "}\n");
  EXPECT_EQ(to_dot(net), to_dot(net));
}

TEST(Summary, OfOneLayerAndOfNone) {
  Dense<double> layer({2}, 3);
  EXPECT_EQ(to_dot(layer),
            "digraph network {\n"
            "  node [shape=box];\n"
            "  n0 [label=\"input\\n2\"];\n"
            "  n1 [label=\"dense 2 -> 3\\n3\"];\n"
            "  n0 -> n1;\n"
            "}\n");
  Sequential<double> none({2});
  EXPECT_NE(summary(none).find("total"), std::string::npos);
  Graph<double> input_only({2});
  EXPECT_EQ(to_dot(input_only).find("->"), std::string::npos);
}

TEST(Summary, EscapesNames) {
  Quoted layer({2});
  EXPECT_NE(to_dot(layer).find("n1 [label=\"a \\\"b\\\" \\\\n\\n2\"];"), std::string::npos) << to_dot(layer);
}

}  // namespace
