#include "check/launch.hpp"

#include <unistd.h>

#include <algorithm>

namespace gradus {

std::uint64_t fresh_secret() {
  std::uint64_t secret = 0;
  if (getentropy(&secret, sizeof secret) != 0) throw sandbox::Error("no entropy");
  return secret;
}

namespace {

void add(Cost& sum, const WorkerProcess::Reply& reply) {
  sum.cpu += reply.cpu;
  sum.wall += reply.wall;
  sum.sleeps += reply.sleeps;
}

// A failure of the reference is ours.
WorkerProcess started(const WorkerSpec& reference) try {
  return WorkerProcess(reference);
} catch (const WorkerFailed& e) {
  throw sandbox::Error(std::string("the reference does not start: ") + e.what());
}

// Tables that a program makes at its start are free, as long as they are not the answers to everything.
constexpr std::chrono::milliseconds most_at_start(200);

}  // namespace

Launch::Launch(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference)
    : what_(what), submission_(submission), reference_(started(reference)), twin_(started(reference)) {
  if (submission_.cpu_at_start() > reference_.cpu_at_start() + most_at_start)
    throw WorkerFailed("late", "It computes for more than " + std::to_string(most_at_start.count()) +
                                   " ms before it is asked anything.");
}

WorkerProcess::Reply Launch::call(WorkerProcess& worker, const Arguments& arguments) {
  WorkerProcess::Reply reply;
  try {
    reply = worker.call(what_.index, arguments);
  } catch (const WorkerFailed& e) {  // the reference's failure is ours
    if (&worker != &submission_) throw sandbox::Error(std::string("the reference failed: ") + e.what());
    throw;
  }
  if (reply.bell != wire::Bell::result) throw WrongAnswer("it threw an exception");
  return reply;
}

Arguments Launch::next(arma::uword n) const {
  Rng rng(fresh_secret());
  return what_.draw(rng, n);
}

void Launch::verify(const WorkerProcess::Reply& got, const WorkerProcess::Reply& expected) const {
  if (const std::string wrong = what_.verify(expected.body, got.body); !wrong.empty()) throw WrongAnswer(wrong);
}

Launch::Round Launch::visit(WorkerProcess& a, WorkerProcess& b, arma::uword n, bool a_first) {
  std::vector<Arguments> asked = {next(n), next(n)};
  if (fresh_secret() % 2 == 0) asked.push_back(next(n));
  std::vector<WorkerProcess::Reply> of_a, of_b;
  for (const bool a_now : {a_first, !a_first})
    for (const Arguments& each : asked) (a_now ? of_a : of_b).push_back(call(a_now ? a : b, each));
  Round round;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    verify(of_a[i], of_b[i]);
    const bool timed = i + 1 == asked.size();
    add(timed ? round.submission : round.submission_warm, of_a[i]);
    add(timed ? round.reference : round.reference_warm, of_b[i]);
  }
  bytes_ = of_b.back().asked + of_b.back().body.size();
  return round;
}

Memory Launch::memory(arma::uword small, arma::uword n, double times) {
  WorkerProcess::Reply ours, theirs;
  for (const arma::uword size : {small, n}) {
    const Arguments asked = next(size);
    ours = call(reference_, asked);
    limit_calls(ours.cpu, times);
    theirs = call(submission_, asked);
    verify(theirs, ours);
  }
  // What it laid by before the call counts as well.
  return {theirs.memory + theirs.held - std::min(theirs.held, ours.held), ours.memory};
}

Launch::Round Launch::round(arma::uword n, bool submission_first) {
  return visit(submission_, reference_, n, submission_first);
}

Launch::Round Launch::canary(arma::uword n, bool first) { return visit(twin_, reference_, n, first); }

bool Launch::Round::is_measured() const {
  return std::min({submission.cpu, reference.cpu, submission_warm.cpu, reference_warm.cpu}).count() > 0;
}

void Launch::limit_calls(arma::uword n, double times) {
  call(reference_, next(n));  // warms up
  limit_calls(call(reference_, next(n)).cpu, times);
}

void Launch::limit_calls(std::chrono::nanoseconds expected, double times) {
  using namespace std::chrono_literals;
  const auto cpu = std::chrono::ceil<std::chrono::milliseconds>(expected * times) + 1s;  // a first call may prepare
  submission_.limit_calls(cpu, cpu * 4 + 2s);
}

}  // namespace gradus
