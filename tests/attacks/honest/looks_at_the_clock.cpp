// Tries: nothing. Looks at clocks and its processor time, to see how long it took.
// Must: get full marks
#include <armadillo>
#include <chrono>
#include <ctime>
namespace {
const double took = [] {
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t before = std::clock();
  const std::time_t now = std::time(nullptr);
  arma::wall_clock timer;
  timer.tic();
  std::tm* local = std::localtime(&now);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() + double(std::clock() - before) +
         timer.toc() + local->tm_year;
}();
}  // namespace
//@ solution
