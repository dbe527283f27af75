#include "report/terminal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "report/drawing.hpp"
#include "report/score.hpp"

namespace gradus {

std::string points_text(double points) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", points);
  std::string s = text;
  while (s.back() == '0') s.pop_back();
  if (s.back() == '.') s.pop_back();
  return s;
}

namespace {

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

// "SlidesTheWindow" -> "slides the window"
std::string sentence_of(std::string test) {
  for (std::size_t at = 0; (at = test.find("NaN", at)) != std::string::npos;) test[at + 2] = 'n';
  std::string out;
  const auto digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  const auto capital = [&](std::size_t i) { return i < test.size() && std::isupper(static_cast<unsigned char>(test[i])); };
  const auto small = [&](std::size_t i) { return i < test.size() && std::islower(static_cast<unsigned char>(test[i])); };
  for (std::size_t i = 0; i < test.size(); ++i) {
    const char c = test[i];
    const bool starts = capital(i) && (!capital(i - 1) || small(i + 1));  // VJP stays one word
    if (i > 0 && (starts || digit(c) != digit(test[i - 1]))) out += ' ';
    const bool of_acronym = capital(i) && (capital(i + 1) || (i > 0 && capital(i - 1) && !small(i + 1)));
    out += of_acronym ? c : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

}  // namespace

Terminal::Ink Terminal::ink_of(State state) {
  switch (state) {
    case State::passed: return Ink::green;
    case State::failed: return Ink::red;
    case State::todo: return Ink::cyan;
    case State::skipped: return Ink::dim;
    default: return Ink::yellow;
  }
}

std::string Terminal::paint(Ink ink, const std::string& text) const {
  if (!colour_ || ink == Ink::plain) return text;
  static constexpr const char* codes[] = {"0", "31", "32", "33", "36", "2", "1"};
  return std::string("\x1b[") + codes[static_cast<int>(ink)] + "m" + text + "\x1b[0m";
}

void Terminal::heading(const QuestionReport& q) {
  out_ << paint(Ink::bold, q.id + "  " + q.title) << paint(Ink::dim, "   " + safe_line(q.file)) << "\n";
}

void Terminal::failed_case(const FailedCase& c, const std::string& indent) {
  const auto lines = [&](const std::string& label, const std::string& text, Ink ink) {
    if (text.empty()) return;
    std::istringstream in(safe(text, 1500));
    bool first = true;
    for (std::string line; std::getline(in, line); first = false)
      out_ << indent << paint(Ink::dim, padded(first ? label : "", 10)) << paint(ink, line) << "\n";
  };
  lines("call", c.call, Ink::plain);
  lines("with", c.inputs, Ink::plain);
  lines("expected", c.expected, Ink::green);
  lines("got", c.got, Ink::red);
  if (!c.where.empty() && (c.expected_there != c.expected || c.got_there != c.got))
    lines("first at", c.where + ": expected " + c.expected_there + ", got " + c.got_there, Ink::plain);
  lines("", c.note, Ink::plain);
  lines("hint", c.hint, Ink::yellow);
}

void Terminal::diagnostics(const QuestionReport& q) {
  int shown = 0;
  for (const Diagnostic& d : q.diagnostics) {
    if (shown++ == 4) break;
    const Ink ink = d.level.find("error") != std::string::npos ? Ink::red : Ink::yellow;
    out_ << "     " << (d.line != 0 ? "line " + std::to_string(d.line) + ":" + std::to_string(d.column) + ": " : "")
         << paint(ink, d.level) << ": " << safe_line(d.message, 800) << "\n";
  }
}

void Terminal::parts(const QuestionReport& q) {
  if (!q.sentence.empty()) out_ << "\n     " << paint(Ink::red, safe_line(q.sentence, 1000)) << "\n";
  diagnostics(q);
  out_ << "\n";
  for (const PartReport& p : q.parts) {
    const State state = p.skipped_because.empty() ? p.correctness.state : p.state;
    out_ << "  " << paint(Ink::bold, p.id) << "  " << paint(ink_of(state), padded(word(state), 12)) << " " << p.title;
    if (!p.skipped_because.empty()) out_ << paint(Ink::dim, "  because " + p.skipped_because);
    out_ << "\n";
    bool first = true;
    for (const TestReport& t : p.tests) {
      if (t.state == State::todo) continue;
      const std::string name = sentence_of(t.suite.substr(t.suite.find('_') + 1)) + ": " + sentence_of(t.test);
      out_ << "     " << paint(ink_of(t.state), t.state == State::passed ? "+" : "x") << " " << name << "\n";
      if (t.state == State::passed) continue;
      // The first failure in full; the others by name, and in full when asked for alone.
      if (first && !t.cases.empty()) failed_case(t.cases.front(), "         ");
      if (first && !t.printed.empty()) {
        std::istringstream printed(safe(t.printed, 600));
        std::string line;
        for (int i = 0; i < 8 && std::getline(printed, line); ++i)
          out_ << "         " << paint(Ink::dim, padded(i == 0 ? "printed" : "", 10) + line) << "\n";
      }
      first = false;
    }
    // A picture that looks right would only distract from what is wrong.
    if (p.drawing && p.correctness.state == State::failed && !look_alike(*p.drawing)) drawing(*p.drawing, "     ");
  }
}

void Terminal::drawing(const DrawingReport& d, const std::string& indent) {
  out_ << indent << safe_line(d.title) << "\n";
  for (const std::string& row : to_rows(d, unicode_)) out_ << indent << row << "\n";
  if (const std::string note = note_text(d); !note.empty())
    out_ << indent << paint(d.note == "todo" ? Ink::cyan : Ink::red, "yours: " + note) << "\n";
}

void Terminal::speed(const QuestionReport& q) {
  for (const PartReport& p : q.parts)
    for (const SpeedReport& s : p.speeds) {
      out_ << "  " << paint(Ink::bold, p.id) << "  " << paint(ink_of(s.state), padded(word(s.state), 12))
           << " speed of " << s.function << ": " << safe_line(s.sentence, 1000) << "\n";
    }
}

void Terminal::total(const QuestionReport& q, bool timed) {
  out_ << "\n  ";
  for (const PartReport& p : q.parts)
    out_ << p.id << " " << paint(ink_of(p.state), points_text(p.points)) << "/" << points_text(p.maximum) << "   ";
  out_ << paint(Ink::bold, points_text(q.points) + " of " + points_text(q.maximum) + " points");
  if (!timed) out_ << paint(Ink::dim, "  (speed was not measured)");
  out_ << "\n";
}

void Terminal::brief(const QuestionReport& q) {
  out_ << paint(Ink::bold, padded(q.id, 14)) << " " << paint(Ink::dim, safe_line(q.file)) << "\n";
  if (!q.sentence.empty()) out_ << "    " << paint(Ink::red, safe_line(q.sentence, 1000)) << "\n";
  if (!q.sentence.empty()) diagnostics(q);
  for (const PartReport& p : q.parts) {
    out_ << "  " << p.id << "  " << paint(ink_of(p.state), padded(word(p.state), 12)) << " "
         << padded(points_text(p.points) + "/" + points_text(p.maximum), 8) << " " << p.title << "\n";
    bool shown = false;
    for (const TestReport& t : p.tests)
      if ((t.state == State::failed || t.state == State::ungraded) && !t.cases.empty() && !shown) {
        failed_case(t.cases.front(), "       ");
        shown = true;
      }
    for (const SpeedReport& s : p.speeds)
      out_ << "       " << paint(Ink::dim, "speed     ") << s.function << ": " << safe_line(s.sentence, 1000) << "\n";
    if (p.speed && p.speeds.empty() && p.correctness.state == State::passed)
      out_ << "       " << paint(Ink::dim, "speed     not measured: " + points_text(p.speed->maximum) + " points are for it")
           << "\n";
  }
}

}  // namespace gradus
