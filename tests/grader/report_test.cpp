#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "report/json.hpp"
#include "report/terminal.hpp"

namespace gradus {
namespace {

constexpr State states[] = {State::todo,    State::passed,       State::failed,
                            State::skipped, State::inconclusive, State::ungraded};

/// A part for each state; every text that a submission has a say in is `theirs`.
Report report_with(const std::string& theirs) {
  QuestionReport q;
  q.id = "s/q1";
  q.title = "A title";
  q.file = q.sentence = theirs;
  q.diagnostics = {{3, 4, "error", theirs}};
  q.maximum = 6;
  for (const State state : states) {
    PartReport p;
    p.id = std::string(1, static_cast<char>('a' + q.parts.size()));
    p.title = "Part";
    p.state = p.correctness.state = state;
    p.maximum = 1;
    p.tests = {{"a_Suite",
                "HoldsWater",
                state,
                1.5,
                theirs,
                {{theirs, theirs, theirs, theirs, theirs, theirs, theirs, theirs, theirs}}}};
    SpeedReport s;
    s.function = "f";
    s.state = state;
    s.sentence = theirs;
    s.sizes = {{64, 1, 0.5, std::numeric_limits<double>::infinity(), 1, 1, 8}};
    p.speeds = {s};
    q.parts.push_back(std::move(p));
  }
  Report report;
  report.mode = "practice";
  report.layers = {"seccomp"};
  report.questions = {std::move(q)};
  return report;
}

std::string on_terminal(const Report& report, bool colour) {
  std::ostringstream out;
  Terminal terminal(out, colour);
  for (const QuestionReport& q : report.questions) {
    terminal.heading(q);
    terminal.parts(q);
    terminal.speed(q);
    terminal.total(q, false);
    terminal.brief(q);
  }
  return out.str();
}

TEST(JsonReport, ParsesAndHasItsVersion) {
  const auto j = nlohmann::json::parse(to_json_text(report_with("plain")));
  EXPECT_EQ(j.at("schema"), "gradus/report");
  EXPECT_EQ(j.at("version"), Report::version);
  EXPECT_EQ(j.at("mode"), "practice");
  EXPECT_EQ(j.at("layers"), nlohmann::json({"seccomp"}));
  EXPECT_EQ(j.at("questions")[0].at("diagnostics")[0].at("line"), 3);
}

TEST(JsonReport, HasSixWordsForSixStates) {
  const auto j = nlohmann::json::parse(to_json_text(report_with("plain")));
  std::vector<std::string> words;
  for (const auto& part : j.at("questions")[0].at("parts")) {
    words.push_back(part.at("state"));
    EXPECT_EQ(part.at("correctness").at("state"), words.back());
    EXPECT_EQ(part.at("tests")[0].at("state"), words.back());
    EXPECT_EQ(part.at("timings")[0].at("state"), words.back());
  }
  EXPECT_EQ(words, (std::vector<std::string>{"todo", "passed", "failed", "skipped", "inconclusive",
                                             "ungraded"}));
}

TEST(JsonReport, WhatASubmissionSaysComesBackAsItIs) {
  const std::string text = "\"quoted\" \\ \x1b[31m \xC3\xA9 \n\t";
  const auto j = nlohmann::json::parse(to_json_text(report_with(text)));
  EXPECT_EQ(j.at("questions")[0].at("file"), text);
}

TEST(JsonReport, BytesThatAreNoUtf8AreReplaced) {
  const auto j = nlohmann::json::parse(to_json_text(report_with("a\xFFz \xC3")));
  EXPECT_EQ(j.at("questions")[0].at("file"), "a\xEF\xBF\xBDz \xEF\xBF\xBD");
}

TEST(TerminalReport, EscapeSequencesOfASubmissionNeverReachIt) {
  for (const std::string attack :
       {"\x1b[2J",
        "\xC2\x9B"
        "2J",
        "\x9B"
        "2J",
        "\a", "\b\b", "\r", "\x7F", "\xE2\x80\xAE", "\x1b]0;title\a", "\xC2\x1b[2J", "\xFF\xFE"}) {
    const std::string shown = on_terminal(report_with("before" + attack + "after"), false);
    EXPECT_NE(shown.find("before?"), std::string::npos) << testing::PrintToString(attack);
    for (const char* forbidden :
         {"\x1b", "\xC2\x9B", "\x9B", "\a", "\b", "\r", "\x7F", "\xE2\x80\xAE", "\xFF"})
      EXPECT_EQ(shown.find(forbidden), std::string::npos) << testing::PrintToString(attack);
  }
}

TEST(TerminalReport, LettersOfEveryAlphabetSurvive) {
  const std::string text = "\u00e9 \u03c3 \u00a0 \u221e \U0001F600";
  EXPECT_EQ(safe(text), text);
  EXPECT_NE(on_terminal(report_with(text), true).find(text), std::string::npos);
}

TEST(TerminalReport, WhatCannotBeSeenIsMadeVisible) {
  for (const char* hidden : {"\u00AD", "\u061C", "\u180E", "\u200B", "\u200D", "\u200F", "\u2028", "\u2029", "\u202E",
                             "\u2060", "\u2069", "\uFEFF", "\uFFF9", "\U000E0041", "\U0001D173"})
    EXPECT_EQ(safe("a" + std::string(hidden) + "b"), "a?b") << testing::PrintToString(hidden);
  EXPECT_EQ(safe("a\uFFFF\U0003FFFF" "b"), "a??b") << "no characters";
}

TEST(TerminalReport, MarksDoNotPileUp) {
  EXPECT_EQ(safe("a\u0301\u0323b\u05B0"), "a\u0301\u0323b\u05B0");
  EXPECT_EQ(safe("a\u0301\u0301\u0301\u0E49\u20DD" "b\u0301"), "a\u0301\u0301???b\u0301");
  EXPECT_EQ(safe("\u0301a\n\u0301"), "?a\n?") << "a mark of its own lies on text that is ours";
}

TEST(TerminalReport, AFileNameStaysInItsLine) {
  EXPECT_EQ(safe_line("a\nb\tc"), "a?b?c");
  Report report = report_with("");
  report.questions[0].file = "x.cpp\n  a  passed";
  report.questions[0].sentence = "It does not compile.\n  a  passed  ";
  report.questions[0].diagnostics[0].message = "x\n  a  passed  ";
  EXPECT_EQ(on_terminal(report, false).find("\n  a  passed  "), std::string::npos);
}

TEST(TerminalReport, CutTextsEndBetweenCharacters) {
  EXPECT_EQ(safe("\u00e9\u00e9\u00e9", 3), "\u00e9\u00e9...");
  EXPECT_EQ(safe(std::string(1000, '\x80'), 10), std::string(10, '?') + "...");
  EXPECT_EQ(safe("abc", 3), "abc");
}

TEST(TerminalReport, GivesNoOrdersToAContinuousIntegration) {
  EXPECT_EQ(safe("::error::forged"), ": :error::forged");
  EXPECT_EQ(safe("fine\n  ::add-mask::x"), "fine\n  : :add-mask::x");
  EXPECT_EQ(safe("a ##[error]b ##vso[task]"), "a # #[error]b # #vso[task]");
  EXPECT_EQ(safe("std::vector, a ## b"), "std::vector, a ## b");
  const std::string orders = "x ##[error]b ##vso[task] ###[y]", text = to_json_text(report_with(orders));
  EXPECT_EQ(text.find("##["), std::string::npos);
  EXPECT_EQ(text.find("##vso["), std::string::npos);
  EXPECT_EQ(nlohmann::json::parse(text).at("questions")[0].at("file"), orders);
}

TEST(TerminalReport, MalformedUtf8IsReplaced) {
  for (const char* bytes :
       {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5", "\xE2\x82", "\x80"})
    EXPECT_EQ(safe(bytes), std::string(std::string(bytes).size(), '?'))
        << testing::PrintToString(bytes);
}

TEST(TerminalReport, ColoursOnlyWhereTheyAreWanted) {
  EXPECT_EQ(on_terminal(report_with("x"), false).find('\x1b'), std::string::npos);
  EXPECT_NE(on_terminal(report_with("x"), true).find('\x1b'), std::string::npos);
}

TEST(TerminalReport, EveryStateIsAWordOfItsOwn) {
  const std::string shown = on_terminal(report_with(""), false);
  for (const char* word :
       {"a  todo", "b  passed", "c  failed", "d  skipped", "e  inconclusive", "f  ungraded"})
    EXPECT_NE(shown.find(word), std::string::npos) << word;
}

TEST(TerminalReport, PointsForSpeedThatWasNotMeasuredAreNotLostWithoutAWord) {
  Report report = report_with("x");
  report.questions[0].parts[1].speeds.clear();
  EXPECT_EQ(on_terminal(report, false).find("not measured: "), std::string::npos) << "a part without speed";
  report.questions[0].parts[1].speed = Share{State::passed, 0, 1.2};
  EXPECT_NE(on_terminal(report, false).find("not measured: 1.2 points are for it"), std::string::npos);
}

TEST(TerminalReport, PointsHaveNoNeedlessZeros) {
  EXPECT_EQ(points_text(4.5), "4.5");
  EXPECT_EQ(points_text(6), "6");
  EXPECT_EQ(points_text(0.75), "0.75");
  EXPECT_EQ(points_text(10), "10");
  EXPECT_EQ(points_text(0), "0");
}

}  // namespace
}  // namespace gradus
