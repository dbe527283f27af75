// Times the library's kernels against their naive loops and against LibTorch: ./gradus bench lib
#include <CLI/CLI.hpp>
#include <cblas.h>
#include <malloc.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <regex>

#include "bench/duel.hpp"
#include "bench/load.hpp"
#include "bench/peak.hpp"
#include "bench/report/chart.hpp"
#include "bench/report/compare.hpp"
#include "bench/report/json.hpp"
#include "bench/report/table.hpp"
#include "bench/row.hpp"
#include "nn/core/threads.hpp"
#include "sandbox/openblas_core.hpp"
#ifdef GRADUS_WITH_LIBTORCH
#include <ATen/Parallel.h>
#include <torch/csrc/api/include/torch/version.h>
#endif

using namespace nn::bench;

namespace {

struct Options {
  std::string filter = ".", json, svg;
  std::vector<int> threads;  ///< none: 1 and 2, or 1 if it is to be quick
  bool quick = false;
};

// OpenBLAS and OpenMP read the environment before main, so that another one needs a new start.
void restart_with_right_environment(char** argv) {
  using namespace gradus::sandbox;
  bool changed = false;
  const auto set = [&](const char* name, const std::string& value) {
    if (std::getenv(name) || value.empty()) return;
    changed |= setenv(name, value.c_str(), 1) == 0;
  };
  set("OPENBLAS_CORETYPE", openblas_core_to_set(openblas_get_corename(), right_openblas_core()));
  // OpenMP's threads stay on their cores: two that wake on the same one take as long as one. And they sleep soon when
  // there is nothing to do: otherwise they take a core from OpenBLAS's own threads inside of LibTorch, whose dense layer
  // then takes 10 times as long.
  set("OMP_PROC_BIND", "true");
  set("GOMP_SPINCOUNT", "2000");
  if (changed) execv("/proc/self/exe", argv);
}

// Freed memory stays with the process. LibTorch takes new memory for each result, and would have it cleared page by
// page by the kernel otherwise: up to some times slower, and not what is to be compared.
void keep_freed_memory() {
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

void set_threads(int n) {
  nn::set_threads(n);  // of OpenBLAS too, which both use
#ifdef GRADUS_WITH_LIBTORCH
  at::set_num_threads(n);
#endif
}

std::string processor() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown processor";
}

Report empty_run(const std::vector<int>& threads) {
  Report run;
  run.machine = processor() + ", " + std::to_string(sysconf(_SC_NPROCESSORS_ONLN)) + " cores";
  run.compiler = "g++ " __VERSION__;
  run.blas_core = openblas_get_corename();
#ifdef GRADUS_WITH_LIBTORCH
  run.libtorch = TORCH_VERSION;
#endif
  for (const int n : threads) {
    set_threads(n);
    run.peaks.push_back(measure_peak());
  }
  return run;
}

std::vector<Measurement> measure(const Row& row, Pass pass, const Options& options, const DuelOptions& duel_options) {
  const Problem full = row.make(pass);
  const Problem small = row.make_small ? row.make_small(pass) : full;
  std::vector<Result> first;  // with the first number of threads
  std::vector<Measurement> all;
  for (const int n : options.threads) {
    set_threads(n);
    Measurement m;
    m.kernel = row.kernel, m.size = row.size, m.threads = n, m.backward = pass == Pass::both;
    const Work work = row.work(pass);
    m.flops = work.flops, m.bytes = work.bytes;
    try {
      if (first.empty())  // the naive loops have one thread, whatever is set
        duel(full, &small, row.small_part, duel_options, m), first = results_of(full.ours);
      else if (m.wrong = first_difference(results_of(full.ours), first, full.magnitudes, full.tolerance); m.wrong.empty())
        duel(full, nullptr, 1, duel_options, m);
    } catch (const std::exception& e) {
      m.wrong = std::string("it throws: ") + e.what();
    }
    all.push_back(m);
  }
  return all;
}

void write(const std::string& path, const std::string& text) {
  if (path.empty()) return;
  std::ofstream out(path);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write to " + path);
}

int run(const Options& options) {
  const bool colour = isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
  DuelOptions duel_options;
  if (options.quick) duel_options = {0.08, 0.1, 2, 20, true};
  const std::regex filter(options.filter, std::regex::icase);
  Report run = empty_run(options.threads);
  std::cout << table_head(run, colour) << std::flush;
  const Load load;
  for (const Row& row : all_rows()) {
    if (!std::regex_search(row.kernel + " " + row.size, filter)) continue;
    for (const Pass pass : row.passes)
      for (const Measurement& m : measure(row, pass, options, duel_options)) {
        std::cout << table_line(run, m, run.measurements.empty() ? nullptr : &run.measurements.back(), colour) << std::flush;
        run.measurements.push_back(m);
      }
  }
  run.other_cores = load.so_far().other_cores;
  run.stolen = load.so_far().stolen;
  std::cout << table_foot(run, colour);
  write(options.json, to_json_text(run));
  write(options.svg, to_svg_text(run));
  return summary_of(run.measurements).wrong > 0 ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) try {
  restart_with_right_environment(argv);
  keep_freed_memory();
  CLI::App app("The library's kernels against their naive loops and LibTorch.", "./gradus bench lib");
  Options options;
  app.add_option("--filter", options.filter, "rows whose \"kernel size\" this regular expression is found in");
  app.add_option("--threads", options.threads, "numbers of threads (default: 1,2; 1 if quick)")->delimiter(',')->check(CLI::Range(1, 256));
  app.add_flag("--quick", options.quick, "rough numbers in a few seconds");
  app.add_option("--json", options.json, "write the numbers to this file");
  app.add_option("--svg", options.svg, "draw the chart to this file");
  CLI11_PARSE(app, argc, argv);
  if (options.threads.empty()) options.threads = options.quick ? std::vector{1} : std::vector{1, 2};
  return run(options);
} catch (const std::exception& e) {
  std::cerr << "bench: " << e.what() << "\n";
  return 2;
}
