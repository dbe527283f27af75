// Matrices and networks in files.
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "nn/core/sequential.hpp"
#include "nn/layers/batch_norm.hpp"
#include "nn/layers/dense.hpp"
#include "nn/train/atomic_file.hpp"
#include "nn/train/checkpoint.hpp"
#include "nn/train/npy.hpp"
#include "nn/train/optimisers.hpp"
#include "nn/train/zip.hpp"
#include "support/layer_checks.hpp"
#include "train/refusal.hpp"

namespace {

using namespace nn;
using support::refusal_of;

/// A folder of its own for each test, removed at its end.
class Files : public ::testing::Test {
 protected:
  Files() {
    const bool in_memory = ::access("/dev/shm", W_OK) == 0;  // thousands of files are written
    std::string name = (in_memory ? "/dev/shm" : std::filesystem::temp_directory_path().string()) + "/nn-files-XXXXXX";
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    folder = name;
  }
  ~Files() override { std::filesystem::remove_all(folder); }
  std::string path(const std::string& name) const { return folder + "/" + name; }
  std::string put(const std::string& name, std::string_view bytes) const {
    std::ofstream(path(name), std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path(name);
  }
  std::string folder;
};

std::string npy(const std::string& header, const std::string& data,
                const std::string& version = std::string("\x01\x00", 2)) {
  std::string length(2, '\0');
  length[0] = static_cast<char>(header.size() & 255), length[1] = static_cast<char>(header.size() >> 8);
  return "\x93NUMPY" + version + length + header + data;
}

template <typename Number, typename... More>
std::string bytes(Number first, More... more) {
  std::string all;
  for (const Number x : {first, static_cast<Number>(more)...}) all.append(reinterpret_cast<const char*>(&x), sizeof x);
  return all;
}

std::string refusal_to_load(const std::string& file) {
  return refusal_of<std::runtime_error>([&] { load_npy<double>(file); });
}

// --- .npy -------------------------------------------------------------------------------------

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

// --- ZIP --------------------------------------------------------------------------------------

TEST_F(Files, Crc32HasItsKnownValues) {
  EXPECT_EQ(nn::crc32(""), 0u);
  EXPECT_EQ(nn::crc32("123456789"), 0xcbf43926u);  // the check value of the catalogue of CRCs
  EXPECT_EQ(nn::crc32("The quick brown fox jumps over the lazy dog"), 0x414fa339u);
}

// What numpy.savez("a.npz", x=numpy.array([[1, 2]], "<f4")) writes, put together here from the description of the
// format: the local header leaves both sizes to a ZIP64 field, the directory has them.
std::string numpy_archive(std::uint16_t method = 0, std::uint16_t flags = 0, std::uint32_t size_change = 0) {
  const std::string data = npy(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }" + std::string(58, ' ') + "\n", bytes(1.0f, 2.0f));
  const auto u16 = [](std::uint64_t x) { return bytes(static_cast<std::uint16_t>(x)); };
  const auto u32 = [](std::uint64_t x) { return bytes(static_cast<std::uint32_t>(x)); };
  const std::string crc = u32(nn::crc32(data)), size = u32(data.size() + size_change);
  const std::string extra = u16(1) + u16(16) + bytes<std::uint64_t>(data.size(), data.size());
  std::string archive = "PK\x03\x04" + u16(45) + u16(flags) + u16(method) + u16(0) + u16(33) + crc + u32(0xffffffff) +
                        u32(0xffffffff) + u16(5) + u16(extra.size()) + "x.npy" + extra + data;
  const std::size_t offset = archive.size();
  const std::string directory = "PK\x01\x02" + u16(45 | 3 << 8) + u16(45) + u16(flags) + u16(method) + u16(0) +
                                u16(33) + crc + size + size + u16(5) + u16(0) + u16(0) + u16(0) + u16(0) +
                                u32(0600u << 16) + u32(0) + "x.npy";
  return archive + directory + "PK\x05\x06" + u16(0) + u16(0) + u16(1) + u16(1) + u32(directory.size()) + u32(offset) +
         u16(0);
}

TEST_F(Files, NpzReadsWhatNumpyWrites) {
  const auto found = load_npz<double>(put("a.npz", numpy_archive()));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(support::equal(found.at("x"), arma::mat{{1, 2}}));
  // A comment at the end is allowed, and may hold what looks like an end.
  const std::string comment = "PK\x05\x06, and more of it that follows";
  std::string commented = numpy_archive() + comment;
  commented[commented.size() - comment.size() - 2] = static_cast<char>(comment.size());
  EXPECT_EQ(load_npz<float>(put("a.npz", commented)).size(), 1u);
}

TEST_F(Files, NpzRefusesWithTheReason) {
  const auto refusal = [&](const std::string& archive) {
    return refusal_of<std::runtime_error>([&] { load_npz<float>(put("a.npz", archive)); });
  };
  EXPECT_NE(refusal(numpy_archive(8)).find("entry x.npy is compressed; write it with numpy.savez"), std::string::npos);
  EXPECT_NE(refusal(numpy_archive(0, 1)).find("encrypted"), std::string::npos);
  EXPECT_NE(refusal(numpy_archive(0, 0, 1)).find("x.npy"), std::string::npos);  // a byte more than there is
  std::string archive = numpy_archive();
  archive[70] ^= 1;  // in the entry's data
  EXPECT_NE(refusal(archive).find("wrong checksum"), std::string::npos);
  const std::size_t end = numpy_archive().size() - 22, directory = end - 51;
  const auto with = [&](std::size_t at, const std::string& words) {
    std::string changed = numpy_archive();
    return changed.replace(at, words.size(), words);
  };
  const std::string many = "\xff\xff\xff\xff";
  EXPECT_NE(refusal(with(end + 10, "\xff\xff")).find("ZIP64"), std::string::npos);
  EXPECT_NE(refusal(with(end + 16, many)).find("ZIP64"), std::string::npos);
  EXPECT_NE(refusal(with(directory + 20, many + many)).find("x.npy needs ZIP64"), std::string::npos);
  EXPECT_NE(refusal(with(directory + 42, many)).find("x.npy needs ZIP64"), std::string::npos);
  EXPECT_NE(refusal(with(directory + 42, bytes<std::uint32_t>(1))).find("not where it should be"), std::string::npos);
  EXPECT_NE(refusal(with(end + 8, std::string("\x02\x00\x02\x00", 4))).find("is missing"), std::string::npos);
  EXPECT_NE(refusal(with(end + 4, "\x01")).find("several disks"), std::string::npos);
  EXPECT_NE(refusal(with(directory + 46, "x\x1b[mm")).find("does not end in .npy"), std::string::npos);
  EXPECT_NE(refusal("").find("not a ZIP archive"), std::string::npos);
  EXPECT_NE(refusal(std::string(100000, 'P')).find("not a ZIP archive"), std::string::npos);
  const std::vector<ZipEntry> twins = {{"a.npy", "1"}, {"a.npy", "2"}};
  std::vector<std::string> headers;
  std::string twice;
  for (const std::string_view part : zip_parts(twins, headers)) twice += part;
  EXPECT_NE(refusal(twice).find("two entries are named a.npy"), std::string::npos);
}

TEST_F(Files, ZipRefusesToWriteWhatNeedsZip64) {
  std::vector<std::string> headers;
  const std::vector<ZipEntry> many(65535, ZipEntry{"a", ""});
  EXPECT_NE(refusal_of([&] { zip_parts(many, headers); }).find("65535"), std::string::npos);
}

TEST_F(Files, NpzComesBackToTheBit) {
  const std::map<std::string, arma::fmat> matrices = {
      {"a", support::normal<float>(17, 3)}, {"b/c", support::normal<float>(0, 4)}, {"", support::normal<float>(1, 1)}};
  save_npz(path("a.npz"), matrices);
  const auto found = load_npz<float>(path("a.npz"));
  ASSERT_EQ(found.size(), 3u);
  for (const auto& [name, X] : matrices) EXPECT_TRUE(support::equal(found.at(name), X)) << name;
}

// --- Networks ---------------------------------------------------------------------------------

std::unique_ptr<Sequential<float>> small_network(uword hidden = 3) {
  auto network = std::make_unique<Sequential<float>>(Shape{2});
  network->add<Dense>(hidden);
  network->add<Dense>(2u, false);
  support::fill_normal(*network);
  return network;
}

std::vector<arma::fmat> values(Layer<float>& network) {
  std::vector<arma::fmat> all;
  for (const auto& p : network.parameters()) all.push_back(*p.value);
  return all;
}

void expect_values(Layer<float>& network, const std::vector<arma::fmat>& expected, const std::string& what = "") {
  const auto parameters = network.parameters();
  ASSERT_EQ(parameters.size(), expected.size());
  for (uword i = 0; i < expected.size(); ++i)
    EXPECT_TRUE(support::equal(*parameters[i].value, expected[i])) << parameters[i].name << " " << what;
}

TEST_F(Files, ANetworkComesBackToTheBit) {
  const auto network = small_network(), other = small_network();
  network->parameters()[0].value->at(0) = NAN;
  save(path("net.npz"), *network);
  const auto found = load_npz<float>(path("net.npz"));
  ASSERT_EQ(found.size(), 3u);
  EXPECT_TRUE(support::equal(found.at("0.W"), *network->parameters()[0].value));
  EXPECT_TRUE(support::equal(found.at("0.b"), *network->parameters()[1].value));
  EXPECT_TRUE(support::equal(found.at("1.W"), *network->parameters()[2].value));
  load(path("net.npz"), *other);
  expect_values(*other, values(*network));
}

TEST_F(Files, BuffersComeBackToo) {
  Sequential<float> network(Shape{5}), other(Shape{5});
  network.add<BatchNorm>(), other.add<BatchNorm>();
  arma::fmat Y;
  network.forward(support::normal<float>(5, 9), Y);
  save(path("net.npz"), network);
  load(path("net.npz"), other);
  ASSERT_EQ(network.buffers().size(), 2u);
  for (uword i = 0; i < 2; ++i) EXPECT_TRUE(support::equal(*other.buffers()[i].value, *network.buffers()[i].value));
  EXPECT_NE(other.buffers()[0].value->at(0), 0);
}

TEST_F(Files, AnOptimiserComesBackWithItsNetwork) {
  const auto network = small_network(), other = small_network();
  Adam<float> adam(network->parameters()), resumed(other->parameters());
  const auto train = [](Sequential<float>& net, Adam<float>& optimiser) {
    for (int t = 0; t < 3; ++t) {
      for (const auto& p : net.parameters()) *p.gradient = 0.5f * *p.value;
      optimiser.step();
    }
  };
  train(*network, adam);
  save(path("pause.npz"), *network, adam.state());
  load(path("pause.npz"), *other, resumed.state());
  EXPECT_EQ(resumed.steps(), 3u);
  train(*network, adam);
  train(*other, resumed);
  expect_values(*other, values(*network));
}

TEST_F(Files, ANetworkRefusesWhatIsNotItsOwn) {
  const auto network = small_network(), larger = small_network(4);
  const std::vector<arma::fmat> before = values(*network);
  const auto refusal = [&](const std::map<std::string, arma::fmat>& matrices) {
    save_npz(path("net.npz"), matrices);
    const std::string words = refusal_of<std::runtime_error>([&] { load(path("net.npz"), *network); });
    expect_values(*network, before, words);
    return words;
  };
  std::map<std::string, arma::fmat> matrices = {
      {"0.W", arma::fmat(3, 2)}, {"0.b", arma::fmat(3, 1)}, {"1.W", arma::fmat(2, 3)}};
  auto less = matrices, more = matrices, other = matrices;
  less.erase("0.b");
  EXPECT_NE(refusal(less).find("net.npz, entry 0.b.npy: is missing, and must be 3 x 1"), std::string::npos);
  more["2.W"] = arma::fmat(2, 2);
  EXPECT_NE(refusal(more).find("entry 2.W.npy: is none of this network's, which has 3 entries; there are 4"),
            std::string::npos);
  other["1.W"] = arma::fmat(3, 2);
  EXPECT_NE(refusal(other).find("entry 1.W.npy: is 3 x 2, and must be 2 x 3"), std::string::npos);
  save_npz<double>(path("net.npz"), {{"0.W", arma::mat(3, 2)}, {"0.b", arma::mat(3, 1)}, {"1.W", arma::mat(2, 3)}});
  EXPECT_NE(refusal_of<std::runtime_error>([&] { load(path("net.npz"), *network); })
                .find("entry 0.W.npy: holds f8, and must hold f4"), std::string::npos);
  expect_values(*network, before);
  const std::vector<Buffer<float>> twin = {{"0.W", network->parameters()[0].value}};
  EXPECT_NE(refusal_of([&] { save(path("net.npz"), *network, twin); }).find("0.W"), std::string::npos);
}

TEST_F(Files, ADamagedFileNeverLoadsHalf) {
  const auto network = small_network(), other = small_network();
  save(path("net.npz"), *network);
  const std::string whole = read_file(path("net.npz"));
  const std::vector<arma::fmat> before = values(*other), saved = values(*network);
  const auto parameters = other->parameters();
  const auto loads = [&](const std::string& damaged) {
    try {
      load(put("damaged.npz", damaged), *other);
    } catch (const std::runtime_error&) {
      return false;
    }
    return true;
  };
  for (std::size_t size = 0; size < whole.size(); ++size) {
    ASSERT_FALSE(loads(whole.substr(0, size))) << "cut to " << size;
    expect_values(*other, before, "cut");
  }
  // A flipped bit is found, or lies where it says nothing (a date, say): then all is loaded as it was saved.
  int harmless = 0;
  std::mt19937_64 random(4);
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (int trial = 0; trial < 2; ++trial) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << (random() % 8)));
      const bool loaded = loads(damaged);
      harmless += loaded;
      expect_values(*other, loaded ? saved : before, "byte " + std::to_string(at));
      for (uword i = 0; i < parameters.size(); ++i) *parameters[i].value = before[i];
    }
  EXPECT_LT(harmless, 3 * 2 * 50);  // two headers for each of the three entries
  for (int trial = 0; trial < 300; ++trial) {
    std::string damaged = whole;
    for (int flips = 0; flips < 5; ++flips) damaged[random() % damaged.size()] = static_cast<char>(random());
    const bool loaded = loads(damaged);
    expect_values(*other, loaded ? saved : before, "several bytes");
    for (uword i = 0; i < parameters.size(); ++i) *parameters[i].value = before[i];
  }
  EXPECT_TRUE(loads(whole));
  expect_values(*other, saved);
}

// --- Writing ----------------------------------------------------------------------------------

TEST_F(Files, AFailedWriteLeavesTheOldFile) {
  put("old.npy", "as it was");
  ASSERT_EQ(::mkdir(path("taken.npy").c_str(), 0700), 0);
  // The name belongs to a folder: everything works but the last step.
  EXPECT_NE(refusal_of<std::runtime_error>([&] {
              save_npy(path("taken.npy"), arma::mat(2, 2));
            }).find("taken.npy: cannot be"),
            std::string::npos);
  EXPECT_NE(refusal_of<std::runtime_error>([&] {
              save_npy(path("none/a.npy"), arma::mat(2, 2));
            }).find("none/a.npy: cannot be"),
            std::string::npos);
  EXPECT_EQ(read_file(path("old.npy")), "as it was");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 2) << "a temporary file is left";
  save_npy(path("old.npy"), arma::mat(2, 2));
  EXPECT_EQ(load_npy<double>(path("old.npy")).n_rows, 2u);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 2) << "a temporary file is left";
}

TEST_F(Files, ADiskThatIsFullLeavesTheOldFile) {
  put("old.npy", "as it was");
  ::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit little{1000, before.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &little);
  const std::string words = refusal_of<std::runtime_error>([&] { save_npy(path("old.npy"), arma::mat(20, 20)); });
  ::setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_NE(words.find("old.npy: cannot be written"), std::string::npos) << words;
  EXPECT_EQ(read_file(path("old.npy")), "as it was");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1) << "a temporary file is left";
}

}  // namespace
