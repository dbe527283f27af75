#include "bench/report/chart.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace nn::bench {

namespace {

constexpr double label_width = 330, plot_width = 560, margin = 24, bar = 11, gap = 10;

template <typename... Values>
std::string format(const char* how, Values... values) {
  char text[512];
  std::snprintf(text, sizeof text, how, values...);
  return text;
}

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) safe += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
  return safe;
}

struct Axis {
  double low, high;
  double x(double ratio) const {
    const double r = std::clamp(ratio, low, high);
    return margin + label_width + plot_width * std::log(r / low) / std::log(high / low);
  }
};

// From the power of 2 under the least ratio to the one above the largest, with 1/2 ... 4 in any case.
Axis axis_for(const std::vector<const Measurement*>& shown) {
  double least = 0.5, most = 4;
  for (const Measurement* m : shown) least = std::min(least, *m->ratio()), most = std::max(most, *m->ratio() * 1.15);
  return {std::exp2(std::floor(std::log2(least))), std::exp2(std::ceil(std::log2(most)))};
}

const char* const style = R"(<style>
  .paper { fill: #ffffff } text { fill: #1f2328; font: 12px system-ui, 'DejaVu Sans', sans-serif }
  .title { font-size: 16px; font-weight: 600 } .small { font-size: 10px; fill: #59636e }
  .grid { stroke: #d1d9e0 } .one { stroke: #1f2328; stroke-width: 1.5 }
  .t1 { fill: #2f6fb7 } .tn { fill: #d97c1a } .fb { fill-opacity: 0.6 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #0d1117 } text { fill: #e6edf3 } .small { fill: #9198a1 }
    .grid { stroke: #30363d } .one { stroke: #e6edf3 } .t1 { fill: #5aa2f0 } .tn { fill: #f0a04b }
  }
</style>
)";

std::string text_at(double x, double y, const char* more, const std::string& words) {
  return format("<text x=\"%.1f\" y=\"%.1f\" %s>", x, y, more) + escaped(words) + "</text>\n";
}

std::string bar_at(const Axis& axis, double y, const Measurement& m, int fewest_threads) {
  const double from = axis.x(1), to = axis.x(*m.ratio());
  const char* kind = m.threads == fewest_threads ? "t1" : "tn";
  return format("<rect class=\"%s%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n", kind,
                m.backward ? " fb" : "", std::min(from, to), y, std::max(0.5, std::abs(to - from)), bar - 1) +
         text_at(std::max(from, to) + 4, y + bar - 2, "class=\"small\"", format("%.2f", *m.ratio()));
}

}  // namespace

std::string to_svg_text(const Report& run) {
  std::vector<const Measurement*> shown;
  for (const Measurement& m : run.measurements)
    if (m.wrong.empty() && m.ratio()) shown.push_back(&m);
  const Axis axis = axis_for(shown);
  int fewest = 0, most = 0;
  for (const Measurement* m : shown) {
    fewest = fewest == 0 ? m->threads : std::min(fewest, m->threads);
    most = std::max(most, m->threads);
  }

  const double top = 100;
  double y = top;
  std::string bars;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const Measurement& m = *shown[i];
    if (i == 0 || shown[i - 1]->kernel != m.kernel || shown[i - 1]->size != m.size) {
      std::size_t end = i;
      while (end < shown.size() && shown[end]->kernel == m.kernel && shown[end]->size == m.size) ++end;
      y += i == 0 ? 0 : gap;
      const double height = bar * static_cast<double>(end - i);
      bars += text_at(margin + label_width - 10, y + height / 2 + 4, "text-anchor=\"end\"", m.kernel + "  " + m.size);
    }
    bars += bar_at(axis, y, m, fewest);
    y += bar;
  }

  const Summary s = summary_of(run.measurements);
  const double width = margin + label_width + plot_width + 40 + margin, height = y + 56;
  std::string svg = format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" "
                           "viewBox=\"0 0 %.0f %.0f\">\n", width, height, width, height);
  svg += style;
  svg += format("<rect class=\"paper\" width=\"%.0f\" height=\"%.0f\"/>\n", width, height);
  svg += text_at(margin, 32, "class=\"title\"", "LibTorch " + run.libtorch + ": its time / ours");
  svg += text_at(margin, 52, "", format("%d rows, geometric mean %.2f, least %.2f. To the right of 1: ours is faster.",
                                        s.rows, s.geometric_mean, s.least));
  svg += text_at(margin, height - 14, "class=\"small\"",
                 run.machine + "; " + run.compiler + "; OpenBLAS core " + run.blas_core);
  for (double r = axis.low; r <= axis.high * 1.001; r *= 2) {
    svg += format("<line class=\"%s\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>\n", r == 1 ? "one" : "grid",
                  axis.x(r), axis.x(r), top - 6, y + 6);
    svg += text_at(axis.x(r), y + 20, "text-anchor=\"middle\"", format("%g", r));
  }
  double x = margin;
  for (const int threads : fewest == most ? std::vector{fewest} : std::vector{fewest, most})
    for (const bool backward : {false, true}) {
      svg += format("<rect class=\"%s%s\" x=\"%.0f\" y=\"68\" width=\"12\" height=\"12\"/>\n",
                    threads == fewest ? "t1" : "tn", backward ? " fb" : "", x);
      svg += text_at(x + 18, 78, "", format("%d thread%s, forward%s", threads, threads == 1 ? "" : "s",
                                            backward ? " + backward" : ""));
      x += backward ? 220 : 150;
    }
  return svg + bars + "</svg>\n";
}

}  // namespace nn::bench
