#include "build/run_check.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "build/places.hpp"
#include "error.hpp"
#include "sandbox/run_program.hpp"

namespace gradus {

using nlohmann::json;

namespace {

constexpr int event_descriptor = 9;

// The lines that the check program wrote to its event descriptor. It is ours, so a crash of it is ours too.
std::vector<json> events(const Question& q, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), check_program(q).string());
  arguments.push_back("--events=" + std::to_string(event_descriptor));
  // OpenBLAS starts a thread for each processor, which spins for a while in case there is work, and here is none.
  const auto [exit, text] =
      sandbox::run_and_hear({std::move(arguments), {0, 1}, event_descriptor, {}, {"OPENBLAS_NUM_THREADS=1"}});
  std::vector<json> found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    json event = json::parse(line, nullptr, false);
    if (event.is_object()) found.push_back(std::move(event));
  }
  if (exit.signal != 0 || exit.code != 0 || found.empty())
    throw Ungraded("The check program of " + q.id() + " failed; nothing was graded.");
  return found;
}

State state_of(const std::string& text) {
  for (const State s : {State::todo, State::passed, State::failed, State::skipped, State::inconclusive})
    if (text == word(s)) return s;
  return State::ungraded;
}

TestReport test_report(const json& e) {
  TestReport t;
  t.suite = e.at("suite");
  t.test = e.at("test");
  t.state = state_of(e.at("state"));
  t.milliseconds = e.at("milliseconds");
  t.printed = e.at("printed");
  t.error = e.at("error");
  for (const json& f : e.at("failures"))
    t.cases.push_back({f.at("call"), f.at("inputs"), f.at("expected"), f.at("got"), f.at("where"),
                       f.at("expected_there"), f.at("got_there"), f.at("note"), f.at("hint")});
  if (t.state == State::ungraded) {
    t.cases.push_back({});
    t.cases.back().note = "The grader failed here, not you: " + e.at("why").get<std::string>();
  }
  return t;
}

Sketch sketch(const json& e) { return {e.at("lines"), e.at("dots")}; }

DrawingReport drawing_report(const json& e) {
  return {e.at("title"), e.at("note"), sketch(e.at("asked")), sketch(e.at("yours"))};
}

SpeedReport speed_report(const json& e) {
  SpeedReport s;
  s.function = e.at("function");
  const std::string outcome = e.at("outcome");
  s.state = outcome == "measured" ? State::passed : outcome == "ungraded" ? State::ungraded
                                : outcome == "noisy" || outcome == "impossible" ? State::inconclusive : State::failed;
  s.sentence = e.at("sentence");
  for (const json& z : e.at("sizes"))
    s.sizes.push_back({z.at("n"), z.at("ratio"), z.at("low"), z.at("high"), z.at("reference_seconds"),
                       z.at("submission_seconds"), z.at("rounds")});
  if (e.contains("growth")) {
    const json& g = e.at("growth");
    s.growth = {g.at("extra"), g.at("low"), g.at("high"), g.at("reference"), g.at("submission")};
  }
  s.uneven = e.value("uneven", false);
  if (e.contains("memory")) s.memory = {e.at("memory").at("submission"), e.at("memory").at("reference")};
  if (e.contains("throughput")) {
    const json& t = e.at("throughput");
    s.throughput = {t.at("reached"), t.at("peak"), t.at("unit")};
  }
  return s;
}

}  // namespace

namespace {

CheckContents contents_of(const json& event) {
  CheckContents contents;
  for (const json& t : event.at("tests")) contents.tests.push_back({t.at("suite"), t.at("test")});
  for (const json& s : event.at("speed")) contents.speeds.push_back({s.at("part"), s.at("function")});
  return contents;
}

}  // namespace

CheckContents list_check(const Question& q) { return contents_of(events(q, {"--list"}).front()); }

CheckResult run_check(const Question& q, const CheckRun& run) {
  std::vector<std::string> arguments = {"--worker=" + run.worker.string(), "--seed=" + std::to_string(run.seed)};
  if (run.sanitized) arguments.push_back("--sanitized");
  if (!run.part.empty()) arguments.push_back("--part=" + run.part);
  if (run.draw) arguments.push_back("--draw");
  if (run.reader != Reader::student)
    arguments.push_back(run.reader == Reader::hints ? "--reader=hints" : "--reader=nobody");
  if (!run.impostor.empty()) arguments.push_back("--impostor=" + run.impostor);
  CheckResult result;
  for (const json& e : events(q, std::move(arguments))) {
    if (e.value("event", "") == "list") result.contents = contents_of(e);
    if (e.value("event", "") == "test") result.tests.push_back(test_report(e));
    if (e.value("event", "") == "drawing") result.drawings.emplace_back(e.at("part"), drawing_report(e));
  }
  return result;
}

namespace {

std::vector<std::string> timing_arguments(const Question& q, const SpeedRun& run) {
  std::string parts;
  for (const std::string& id : run.parts) {
    const speed::Bounds target = q.part(id)->speed.value();
    parts += (parts.empty() ? "" : ",") + id + ":" + std::to_string(target.full) + ":" + std::to_string(target.zero) +
             ":" + std::to_string(target.growth);
  }
  return {"--worker-fast=" + run.submission.string(), "--reference-fast=" + run.reference.string(),
          "--speed=" + parts};
}

}  // namespace

std::vector<std::pair<std::string, SpeedReport>> run_speed(const Question& q, const SpeedRun& run) {
  std::vector<std::pair<std::string, SpeedReport>> found;
  for (const json& e : events(q, timing_arguments(q, run)))
    if (e.value("event", "") == "speed") found.emplace_back(e.at("part"), speed_report(e));
  return found;
}

std::vector<std::pair<std::string, double>> run_naive(const Question& q, const SpeedRun& run) {
  std::vector<std::string> arguments = timing_arguments(q, run);
  arguments.push_back("--naive");
  std::vector<std::pair<std::string, double>> found;
  for (const json& e : events(q, std::move(arguments)))
    if (e.value("event", "") == "naive") found.emplace_back(e.at("part"), e.at("ratio"));
  return found;
}

}  // namespace gradus
