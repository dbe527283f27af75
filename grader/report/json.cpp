#include "report/json.hpp"

#include <nlohmann/json.hpp>

#include "report/drawing.hpp"

namespace gradus {

using json = nlohmann::ordered_json;

namespace {

json of(const Share& s) { return {{"state", word(s.state)}, {"points", s.points}, {"maximum", s.maximum}}; }

json of(const FailedCase& c) {
  return {{"call", c.call},     {"inputs", c.inputs},
          {"expected", c.expected}, {"got", c.got},
          {"where", c.where},   {"expected_there", c.expected_there},
          {"got_there", c.got_there}, {"note", c.note},
          {"hint", c.hint}};
}

json of(const TestReport& t) {
  json j = {{"suite", t.suite}, {"test", t.test}, {"state", word(t.state)}, {"milliseconds", t.milliseconds},
            {"printed", t.printed}, {"cases", json::array()}};
  for (const FailedCase& c : t.cases) j["cases"].push_back(of(c));
  return j;
}

json of(const SpeedReport& s) {
  json j = {{"function", s.function}, {"state", word(s.state)}, {"sentence", s.sentence},
            {"fraction", s.fraction}, {"sizes", json::array()}};
  if (s.growth)
    j["growth"] = {{"extra", s.growth->extra},
                   {"low", s.growth->low},
                   {"high", s.growth->high},
                   {"reference", s.growth->reference},
                   {"submission", s.growth->submission}};
  if (s.throughput)
    j["throughput"] = {{"reached", s.throughput->reached},
                       {"peak", s.throughput->peak},
                       {"share", s.throughput->reached / s.throughput->peak},
                       {"unit", s.throughput->unit}};
  if (s.uneven) j["uneven"] = true;
  if (s.memory) j["memory"] = {{"reference", s.memory->reference}, {"submission", s.memory->submission}};
  for (const TimedSize& z : s.sizes)
    j["sizes"].push_back({{"n", z.n},
                          {"ratio", z.ratio},
                          {"low", z.low},
                          {"high", z.high},
                          {"reference_seconds", z.reference_seconds},
                          {"submission_seconds", z.submission_seconds},
                          {"rounds", z.rounds}});
  return j;
}

json of(const PartReport& p) {
  json j = {{"id", p.id},         {"title", p.title},     {"state", word(p.state)},
            {"points", p.points}, {"maximum", p.maximum}, {"correctness", of(p.correctness)}};
  if (p.bad_input) j["bad_input"] = of(*p.bad_input);
  if (p.speed) j["speed"] = of(*p.speed);
  if (!p.skipped_because.empty()) j["skipped_because"] = p.skipped_because;
  j["tests"] = json::array();
  for (const TestReport& t : p.tests) j["tests"].push_back(of(t));
  j["timings"] = json::array();
  for (const SpeedReport& s : p.speeds) j["timings"].push_back(of(s));
  if (p.drawing) j["drawing"] = {{"title", p.drawing->title}, {"note", p.drawing->note}, {"svg", to_svg(*p.drawing)}};
  return j;
}

json of(const QuestionReport& q) {
  json j = {{"id", q.id},         {"path", q.path},       {"title", q.title},
            {"file", q.file},     {"seed", q.seed},       {"state", word(q.state)},
            {"points", q.points}, {"maximum", q.maximum}, {"sentence", q.sentence}};
  j["seconds"] = {{"compile", q.compile_seconds}, {"check", q.check_seconds}, {"speed", q.speed_seconds}};
  j["diagnostics"] = json::array();
  for (const Diagnostic& d : q.diagnostics)
    j["diagnostics"].push_back(
        {{"line", d.line}, {"column", d.column}, {"level", d.level}, {"message", d.message}});
  j["parts"] = json::array();
  for (const PartReport& p : q.parts) j["parts"].push_back(of(p));
  return j;
}

// "##[" and "##vso[" are orders to CI runners anywhere in a line. The same text, for who reads JSON.
std::string without_orders(std::string text) {
  for (const std::string order : {"##[", "##vso["})
    for (std::size_t at = 0; (at = text.find(order, at)) != std::string::npos;) text.replace(at, 1, "\\u0023");
  return text;
}

}  // namespace

std::string to_json_text(const Report& report) {
  json j = {{"schema", "gradus/report"},       {"version", Report::version}, {"mode", report.mode},
            {"machine", report.machine},       {"compiler", report.compiler},
            {"blas_core", report.blas_core},   {"layers", report.layers},    {"missing", report.missing},
            {"questions", json::array()}};
  for (const QuestionReport& q : report.questions) j["questions"].push_back(of(q));
  return without_orders(j.dump(2, ' ', true, json::error_handler_t::replace)) + "\n";
}

}  // namespace gradus
