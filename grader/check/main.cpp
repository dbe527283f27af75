// A check program: GoogleTest over a question's check.cpp, with the answers of one submission. It writes one JSON
// object a line to the descriptor --events; gradus reads them. Everything else that it prints is a log.
#include <gtest/gtest.h>
#include <malloc.h>
#include <sys/prctl.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <unistd.h>

#include "check/drawing.hpp"
#include "check/expect.hpp"
#include "check/naive.hpp"
#include "check/run.hpp"
#include "check/speed.hpp"

namespace gradus {

namespace detail {
bool is_structured(const char* message);
Failure from_googletest(std::string message);
}  // namespace detail

namespace {

using nlohmann::json;

struct Options {
  std::string worker, worker_fast, reference_fast;
  std::string part;           // empty: all
  std::string speed;          // parts to time: "a:2:8:0.6,c:4:12:1"
  bool naive = false;         // the other way
  std::string impostor = "none";
  std::uint64_t seed = 1;
  int events = 1;
  bool list = false, sanitized = false, draw = false;
  Reader reader = Reader::student;
} options;

void emit(const json& event) {
  // Bytes of a submission may be no UTF-8: they are replaced, never an error.
  const std::string line = event.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
  for (std::size_t done = 0; done < line.size();) {
    const ssize_t n = write(options.events, line.data() + done, line.size() - done);
    if (n <= 0) std::exit(3);
    done += static_cast<std::size_t>(n);
  }
}

json to_json(const Failure& f) {
  return {{"call", f.call},       {"inputs", f.inputs},
          {"expected", f.expected}, {"got", f.got},
          {"where", f.where},     {"expected_there", f.expected_there},
          {"got_there", f.got_there}, {"note", f.note},
          {"hint", f.hint}};
}

class Events : public testing::EmptyTestEventListener {
  void OnTestStart(const testing::TestInfo&) override {
    current_test() = {};
    Session::current().begin_test();
  }
  void OnTestPartResult(const testing::TestPartResult& part) override {
    CurrentTest& test = current_test();
    if (!part.failed() || detail::is_structured(part.message()) || test.todo || test.ungraded) return;
    test.failures.push_back(detail::from_googletest(part.message()));
  }
  void OnTestEnd(const testing::TestInfo& info) override {
    const CurrentTest& test = current_test();
    const std::string printed = Session::current().take_output();
    const char* state = test.ungraded          ? "ungraded"
                        : test.todo            ? "todo"
                        : info.result()->Failed() ? "failed"
                                               : "passed";
    json event = {{"event", "test"},
                  {"suite", info.test_suite_name()},
                  {"test", info.name()},
                  {"state", state},
                  {"milliseconds", info.result()->elapsed_time()},
                  {"printed", printed.substr(0, 2000)},
                  {"error", test.error},
                  {"why", test.ungraded_why},
                  {"failures", json::array()}};
    if (std::string(state) == "failed")
      for (const Failure& f : test.failures) {
        event["failures"].push_back(to_json(f));
        if (event["failures"].size() == 3) break;
      }
    emit(event);
    if (info.result()->Failed()) Session::current().stop();  // a broken worker costs its own test and no other
  }
};

json to_json(const SpeedCase& c, const SpeedResult& r) {
  static constexpr const char* outcomes[] = {"measured", "too_slow", "wrong", "failed", "noisy",
                                               "impossible"};
  json event = {{"event", "speed"},    {"part", c.part},
                {"function", c.function}, {"outcome", outcomes[static_cast<int>(r.outcome)]},
                {"sentence", r.sentence}, {"sizes", json::array()}};
  if (r.growth)
    event["growth"] = {{"extra", r.growth->extra},
                       {"low", r.growth->interval.low},
                       {"high", r.growth->interval.high},
                       {"reference", r.growth->reference},
                       {"submission", r.growth->submission}};
  event["uneven"] = r.uneven;
  if (r.memory) event["memory"] = {{"submission", r.memory->submission}, {"reference", r.memory->reference}};
  if (!r.throughput.unit.empty())
    event["throughput"] = {
        {"reached", r.throughput.reached}, {"peak", r.throughput.peak}, {"unit", r.throughput.unit}};
  for (const auto& s : r.sizes)
    event["sizes"].push_back({{"n", s.n},
                              {"ratio", s.ratio},
                              {"low", s.low},
                              {"high", s.high},
                              {"rounds", s.rounds},
                              {"reference_seconds", s.reference_seconds},
                              {"submission_seconds", s.submission_seconds}});
  return event;
}

// From --speed=a:2:8:0.6,c:4:12:1, the parts to time with the ratios of full and of no points, and the allowed growth.
std::optional<speed::Bounds> bounds_of(const std::string& part) {
  std::istringstream words(options.speed);
  for (std::string word; std::getline(words, word, ',');) {
    speed::Bounds b;
    char name[16] = "";
    if (std::sscanf(word.c_str(), "%15[^:]:%lf:%lf:%lf", name, &b.full, &b.zero, &b.growth) == 4 && part == name) return b;
  }
  return {};
}

void run_speed() {
  for (const SpeedCase& c : speed_cases()) {
    const auto bounds = bounds_of(c.part);
    if (!bounds) continue;
    WorkerSpec submission, reference;
    submission.executable = options.worker_fast;
    reference.executable = options.reference_fast;
    try {
      if (options.naive) {
        emit({{"event", "naive"}, {"part", c.part}, {"ratio", ratio_of_minima(c, submission, reference)}});
        continue;
      }
      emit(to_json(c, measure(c, submission, reference, *bounds)));
    } catch (const std::exception& e) {
      emit({{"event", "speed"}, {"part", c.part}, {"function", c.function}, {"outcome", "ungraded"},
            {"sentence", e.what()}, {"sizes", json::array()}});
    }
  }
}

json to_json(const Pen& pen) { return {{"lines", pen.sketch().lines}, {"dots", pen.sketch().dots}}; }

void draw() {
  for (const DrawingCase& c : drawing_cases()) {
    if (!options.part.empty() && options.part != c.part) continue;
    Drawing drawing;
    std::string note;
    current_test() = {};
    Session::current().begin_test();
    try {
      c.draw(drawing);
    } catch (const StubIsUntouched&) {
      note = "todo";
    } catch (const std::exception& e) {
      note = detail::describe(e);
      Session::current().stop();
    }
    emit({{"event", "drawing"}, {"part", c.part}, {"title", c.title}, {"note", note},
          {"asked", to_json(drawing.asked)}, {"yours", to_json(drawing.yours)}});
  }
}

// What this program contains, so that a test that did not run is missed.
void list() {
  const testing::UnitTest& unit = *testing::UnitTest::GetInstance();
  json event = {{"event", "list"}, {"tests", json::array()}, {"speed", json::array()}};
  for (int s = 0; s < unit.total_test_suite_count(); ++s) {
    const testing::TestSuite& suite = *unit.GetTestSuite(s);
    for (int t = 0; t < suite.total_test_count(); ++t)
      event["tests"].push_back({{"suite", suite.name()}, {"test", suite.GetTestInfo(t)->name()}});
  }
  for (const SpeedCase& c : speed_cases())
    event["speed"].push_back({{"part", c.part}, {"function", c.function}});
  emit(event);
}

bool parse(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
    if (name == "--worker") options.worker = value;
    else if (name == "--sanitized") options.sanitized = true;
    else if (name == "--naive") options.naive = true;
    else if (name == "--worker-fast") options.worker_fast = value;
    else if (name == "--reference-fast") options.reference_fast = value;
    else if (name == "--part") options.part = value;
    else if (name == "--draw") options.draw = true;
    else if (name == "--reader") options.reader = value == "nobody" ? Reader::nobody : Reader::hints;
    else if (name == "--speed") options.speed = value;
    else if (name == "--impostor") options.impostor = value;
    else if (name == "--seed") options.seed = std::stoull(value);
    else if (name == "--events") options.events = std::stoi(value);
    else if (name == "--list") options.list = true;
    else return std::fprintf(stderr, "unknown option %s\n", word.c_str()), false;
  }
  return true;
}

}  // namespace

std::uint64_t run_seed() { return options.seed; }
Reader reader() { return options.reader; }

int check_main(int argc, char** argv) {
  int none = 1;
  testing::InitGoogleTest(&none, argv);
  if (!parse(argc, argv)) return 2;
  if (options.events > 2) prctl(PR_SET_PDEATHSIG, SIGKILL);  // nobody would hear what it says
  if (options.list) return list(), 0;
  // Answers come and go by the megabyte: without this, each would be page-faulted anew.
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, -1);
  if (!options.speed.empty()) return run_speed(), emit({{"event", "end"}}), 0;

  set_impostor(options.impostor);
  WorkerSpec spec;
  spec.executable = options.worker;
  spec.sanitized = options.sanitized;
  Session::current().configure(spec);
  testing::GTEST_FLAG(filter) = options.part.empty() ? "*" : options.part + "_*";
  testing::GTEST_FLAG(fail_fast) = options.reader == Reader::nobody;
  auto& listeners = testing::UnitTest::GetInstance()->listeners();
  delete listeners.Release(listeners.default_result_printer());
  listeners.Append(new Events);
  list();
  [[maybe_unused]] const int told_by_the_events = RUN_ALL_TESTS();
  if (options.draw) draw();
  emit({{"event", "end"}});
  return 0;
}

}  // namespace gradus


