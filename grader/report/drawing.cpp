#include "report/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>

#include "report/safe.hpp"

namespace gradus {

namespace {

using Point = Sketch::Point;

struct Range {
  double low = std::numeric_limits<double>::infinity(), high = -low;
  void take(double v) {
    low = std::min(low, v);
    high = std::max(high, v);
  }
  bool holds(double v) const { return low <= v && v <= high; }
  double width() const { return high - low; }
  double share(double v) const { return (v - low) / width(); }
};

struct View {
  Range x, y;
};

template <class F>
void for_each_point(const Sketch& s, F f) {
  for (const auto& line : s.lines) std::for_each(line.begin(), line.end(), f);
  std::for_each(s.dots.begin(), s.dots.end(), f);
}

// All that was asked, and of the submission's what lies no further from it than four times its size: one wild value
// must not flatten everything else.
View view_of(const DrawingReport& d) {
  View view;
  const auto take = [&](const Point& p) { view.x.take(p[0]), view.y.take(p[1]); };
  for_each_point(d.asked, take);
  if (!(view.x.width() >= 0)) view = {{0, 1}, {0, 1}};
  for (Range* r : {&view.x, &view.y})
    if (r->width() <= 0) r->low -= 0.5, r->high += 0.5;
  const View asked = view;
  const auto nearby = [](const Range& r, double v) { return std::clamp(v, r.low - 4 * r.width(), r.high + 4 * r.width()); };
  for_each_point(d.yours, [&](const Point& p) { view.x.take(nearby(asked.x, p[0])), view.y.take(nearby(asked.y, p[1])); });
  return view;
}

std::string number(double v) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", v);
  return text;
}

// 1, 2 or 5 times a power of ten, some four of them in the range.
std::vector<double> ticks(const Range& r) {
  const double rough = r.width() / 4, power = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double digit : {5.0, 2.0, 1.0})
    if (digit * power >= rough * 0.99) step = digit * power;
  std::vector<double> at;
  for (double k = std::ceil(r.low / step - 1e-9); k * step <= r.high + 1e-9 * step && at.size() < 12; ++k)
    at.push_back(k * step + 0.0);  // -0 becomes 0
  return at;
}

// ---- the terminal: a grid of dots, some to a character -------------------------------------------------------

class Grid {
 public:
  Grid(const View& view, int columns, int rows) : view_(view), columns_(columns), rows_(rows), on_(std::size_t(columns * rows)) {}

  void draw(const Sketch& s) {
    for (const auto& line : s.lines)
      for (std::size_t i = 0; i < line.size(); ++i) stroke(line[i], line[i + 1 < line.size() ? i + 1 : i]);
    for (const Point& p : s.dots)
      for (const int dx : {0, 1})
        for (const int dy : {0, 1}) set(column(p[0]) + dx, row(p[1]) + dy);
  }
  bool at(int column, int row) const { return on_[std::size_t(row * columns_ + column)]; }

 private:
  const View& view_;
  const int columns_, rows_;
  std::vector<bool> on_;

  double column(double x) const { return view_.x.share(x) * (columns_ - 1); }
  double row(double y) const { return (1 - view_.y.share(y)) * (rows_ - 1); }
  void set(double column, double row) {
    const double c = std::round(column), r = std::round(row);
    if (c >= 0 && c < columns_ && r >= 0 && r < rows_) on_[std::size_t(int(r) * columns_ + int(c))] = true;
  }
  // In steps of a dot; only the share of it that is in the picture, however far it goes on outside.
  void stroke(const Point& a, const Point& b) {
    const double c0 = column(a[0]), r0 = row(a[1]), dc = column(b[0]) - c0, dr = row(b[1]) - r0;
    double from = 0, to = 1;
    const auto clip = [&](double start, double along, double last) {
      if (along == 0) return;
      double enter = -start / along, leave = (last - start) / along;
      if (enter > leave) std::swap(enter, leave);
      from = std::max(from, enter);
      to = std::min(to, leave);
    };
    clip(c0, dc, columns_ - 1);
    clip(r0, dr, rows_ - 1);
    if (!(from <= to)) return;
    const int steps = 1 + static_cast<int>(std::ceil((to - from) * std::max(std::abs(dc), std::abs(dr))));
    for (int i = 0; i <= steps; ++i) {
      const double t = from + (to - from) * i / steps;
      set(c0 + t * dc, r0 + t * dr);
    }
  }
};

std::string braille(const Grid& grid, int column, int row) {
  static constexpr int bits[4][2] = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
  int sum = 0;
  for (int r = 0; r < 4; ++r)
    for (int c = 0; c < 2; ++c)
      if (grid.at(2 * column + c, 4 * row + r)) sum |= bits[r][c];
  if (sum == 0) return " ";
  const int code = 0x2800 + sum;
  return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

std::string ascii(const Grid& grid, int column, int row) {
  static constexpr const char* shapes[] = {" ", "'", ".", ":"};
  return shapes[(grid.at(column, 2 * row) ? 1 : 0) + (grid.at(column, 2 * row + 1) ? 2 : 0)];
}

constexpr int panel_columns = 32, panel_rows = 12, label_columns = 6;

std::string padded(std::string text, int width, bool right) {
  const std::string space(std::size_t(std::max(0, width - int(text.size()))), ' ');
  return right ? space + text : text + space;
}

std::vector<std::string> panel(const std::string& title, const View& view, const Sketch& sketch, bool unicode) {
  const int across = unicode ? 2 : 1, down = unicode ? 4 : 2;
  Grid grid(view, across * panel_columns, down * panel_rows);
  grid.draw(sketch);
  std::vector<std::string> rows = {padded(std::string(label_columns + 2, ' ') + title, label_columns + 2 + panel_columns, false)};
  const std::vector<double> labels = ticks(view.y);
  for (int r = 0; r < panel_rows; ++r) {
    std::string label;
    for (const double y : labels)
      if (std::lround((1 - view.y.share(y)) * (panel_rows - 1)) == r) label = number(y);
    std::string text = padded(label, label_columns, true) + (unicode ? (label.empty() ? " │" : " ┤") : (label.empty() ? " |" : " +"));
    for (int c = 0; c < panel_columns; ++c) text += unicode ? braille(grid, c, r) : ascii(grid, c, r);
    rows.push_back(std::move(text));
  }
  std::string axis = std::string(label_columns + 1, ' ') + (unicode ? "└" : "+"), numbers(label_columns + 2 + panel_columns, ' ');
  for (int c = 0; c < panel_columns; ++c) axis += unicode ? "─" : "-";
  int free = 0;
  for (const double x : ticks(view.x)) {
    const std::string text = number(x);
    const int middle = label_columns + 2 + static_cast<int>(std::lround(view.x.share(x) * (panel_columns - 1)));
    const int begin = std::clamp(middle - int(text.size()) / 2, 0, int(numbers.size() - text.size()));
    if (begin < free) continue;
    numbers.replace(std::size_t(begin), text.size(), text);
    free = begin + int(text.size()) + 1;
  }
  rows.push_back(axis);
  rows.push_back(numbers);
  return rows;
}

// ---- the file ------------------------------------------------------------------------------------------------

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  return out;
}

struct Frame {
  double left, top, width, height;
  const View& view;
  double x(double v) const { return left + view.x.share(v) * width; }
  double y(double v) const { return top + (1 - view.y.share(v)) * height; }
  // Far outside the frame a coordinate only has to stay outside: viewers compute in single precision.
  std::string place(const Point& p) const {
    return number(std::clamp(x(p[0]), -9999.0, 9999.0)) + "," + number(std::clamp(y(p[1]), -9999.0, 9999.0));
  }
};

std::string text_at(double x, double y, const char* anchor, const std::string& text, int size = 12) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\" font-size=\"" +
         std::to_string(size) + "\">" + escaped(text) + "</text>\n";
}

std::string strokes(const Frame& f, const Sketch& s, const char* colour, const char* width) {
  std::string out;
  for (const auto& line : s.lines) {
    out += std::string("<polyline fill=\"none\" stroke=\"") + colour + "\" stroke-width=\"" + width +
           "\" stroke-linejoin=\"round\" points=\"";
    for (const Point& p : line) out += f.place(p) + " ";
    out += "\"/>\n";
  }
  for (const Point& p : s.dots) {
    const std::string at = f.place(p);
    const auto comma = at.find(',');
    out += "<circle cx=\"" + at.substr(0, comma) + "\" cy=\"" + at.substr(comma + 1) + "\" r=\"4\" fill=\"" + colour + "\"/>\n";
  }
  return out;
}

constexpr const char *pale = "#9ecae1", *dark = "#08519c", *axis_colour = "#888888";

std::string frame(const Frame& f, const std::string& title, const std::string& inside, const std::string& clip) {
  std::string out = text_at(f.left + f.width / 2, f.top - 8, "middle", title);
  out += "<clipPath id=\"" + clip + "\"><rect x=\"" + number(f.left - 5) + "\" y=\"" + number(f.top - 5) + "\" width=\"" +
         number(f.width + 10) + "\" height=\"" + number(f.height + 10) + "\"/></clipPath>\n";
  out += "<rect x=\"" + number(f.left) + "\" y=\"" + number(f.top) + "\" width=\"" + number(f.width) + "\" height=\"" +
         number(f.height) + "\" fill=\"none\" stroke=\"" + axis_colour + "\"/>\n";
  for (const double x : ticks(f.view.x)) out += text_at(f.x(x), f.top + f.height + 18, "middle", number(x), 11);
  for (const double y : ticks(f.view.y)) out += text_at(f.left - 6, f.y(y) + 4, "end", number(y), 11);
  return out + "<g clip-path=\"url(#" + clip + ")\">\n" + inside + "</g>\n";
}

}  // namespace

bool look_alike(const DrawingReport& d) {
  const View view = view_of(d);
  const auto covers = [&](const Sketch& by, const Point& p) {
    constexpr double near = 0.02;
    const auto at = [&](const Point& q) { return Point{view.x.share(q[0]) - view.x.share(p[0]), view.y.share(q[1]) - view.y.share(p[1])}; };
    const auto touches = [&](const Point& q, const Point& r) {  // the stroke from q to r, seen from p
      const auto [qx, qy] = at(q);
      const double dx = at(r)[0] - qx, dy = at(r)[1] - qy, squared = dx * dx + dy * dy;
      const double t = squared > 0 ? std::clamp(-(qx * dx + qy * dy) / squared, 0.0, 1.0) : 0;
      return std::hypot(qx + t * dx, qy + t * dy) <= near;
    };
    for (const auto& line : by.lines)
      for (std::size_t i = 0; i < line.size(); ++i)
        if (touches(line[i], line[i + 1 < line.size() ? i + 1 : i])) return true;
    return std::any_of(by.dots.begin(), by.dots.end(), [&](const Point& q) { return touches(q, q); });
  };
  bool alike = true;
  for_each_point(d.yours, [&](const Point& p) { alike = alike && covers(d.asked, p); });
  for_each_point(d.asked, [&](const Point& p) { alike = alike && covers(d.yours, p); });
  return alike;
}

std::string note_text(const DrawingReport& d) {
  if (!d.note.empty()) return d.note == "todo" ? "not written yet" : safe_line(d.note);
  const View view = view_of(d);
  Range y;
  bool inside = true;
  for_each_point(d.yours, [&](const Point& p) {
    y.take(p[1]);
    inside &= view.x.holds(p[0]) && view.y.holds(p[1]);
  });
  if (y.width() < 0) return "there is nothing to draw";
  return inside ? "" : "y goes from " + number(y.low) + " to " + number(y.high) + ", so not all of it is in the picture";
}

std::string to_svg(const DrawingReport& d) {
  const View view = view_of(d);
  const Frame left{60, 62, 290, 200, view}, right{430, 62, 290, 200, view};
  const std::string note = note_text(d);
  std::string out =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 740 310\" width=\"740\" height=\"310\" "
      "font-family=\"sans-serif\" fill=\"#222222\">\n<rect width=\"740\" height=\"310\" fill=\"white\"/>\n";
  out += text_at(370, 24, "middle", safe_line(d.title), 14);
  out += frame(left, "asked", strokes(left, d.asked, dark, "2"), "left");
  out += frame(right, "yours", strokes(right, d.asked, pale, "5") + strokes(right, d.yours, dark, "2"), "right");
  if (!note.empty()) out += text_at(370, 302, "middle", "yours: " + note, 11);
  return out + "</svg>\n";
}

std::vector<std::string> to_rows(const DrawingReport& d, bool unicode) {
  const View view = view_of(d);
  std::vector<std::string> rows = panel("asked", view, d.asked, unicode);
  const std::vector<std::string> yours = panel("yours", view, d.yours, unicode);
  for (std::size_t r = 0; r < rows.size(); ++r) rows[r] += yours[r];
  return rows;
}

}  // namespace gradus
