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

Cost cost(const WorkerProcess::Reply& reply) { return {reply.cpu, reply.wall, reply.sleeps}; }

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

Launch::Round Launch::visit(WorkerProcess& a, WorkerProcess& b, arma::uword n, bool a_first) {
  const Arguments warm = next(n), timed = next(n);
  WorkerProcess::Reply a_warm, a_timed, b_warm, b_timed;
  for (const bool a_now : {a_first, !a_first}) {
    WorkerProcess& worker = a_now ? a : b;
    (a_now ? a_warm : b_warm) = call(worker, warm);
    (a_now ? a_timed : b_timed) = call(worker, timed);
  }
  for (const auto& [got, expected] : {std::pair{&a_warm, &b_warm}, std::pair{&a_timed, &b_timed}})
    if (const std::string wrong = what_.verify(expected->body, got->body); !wrong.empty()) throw WrongAnswer(wrong);
  bytes_ = b_timed.asked + b_timed.body.size();
  return {cost(a_timed), cost(b_timed), cost(a_warm), cost(b_warm)};
}

Launch::Round Launch::round(arma::uword n, bool submission_first) {
  return visit(submission_, reference_, n, submission_first);
}

Launch::Round Launch::canary(arma::uword n, bool first) { return visit(twin_, reference_, n, first); }

bool Launch::Round::is_measured() const {
  return std::min({submission.cpu, reference.cpu, submission_warm.cpu, reference_warm.cpu}).count() > 0;
}

void Launch::limit_calls(arma::uword n, double times) {
  using namespace std::chrono_literals;
  call(reference_, next(n));  // warms up
  const auto expected = call(reference_, next(n)).cpu;
  const auto cpu = std::chrono::ceil<std::chrono::milliseconds>(expected * times) + 500ms;  // a first call may prepare
  submission_.limit_calls(cpu, cpu * 4 + 2s);
}

}  // namespace gradus
