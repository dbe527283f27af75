// A contract for the grader's own tests: every type that may cross the boundary, and deeds that end
// badly.
#pragma once
#include <gradus/contract.hpp>

namespace miniature {

struct Point {
  double x = 0, y = 0;
};
enum class Colour { red, green, blue };
struct Drawing {
  std::string name;
  std::vector<Point> corners;
  std::optional<Colour> colour;
  std::pair<int, bool> mark;
  std::tuple<float, arma::uvec> rest;
};

double twice(double x);
Drawing same(const Drawing& drawing);
double sum(const std::function<double(double)>& f, const arma::vec& x);
double call_forever(const std::function<double(double)>& f);

/// Does what `deed` names, else returns `deed`.
std::string misbehave(const std::string& deed);

arma::vec vector_of(arma::uword n);

}  // namespace miniature

GRADUS_CONTRACT(miniature, twice, same, sum, call_forever, misbehave, vector_of);
