// What the benchmarks make of their numbers.
#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "bench/report/chart.hpp"
#include "bench/report/compare.hpp"
#include "bench/report/json.hpp"
#include "bench/report/table.hpp"

namespace {

using namespace nn::bench;

Measurement measured(const char* size, double ours, std::optional<double> libtorch, int threads = 1) {
  Measurement m;
  m.kernel = "conv2d", m.size = size, m.threads = threads;
  m.ours = ours, m.libtorch = libtorch;
  m.rounds = 20, m.spread = 0.021, m.flops = 3e9;
  m.low = 1.4, m.high = 1.6;
  return m;
}

Report run_of(std::vector<Measurement> measurements) {
  Report run;
  run.machine = "a machine, 2 cores", run.compiler = "g++ 12", run.blas_core = "SkylakeX", run.libtorch = "1.13.1";
  run.peaks = {{1, 150e9, 12e9}, {2, 300e9, 20e9}};
  run.measurements = std::move(measurements);
  return run;
}

TEST(BenchCentre, IsTheMedianAndHalfTheQuartilesDistance) {
  const Centre c = centre_of({5, 1, 3, 2, 4});
  EXPECT_EQ(c.median, 3);
  EXPECT_DOUBLE_EQ(c.spread, 1.0 / 3);  // quartiles 2 and 4
  EXPECT_EQ(centre_of({7}).median, 7);
  EXPECT_EQ(centre_of({7}).spread, 0);
  EXPECT_EQ(centre_of({}).median, 0);
  EXPECT_DOUBLE_EQ(centre_of({1, 2}).spread, 0.25 / 1.5);
  EXPECT_EQ(centre_of({1, 1, 1, 1000, 1}).spread, 0) << "one outlier changes nothing";
}

TEST(BenchSummary, TakesTheGeometricMeanOfTheRatios) {
  std::vector<Measurement> all = {measured("a", 1, 4), measured("b", 2, 1), measured("c", 1, std::nullopt)};
  all.push_back(measured("d", 1, 100));
  all.back().wrong = "Y, entry 0";
  const Summary s = summary_of(all);
  EXPECT_EQ(s.rows, 2);
  EXPECT_EQ(s.below, 1);
  EXPECT_EQ(s.wrong, 1);
  EXPECT_EQ(s.least, 0.5);
  EXPECT_DOUBLE_EQ(s.geometric_mean, std::sqrt(2.0));
  EXPECT_EQ(summary_of({}).geometric_mean, 0);
}

TEST(BenchShare, IsOfThePeakWithAsManyThreads) {
  Measurement m = measured("a", 0.04, 0.06, 2);  // 75 GFLOP/s
  EXPECT_DOUBLE_EQ(share_of_peak(m, run_of({}).peaks), 0.25);
  m.flops = 0, m.bytes = 4e8;  // 10 GB/s
  EXPECT_DOUBLE_EQ(share_of_peak(m, run_of({}).peaks), 0.5);
  m.threads = 3;
  EXPECT_EQ(share_of_peak(m, run_of({}).peaks), 0);
}

TEST(BenchCompare, MeasuresAnErrorByItsEntrysMagnitude) {
  const float eps = std::numeric_limits<float>::epsilon();
  const std::vector<Result> expected = {{"Y", {1, 0}}};
  const std::vector<std::vector<float>> magnitudes = {{1, 8}};
  EXPECT_EQ(first_difference({{"Y", {1 + 2 * eps, 16 * eps}}}, expected, magnitudes, 2), "");
  EXPECT_NE(first_difference({{"Y", {1 + 3 * eps, 0}}}, expected, magnitudes, 2), "");
  EXPECT_NE(first_difference({{"Y", {1, 17 * eps}}}, expected, magnitudes, 2), "");
  EXPECT_EQ(first_difference({{"Y", {1, 2 * eps}}}, expected, {}, 2), "") << "without magnitudes, of the largest entry";
  EXPECT_NE(first_difference({{"Y", {1, 3 * eps}}}, expected, {}, 2), "");
}

TEST(BenchCompare, NamesTheFirstDifference) {
  const std::vector<Result> expected = {{"Y", {1, 2}}, {"dX", {3, 4}}};
  const std::string why = first_difference({{"Y", {1, 2}}, {"dX", {3, -4}}}, expected, {}, 32);
  EXPECT_EQ(why.find("dX, entry 1: -4, and must be 4"), 0u) << why;
  EXPECT_EQ(first_difference({{"Y", {1, 2}}}, expected, {}, 32), "there are 1 results, and must be 2");
  EXPECT_EQ(first_difference({{"Y", {1}}, {"dX", {3, 4}}}, expected, {}, 32), "Y has 1 entries, and must have 2");
}

TEST(BenchCompare, TakesANanForADifference) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_NE(first_difference({{"Y", {nan}}}, {{"Y", {1}}}, {}, 1e30), "");
  EXPECT_NE(first_difference({{"Y", {1}}}, {{"Y", {nan}}}, {}, 1e30), "");
  EXPECT_NE(first_difference({{"Y", {nan}}}, {{"Y", {nan}}}, {}, 1e30), "");
  EXPECT_NE(first_difference({{"Y", {1}}}, {{"Y", {1}}}, {{nan}}, 1e30), "");
}

TEST(BenchTable, HasAlignedColumns) {
  std::vector<Measurement> all = {measured("64 -> 64, 3x3, 56^2, batch 8", 0.02, 0.03),
                                  measured("64 -> 64, 3x3, 56^2, batch 8", 0.02, std::nullopt, 2)};
  all[1].backward = true, all[1].naive = 1.25;
  const Report run = run_of(all);
  EXPECT_EQ(table_line(run, all[0], nullptr, false),
            "conv2d        64 -> 64, 3x3, 56^2, batch 8      f    1   20.0 ms        -   30.0 ms   1.50   2 %   150 "
            "GFLOP/s 100 %\n");
  EXPECT_EQ(table_line(run, all[1], &all[0], false),
            "                                                fb   2   20.0 ms   1.25 s         -      -   2 %   150 "
            "GFLOP/s  50 %\n");
  const std::string head = table_head(run, false);
  EXPECT_EQ(head.substr(head.rfind("kernel")).size(), table_line(run, all[0], nullptr, false).size());
  EXPECT_EQ(head.find('\033'), std::string::npos);
  EXPECT_NE(table_line(run, all[0], nullptr, true).find('\033'), std::string::npos);
}

TEST(BenchTable, ShowsAWrongRowWithoutNumbers) {
  Measurement m = measured("a", 0.02, 0.03);
  m.wrong = "ours and naive differ: Y, entry 3";
  const std::string line = table_line(run_of({m}), m, nullptr, false);
  EXPECT_NE(line.find("WRONG: ours and naive differ: Y, entry 3"), std::string::npos) << line;
  EXPECT_EQ(line.find("ms"), std::string::npos) << line;
}

TEST(BenchTable, WritesThreeDigits) {
  EXPECT_EQ(time_text(1.234e-6), "1.23 us");
  EXPECT_EQ(time_text(0.0123), "12.3 ms");
  EXPECT_EQ(time_text(0.1234), "123 ms");
  EXPECT_EQ(time_text(12.34), "12.3 s");
}

TEST(BenchTable, EndsWithTheMean) {
  Report run = run_of({measured("a", 1, 4), measured("b", 2, 1)});
  EXPECT_EQ(table_foot(run, false), "\ngeometric mean of 2 ratios 1.41, least 0.50; 1 below 1\n");
  run.other_cores = 0.75;
  EXPECT_NE(table_foot(run, false).find("other programs used 0.8 cores"), std::string::npos);
}

TEST(BenchJson, HasTheDocumentedFields) {
  std::vector<Measurement> all = {measured("a", 0.02, 0.03), measured("b", 0.02, std::nullopt)};
  all.push_back(all[0]);
  all[2].wrong = "why";
  all[1].low = -std::numeric_limits<double>::infinity();
  const auto j = nlohmann::json::parse(to_json_text(run_of(all)));
  EXPECT_EQ(j["libtorch"], "1.13.1");
  EXPECT_EQ(j["peaks"][1]["sgemm_flops"], 300e9);
  const auto& row = j["rows"][0];
  EXPECT_EQ(row["kernel"], "conv2d");
  EXPECT_EQ(row["pass"], "forward");
  EXPECT_EQ(row["ours"], 0.02);
  EXPECT_DOUBLE_EQ(row["ratio"], 1.5);
  EXPECT_EQ(row["ratio_low"], 1.4);
  EXPECT_EQ(row["flops"], 3e9);
  EXPECT_DOUBLE_EQ(row["share"], 1);
  EXPECT_TRUE(j["rows"][1]["ratio"].is_null());
  EXPECT_TRUE(j["rows"][1]["ratio_low"].is_null());
  EXPECT_EQ(j["rows"][2]["wrong"], "why");
  EXPECT_FALSE(j["rows"][2].contains("ours"));
  EXPECT_DOUBLE_EQ(j["summary"]["geometric_mean"], 1.5);
  EXPECT_TRUE(nlohmann::json::parse(to_json_text(Report{}))["libtorch"].is_null());
}

TEST(BenchChart, DrawsABarARowWithARatio) {
  std::vector<Measurement> all = {measured("3 -> 8 <&>", 1, 2), measured("b", 1, std::nullopt), measured("c", 2, 1, 2)};
  const std::string svg = to_svg_text(run_of(all));
  EXPECT_EQ(svg.find("<svg "), 0u);
  EXPECT_NE(svg.find("3 -&gt; 8 &lt;&amp;&gt;"), std::string::npos);
  EXPECT_EQ(svg.find("conv2d  b"), std::string::npos);
  // The axis runs from 1/2 to 4 over 560 pixels from x = 354: 1 is at a third, 2 at two thirds.
  EXPECT_NE(svg.find("<rect class=\"t1\" x=\"540.7\" y=\"100.0\" width=\"186.7\""), std::string::npos) << svg;
  EXPECT_NE(svg.find("<rect class=\"tn\" x=\"354.0\" y=\"121.0\" width=\"186.7\""), std::string::npos) << svg;
  EXPECT_NE(to_svg_text(Report{}).find("</svg>"), std::string::npos);
}

}  // namespace
