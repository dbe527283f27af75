#include "report/score.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include "speed/looks.hpp"

namespace gradus {

const char* word(State state) {
  switch (state) {
    case State::todo: return "todo";
    case State::passed: return "passed";
    case State::failed: return "failed";
    case State::skipped: return "skipped";
    case State::inconclusive: return "inconclusive";
    case State::ungraded: return "ungraded";
  }
  return "ungraded";
}

std::string part_of(const std::string& suite) { return suite.substr(0, suite.find('_')); }

bool is_bad_input(const std::string& suite) {
  const auto at = suite.find('_');
  return at != std::string::npos && suite.compare(at + 1, 8, "BadInput") == 0;
}

Division divide(const Part& part, const CheckContents& contents) {
  const bool bad = std::any_of(contents.tests.begin(), contents.tests.end(), [&](const auto& t) {
    return part_of(t.suite) == part.id && is_bad_input(t.suite);
  });
  Division d;
  d.bad_input = bad ? 0.10 * part.points : 0;
  d.speed = part.speed ? 0.15 * part.points : 0;
  d.correctness = part.points - d.bad_input - d.speed;
  return d;
}

State combine(const std::vector<State>& states) {
  for (const State s : {State::ungraded, State::failed, State::todo, State::skipped, State::inconclusive})
    if (std::find(states.begin(), states.end(), s) != states.end()) return s;
  return states.empty() ? State::ungraded : State::passed;
}

namespace {

std::string number(double v) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3g", v);
  return text;
}

// An exponent to one decimal.
std::string decimal(double v) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", v);
  return std::string(text) == "-0.0" ? "0.0" : text;
}

// "n", "n²", "n^1.5": what time grows like.
std::string power(double exponent) {
  const std::string text = decimal(exponent);
  if (text == "1.0") return "n";
  if (text == "2.0") return "n²";
  if (text == "3.0") return "n³";
  return "n^" + text;
}

// "8.1 MB", "340 kB".
std::string bytes_text(std::uint64_t bytes) {
  const auto n = static_cast<double>(bytes);
  return n < 1e6 ? number(n / 1e3) + " kB" : number(n / 1e6) + " MB";
}

constexpr double worth_a_word = 2;

// Whether a call needs more memory than `times` the reference's, and clearly more.
bool needs_more_memory(const SpeedReport& s, double times) {
  if (!s.memory) return false;
  const auto ours = static_cast<double>(s.memory->reference), theirs = static_cast<double>(s.memory->submission);
  return theirs > times * ours && theirs > ours + speed::free_memory;
}

std::string memory_text(const MemoryReport& m) {
  return "a call needs " + bytes_text(m.submission) + " of memory, the reference's " + bytes_text(m.reference);
}

std::string measured_text(const SpeedReport& s) {
  const TimedSize& last = s.sizes.back();
  return number(last.ratio) + " times the reference's time (" + number(last.low) + " to " + number(last.high) + ")";
}

// What it makes of this machine, and how it grows. A kernel that computes much for each byte is not told about bytes.
std::string reached_text(const SpeedReport& s) {
  std::string text;
  const double share = s.throughput ? s.throughput->reached / s.throughput->peak : 0;
  if (share >= 0.01) {
    const bool flops = s.throughput->unit == "FLOP/s";
    text += " It reaches " + number(s.throughput->reached / 1e9) + " G" + s.throughput->unit + ", " +
            std::to_string(std::lround(100 * share)) + " % of " +
            (flops ? "what a core here computes at most" : "a plain copy");
  }
  if (s.growth) {
    const bool alike = std::abs(s.growth->submission - s.growth->reference) < 0.25;
    text += std::string(text.empty() ? " It" : ", and") + " grows like " + power(s.growth->submission) +
            (alike ? ", as the reference does" : "; the reference like " + power(s.growth->reference));
  }
  return text.empty() ? "" : text + ".";
}

Share share_of(const std::map<std::string, std::vector<State>>& suites, double maximum) {
  Share share;
  share.maximum = maximum;
  std::vector<State> states;
  std::size_t good = 0;
  for (const auto& [suite, tests] : suites) {
    states.push_back(combine(tests));
    good += states.back() == State::passed;
  }
  share.state = combine(states);
  if (!suites.empty()) share.points = maximum * static_cast<double>(good) / static_cast<double>(suites.size());
  return share;
}

}  // namespace

void judge_speed(SpeedReport& s, const speed::Bounds& target) {
  if (s.state == State::ungraded || s.sizes.empty()) return;
  const TimedSize& last = s.sizes.back();
  if (s.state == State::failed) return;  // a wrong answer, or hopelessly slow: said already
  const std::string measured = measured_text(s);
  if (needs_more_memory(s, target.memory)) {
    s.state = State::failed;
    s.sentence = measured + "; " + memory_text(*s.memory) + ", and " + number(target.memory) +
                 " times as much is allowed: no points for speed.";
    return;
  }
  const auto undecided = [&](const std::string& why) {
    s.state = State::inconclusive;
    s.sentence = measured + ", but " +
                 (s.uneven ? "some of your calls take far longer than others: what a call does must not depend on how "
                             "many came before."
                           : why);
  };
  if (s.state == State::inconclusive) return undecided(s.sentence);
  const auto growth = s.growth ? speed::growth_of({s.growth->low, s.growth->high}, target.growth) : speed::Growth::same;
  if (growth == speed::Growth::faster) {
    s.state = State::failed;
    s.sentence = measured + "; your time grows like " + power(s.growth->submission) + ", the reference's like " +
                 power(s.growth->reference) + ": no points for speed.";
    return;
  }
  const speed::Estimate ratio{std::log(last.ratio), {std::log(last.low), std::log(last.high)}};
  const bool decided = speed::is_decided(ratio, target, speed::widest_verdict);
  s.fraction = decided ? speed::fraction_of_points(ratio.median, target) : 0;
  const bool has_none = decided && s.fraction == 0;  // however it grows
  if (growth == speed::Growth::undecided && !has_none) {
    s.fraction = 0;
    return undecided("the machine was too noisy to say how your time grows (like the reference's times n^" +
                     decimal(s.growth->low) + " to n^" + decimal(s.growth->high) + "). Run it again.");
  }
  if (!decided) return undecided("the machine was too noisy to decide. Run it again.");
  s.state = s.fraction == 1 ? State::passed : State::failed;
  s.sentence = measured + "; full points up to " + number(target.full) + ", none from " + number(target.zero) + " times." +
               reached_text(s) + (needs_more_memory(s, worth_a_word) ? " Yet " + memory_text(*s.memory) + "." : "") +
               (s.uneven ? " Some of your calls take far longer than others; all of them count together." : "");
}

PartReport score_part(const Part& part, const CheckContents& contents, std::vector<TestReport> tests,
                      std::vector<SpeedReport> speeds, bool timed) {
  PartReport r;
  r.id = part.id;
  r.title = part.title;
  r.maximum = part.points;
  const Division division = divide(part, contents);
  std::map<std::string, std::vector<State>> correctness, bad_input;
  for (const auto& t : contents.tests) {
    if (part_of(t.suite) != part.id) continue;
    const auto run = std::find_if(tests.begin(), tests.end(), [&](const TestReport& each) {
      return each.suite == t.suite && each.test == t.test;
    });
    (is_bad_input(t.suite) ? bad_input : correctness)[t.suite].push_back(run == tests.end() ? State::ungraded
                                                                                             : run->state);
  }
  r.correctness = share_of(correctness, division.correctness);
  const bool right = r.correctness.state == State::passed;
  std::vector<State> states = {r.correctness.state};
  if (!bad_input.empty()) {
    r.bad_input = share_of(bad_input, division.bad_input);
    if (!right) {
      r.bad_input->points = 0;
      if (r.bad_input->state == State::passed) r.bad_input->state = State::skipped;
    }
    states.push_back(right ? r.bad_input->state : r.correctness.state);
  }
  if (part.speed) {
    Share share;
    share.maximum = division.speed;
    share.state = State::skipped;
    if (right && timed) {
      std::vector<State> each;
      double fraction = 0;
      for (SpeedReport& s : speeds) {
        judge_speed(s, *part.speed);
        each.push_back(s.state);
        fraction += s.fraction / static_cast<double>(speeds.size());
      }
      share.state = combine(each);
      share.points = division.speed * fraction;
      states.push_back(share.state);
    } else {
      speeds.clear();
    }
    r.speed = share;
  }
  r.state = combine(states);
  r.points = r.correctness.points + (r.bad_input ? r.bad_input->points : 0) + (r.speed ? r.speed->points : 0);
  r.tests = std::move(tests);
  r.speeds = std::move(speeds);
  return r;
}

namespace {

// Nothing that `p` earned counts. What the grader could not decide for `other`, it cannot decide for `p`.
void skip(PartReport& p, const PartReport& other) {
  p.state = other.state == State::ungraded ? State::ungraded : State::skipped;
  p.skipped_because = "part " + other.id + " " +
                      (other.state == State::todo || other.state == State::skipped ||
                               other.state == State::ungraded
                           ? std::string("is ") + word(other.state)
                           : "failed");
  p.points = p.correctness.points = 0;
  if (p.bad_input) p.bad_input->points = 0;
  if (p.speed) p.speed->points = 0;
}

}  // namespace

bool is_right(const PartReport& part) {
  return part.correctness.state == State::passed && (!part.bad_input || part.bad_input->state == State::passed);
}

void finish(QuestionReport& report, const Question& question) {
  std::vector<State> states;
  report.points = report.maximum = 0;
  for (PartReport& p : report.parts) {
    for (const std::string& need : question.part(p.id)->needs)
      for (const PartReport& other : report.parts) {
        const bool good = other.correctness.state == State::passed && other.skipped_because.empty();
        if (other.id == need && !good && p.state != State::ungraded) skip(p, other);
      }
    states.push_back(p.state);
    report.points += p.points;
    report.maximum += p.maximum;
  }
  report.state = combine(states);
}

}  // namespace gradus
