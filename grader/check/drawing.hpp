// Where an answer is a picture: what was asked, and what the answer does.
//
//   DRAWING(a, "x -> |x|") {
//     drawing.asked.graph([](double x) { return std::abs(x); }, -1, 1);
//     const Shallow1D f = submission::absolute_value();
//     drawing.yours.graph([&](double x) { return oracle::value(f, x); }, -1, 1);
//   }
#pragma once
#include <armadillo>
#include <functional>
#include <string>
#include <vector>

#include "sketch.hpp"

namespace gradus {

/// Draws one side. A submission may have made the numbers: what is not finite is left out and breaks the line, and
/// there are no more points than anybody can see.
class Pen {
 public:
  void line(const arma::vec& x, const arma::vec& y);
  void dots(const arma::vec& x, const arma::vec& y);
  /// y = f(x) at low, high and many places between; the halves, thirds, ... tenths of the way (no sevenths) are among them.
  void graph(const std::function<double(double)>& f, double low, double high);
  const Sketch& sketch() const { return sketch_; }

 private:
  Sketch sketch_;
  std::size_t points_ = 0;
  bool draws(double x, double y);
};

struct Drawing {
  Pen asked, yours;
};

struct DrawingCase {
  std::string part, title;
  std::function<void(Drawing&)> draw;
};
std::vector<DrawingCase>& drawing_cases();

}  // namespace gradus

/// One for a part, always with the same inputs. An exception of the answer ends its side with a note.
#define DRAWING(part, title)                                               \
  static void gradus_draw_##part(::gradus::Drawing& drawing);              \
  [[maybe_unused]] static const bool gradus_drawing_##part =               \
      (::gradus::drawing_cases().push_back({#part, title, gradus_draw_##part}), true); \
  static void gradus_draw_##part(::gradus::Drawing& drawing)
