#include "bench/report/table.hpp"

#include <cmath>
#include <cstdio>

namespace nn::bench {

namespace {

enum Ink { red = 31, green = 32, yellow = 33, bold = 1, dim = 2 };

std::string paint(bool colour, Ink ink, const std::string& text) {
  return colour ? "\033[" + std::to_string(ink) + "m" + text + "\033[0m" : text;
}

template <typename... Values>
std::string format(const char* how, Values... values) {
  char text[256];
  std::snprintf(text, sizeof text, how, values...);
  return text;
}

// Three digits: 1.23, 12.3, 123, 1234.
std::string digits(double x) { return format(x < 9.995 ? "%.2f" : x < 99.95 ? "%.1f" : "%.0f", x); }

std::string left(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}
std::string right(const std::string& text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

constexpr std::size_t kernel_width = 14, size_width = 34;

}  // namespace

std::string time_text(double seconds) {
  if (seconds < 1e-3) return digits(seconds * 1e6) + " us";
  return seconds < 1 ? digits(seconds * 1e3) + " ms" : digits(seconds) + " s";
}

std::string rate_text(const Measurement& m) { return digits(m.rate() / 1e9) + (m.flops > 0 ? " GFLOP/s" : " GB/s"); }

std::string table_head(const Report& run, bool colour) {
  std::string text = run.machine + "; " + run.compiler;
  if (!run.blas_core.empty()) text += "; OpenBLAS core " + run.blas_core;
  text += run.libtorch.empty() ? "; without LibTorch\n" : "; LibTorch " + run.libtorch + "\n";
  for (const Peak& p : run.peaks)
    text += format("peak with %d thread%s: sgemm %s GFLOP/s, copy %s GB/s\n", p.threads, p.threads > 1 ? "s" : "",
                   digits(p.flops / 1e9).c_str(), digits(p.bandwidth / 1e9).c_str());
  text += "f: forward, fb: forward and backward; ratio: LibTorch's time / ours, medians, +- half the quartiles' distance\n"
          "peak: the share of sgemm's FLOP/s or of a copy's bandwidth (above 100 % where the data stay in the caches)\n\n";
  return text + paint(colour, bold,
                      left("kernel", kernel_width) + left("size", size_width) + "   thr" + right("ours", 10) +
                          right("naive", 9) + right("LibTorch", 10) + right("ratio", 7) + right("+-", 6) +
                          right("rate", 14) + right("peak", 6)) + "\n";
}

std::string table_line(const Report& run, const Measurement& m, const Measurement* previous, bool colour) {
  const bool same = previous && previous->kernel == m.kernel && previous->size == m.size;
  std::string text = left(same ? "" : m.kernel, kernel_width) + left(same ? "" : m.size, size_width) +
                     (m.backward ? "fb" : "f ") + right(std::to_string(m.threads), 4);
  if (!m.wrong.empty()) return text + paint(colour, red, "  WRONG: " + m.wrong) + "\n";
  text += right(time_text(m.ours), 10) + right(m.naive ? time_text(*m.naive) : "-", 9) +
          right(m.libtorch ? time_text(*m.libtorch) : "-", 10);
  const std::string ratio = right(m.ratio() ? digits(*m.ratio()) : "-", 7);
  text += m.ratio() ? paint(colour, *m.ratio() < 1 ? red : green, ratio) : ratio;
  text += right(format("%.0f %%", 100 * m.spread), 6) + right(rate_text(m), 14);
  return text + right(format("%.0f %%", 100 * share_of_peak(m, run.peaks)), 6) + "\n";
}

std::string table_foot(const Report& run, bool colour) {
  const Summary s = summary_of(run.measurements);
  std::string text = "\n";
  if (s.rows > 0)
    text += format("geometric mean of %d ratios %s, least %s; ", s.rows, digits(s.geometric_mean).c_str(),
                   digits(s.least).c_str()) +
            paint(colour, s.below ? red : green, std::to_string(s.below) + " below 1") + "\n";
  if (s.wrong > 0) text += paint(colour, red, std::to_string(s.wrong) + " wrong, and so not timed") + "\n";
  if (run.other_cores > 0.1 || run.stolen > 0.01)
    text += paint(colour, yellow,
                  format("noisy: meanwhile other programs used %.1f cores, and %.0f %% of the time went to other machines",
                         run.other_cores, 100 * run.stolen)) + "\n";
  return text;
}

}  // namespace nn::bench
