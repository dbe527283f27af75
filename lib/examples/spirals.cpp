// Two spirals, told apart by a small network: the program at the top of lib/README.md.
#include <iostream>
#include <nn/nn.hpp>
using namespace nn;

int main() {
  std::mt19937_64 random(1);
  arma::fmat X(2, 1000);  // points of the plane, on one of two spirals; a sample is a column
  arma::uvec labels(1000);
  for (uword n = 0; n < 1000; ++n) {
    labels(n) = n % 2;
    const double r = std::sqrt(draw_uniform(random)), angle = arma::datum::pi * (4 * r + n % 2);
    X.col(n) = arma::fvec{float(r * std::cos(angle)), float(r * std::sin(angle))};
  }
  Sequential<float> net({2});  // each layer takes the shape that the one before gives
  net.add<Dense>(64);
  net.add<Relu>();
  net.add<Dense>(2);
  he_normal(net.parameters(), random);  // weights are zero before

  Adam<float> adam(net.parameters(), {.learning_rate = 0.01});
  const History history = fit<float>(net, X.head_cols(800), cross_entropy_against<float>(labels.head(800)), adam,
                                     {.epochs = 200});
  std::cout << "loss " << history.front().loss << " at first, " << history.back().loss << " at last\n"
            << "accuracy on new points " << accuracy(predict<float>(net, X.tail_cols(200)), labels.tail(200)) << "\n";
  save("spirals.npz", net);
}
