// Matrices in .npy files.
#include "nn/train/npy.hpp"

#include <sys/stat.h>

#include <cstring>

#include "support/files.hpp"

namespace {

using namespace nn;
using support::Files;
using support::bytes;
using support::npy;

std::string refusal_to_load(const std::string& file) {
  return support::refusal<std::runtime_error>([&] { load_npy<double>(file); });
}

TEST_F(Files, NpyIsWrittenToTheByte) {
  save_npy(path("a.npy"), arma::fmat{{1, 2, 3}, {4, 5, -6}});
  std::string header = "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }";
  header.resize(117, ' ');  // 10 + 118 = 2 * 64
  EXPECT_EQ(read_file(path("a.npy")), npy(header + "\n", bytes(1.0f, 4.0f, 2.0f, 5.0f, 3.0f, -6.0f)));
}

TEST_F(Files, NpyComesBackToTheBit) {
  for (const uword rows : {0u, 1u, 2u, 17u, 65u})
    for (const uword cols : {0u, 1u, 3u, 33u}) {
      const arma::mat X = support::normal<double>(rows, cols);
      save_npy(path("a.npy"), X);
      EXPECT_TRUE(support::equal(load_npy<double>(path("a.npy")), X)) << rows << " x " << cols;
      EXPECT_EQ(read_file(path("a.npy")).size() % 64, X.n_elem * 8 % 64) << "the data are not aligned";
    }
  const arma::fmat odd = {{NAN, INFINITY}, {-0.0f, 1e-45f}};
  save_npy(path("a.npy"), odd);
  EXPECT_EQ(std::memcmp(load_npy<float>(path("a.npy")).memptr(), odd.memptr(), 16), 0);
}

TEST_F(Files, NpyIsReadInEitherOrderAndOtherTypes) {
  const auto load = [&](const std::string& header, const std::string& data) {
    return load_npy<double>(put("a.npy", npy(header, data)));
  };
  const arma::mat expected = {{1, 2, 3}, {4, 5, 6}};
  EXPECT_TRUE(support::equal(load("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }   \n",
                                  bytes(1.0, 2.0, 3.0, 4.0, 5.0, 6.0)), expected));
  EXPECT_TRUE(support::equal(load("{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3), }\n",
                                  bytes(1.0, 4.0, 2.0, 5.0, 3.0, 6.0)), expected));
  EXPECT_TRUE(support::equal(load("{\"shape\":(2,3),\"fortran_order\":False,\"descr\":\"<i8\"}",
                                  bytes<std::int64_t>(1, 2, 3, 4, 5, 6)), expected));
  EXPECT_TRUE(support::equal(load("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }\n",
                                  bytes<std::uint8_t>(1, 2, 3, 4, 5, 6)), expected));
  EXPECT_TRUE(support::equal(load("{'descr': '<i4', 'fortran_order': False, 'shape': (3,), }\n",
                                  bytes<std::int32_t>(-1, 2, 3)), arma::mat(arma::vec{-1, 2, 3})));
  EXPECT_TRUE(support::equal(load("{'descr': '<f4', 'fortran_order': False, 'shape': (), }\n", bytes(0.5f)),
                             arma::mat(1, 1).fill(0.5)));
  EXPECT_TRUE(support::equal(load("{'descr': '<u8', 'fortran_order': False, 'shape': (0, 999999999999999), }\n", ""),
                             arma::mat(0, 999999999999999)));
}

TEST_F(Files, NpyRefusesWithTheReason) {
  const auto refusal = [&](const std::string& whole) { return refusal_to_load(put("a.npy", whole)); };
  const auto of_header = [&](const std::string& header, const std::string& data = "12345678") {
    return refusal(npy(header, data));
  };
  const std::string good = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }\n";
  EXPECT_EQ(of_header(good), "");
  EXPECT_NE(refusal("").find("does not begin"), std::string::npos);
  EXPECT_NE(refusal("PK\x03\x04 something else").find("does not begin"), std::string::npos);
  EXPECT_NE(refusal(npy(good, "12345678", std::string("\x02\x00", 2))).find("version 2.0"), std::string::npos);
  EXPECT_NE(refusal(npy(good, "").substr(0, 40)).find("within its header"), std::string::npos);
  EXPECT_NE(of_header(good, "1234567").find("(1, 1) of f8, which the 7 bytes"), std::string::npos);
  EXPECT_NE(of_header(good, "123456789").find("the 9 bytes"), std::string::npos);
  for (const std::string type : {">f8", "<c16", "|O", "<f2", "|f8", "", "<f16", "<\x1b[2J"}) {
    const std::string words = of_header("{'descr': '" + type + "', 'fortran_order': False, 'shape': (1, 1), }\n");
    EXPECT_NE(words.find("its type is"), std::string::npos) << type << words;
    EXPECT_EQ(words.find('\x1b'), std::string::npos);
  }
  for (const std::string shape : {"(99999999, 99999999)", "(4294967296, 4294967296)", "(999999999999999, 2)", "(2, 1)",
                                  "(0, 1)", "(3,)"})
    EXPECT_NE(of_header("{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }\n").find("its shape is"),
              std::string::npos) << shape;
  EXPECT_NE(of_header("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1, 1), }\n").find("two dimensions"),
            std::string::npos);
  EXPECT_NE(of_header("{'descr': '<f8', 'fortran_order': False, 'shape': (1234567890123456, 1), }\n").find("15 digits"),
            std::string::npos);
  for (const std::string header :
       {"", "{", "{}", "{'descr': '<f8'}", "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), } x",
        "{'descr': '<f8', 'fortran_order': Maybe, 'shape': (1, 1), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1 1)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (-1, -1), }", "{'descr': '<f8",
        "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }",
        "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1, 1), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (,), }",
        "{'descr': '<f8' 'fortran_order': False, 'shape': (1, 1), }"})
    EXPECT_NE(of_header(header).find("its header is not"), std::string::npos) << header;
  EXPECT_NE(refusal_to_load(path("none.npy")).find("none.npy: cannot be opened: No such file"), std::string::npos);
  EXPECT_NE(refusal_to_load(folder).find("not a regular file"), std::string::npos);
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_NE(refusal_to_load(path("pipe")).find("not a regular file"), std::string::npos);  // and does not wait
}

}  // namespace
