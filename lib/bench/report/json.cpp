#include "bench/report/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace nn::bench {

namespace {

using Json = nlohmann::ordered_json;

Json number(const std::optional<double>& x) { return x ? Json(*x) : Json(); }
Json finite(double x) { return std::isfinite(x) && x != 0 ? Json(x) : Json(); }

Json row(const Report& run, const Measurement& m) {
  Json j = {{"kernel", m.kernel},
            {"size", m.size},
            {"pass", m.backward ? "forward+backward" : "forward"},
            {"threads", m.threads}};
  if (!m.wrong.empty()) {
    j["wrong"] = m.wrong;
    return j;
  }
  j["rounds"] = m.rounds;
  j["ours"] = m.ours;
  j["naive"] = number(m.naive);
  j["libtorch"] = number(m.libtorch);
  j["ratio"] = number(m.ratio());
  j["ratio_low"] = finite(m.low);
  j["ratio_high"] = finite(m.high);
  j["spread"] = m.spread;
  j[m.flops > 0 ? "flops" : "bytes"] = m.flops > 0 ? m.flops : m.bytes;
  j["share"] = share_of_peak(m, run.peaks);
  return j;
}

}  // namespace

std::string to_json_text(const Report& run) {
  Json j = {{"machine", run.machine}, {"compiler", run.compiler}, {"blas_core", run.blas_core}};
  j["libtorch"] = run.libtorch.empty() ? Json() : Json(run.libtorch);
  j["other_cores"] = run.other_cores;
  j["stolen"] = run.stolen;
  j["peaks"] = Json::array();
  for (const Peak& p : run.peaks)
    j["peaks"].push_back({{"threads", p.threads}, {"sgemm_flops", p.flops}, {"copy_bytes", p.bandwidth}});
  j["rows"] = Json::array();
  for (const Measurement& m : run.measurements) j["rows"].push_back(row(run, m));
  const Summary s = summary_of(run.measurements);
  j["summary"] = {{"rows", s.rows},
                  {"below", s.below},
                  {"least", finite(s.least)},
                  {"geometric_mean", finite(s.geometric_mean)},
                  {"wrong", s.wrong}};
  return j.dump(2) + "\n";
}

}  // namespace nn::bench
