#include "nn/train/progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cmath>
#include <iostream>

namespace nn {

namespace {

bool leads_to_terminal(const std::ostream* out) {
  if (out == &std::cout) return isatty(STDOUT_FILENO) == 1;
  if (out == &std::cerr || out == &std::clog) return isatty(STDERR_FILENO) == 1;
  return false;
}

/// Columns of the terminal, 80 if it does not tell.
std::size_t terminal_width() {
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  return known && size.ws_col > 1 ? size.ws_col : 80;
}

template <typename... Arguments>
std::string format(const char* pattern, Arguments... arguments) {
  char text[96];
  std::snprintf(text, sizeof text, pattern, arguments...);
  return text;
}

std::string bar(uword done, uword all) {
  constexpr uword width = 20;
  const uword filled = all == 0 ? 0 : std::min(done, all) * width / all;
  std::string text(filled, '=');
  if (filled < width) text += '>';
  text.resize(width, ' ');
  return "[" + text + "]";
}

}  // namespace

std::string duration(double seconds) {
  if (!(seconds >= 0) || !std::isfinite(seconds)) return "";
  if (seconds < 59.95) return format("%.1f s", seconds);
  const double whole = std::round(seconds), minutes = std::floor(whole / 60);
  if (minutes < 60) return format("%.0f:%02.0f min", minutes, whole - 60 * minutes);
  const double whole_minutes = std::round(seconds / 60), hours = std::floor(whole_minutes / 60);
  return format("%.0f:%02.0f h", hours, whole_minutes - 60 * hours);
}

std::string progress_line(const ProgressState& s, const std::string& metric_name) {
  const std::string epochs = std::to_string(s.epochs), epoch = std::to_string(s.epoch);
  std::string line = "epoch " + std::string(epochs.size() - std::min(epochs.size(), epoch.size()), ' ') + epoch + "/" +
                     epochs + " " + bar(s.step, s.steps) + " " + std::to_string(s.step) + "/" + std::to_string(s.steps);
  if (std::isfinite(s.loss)) line += format("  loss %.4g", s.loss);
  if (std::isfinite(s.metric) && !metric_name.empty())
    line += "  " + metric_name +
            (metric_name == "accuracy" ? format(" %.1f %%", 100 * s.metric) : format(" %.4g", s.metric));
  line += "  " + duration(s.seconds);
  const std::string left = s.done > 0 && s.done < 1 ? duration(s.seconds * (1 - s.done) / s.done) : "";
  return left.empty() ? line : line + ", " + left + " left";
}

Progress::Progress(std::ostream* out, std::string metric_name)
    : Progress(out, std::move(metric_name), leads_to_terminal(out)) {}

Progress::Progress(std::ostream* out, std::string metric_name, bool is_terminal)
    : out_(out), metric_name_(std::move(metric_name)), is_terminal_(is_terminal) {}

Progress::~Progress() {
  if (open_) *out_ << '\n' << std::flush;
}

double Progress::seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

void Progress::show(const ProgressState& state) {
  if (!out_) return;
  const bool ends_epoch = state.step == state.steps;
  if (!ends_epoch && !(is_terminal_ && (shown_ < 0 || state.seconds - shown_ >= 0.1))) return;
  shown_ = state.seconds;
  if (is_terminal_)
    *out_ << "\r\x1b[K" << progress_line(state, metric_name_).substr(0, terminal_width() - 1) << std::flush;
  else
    *out_ << progress_line(state, metric_name_) << '\n' << std::flush;
  open_ = is_terminal_;
}

}  // namespace nn
